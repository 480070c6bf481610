// What holds for all sessions of a program, and each way of doing an exercise once.
#include <algorithm>

#include "planner/card.hpp"
#include "planner/dates.hpp"
#include "planner/order.hpp"
#include "planner/program.hpp"
#include "planner/reason.hpp"

namespace valgus {

namespace {

using Sessions = std::span<const Draft>;

// By exercise. A reminder is no way of its own where the exercise is done whole too.
std::vector<std::vector<Way>> ways_of(Sessions sessions) {
    std::vector<std::vector<Way>> all(sessions.front().library().exercises.size());
    for (const auto& draft : sessions) {
        const auto needs = first_needs(draft);
        for (const auto& slot : draft.slots) {
            auto& ways = all[slot.choice.exercise.index];
            const auto& ladder = draft.course.ladder(slot.choice.exercise);
            const int stage = ladder.level_of(slot.step).stage;
            const auto found = std::find_if(ways.begin(), ways.end(), [&](const Way& way) {
                return way.card.stage == stage || (slot.portion == Portion::reminder && way.card.by_clinician);
            });
            if (found != ways.end()) {
                if (found->weeks.back() != draft.week) found->weeks.push_back(draft.week);
                if (found->card.portion != Portion::reminder || slot.portion == Portion::reminder) continue;
            }
            auto whole = slot;  // a teacher's half is no way of doing it
            if (whole.portion == Portion::half) whole.portion = Portion::whole;
            auto card = card_of(draft, whole);
            card.reason = reason_in(draft, needs, slot);
            if (found == ways.end()) {
                ways.push_back({std::move(card), {draft.week}});
            } else {
                found->card = std::move(card);
            }
        }
    }
    return all;
}

// R8 over all weeks, as they are done first.
std::vector<Slot> all_slots(Sessions sessions) {
    std::vector<bool> is_in(sessions.front().library().exercises.size(), false);
    std::vector<Slot> all;
    for (const auto& draft : sessions)
        for (const auto& slot : draft.slots) {
            if (is_in[slot.choice.exercise.index]) continue;
            is_in[slot.choice.exercise.index] = true;
            all.push_back(slot);
        }
    return in_order(sessions.front().course, std::move(all));
}

Refs<Equipment> used_kit(const ProgramDecision& decision) {
    Refs<Equipment> kit;
    for (const auto& each : decision.decisions) kit.insert(kit.end(), each.kit.begin(), each.kit.end());
    std::sort(kit.begin(), kit.end());
    kit.erase(std::unique(kit.begin(), kit.end()), kit.end());
    return kit;
}

// What no session holds, for the reason of the last full one that says one.
std::vector<Omission> left_out_of(Sessions sessions, const std::vector<Slot>& slots) {
    std::vector<bool> is_told(sessions.front().library().exercises.size(), false);
    for (const auto& slot : slots) is_told[slot.choice.exercise.index] = true;
    std::vector<Omission> left_out;
    for (auto i = sessions.size(); i-- > 0;) {
        if (sessions[i].session == SessionKind::mobility) continue;
        for (auto& omission : omissions(sessions[i])) {
            if (is_told[omission.exercise.index]) continue;
            is_told[omission.exercise.index] = true;
            left_out.push_back(std::move(omission));
        }
    }
    std::sort(left_out.begin(), left_out.end(), [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    return left_out;
}

// P2: strength asks for two days a week.
bool has_few_days(const Schedule& schedule, int weeks) {
    std::vector<int> full(static_cast<std::size_t>(weeks), 0);
    for (const auto& date : dates_of(schedule, weeks))
        if (date.kind == SessionKind::full) ++full[static_cast<std::size_t>(date.week) - 1];
    return std::any_of(full.begin(), full.end(), [](int days) { return days < 2; });
}

}  // namespace

void decide_whole(const Schedule& schedule, Sessions sessions, ProgramDecision& decision) {
    auto draft = sessions.front();
    draft.slots = all_slots(sessions);
    draft.filled = nullptr;
    draft.session.reset();
    auto& whole = decision.whole = finish(draft);
    whole.week = schedule.week.value_or(1);
    whole.duration = Seconds{0};
    whole.news = {};
    whole.is_long = false;
    whole.kit = used_kit(decision);
    whole.left_out = left_out_of(sessions, draft.slots);
    const auto& first = decision.decisions.front();
    whole.asked_drill = first.asked_drill;
    whole.first_drill = first.first_drill;
    whole.drill_week = first.drill_week;
    whole.misses_drill = first.misses_drill;
    whole.crowding = first.crowding;
    for (const auto& each : decision.decisions)
        whole.angle_is_used = whole.angle_is_used || each.angle_is_used;  // by a later stage
    auto ways = ways_of(sessions);
    for (const auto& slot : draft.slots)
        for (auto& way : ways[slot.choice.exercise.index]) decision.ways.push_back(std::move(way));
    decision.has_few_days = has_few_days(schedule, draft.request().weeks);
}

}  // namespace valgus
