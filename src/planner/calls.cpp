#include "planner/calls.hpp"

#include <algorithm>

namespace valgus {

bool joins_every_plan(const Exercise& exercise) {
    return exercise.phase == Phase::integrate && (exercise.rank == Rank::core || !exercise.positions.empty());
}

std::vector<bool> joints_with_core(const Library& library) {
    std::vector<bool> has_core(library.joints.size(), false);
    for (const auto& exercise : library.exercises)
        if (exercise.rank == Rank::core) has_core[exercise.joint.index] = true;
    return has_core;
}

Calls calls_of(const Library& library, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    if (exercise.rank == Rank::core) return {.unasked = true};
    Calls calls;
    calls.by_position = joins_every_plan(exercise);
    calls.by_joint = !joints_with_core(library)[exercise.joint.index];
    for (const auto other : every<Exercise>(library)) {
        const auto& alternatives = library[other].alternatives;
        if (std::find(alternatives.begin(), alternatives.end(), ref) != alternatives.end())
            calls.stands_in.push_back(other);
    }
    calls.by_all = !calls.by_position;
    return calls;
}

}  // namespace valgus
