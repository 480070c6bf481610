// The sessions of a block, as decided.
#pragma once

#include "planner/draft.hpp"
#include "planner/turns.hpp"

namespace valgus {

struct SessionDraft {
    SessionDate date;
    Draft draft;
};

// What holds for all sessions, in src/planner/whole.cpp: at least one of them, by date. In `decision`, the sessions and
// weeks are there already.
void decide_whole(const Schedule& schedule, const std::vector<const SessionDraft*>& sessions,
                  ProgramDecision& decision);

}  // namespace valgus
