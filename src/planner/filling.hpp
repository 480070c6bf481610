// R12, P2, P6: one session, filled from its lists: what the plan is for, what leads, and the rest as far as its shares
// reach.
#pragma once

#include "planner/turns.hpp"

namespace valgus {

// What else holds of a session.
struct Beside {
    std::optional<Promotion> promotion = {};
    bool welcomes_new = true;  // work that the block has not held may come in
};

// With first doses, but for the first drill, which has its dose of the week. `turns`: null in a plan by itself.
Filled fill(Course& course, const SessionDate& date, Turns* turns, const Beside& beside);

}  // namespace valgus
