// How questions are answered: that there is something to choose from, a range, and what a wish can take.
#pragma once

#include <set>

#include "valgus/library/library.hpp"

namespace valgus {

class AnswerChecks {
public:
    AnswerChecks(const Library& library, Findings& findings) : library_(library), findings_(findings) {}

    void check(const AnswerForm& form, Value place);

private:
    void report(Value at, std::string what, std::string remedy);
    void check_fills(const AnswerForm& form, Value place);
    void check_options(const AnswerForm& form, Value place);

    const Library& library_;
    Findings& findings_;
    std::set<Fills> filled_;
};

}  // namespace valgus
