// What was done and felt, asked for on a terminal: three keys on a day like others.
#pragma once

#include "cli/log_entry.hpp"
#include "valgus/stages/training.hpp"

namespace valgus::cli {

// False: it was interrupted, and nothing is kept.
bool ask_what_was_done(LogEntry& entry, Session& session);
// The same where the program went along: only what it cannot know. What was not said to hurt did not.
bool ask_the_rest(LogEntry& entry, Session& session, const Trained& trained);

}  // namespace valgus::cli
