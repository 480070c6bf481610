// R14, R16: every reason and heading of a plan in words.
#pragma once

#include "planner/select.hpp"
#include "valgus/plan.hpp"

namespace valgus {

// What the decision was made from.
struct Decision {
    const Library& library;
    const Request& request;
    const Candidates& candidates;
    std::vector<Choice> chosen;  // in the order of the plan
    std::vector<Omission> left_out;
};

std::string why_in(const Decision& decision, const Choice& choice);
std::string why_out(const Decision& decision, const Omission& omission);
// "'wall-slide' cannot be included: wall not at hand", and an alternative.
Finding why_refused(const Library& library, const Candidate& candidate, Ref<Exercise> ref,
                    std::optional<Ref<Exercise>> alternative);
std::string headline(const Decision& decision, Seconds total);

}  // namespace valgus
