// What a plan was decided to be, before it is put into words.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/week_work.hpp"
#include "valgus/program.hpp"

namespace valgus {

// How the minutes were given out (R12).
struct Budget {
    Refs<Exercise> list;        // all that was chosen, the most important first
    std::vector<Timing> times;  // of the list
    std::size_t kept = 0;       // how many of the list
};

// When an exercise was last done in an earlier week, and whether whole.
struct Past {
    int week = 0;  // 0: never
    Size size = Size::full;
};

struct Decision {
    const Library& library;
    const Request& request;
    const Candidates& candidates;
    std::vector<Choice> chosen;  // in the order of the plan
    std::vector<Omission> left_out;
    std::optional<Budget> budget;             // where minutes were asked for
    std::optional<SessionKind> session = {};  // one of a program; none: a plan by itself
    // Of a program:
    std::span<const WeekWork> block = {};  // its weeks
    std::vector<bool> everywhere = {};     // by exercise: whether any of its sessions holds it
    std::vector<Past> past = {};           // by exercise
};

}  // namespace valgus
