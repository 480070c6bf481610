#include "cli/due_session.hpp"

#include "cli/logged.hpp"
#include "valgus/stages/logged.hpp"

namespace valgus::cli {

DueSession due_session(Session& session, const Log& log, std::chrono::sys_days on) {
    auto asked = requested_after(session, log, on, That::is_to_come);
    auto made = make_plan(session.library(), asked.request);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    if (session.arguments.is_on("bad-day")) {  // half of what would be
        constexpr int half_a_minute = 120;
        const auto whole = std::get<Plan>(made).duration.count();
        asked.request.is_bad_day = true;
        asked.request.minutes = static_cast<int>((whole + half_a_minute - 1) / half_a_minute);
        made = make_plan(session.library(), asked.request);
        if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    }
    auto& plan = std::get<Plan>(made);
    const auto& past = asked.request.logged->past;
    plan.session = session_id(past.next.week, asked.schedule.days[past.next.slot]);
    return {.id = plan.session,
            .planned = past.due,
            .kind = asked.request.is_bad_day ? SessionKind::mobility : plan.kind,
            .plan = std::move(plan)};
}

}  // namespace valgus::cli
