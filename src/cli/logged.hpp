// Requests after a log.
#pragma once

#include "cli/session.hpp"
#include "valgus/stages/log.hpp"

namespace valgus::cli {

// The file of --log, which need not be there yet; none: none was named. Throws Failure (data) if something in it is
// wrong.
std::optional<Log> named_log(Session& session);

// What the command is asked for on the day on which it was said, after the log where one was named.
Request requested(Session& session);
ProgramRequest requested_program(Session& session);

// As these, after that log, on that day: whether its own sessions count already.
enum class That { counts, is_to_come };
ProgramRequest requested_after(Session& session, const Log& log, std::chrono::sys_days day, That day_itself);

}  // namespace valgus::cli
