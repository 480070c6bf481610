#include "planner/order.hpp"

#include <algorithm>
#include <tuple>

namespace valgus {

bool prepares(const Library& library, Ref<Exercise> teacher, Ref<Exercise> learner) {
    const auto& needs = library[learner].needs;
    return teacher != learner && std::any_of(needs.begin(), needs.end(),
                                             [&](auto skill) { return contains(library[teacher].teaches, skill); });
}

std::vector<Choice> in_order(const Library& library, const Candidates& candidates, std::vector<Choice> chosen) {
    const auto key = [&](const Choice& choice) {
        const auto& exercise = library[choice.exercise];
        const auto posture = candidates[choice.exercise.index].instruction.posture.value_or(Posture::standing);
        return std::tuple(exercise.phase, posture, exercise.joint, choice.exercise);
    };
    std::sort(chosen.begin(), chosen.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });

    // Takes the first that waits for no teacher, until none is left; the library's checks rule out circles.
    std::vector<Choice> ordered;
    while (!chosen.empty()) {
        const auto waits = [&](const Choice& choice) {
            return std::any_of(chosen.begin(), chosen.end(),
                               [&](const Choice& other) { return prepares(library, other.exercise, choice.exercise); });
        };
        auto next = std::find_if_not(chosen.begin(), chosen.end(), waits);
        if (next == chosen.end()) next = chosen.begin();
        ordered.push_back(*next);
        chosen.erase(next);
    }
    return ordered;
}

}  // namespace valgus
