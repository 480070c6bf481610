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
    const int week = schedule.week.value_or(1);
    return (schedule.week ? "week " + std::to_string(week) + " of " + std::to_string(request.weeks)
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

}  // namespace valgus::words
