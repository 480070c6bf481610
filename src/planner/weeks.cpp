#include "planner/weeks.hpp"

#include <algorithm>

#include "planner/candidate.hpp"

namespace valgus {

namespace {

constexpr int learning_percent = 25;
constexpr int weeks_between_tests = 4;

}  // namespace

int week_after(int percent, int weeks) { return 1 + (percent * weeks + 99) / 100; }

int last_learning_week(int weeks) { return week_after(learning_percent, weeks) - 1; }

int entry_week(const Exercise& exercise, const Request& request) {
    if (!exercise.enters_after) return 1;
    if (!exercise.at_once_for.empty() && selects_any(exercise.at_once_for, request.conditions)) return 1;
    return week_after(*exercise.enters_after, request.weeks);
}

int last_half_week(const Library& library, const Request& request) {
    int weeks = 0;
    for (const auto ref : request.conditions) weeks = std::max(weeks, library[ref].half_weeks.value_or(0));
    return weeks;
}

bool is_test_week(int week, int weeks) { return week % weeks_between_tests == 0 || week == weeks; }

std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise) {
    const auto pin = std::find_if(request.stages.begin(), request.stages.end(),
                                  [&](const Pin& candidate) { return candidate.exercise == exercise; });
    if (pin == request.stages.end()) return std::nullopt;
    return pin->stage;
}

}  // namespace valgus
