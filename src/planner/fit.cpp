#include "planner/fit.hpp"

#include <algorithm>
#include <array>

#include "planner/order.hpp"

namespace valgus {

namespace {

// A phase's exercises: the focus's joints first, joints taking turns from the trunk down, each giving its next as
// listed. In integrate the first drill of the position leads: it is what the plan is for.
Refs<Exercise> queue_of(Phase phase, const Library& library, const Request& request,
                        const std::vector<Choice>& chosen) {
    Refs<Exercise> queue;
    if (phase == Phase::integrate)
        for (const auto& choice : chosen)
            if (const auto& exercise = library[choice.exercise];
                queue.empty() && exercise.phase == phase && contains(exercise.positions, request.position))
                queue.push_back(choice.exercise);
    for (const bool in_focus : {true, false}) {
        std::vector<Refs<Exercise>> joints(library.joints.size());
        std::size_t left = 0;
        for (const auto& choice : chosen) {
            const auto& exercise = library[choice.exercise];
            if (exercise.phase != phase || contains(request.focus, exercise.joint) != in_focus) continue;
            if (contains(queue, choice.exercise)) continue;
            joints[exercise.joint.index].push_back(choice.exercise);
            ++left;
        }
        for (std::size_t turn = 0; left > 0; ++turn)
            for (auto& joint : joints)
                if (turn < joint.size()) {
                    queue.push_back(joint[turn]);
                    --left;
                }
    }
    return queue;
}

class Prioritizing {
public:
    Prioritizing(const Library& library, const Request& request, const std::vector<Choice>& chosen)
        : library_(library), chosen_(chosen) {
        for (const auto& row : term_table<Phase>)
            queues_[static_cast<std::size_t>(row.value)] = queue_of(row.value, library, request, chosen);
    }

    Refs<Exercise> list(const Request& request) {
        for (const auto& choice : chosen_)
            if (contains(request.include, choice.exercise)) add(choice.exercise);
        const int rounds = request.cause == Cause::structural ? 2 : 1;
        for (std::size_t turn = 0; list_.size() < chosen_.size(); ++turn) {
            for (int i = 0; i < rounds; ++i) {
                take(Phase::integrate);
                take(Phase::strengthen);
            }
            take_loosening(turn);
        }
        return list_;
    }

private:
    // With its teachers before it, as cards of their own.
    void add(Ref<Exercise> ref) {
        if (contains(list_, ref)) return;
        for (const auto& other : chosen_)
            if (prepares(library_, other.exercise, ref)) add(other.exercise);
        list_.push_back(ref);
    }

    bool take(Phase phase) {
        auto& queue = queues_[static_cast<std::size_t>(phase)];
        const auto next = std::find_if_not(queue.begin(), queue.end(), [&](auto ref) { return contains(list_, ref); });
        if (next == queue.end()) return false;
        add(*next);
        return true;
    }

    // Release, stretch and mobilize take turns; a phase with nothing left passes its turn on.
    void take_loosening(std::size_t turn) {
        constexpr std::array phases{Phase::release, Phase::stretch, Phase::mobilize};
        for (std::size_t i = 0; i < phases.size(); ++i)
            if (take(phases[(turn + i) % phases.size()])) return;
    }

    const Library& library_;
    const std::vector<Choice>& chosen_;
    std::array<Refs<Exercise>, term_table<Phase>.size()> queues_;
    Refs<Exercise> list_;
};

}  // namespace

Refs<Exercise> priority_list(const Library& library, const Request& request, const std::vector<Choice>& chosen) {
    return Prioritizing(library, request, chosen).list(request);
}

std::vector<Fitted> fit(const Refs<Exercise>& list, Seconds limit, const std::function<Timing(Ref<Exercise>)>& timing) {
    std::vector<Fitted> fitted;
    std::vector<Seconds> raises;  // what each of them would take to go from its least to the week's dose
    Seconds left = limit;
    for (const auto ref : list) {
        const auto time = timing(ref);
        if (time.least > left) break;
        left -= time.least;
        fitted.push_back({ref, Size::least});
        raises.push_back(time.full - time.least);
    }
    for (std::size_t i = 0; i < fitted.size(); ++i) {
        if (raises[i] > left) continue;
        left -= raises[i];
        fitted[i].size = Size::full;
    }
    return fitted;
}

}  // namespace valgus
