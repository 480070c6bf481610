#include "planner/stage.hpp"

#include <algorithm>

namespace valgus {

int first_week(int k, int n, int weeks) { return 1 + (k * weeks + n - 1) / n; }

int entry_week(const Exercise& exercise, int weeks) {
    return exercise.enters_after ? first_week(*exercise.enters_after, 100, weeks) : 1;
}

Week own_week(const Exercise& exercise, const Request& request) {
    const int before = entry_week(exercise, request.weeks) - 1;
    return {std::max(1, request.week - before), std::max(1, request.weeks - before)};
}

int stage_by_week(const Exercise& exercise, Week week) {
    const int parts = exercise.stage_count();
    int stage = 1;
    while (stage < parts && first_week(stage, parts, week.of) <= week.number) ++stage;
    return stage;
}

std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise) {
    const auto pin = std::find_if(request.stages.begin(), request.stages.end(),
                                  [&](const Pin& candidate) { return candidate.exercise == exercise; });
    if (pin == request.stages.end()) return std::nullopt;
    return pin->stage;
}

}  // namespace valgus
