// Library + Request -> Decision, in the order of docs/planning-rules.md: what may come in, the block as it goes by, and
// the session of the week that was asked for, finished.
#include <algorithm>

#include "planner/draft.hpp"
#include "planner/refuse.hpp"

namespace valgus {

std::variant<Decision, Refused> decide(const Library& library, const Request& request) {
    if (auto refused = refused_by_condition(library, request); !refused.reasons.empty()) return refused;
    Course course(library, request);
    if (auto refused = refused_inclusions(course); !refused.reasons.empty()) return refused;
    const auto& era = course.eras.of(request.week);
    if (era.selection.chosen.empty()) return nothing_left(course, era);

    const auto dates = one_a_week(request.weeks);
    const auto sessions = go_through(course, dates, false);
    const auto asked = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const Filled& filled) { return filled.date.week == request.week; });
    const auto until = std::span(sessions).first(static_cast<std::size_t>(asked - sessions.begin()));
    const auto reached =
        asked == sessions.end() ? std::span<const Filled>() : std::span(sessions).first(until.size() + 1);
    if (auto refused = refused_minutes(course, reached, dates); !refused.reasons.empty()) return refused;
    if (asked == sessions.end()) return nothing_left(course, era);
    return finish(draft_of(course, sessions, until.size(), {}));
}

}  // namespace valgus
