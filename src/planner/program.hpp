// The sessions of a block, as decided.
#pragma once

#include "planner/draft.hpp"

namespace valgus {

// What holds for all sessions, in src/planner/whole.cpp: at least one of them, by date. In `decision`, the sessions and
// weeks are there already.
void decide_whole(const Schedule& schedule, std::span<const Draft> sessions, ProgramDecision& decision);

}  // namespace valgus
