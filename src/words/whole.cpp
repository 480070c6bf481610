// What holds for all sessions of a program, and each way of doing an exercise once.
#include "words/whole.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/account.hpp"
#include "words/card.hpp"
#include "words/headline.hpp"
#include "words/notes.hpp"
#include "words/sources.hpp"

namespace valgus::words {

namespace {

// "week 3", "weeks 1 to 4, 7 and 8"; nothing for what holds in all of them.
std::string weeks_text(const std::vector<int>& weeks, Range<int> shown) {
    if (static_cast<int>(weeks.size()) == shown.high - shown.low + 1) return {};
    std::vector<std::string> runs;
    for (auto from = weeks.begin(); from != weeks.end();) {
        const auto gap = std::adjacent_find(from, weeks.end(), [](int week, int next) { return next != week + 1; });
        const auto end = gap == weeks.end() ? gap : std::next(gap);
        if (std::distance(from, end) > 2)
            runs.push_back(std::to_string(*from) + " to " + std::to_string(*std::prev(end)));
        else
            std::transform(from, end, std::back_inserter(runs), [](int week) { return std::to_string(week); });
        from = end;
    }
    return (weeks.size() == 1 ? "week " : "weeks ") + support::join_and(runs);
}

std::string block_of(const Request& request, const Schedule& schedule) {
    const int week = schedule.week.value_or(schedule.from_week.value_or(1));
    const auto weeks = std::to_string(request.weeks);
    const bool is_one = schedule.week || (week > 1 && week == request.weeks);
    return (is_one     ? "week " + std::to_string(week) + " of " + weeks
            : week > 1 ? "weeks " + std::to_string(week) + " to " + weeks
                       : support::plural(request.weeks, "week")) +
           " from " + support::long_date(first_day(schedule, week));
}

// R18: what is left of it, from the next session on.
std::string rest_of_block(const Request& request, const Schedule& schedule, const ProgramDecision& decision) {
    const int week = schedule.week.value_or(decision.sessions.front().date.week);
    const auto weeks = std::to_string(request.weeks);
    const auto which = week > request.weeks                     ? std::string("after the block")
                       : schedule.week || week == request.weeks ? "week " + std::to_string(week) + " of " + weeks
                                                                : "weeks " + std::to_string(week) + " to " + weeks;
    return which + ", from " + support::long_date(decision.sessions.front().date.date);
}

// "Your right arm · shoulder · 8 weeks from Monday 23 November 2026 · mon, wed, fri · up to 25 min"
std::string headline_of(const Library& library, const Request& request, const Schedule& schedule,
                        const ProgramDecision& decision) {
    auto parts = subject_of(library, request);
    parts.push_back(request.logged ? rest_of_block(request, schedule, decision) : block_of(request, schedule));
    parts.push_back(support::plural(static_cast<int>(decision.sessions.size()), "session"));
    Seconds longest{0};
    for (const auto& each : decision.decisions) longest = std::max(longest, each.duration);
    parts.push_back("up to " + support::minutes_text(longest));
    return support::join(parts, " · ");
}

bool has_tests(const ProgramDecision& decision) {
    return std::any_of(decision.sessions.begin(), decision.sessions.end(),
                       [](const DecidedSession& session) { return session.has_tests; });
}

}  // namespace

Plan whole_of(const Library& library, const Request& request, const Schedule& schedule,
              const ProgramDecision& decision) {
    auto whole = say(library, request, decision.whole);
    whole.exercises.clear();
    const Range<int> weeks{decision.sessions.front().date.week, decision.sessions.back().date.week};
    for (const auto& way : decision.ways) {
        auto& card = whole.exercises.emplace_back(card_of(library, request, way.card));
        card.order = card.card = static_cast<int>(whole.exercises.size());
        card.when = weeks_text(way.weeks, weeks);
    }
    if (!has_tests(decision)) whole.tests.clear();
    whole.account = account_of_program(library, request, schedule, decision.whole, whole);
    whole.headline = headline_of(library, request, schedule, decision);
    add_shortages(decision, whole.notes);
    whole.sources = cited(library, whole);
    return whole;
}

}  // namespace valgus::words
