// R8: the order in which a session is done.
#pragma once

#include "planner/filling.hpp"

namespace valgus {

// By phase, posture, joint and as listed; teachers before what needs them, stepping stones before what they lead to, a
// superset's partners behind one another.
std::vector<Slot> in_order(Course& course, std::vector<Slot> slots);

}  // namespace valgus
