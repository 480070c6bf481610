#include "planner/turns.hpp"

#include <algorithm>
#include <tuple>

#include "planner/weeks.hpp"

namespace valgus {

namespace {

constexpr std::size_t turns_while_learning = 2, turns_after = 3;

}  // namespace

bool hands_over(int week, int weeks) {
    const int learning = last_learning_week(weeks);
    if (week <= learning) return week % 2 == 1 && (week < learning || week == 1);
    return (week - learning) % 2 == 1;
}

std::size_t most_turns(int week, int weeks) {
    return week <= last_learning_week(weeks) ? turns_while_learning : turns_after;
}

Refs<Exercise> next_work(const Course& course, const Room& room, int week, const Turns* turns, bool is_new_welcome) {
    const auto& lists = course.eras.of(week).lists;
    Refs<Exercise> drills, others, list;
    drills.reserve(lists.drills.size());
    others.reserve(lists.strengthen.size());
    list.reserve(lists.drills.size() + lists.strengthen.size());
    const bool is_halved = week > 1 && course.half_weeks > 0 && week <= course.half_weeks + 1;  // R17
    const auto may_come = [&](Ref<Exercise> ref) {
        return !room.has(ref) && ((is_new_welcome && !is_halved) || course.standing(ref).first_week > 0);
    };
    for (const auto ref : lists.drills)
        if (may_come(ref) && may_enter(course, ref, week)) drills.push_back(ref);
    for (const auto ref : lists.strengthen)
        if (may_come(ref) && !lacks_stone(course, course.eras.of(week), ref, week)) others.push_back(ref);
    if (turns != nullptr)
        for (auto* each : {&drills, &others})
            std::stable_sort(each->begin(), each->end(),
                             [&](auto a, auto b) { return turns->last_work[a.index] < turns->last_work[b.index]; });
    for (std::size_t i = 0; i < std::max(drills.size(), others.size()); ++i) {
        if (i < drills.size()) list.push_back(drills[i]);
        if (i < others.size()) list.push_back(others[i]);
    }
    return list;
}

std::vector<const Loosening*> next_loosening(const Era& era, int week, const Turns* turns) {
    std::vector<const Loosening*> units;
    for (const auto& unit : era.lists.loosening) units.push_back(&unit);
    if (turns == nullptr) return units;
    const auto key = [&](const Loosening* unit) {
        const auto index = unit->exercises.back().index;
        const bool had = turns->loosened_in[index] == week;
        return std::tuple(had ? 2 : unit->is_asked ? 0 : 1, turns->last_loosening[index]);
    };
    std::stable_sort(units.begin(), units.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    return units;
}

}  // namespace valgus
