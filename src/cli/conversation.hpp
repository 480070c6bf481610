// Questions on a terminal, one a screen.
#pragma once

#include <optional>

#include "cli/session.hpp"
#include "valgus/stages/assessed.hpp"

namespace valgus::cli {

// Whether there is somebody to ask.
bool can_converse(const Session& session);

// All that is asked; nothing if it was interrupted, and then what was said is in the file of --resume. With what was
// measured before, only that is asked again.
std::optional<Answers> converse(Session& session, const Answers* before);

}  // namespace valgus::cli
