// R8: the order in which a plan is done.
#pragma once

#include "planner/select.hpp"

namespace valgus {

// By phase, starting posture, joint from the trunk down, library; but after all teachers in the plan of a needed skill.
std::vector<Choice> in_order(const Library& library, const Candidates& candidates, std::vector<Choice> chosen);

}  // namespace valgus
