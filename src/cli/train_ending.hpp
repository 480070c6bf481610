// What follows a session.
#pragma once

#include "cli/session.hpp"
#include "valgus/stages/training.hpp"

namespace valgus::cli {

// Tells on the terminal what was done.
void tell_trained(Session& session, const Plan& plan, const Trained& trained);

// Where it can be kept. Called once, after tell_trained, when the terminal is as it was before the session; also after
// one that was interrupted.
void offer_log(Session& session, const Plan& plan, const Trained& trained);

}  // namespace valgus::cli
