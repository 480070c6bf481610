#include "planner/course.hpp"

#include <algorithm>

#include "planner/overlaid.hpp"
#include "planner/weeks.hpp"

namespace valgus {

Course::Course(const Library& of, const Request& asked)
    : library(of),
      request(asked),
      eras(eras_of(of, asked)),
      half_weeks(last_half_week(of, asked)),
      ladders_(of.exercises.size()),
      standings_(of.exercises.size()) {}

const Ladder& Course::build(Ref<Exercise> ref) {
    const auto& era = eras.eras.front();
    const bool climbs = !is_loosening(library[ref].phase) || era.lists.is_work[ref.index];
    return ladders_[ref.index].emplace(ladder_of(library, request, era.candidates()[ref.index], ref, climbs));
}

bool Course::is_prescribed(Ref<Exercise> ref) const { return prescribed(request, ref) != nullptr; }

bool Course::is_by_clinician(Ref<Exercise> ref) const {
    const auto* own = prescribed(request, ref);
    return own != nullptr && own->by_clinician;
}

bool Course::is_half_by_log(Ref<Exercise> ref) const {
    const auto* by_log = verdict(ref);
    return by_log != nullptr && by_log->is_half;
}

bool Course::is_halved(Ref<Exercise> ref, int week) const {
    return is_half_by_log(ref) || (week <= half_weeks && !is_by_clinician(ref));
}

std::vector<JudgedExercise> Course::verdicts() const {
    std::vector<JudgedExercise> all;
    for (std::uint32_t i = 0; i < verdicts_.size(); ++i)
        if (verdicts_[i]) all.push_back({{i}, *verdicts_[i]});
    return all;
}

bool Course::is_short() const {
    constexpr int fewest_minutes = 10;
    return request.minutes && *request.minutes < fewest_minutes;
}

bool Course::is_too_long(Ref<Exercise> ref, Seconds time) const {
    constexpr int parts = 3;
    return request.minutes && !is_short() && !is_prescribed(ref) &&
           parts * time > std::chrono::minutes{*request.minutes};
}

bool Course::has_one_more(Ref<Exercise> ref, std::size_t step, Portion portion, int week) {
    const auto& exercise = library[ref];
    const bool is_work = !is_loosening(exercise.phase) || eras.of(week).lists.is_work[ref.index];
    if (!request.worse || is_short() || week == 1 || portion != Portion::whole || !is_work || is_halved(ref, week) ||
        turns_of(exercise.laterality, request.side) < 2)
        return false;
    const auto& is_learned = eras.of(week).is_learned;
    if (std::any_of(exercise.teaches.begin(), exercise.teaches.end(),
                    [&](auto skill) { return !is_learned[skill.index]; }))
        return false;
    return !is_too_long(ref, time(ref, step, portion, week, true));
}

Amount Course::amount(Ref<Exercise> ref, std::size_t step, Portion portion, int week) {
    const auto& whole = ladder(ref).steps[step];
    if (portion == Portion::reminder) return reminder_of(whole);
    if (is_halved(ref, week)) {
        const bool is_half_week = week <= half_weeks && !is_by_clinician(ref);
        const bool twice = is_half_by_log(ref) && (is_half_week || verdict(ref)->is_quarter);
        return twice ? half_of(half_of(whole)) : half_of(whole);
    }
    return portion == Portion::half ? half_of_teacher(whole) : whole;
}

Seconds Course::time(Ref<Exercise> ref, std::size_t step, Portion portion, int week) {
    return time(ref, step, portion, week, request.worse && has_one_more(ref, step, portion, week));
}

Seconds Course::time(Ref<Exercise> ref, std::size_t step, Portion portion, int week, bool one_more) {
    const auto& level = ladder(ref).level_of(step);
    const auto sides = turns_of(library[ref].laterality, request.side);
    const auto& rest = level.how->dose->rest;
    return time_of(amount(ref, step, portion, week), level.setup_time, sides, one_more ? 1 : 0,
                   rest ? rest->low : library.defaults.rest);
}

}  // namespace valgus
