// R10: one thing harder at a time.
#pragma once

#include "planner/filled.hpp"

namespace valgus {

inline constexpr int most_stages_a_week = 2;

// R17: when halves end, full numbers come first.
bool has_just_been_halved(const Course& course, int week);

// How many stages a week has brought so far.
struct Quota {
    int week = 0;
    int stages = 0;
    bool has_entries = false;  // work has come in for the first time
    int stages_lately = 0;     // R18: by the log, in the seven days before the session that follows it
};

// The rung that an exercise may go up to in this week; none: it stays.
std::optional<std::size_t> next_rung(Course& course, const Slot& slot, int week);

// Notes what came in for the first time in this week.
void note_entries(const Course& course, const Filled& filled, Quota& quota);

// Which exercise of a session goes to its next stage, if one may: skills first, then what the plan is for, then two
// feet before one, else in the order in which they came in.
std::optional<Promotion> next_stage(Course& course, const Filled& filled, const Quota& quota);

// What is left of the minutes gives back the rungs that exercises had, and then takes each a rung further, in the order
// in which they came in.
void climb(Course& course, Filled& filled);

}  // namespace valgus
