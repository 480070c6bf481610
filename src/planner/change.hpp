// R18: what became of a verdict in the session.
#pragma once

#include "planner/filled.hpp"

namespace valgus {

// Before the session is remembered; none: the log does not tell of this exercise, or it only reminds.
std::optional<Change> change_of(Course& course, const Slot& slot, SessionKind kind);

Change change_of(const Verdict& verdict);

}  // namespace valgus
