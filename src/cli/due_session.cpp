#include "cli/due_session.hpp"

#include "cli/logged.hpp"
#include "valgus/stages/logged.hpp"

namespace valgus::cli {

DueSession due_session(Session& session, const Log& log, std::chrono::sys_days on) {
    auto asked = requested_after(session, log, on, That::is_to_come);
    if (session.arguments.is_on("bad-day")) {
        constexpr int parts = 2;
        asked.request.is_bad_day = true;
        if (asked.request.minutes) asked.request.minutes = (*asked.request.minutes + parts - 1) / parts;
    }
    auto made = make_plan(session.library(), asked.request);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    auto& plan = std::get<Plan>(made);
    const auto& past = asked.request.logged->past;
    return {.id = session_id(past.next.week, asked.schedule.days[past.next.slot]),
            .planned = past.due,
            .kind = asked.request.is_bad_day ? SessionKind::mobility : plan.kind,
            .plan = std::move(plan)};
}

}  // namespace valgus::cli
