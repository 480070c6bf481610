// R10: one thing harder at a time.
#pragma once

#include "planner/filling.hpp"

namespace valgus {

// How many stages a week has brought so far.
struct Quota {
    int week = 0;
    int stages = 0;
    bool has_entries = false;  // work has come in for the first time
};

// The rung that an exercise may go up to in this week; none: it stays.
std::optional<std::size_t> next_rung(Course& course, const Slot& slot, int week);

// What is left of the minutes takes exercises up their ladders, in the order in which they came in: at most one to its
// next stage, the others a rung each.
void climb(Course& course, Filled& filled, Quota& quota);

}  // namespace valgus
