#include "planner/block.hpp"

#include <algorithm>

#include "planner/change.hpp"
#include "planner/climb.hpp"
#include "planner/recall.hpp"
#include "planner/stones.hpp"

namespace valgus {

namespace {

// P2: the ladder is climbed on full days alone.
void remember(Course& course, const Slot& slot, const SessionDate& date) {
    const int week = date.week;
    auto& standing = course.standing(slot.choice.exercise);
    const auto& ladder = course.ladder(slot.choice.exercise);
    if (slot.portion != Portion::reminder) {
        if (standing.first_week == 0) standing.first_week = standing.stage_since = week;
        if (standing.second_week == 0 && standing.first_week < week) standing.second_week = week;
        standing.last_done = week;
    }
    if (slot.step != standing.step && date.kind == SessionKind::full) {
        if (ladder.level_of(slot.step).stage != ladder.level_of(standing.step).stage) standing.stage_since = week;
        standing.step = slot.step;
        standing.climbed_in = week;
    }
    if (standing.last.week != week) standing.before = standing.last;
    standing.last = {week, ladder.level_of(slot.step).stage, slot.portion,
                     course.amount(slot.choice.exercise, slot.step, slot.portion, week)};
}

}  // namespace

namespace {

// Filled once more where an exercise goes to its next stage, since that begins with less; what would come in for the
// first time waits until next week.
Filled next_session(Course& course, const SessionDate& date, Turns* turns, Quota& quota) {
    const auto before = turns != nullptr ? std::optional(*turns) : std::nullopt;
    const bool is_harder_week = quota.week == date.week && quota.stages > 0;
    const bool is_unsettled =
        course.follows_log() && course.request.logged->past.is_unsettled && !is_first_week(course, date.week);
    auto filled = fill(course, date, turns, {.welcomes_new = !is_harder_week && !is_unsettled});
    if (date.kind == SessionKind::mobility) return filled;
    note_entries(course, filled, quota);
    if (const auto promotion = next_stage(course, filled, quota)) {
        if (turns != nullptr) *turns = *before;
        auto harder = fill(course, date, turns, {promotion, false});
        const bool is_in = std::any_of(harder.slots.begin(), harder.slots.end(), [&](const Slot& slot) {
            return slot.choice.exercise == promotion->exercise && slot.portion == Portion::whole;
        });
        if (is_in) {
            ++quota.stages;
            course.standing(promotion->exercise).was_denied = false;
            filled = std::move(harder);
        }
    }
    climb(course, filled);
    return filled;
}

}  // namespace

std::vector<Filled> go_through(Course& course, std::span<const SessionDate> dates, bool takes_turns) {
    std::vector<Filled> sessions;
    sessions.reserve(dates.size());
    Turns turns(course.library.exercises.size());
    Quota quota;
    if (course.request.logged) recall(course, turns, quota);
    for (const auto& date : dates) {
        auto filled = next_session(course, date, takes_turns ? &turns : nullptr, quota);
        if (filled.slots.empty()) continue;  // P2: a day with nothing to do is no session
        for (auto& slot : filled.slots) {
            slot.change = change_of(course, slot, date.kind);
            const auto* verdict = course.verdict(slot.choice.exercise);
            slot.is_half = verdict != nullptr && verdict->is_half && slot.portion == Portion::whole;
            slot.was_done = course.standing(slot.choice.exercise).last.week > 0;
            slot.is_quarter = slot.is_half && verdict->is_quarter;
            remember(course, slot, date);
            slot.before = course.standing(slot.choice.exercise).before;
        }
        filled.by_log = course.verdicts();
        sessions.push_back(std::move(filled));
        if (date.kind == SessionKind::full) course.leave_log();  // from there on by the calendar
        quota.stages_lately = 0;
    }
    return sessions;
}

std::vector<SessionDate> one_a_week(int weeks) {
    std::vector<SessionDate> dates;
    for (int week = 1; week <= weeks; ++week) dates.push_back({{}, week, SessionKind::full});
    return dates;
}

}  // namespace valgus
