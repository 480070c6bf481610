// What was done and felt, asked for on a terminal: three keys on a day like others.
#pragma once

#include "cli/log_entry.hpp"

namespace valgus::cli {

// False: it was interrupted, and nothing is kept.
bool ask_what_was_done(LogEntry& entry, Session& session);

}  // namespace valgus::cli
