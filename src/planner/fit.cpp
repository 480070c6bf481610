#include "planner/fit.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "planner/taking.hpp"

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
    using Turn = std::tuple<bool, std::size_t, Ref<Joint>, Ref<Exercise>>;  // not in focus, which of its joint
    std::vector<Turn> turns;
    std::vector<std::size_t> counts(library.joints.size(), 0);
    for (const auto& choice : chosen) {
        const auto& exercise = library[choice.exercise];
        const bool leads = !queue.empty() && queue.front() == choice.exercise;
        if (exercise.phase == phase && !leads)
            turns.emplace_back(!is_among(request.focus, exercise.joint), counts[exercise.joint.index]++, exercise.joint,
                               choice.exercise);
    }
    std::sort(turns.begin(), turns.end());
    for (const auto& turn : turns) queue.push_back(std::get<Ref<Exercise>>(turn));
    return queue;
}

Refs<Exercise> exercises_of(const std::vector<Choice>& chosen) {
    Refs<Exercise> exercises;
    for (const auto& choice : chosen) exercises.push_back(choice.exercise);
    return exercises;
}

class Prioritizing {
public:
    Prioritizing(const Library& library, const Request& request, const std::vector<Choice>& chosen)
        : chosen_(chosen), taking_(library, exercises_of(chosen)) {
        for (const auto& row : term_table<Phase>)
            queues_[static_cast<std::size_t>(row.value)].exercises = queue_of(row.value, library, request, chosen);
    }

    Refs<Exercise> list(const Request& request) {
        for (const auto& choice : chosen_)
            if (is_among(request.include, choice.exercise)) add(choice.exercise);
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
    struct Queue {
        Refs<Exercise> exercises;
        std::size_t next = 0;
    };

    // With its teachers before it, as cards of their own.
    void add(Ref<Exercise> ref) {
        const auto group = taking_.take(ref);
        list_.insert(list_.end(), group.begin(), group.end());
    }

    bool take(Phase phase) {
        auto& [exercises, next] = queues_[static_cast<std::size_t>(phase)];
        while (next < exercises.size() && taking_.has(exercises[next])) ++next;
        if (next == exercises.size()) return false;
        add(exercises[next]);
        return true;
    }

    // Release, stretch and mobilize take turns; a phase with nothing left passes its turn on.
    void take_loosening(std::size_t turn) {
        constexpr std::array phases{Phase::release, Phase::stretch, Phase::mobilize};
        for (std::size_t i = 0; i < phases.size(); ++i)
            if (take(phases[(turn + i) % phases.size()])) return;
    }

    const std::vector<Choice>& chosen_;
    std::array<Queue, term_table<Phase>.size()> queues_;
    Taking taking_;
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

std::vector<std::optional<Size>> sizes_of(const Library& library, const std::vector<Fitted>& fitted) {
    std::vector<std::optional<Size>> sizes(library.exercises.size());
    for (const auto& item : fitted) sizes[item.exercise.index] = item.size;
    return sizes;
}

}  // namespace valgus
