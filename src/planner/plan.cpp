// Library + Request -> Decision, in the order of docs/planning-rules.md: what may come in, the block as it goes by, and
// the session of the week that was asked for, finished.
#include <algorithm>

#include "planner/block.hpp"
#include "planner/draft.hpp"
#include "planner/recall.hpp"
#include "planner/refuse.hpp"

namespace valgus {

std::variant<Decision, Refused> decide(const Library& library, const Request& asked) {
    if (auto refused = refused_by_condition(library, asked); !refused.reasons.empty()) return refused;
    if (asked.logged)
        if (auto refused = refused_by_log(asked.logged->past); !refused.reasons.empty()) return refused;
    const auto heeded = heeding_log(library, asked);
    const auto& request = heeded ? *heeded : asked;
    Course course(library, request);
    if (auto refused = refused_inclusions(course); !refused.reasons.empty()) return refused;
    const auto dates = request.logged ? dates_after_log(*request.logged, request.weeks) : one_a_week(request.weeks);
    const bool follows_log = request.logged != nullptr;
    const auto sessions = go_through(course, dates, follows_log);
    const auto later = std::partition_point(sessions.begin(), sessions.end(), [&](const Filled& filled) {
        return follows_log ? filled.date == dates.front() : filled.date.week <= request.week;
    });
    const auto reached = std::span(sessions.begin(), later);
    const auto due = std::span(dates).first(follows_log ? 1 : static_cast<std::size_t>(request.week));
    if (auto refused = refused_sessions(course, reached, {due, follows_log}); !refused.reasons.empty()) return refused;
    if (reached.empty() || reached.back().date.week != request.week) return nothing_left(course, request.week);
    const bool rests = reached.back().date.kind == SessionKind::mobility;  // a full one tells all that a plan does
    const auto kind = rests ? std::optional(SessionKind::mobility) : std::nullopt;
    return finish(draft_of(course, sessions, reached.size() - 1, kind));
}

}  // namespace valgus
