// R3, R4, R10: what its week makes of an exercise.
#pragma once

#include <optional>

#include "valgus/request.hpp"

namespace valgus {

// The week after the first k of n equal parts of a block; the first part begins in week 1.
int first_week(int k, int n, int weeks);

// The first week that an exercise may come in.
int entry_week(const Exercise& exercise, int weeks);

struct Week {
    int number = 1;  // 1..of
    int of = 1;
};

// The week as the exercise counts it: one that enters later has the rest of the block for its stages and doses.
Week own_week(const Exercise& exercise, const Request& request);

// Of the stages, numbered from 1, the one whose turn it is: n stages are parts of equal length.
int stage_by_week(const Exercise& exercise, Week week);

// The stage that --stage holds an exercise at.
std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise);

}  // namespace valgus
