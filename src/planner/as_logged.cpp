#include "planner/as_logged.hpp"

#include <algorithm>

#include "planner/dose.hpp"

namespace valgus {

namespace {

using std::chrono::days;

// Repetitions, seconds or metres in all sets of a side.
int count_of(const Amount& amount) {
    const auto once = amount.distance ? *amount.distance
                      : amount.reps   ? *amount.reps
                                      : static_cast<int>(amount.duration.value_or(Seconds{0}).count());
    return amount.sets * once;
}

}  // namespace

LadderShape shape_of(const Ladder& ladder) {
    LadderShape shape{.begins = {}, .end = ladder.steps.size()};
    for (const auto& level : ladder.levels) shape.begins.push_back(level.begin);
    return shape;
}

Situation situation_of(const Logged& logged, std::size_t i) {
    constexpr days a_week{7}, four_weeks{28};
    const auto session = [&](std::size_t k) -> const LoggedSession& {
        return logged.history->sessions[logged.past.begins + k];
    };
    const auto& past = logged.past;
    const bool is_over = i < past.placed.size();
    const auto& placed = is_over ? past.placed[i] : past.next;
    Situation situation{.today = is_over ? session(i).date : logged.history->today,
                        .away = placed.away,
                        .repeats = placed.repeats,
                        .is_first_week = placed.week == 1};
    for (auto k = i; k-- > 0;) {
        const auto& before = session(k);
        const bool is_recent = situation.today - before.date <= a_week;
        if (is_recent && before.kind == SessionKind::full && !before.exercises.empty()) ++situation.full_sessions;
        const bool is_calm = !before.next_morning || *before.next_morning == Morning::usual;
        if (is_calm && !situation.calm && !before.exercises.empty()) situation.calm = before.date;
        if (!is_recent && (situation.calm || situation.today - before.date > four_weeks)) break;
    }
    return situation;
}

std::size_t step_as_logged(const LoggedExercise& said, const Ladder& ladder, const std::optional<Verdict>& expected,
                           std::size_t standing, bool may_rise) {
    auto usual = expected ? expected->step : standing;
    if (expected && expected->movement == Movement::harder && !may_rise) usual = standing;
    if (said.rung == 0) return standing;
    // What was asked for tells that a rung had no room.
    if (!said.rung && said.asked == count_of(ladder.steps[standing]) && said.asked != count_of(ladder.steps[usual]))
        usual = standing;
    if (!said.stage && !said.rung) return usual;
    const auto* level = said.stage ? &ladder.levels.front() : &ladder.level_of(usual);
    for (const auto& each : ladder.levels)
        if (said.stage && each.stage <= *said.stage) level = &each;
    if (!said.rung) return ladder.level_of(usual).stage == level->stage ? usual : level->begin;
    return std::min(level->begin + static_cast<std::size_t>(*said.rung - 1), level->end - 1);
}

Lived lived_as_logged(Course& course, LoggedExercise said, const LoggedSession& session, const Placing& placing) {
    constexpr int enough = 3, of = 4;  // less is less than the dose, for whatever reason
    const auto& amount = course.ladder(said.exercise).steps[placing.step];
    const auto whole = count_of(amount);
    const bool is_reminder = said.rung == 0;
    const bool was_to_be_half = placing.expected && placing.expected->is_half;
    Lived lived{.date = session.date, .step = placing.step, .is_full = session.kind == SessionKind::full};
    lived.counts_reps = amount.reps.has_value();
    lived.asked = whole;
    if (was_to_be_half || course.is_halved(said.exercise, placing.week)) lived.asked = count_of(half_of(amount));
    if (is_reminder) lived.asked = count_of(reminder_of(amount));
    lived.asked = said.asked.value_or(lived.asked);
    lived.is_less = is_reminder || lived.asked * of < whole * enough;
    lived.is_half = lived.is_less && was_to_be_half;
    constexpr int at_most = 3, of_eight = 8;  // rounded up, as halves are
    lived.is_quarter = lived.is_half && lived.asked * of_eight <= whole * at_most;
    if (!said.next_morning) said.next_morning = session.next_morning;
    if (!said.where) said.where = session.where;
    if (!said.done && said.did) said.done = *said.did >= lived.asked ? Done::full : Done::part;
    lived.said = said;
    return lived;
}

}  // namespace valgus
