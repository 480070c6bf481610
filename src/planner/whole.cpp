// What holds for all sessions of a program, and each way of doing an exercise once.
#include <algorithm>
#include <tuple>
#include <utility>

#include "planner/explain.hpp"
#include "planner/order.hpp"
#include "planner/present.hpp"
#include "planner/present_program.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using Shown = std::vector<const SessionPlan*>;

int stage_of(const PlannedExercise& card) { return card.progression ? card.progression->stage : 1; }

struct Way {
    PlannedExercise card;
    int first_week = 1, last_week = 1;
};

// By exercise, each way once, with its dose whole, as in the first week that it is for.
std::vector<std::vector<Way>> ways_of(const Shown& sessions) {
    std::vector<std::vector<Way>> all(sessions.front()->decision.library.exercises.size());
    std::vector<int> told(all.size(), 0);  // the last week told of each
    for (const auto* session : sessions) {
        const auto& decision = session->decision;
        const auto needs = first_needs(decision);
        for (const auto& choice : decision.chosen) {
            const auto ref = choice.exercise;
            if (std::exchange(told[ref.index], session->date.week) == session->date.week) continue;
            auto card =
                present_exercise(decision.library, decision.request, decision.candidates[ref.index], ref, Size::full);
            card.because = {choice.code, why_in(decision, needs, choice)};
            const int week = session->date.week;
            auto& ways = all[ref.index];
            const auto found = std::find_if(ways.begin(), ways.end(), [&](const Way& way) {
                return same_way(way.card, card) && (card.dose.by_clinician || stage_of(way.card) == stage_of(card));
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
    const auto& first = sessions.front()->decision;
    std::vector<bool> is_in(first.library.exercises.size(), false);
    std::vector<Choice> all;
    for (const auto* session : sessions)
        for (auto choice : session->decision.chosen) {
            if (is_in[choice.exercise.index]) continue;
            is_in[choice.exercise.index] = true;
            choice.size = Size::full;
            all.push_back(choice);
        }
    return in_order(first.library, first.candidates, std::move(all));
}

// "week 3", "weeks 1 to 4"; nothing for what holds in all of them.
std::string weeks_text(const Way& way, Range<int> shown) {
    if (way.first_week == shown.low && way.last_week == shown.high) return {};
    if (way.first_week == way.last_week) return "week " + std::to_string(way.first_week);
    return "weeks " + std::to_string(way.first_week) + " to " + std::to_string(way.last_week);
}

std::vector<Kit> used_kit(const Shown& sessions) {
    const auto& library = sessions.front()->decision.library;
    std::vector<bool> used(library.equipment.size(), false);
    for (const auto* session : sessions) add_kit(session->decision, used);
    return kit_of(library, used);
}

// What no session holds, for the reason of the last that says one; that it is no mobility day's work is none.
std::vector<LeftOutExercise> left_out_of(const Shown& sessions, const std::vector<Choice>& chosen) {
    const auto& library = sessions.front()->decision.library;
    std::vector<bool> is_told(library.exercises.size(), false);
    for (const auto& choice : chosen) is_told[choice.exercise.index] = true;
    std::vector<std::pair<Ref<Exercise>, Because<LeftOut>>> reasons;
    std::for_each(sessions.rbegin(), sessions.rend(), [&](const auto& session) {
        auto decision = session->decision;
        decision.session.reset();
        for (const auto& omission : decision.left_out) {
            if (is_told[omission.exercise.index]) continue;
            is_told[omission.exercise.index] = true;
            reasons.emplace_back(omission.exercise, Because<LeftOut>{omission.code, why_out(decision, omission)});
        }
    });
    std::sort(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<LeftOutExercise> left_out;
    for (auto& [ref, because] : reasons)
        left_out.push_back({std::string(library[ref].id), std::string(library[ref].name), std::move(because)});
    return left_out;
}

// "Your right leg · ankle · 8 weeks from Monday 23 November 2026 · mon, wed, fri · up to 25 min"
std::string headline_of(const Schedule& schedule, const Shown& sessions, const std::vector<Plan>& plans) {
    const auto& decision = sessions.front()->decision;
    const auto& request = decision.request;
    auto parts = subject_of(decision.library, request);
    const int week = schedule.week.value_or(1);
    parts.push_back((schedule.week ? "week " + std::to_string(week) + " of " + std::to_string(request.weeks)
                                   : support::plural(request.weeks, "week")) +
                    " from " + support::long_date(first_day(schedule, week)));
    parts.push_back(support::plural(static_cast<int>(sessions.size()), "session"));
    Seconds longest{0};
    for (const auto& plan : plans) longest = std::max(longest, plan.duration);
    parts.push_back("up to " + support::minutes_text(longest));
    return support::join(parts, " · ");
}

// P2: strength asks for two days a week.
std::optional<Paragraph> few_days(const Schedule& schedule, int weeks) {
    const auto dates = dates_of(schedule, weeks);
    const auto is_full = [](const SessionDate& date) { return date.kind == SessionKind::full; };
    for (int week = 1; week <= weeks; ++week)
        if (std::count_if(dates.begin(), dates.end(),
                          [&](const SessionDate& date) { return date.week == week && is_full(date); }) < 2)
            return Paragraph{"days",
                             "Your days",
                             "There are weeks with fewer than two full sessions. That is little for strength: two or "
                             "three, with a day between them, are better.",
                             {}};
    return std::nullopt;
}

// P6: where the minutes do not reach for everything, every week, with its whole dose.
std::optional<Paragraph> short_minutes(const Shown& sessions) {
    std::vector<SessionDate> dates;
    std::vector<Share> shares;
    bool shrunk = false;
    for (const auto* session : sessions) {
        const auto& decision = session->decision;
        dates.push_back(session->date);
        shares.emplace_back();
        for (const auto& choice : decision.chosen) {
            const auto& candidate = decision.candidates[choice.exercise.index];
            const auto timing = timing_of(decision.library, decision.request, candidate, choice.exercise);
            shrunk = shrunk || (choice.size == Size::least && timing.least != timing.full);
            shares.back().push_back({choice.exercise, choice.size});
        }
    }
    bool waits = false;
    for (const auto week : by_week(dates)) {
        const auto begin = static_cast<std::size_t>(week.data() - dates.data());
        const auto& decision = sessions[begin]->decision;
        const auto& work = decision.block[static_cast<std::size_t>(week.front().week) - 1];
        waits = waits || !goes_through(decision.library, work, week, std::span(shares).subspan(begin, week.size()));
    }
    if (!shrunk && !waits) return std::nullopt;
    auto text = support::plural(sessions.front()->decision.request.minutes.value_or(0), "minute") +
                " a session are too few for everything, every week, with its whole dose.";
    if (shrunk) text += " Some doses are at the least that makes sense.";
    if (waits) text += " Not every exercise has its turn every week; what had none comes first in the next.";
    return Paragraph{"minutes", "Your minutes", text + " With more --minutes or --days that changes.", {}};
}

}  // namespace

Plan whole_of(const Schedule& schedule, const Shown& sessions, const std::vector<Plan>& plans) {
    auto decision = sessions.front()->decision;
    const auto& library = decision.library;
    decision.chosen = all_chosen(sessions);
    decision.session.reset();
    auto whole = present(decision);
    whole.exercises.clear();
    const auto ways_by_exercise = ways_of(sessions);
    const Range<int> weeks{sessions.front()->date.week, sessions.back()->date.week};
    for (const auto& choice : decision.chosen)
        for (const auto& way : ways_by_exercise[choice.exercise.index]) {
            whole.exercises.push_back(way.card);
            whole.exercises.back().order = static_cast<int>(whole.exercises.size());
            whole.exercises.back().when = weeks_text(way, weeks);
        }
    whole.request.week = schedule.week.value_or(1);
    whole.duration = Seconds{0};
    whole.news.clear();
    whole.kit = used_kit(sessions);
    whole.left_out = left_out_of(sessions, decision.chosen);
    whole.account = account_of_program(decision, whole, schedule);
    whole.headline = headline_of(schedule, sessions, plans);
    if (std::any_of(sessions.begin(), sessions.end(), [](const auto* each) { return is_angle_used(each->decision); }))
        std::erase_if(whole.notes, [](const Paragraph& note) { return note.id == "angle"; });  // by a later stage
    if (auto note = few_days(schedule, decision.request.weeks)) whole.notes.push_back(std::move(*note));
    if (auto note = short_minutes(sessions)) whole.notes.push_back(std::move(*note));
    whole.sources = cited(library, whole);
    return whole;
}

// P5: what may stand in an id of a calendar. Different names give different ids.
std::string calendar_of(const Request& request, const Library& library) {
    if (request.name.empty()) {
        std::string name(id(request.side));
        if (!request.focus_asked) return name.append("-all");
        for (const auto joint : request.focus) name.append("-").append(library[joint].id);
        return name;
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (const char c : request.name) {
        const bool is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain) {
            name += c;
        } else if (c == ' ') {
            name += '_';
        } else {
            name.append("%").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        }
    }
    return name;
}

}  // namespace valgus
