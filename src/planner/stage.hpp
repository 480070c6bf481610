// R3, R4, R10: what its week makes of an exercise.
#pragma once

#include <optional>

#include "valgus/request.hpp"

namespace valgus {

// The week after the first k of n equal parts of a block; the first part begins in week 1.
int first_week(int k, int n, int weeks);

// Of the stages, numbered from 1, the one whose turn it is: n stages are parts of equal length.
int stage_by_week(const Exercise& exercise, int week, int weeks);

// The stage that --stage holds an exercise at.
std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise);

}  // namespace valgus
