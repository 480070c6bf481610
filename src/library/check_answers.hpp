// How questions are answered: that there is something to choose from, a range, and what a wish can take.
#pragma once

#include <set>

#include "valgus/library/library.hpp"

namespace valgus {

class AnswerChecks {
public:
    AnswerChecks(const Library& library, Findings& findings);

    void check(const AnswerForm& form, Value place);

private:
    void report(Value at, std::string what, std::string remedy);
    void check_fills(const AnswerForm& form, Value place);
    void check_options(const AnswerForm& form, Value place);

    Findings& findings_;
    std::set<Fills> filled_;
    std::set<Text> conditions_, equipment_;  // their ids
};

}  // namespace valgus
