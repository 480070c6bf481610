// R3, R4, R10: the parts of a block, and the stage that --stage names.
#pragma once

#include <optional>

#include "valgus/request.hpp"

namespace valgus {

// The first week in which so many percent of a block have passed.
int week_after(int percent, int weeks);

// R4: skills are learned in the first quarter of a block. The last week of it.
int last_learning_week(int weeks);

// R3: the first week that an exercise may come in for this request.
int entry_week(const Exercise& exercise, const Request& request);

// R17: the last week of the block in which numbers are half; 0: none is.
int last_half_week(const Library& library, const Request& request);

// P4: every fourth week, and the last.
bool is_test_week(int week, int weeks);

// The stage that --stage holds an exercise at.
std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise);

}  // namespace valgus
