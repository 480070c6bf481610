// A block as it goes by: every session follows from those before it (R10, R12, P6).
#pragma once

#include <span>

#include "planner/filling.hpp"

namespace valgus {

// The sessions that hold something, by date. `takes_turns`: those of a program (P6).
std::vector<Filled> go_through(Course& course, std::span<const SessionDate> dates, bool takes_turns);

// A plan by itself is one session a week, of these.
std::vector<SessionDate> one_a_week(int weeks);

}  // namespace valgus
