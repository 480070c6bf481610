// Why there is no plan (exit 5).
#pragma once

#include "planner/draft.hpp"

namespace valgus {

// R17: conditions with which there is no plan at all.
Refused refused_by_condition(const Library& library, const Request& request);

// R7: what was asked for by name and cannot be had in some week.
Refused refused_inclusions(const Course& course);

// Nothing was chosen, in that week.
Refused nothing_left(const Course& course, int week);

// The days that must hold what was asked for, and whether work takes turns on them (P6).
struct Dates {
    std::span<const SessionDate> all;
    bool takes_turns = false;
};

// R7, R12: what was asked for by name and is not in one of these sessions, or minutes that do not reach for anything.
Refused refused_sessions(const Course& course, std::span<const Filled> sessions, const Dates& dates);

}  // namespace valgus
