#include "planner/block.hpp"

#include "planner/climb.hpp"

namespace valgus {

namespace {

void remember(Course& course, const Slot& slot, int week) {
    auto& standing = course.standing(slot.choice.exercise);
    const auto& ladder = course.ladder(slot.choice.exercise);
    if (slot.portion != Portion::reminder) {
        if (standing.first_week == 0) standing.first_week = standing.stage_since = week;
        if (standing.last_done != week) ++standing.weeks;
        standing.last_done = week;
    }
    if (slot.step != standing.step) {
        if (ladder.level_of(slot.step).stage != ladder.level_of(standing.step).stage) standing.stage_since = week;
        standing.step = slot.step;
        standing.climbed_in = week;
    }
    if (standing.last.week != week) standing.before = standing.last;
    standing.last = {week, ladder.level_of(slot.step).stage, slot.portion,
                     course.amount(slot.choice.exercise, slot.step, slot.portion, week)};
}

}  // namespace

std::vector<Filled> go_through(Course& course, std::span<const SessionDate> dates, bool takes_turns) {
    std::vector<Filled> sessions;
    Turns turns(course.library.exercises.size());
    Quota quota;
    for (const auto& date : dates) {
        auto filled = fill(course, date, takes_turns ? &turns : nullptr);
        if (filled.slots.empty()) continue;  // P2: a day with nothing to do is no session
        if (date.kind == SessionKind::full) climb(course, filled, quota);
        for (auto& slot : filled.slots) {
            remember(course, slot, date.week);
            slot.before = course.standing(slot.choice.exercise).before;
        }
        sessions.push_back(std::move(filled));
    }
    return sessions;
}

std::vector<SessionDate> one_a_week(int weeks) {
    std::vector<SessionDate> dates;
    for (int week = 1; week <= weeks; ++week) dates.push_back({{}, week, SessionKind::full});
    return dates;
}

}  // namespace valgus
