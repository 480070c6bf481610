// P6: what a week of a block has to share out among its sessions.
#pragma once

#include "planner/fit.hpp"

namespace valgus {

struct WeekWork {
    Request request;  // with its week
    Candidates candidates;
    Selection selection;
    Refs<Exercise> list;        // R12
    std::vector<Timing> times;  // of every exercise of the library, by its place; only those of the list count
};

WeekWork work_of(const Library& library, Request request, int week);

// P2: whether an exercise belongs to a mobility day.
bool is_mobility(const Exercise& exercise);

}  // namespace valgus
