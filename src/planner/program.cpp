// Library + Request + Schedule -> Program: every week's list is shared out among its sessions, then put into words.
#include "valgus/program.hpp"

#include <algorithm>

#include "planner/order.hpp"
#include "planner/present_program.hpp"
#include "planner/refuse.hpp"

namespace valgus {

namespace {

// What must fit: all that --include names or, where nothing is, the first of the list, with what they need.
Seconds needed(const WeekWork& work) {
    Seconds so_far{0}, needed{0};
    const auto& include = work.request.include;
    for (const auto ref : work.list) {
        so_far += work.times[ref.index].least;
        if (include.empty() ? ref == work.list.front() : is_among(include, ref)) needed = so_far;
    }
    return needed;
}

// R7, R12 hold in every week: what --include names must come in whole. The week that needs the most speaks for all.
Findings refused(const Library& library, const std::vector<WeekWork>& works) {
    for (const auto& work : works)
        if (auto findings = refused_inclusions(library, work.candidates, work.selection); !findings.empty())
            return findings;
    const auto& work = *std::max_element(works.begin(), works.end(),
                                         [](const auto& a, const auto& b) { return needed(a) < needed(b); });
    if (!work.request.minutes || work.list.empty()) return {};
    Decision decision{library, work.request, work.candidates, work.selection.chosen, work.selection.left_out, {}};
    const auto limit = std::chrono::minutes{*work.request.minutes};
    const auto kept = fit(work.list, limit, [&](Ref<Exercise> ref) { return work.times[ref.index]; }).size();
    std::vector<Timing> times;
    for (const auto ref : work.list) times.push_back(work.times[ref.index]);
    decision.budget = Budget{work.list, std::move(times), kept};
    return refused_minutes(decision);
}

Decision decision_of(const Library& library, std::span<const WeekWork> works, const SessionDate& date,
                     const Share& share, const std::vector<bool>& everywhere, const std::vector<Past>& past) {
    const auto& work = works[static_cast<std::size_t>(date.week) - 1];
    Decision decision{library, work.request, work.candidates, {}, work.selection.left_out, {}};
    decision.session = date.kind;
    decision.block = works;
    decision.everywhere = everywhere;
    decision.past = past;
    const auto sizes = sizes_of(library, share);
    for (auto choice : work.selection.chosen) {
        if (const auto size = sizes[choice.exercise.index]) {
            choice.size = *size;
            decision.chosen.push_back(choice);
        } else if (choice.code != Included::prerequisite && choice.code != Included::substitute) {
            decision.left_out.push_back({choice.exercise, LeftOut::no_time, {}});
        }
    }
    // A stand-in that no session has room for stands in for nothing.
    for (auto& omission : decision.left_out)
        if (omission.code == LeftOut::substituted && !everywhere[omission.substitute->index])
            omission.code = LeftOut::no_time;
    std::sort(decision.left_out.begin(), decision.left_out.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    decision.chosen = in_order(library, work.candidates, std::move(decision.chosen));
    return decision;
}

std::vector<SessionPlan> sessions_of(const Library& library, const std::vector<WeekWork>& works,
                                     const std::vector<SessionDate>& dates, const std::vector<Share>& shares) {
    std::vector<bool> everywhere(library.exercises.size(), false);
    for (const auto& share : shares)
        for (const auto& item : share) everywhere[item.exercise.index] = true;
    std::vector<SessionPlan> sessions;
    std::vector<Past> before(library.exercises.size()), by_now = before;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (shares[i].empty()) continue;  // P2: a day with nothing to do is no session
        const int week = dates[i].week;
        if (!sessions.empty() && sessions.back().date.week != week) before = by_now;
        sessions.push_back({dates[i], decision_of(library, works, dates[i], shares[i], everywhere, before)});
        for (const auto& item : shares[i]) {
            auto& past = by_now[item.exercise.index];
            past = {week, past.week == week && past.size == Size::full ? Size::full : item.size};
        }
    }
    return sessions;
}

}  // namespace

std::variant<Program, Refusal> make_program(const Library& library, const Request& request, const Schedule& schedule) {
    if (auto findings = refused_by_condition(library, request); !findings.empty()) return Refusal{std::move(findings)};
    std::vector<WeekWork> works;
    for (int week = 1; week <= request.weeks; ++week) works.push_back(work_of(library, request, week));
    if (auto findings = refused(library, works); !findings.empty()) return Refusal{std::move(findings)};

    const auto dates = dates_of(schedule, request.weeks);
    const auto sessions = sessions_of(library, works, dates, share_out(library, works, dates));
    if (sessions.empty()) {
        const auto& work = works.front();
        return Refusal{{nothing_left({library, work.request, work.candidates, {}, work.selection.left_out, {}})}};
    }
    return present_program(schedule, sessions);
}

}  // namespace valgus
