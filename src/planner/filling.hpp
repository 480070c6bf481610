// R12, P2, P6: one session, filled from its lists: what the plan is for, what leads, and the rest as far as its shares
// reach.
#pragma once

#include "planner/turns.hpp"

namespace valgus {

// With first doses, but for the first drill, which has its dose of the week. `turns`: null in a plan by itself. Where
// an exercise begins its next stage, no work comes in that the block has not held.
Filled fill(Course& course, const SessionDate& date, Turns* turns, const std::optional<Promotion>& promotion);

}  // namespace valgus
