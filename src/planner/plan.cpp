// Library + Request -> Decision, in the order of docs/planning-rules.md: what may come in, the block as it goes by, and
// the session of the week that was asked for, finished.
#include <algorithm>

#include "planner/block.hpp"
#include "planner/draft.hpp"
#include "planner/refuse.hpp"

namespace valgus {

std::variant<Decision, Refused> decide(const Library& library, const Request& request) {
    if (auto refused = refused_by_condition(library, request); !refused.reasons.empty()) return refused;
    Course course(library, request);
    if (auto refused = refused_inclusions(course); !refused.reasons.empty()) return refused;
    const auto dates = one_a_week(request.weeks);
    const auto sessions = go_through(course, dates, false);
    const auto later = std::partition_point(sessions.begin(), sessions.end(),
                                            [&](const Filled& filled) { return filled.date.week <= request.week; });
    const auto reached = std::span(sessions.begin(), later);
    const Dates due{std::span(dates).first(static_cast<std::size_t>(request.week)), false};
    if (auto refused = refused_sessions(course, reached, due); !refused.reasons.empty()) return refused;
    if (reached.empty() || reached.back().date.week != request.week) return nothing_left(course, request.week);
    return finish(draft_of(course, sessions, reached.size() - 1, {}));
}

}  // namespace valgus
