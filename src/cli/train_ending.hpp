// What follows a session.
#pragma once

#include "cli/session.hpp"
#include "valgus/stages/training.hpp"

namespace valgus::cli {

// Tells on the terminal what was done.
void tell_trained(Session& session, const Plan& plan, const Trained& trained);

// Into the log, if one is named and the session went to its end or was ended: what the program cannot know is asked.
// Else how to log it later. Called once, after tell_trained, when the terminal is as it was before the session.
void offer_log(Session& session, const Trained& trained, bool is_whole);

}  // namespace valgus::cli
