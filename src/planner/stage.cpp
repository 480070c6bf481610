#include "planner/stage.hpp"

#include <algorithm>

namespace valgus {

int first_week(int k, int n, int weeks) { return 1 + (k * weeks + n - 1) / n; }

int stage_by_week(const Exercise& exercise, int week, int weeks) {
    const int parts = static_cast<int>(exercise.stages.size()) + 1;
    int stage = 1;
    while (stage < parts && first_week(stage, parts, weeks) <= week) ++stage;
    return stage;
}

std::optional<int> pinned_stage(const Request& request, Ref<Exercise> exercise) {
    const auto pin = std::find_if(request.stages.begin(), request.stages.end(),
                                  [&](const Pin& candidate) { return candidate.exercise == exercise; });
    if (pin == request.stages.end()) return std::nullopt;
    return pin->stage;
}

}  // namespace valgus
