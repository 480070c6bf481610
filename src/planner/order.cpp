#include "planner/order.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

namespace valgus {

std::vector<Choice> in_order(const Library& library, const Candidates& candidates, std::vector<Choice> chosen) {
    const auto key = [&](const Choice& choice) {
        const auto& exercise = library[choice.exercise];
        const auto posture = candidates[choice.exercise.index].instruction->posture.value_or(Posture::standing);
        return std::tuple(exercise.phase, posture, exercise.joint, choice.exercise);
    };
    std::sort(chosen.begin(), chosen.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });

    std::vector<std::size_t> to_come(library.skills.size(), 0);             // of each skill, how many teachers
    std::vector<std::vector<std::size_t>> learners(library.skills.size());  // of each skill, places in `chosen`
    std::vector<std::size_t> waits(chosen.size(), 0);                       // for how many skills
    for (const auto& choice : chosen)
        for (const auto skill : library[choice.exercise].teaches) ++to_come[skill.index];
    for (std::size_t i = 0; i < chosen.size(); ++i)
        for (const auto skill : library[chosen[i].exercise].needs) {
            if (to_come[skill.index] == 0) continue;
            learners[skill.index].push_back(i);
            ++waits[i];
        }

    // Takes the first that waits for no teacher, until none is left; the library's checks rule out circles.
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (waits[i] == 0) ready.push(i);
    std::vector<Choice> ordered;
    while (!ready.empty()) {
        const auto& next = ordered.emplace_back(chosen[ready.top()]);
        ready.pop();
        for (const auto skill : library[next.exercise].teaches) {
            if (--to_come[skill.index] > 0) continue;
            for (const auto learner : learners[skill.index])
                if (--waits[learner] == 0) ready.push(learner);
        }
    }
    return ordered;
}

}  // namespace valgus
