// What holds for all sessions of a program, and each way of doing an exercise once.
#include <algorithm>
#include <utility>

#include "planner/card.hpp"
#include "planner/order.hpp"
#include "planner/program.hpp"
#include "planner/reason.hpp"

namespace valgus {

namespace {

using Shown = std::vector<const SessionDraft*>;

// By exercise.
std::vector<std::vector<Way>> ways_of(const Shown& sessions) {
    std::vector<std::vector<Way>> all(sessions.front()->draft.library.exercises.size());
    std::vector<int> told(all.size(), 0);  // the last week told of each
    for (const auto* session : sessions) {
        const auto& draft = session->draft;
        const int week = session->date.week;
        const auto needs = first_needs(draft);
        for (auto choice : draft.chosen) {
            const auto index = choice.exercise.index;
            if (std::exchange(told[index], week) == week) continue;
            choice.size = Size::full;
            auto card = card_of(draft.library, draft.request, draft.candidates[index], choice);
            card.reason = reason_in(draft, needs, choice);
            auto& ways = all[index];
            const auto found = std::find_if(ways.begin(), ways.end(), [&](const Way& way) {
                return same_way(way.card, card) && (card.by_clinician || way.card.stage == card.stage);
            });
            if (found == ways.end()) {
                ways.push_back({std::move(card), week, week});
            } else {
                found->last_week = week;
            }
        }
    }
    return all;
}

// R8 over all weeks: as in the first session's week, the stages of an exercise behind one another.
std::vector<Choice> all_chosen(const Shown& sessions) {
    const auto& first = sessions.front()->draft;
    std::vector<bool> is_in(first.library.exercises.size(), false);
    std::vector<Choice> all;
    for (const auto* session : sessions)
        for (auto choice : session->draft.chosen) {
            if (is_in[choice.exercise.index]) continue;
            is_in[choice.exercise.index] = true;
            choice.size = Size::full;
            all.push_back(choice);
        }
    return in_order(first.library, first.candidates, std::move(all));
}

Refs<Equipment> used_kit(const ProgramDecision& decision) {
    Refs<Equipment> kit;
    for (const auto& each : decision.decisions) kit.insert(kit.end(), each.kit.begin(), each.kit.end());
    std::sort(kit.begin(), kit.end());
    kit.erase(std::unique(kit.begin(), kit.end()), kit.end());
    return kit;
}

// What no session holds, for the reason of the last that says one; that it is no mobility day's work is none.
std::vector<Omission> left_out_of(const Shown& sessions, const std::vector<Choice>& chosen) {
    std::vector<bool> is_told(sessions.front()->draft.library.exercises.size(), false);
    for (const auto& choice : chosen) is_told[choice.exercise.index] = true;
    std::vector<Omission> left_out;
    std::for_each(sessions.rbegin(), sessions.rend(), [&](const auto& session) {
        auto draft = session->draft;
        draft.session.reset();
        for (const auto& omission : draft.left_out) {
            if (is_told[omission.exercise.index]) continue;
            is_told[omission.exercise.index] = true;
            left_out.push_back(reason_out(draft, omission));
        }
    });
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

// P6: whether not everything has its turn every week.
bool has_to_wait(const Shown& sessions) {
    std::vector<SessionDate> dates;
    std::vector<Share> shares;
    for (const auto* session : sessions) {
        dates.push_back(session->date);
        shares.emplace_back();
        for (const auto& choice : session->draft.chosen) shares.back().push_back({choice.exercise, choice.size});
    }
    const auto weeks = by_week(dates);
    return !std::all_of(weeks.begin(), weeks.end(), [&](std::span<const SessionDate> week) {
        const auto begin = static_cast<std::size_t>(week.data() - dates.data());
        const auto& draft = sessions[begin]->draft;
        const auto& work = draft.block[static_cast<std::size_t>(week.front().week) - 1];
        return goes_through(draft.library, work, week, std::span(shares).subspan(begin, week.size()));
    });
}

bool is_shrunk(const Decision& decision) {
    return std::any_of(decision.cards.begin(), decision.cards.end(),
                       [](const Card& card) { return card.is_shortened(); });
}

}  // namespace

void decide_whole(const Schedule& schedule, const Shown& sessions, ProgramDecision& decision) {
    auto draft = sessions.front()->draft;
    draft.chosen = all_chosen(sessions);
    draft.session.reset();
    auto& whole = decision.whole = finish(draft);
    whole.week = schedule.week.value_or(1);
    whole.duration = Seconds{0};
    whole.news = {};
    whole.kit = used_kit(decision);
    whole.left_out = left_out_of(sessions, draft.chosen);
    for (const auto& each : decision.decisions)
        whole.angle_is_used = whole.angle_is_used || each.angle_is_used;  // by a later stage
    auto ways = ways_of(sessions);
    for (const auto& choice : draft.chosen)
        for (auto& way : ways[choice.exercise.index]) decision.ways.push_back(std::move(way));
    decision.has_few_days = has_few_days(schedule, draft.request.weeks);
    decision.is_shrunk = std::any_of(decision.decisions.begin(), decision.decisions.end(), is_shrunk);
    decision.has_to_wait = has_to_wait(sessions);
}

}  // namespace valgus
