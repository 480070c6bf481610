// The session that is due by the log and the calendar.
#pragma once

#include "cli/session.hpp"
#include "valgus/plan.hpp"
#include "valgus/stages/log.hpp"

namespace valgus::cli {

struct DueSession {
    std::string id;                 // P5: "w03-mon"
    std::chrono::sys_days planned;  // the day that the program has for it; no later than the day it was asked for
    SessionKind kind = SessionKind::full;
    Plan plan;
};

// What follows from the sessions before that day. Throws Failure (refused) where there is none.
DueSession due_session(Session& session, const Log& log, std::chrono::sys_days on);

}  // namespace valgus::cli
