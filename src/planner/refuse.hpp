// Why there is no plan, and what would help (exit 5).
#pragma once

#include "planner/decision.hpp"

namespace valgus {

// R17: conditions with which there is no plan at all.
Findings refused_by_condition(const Library& library, const Request& request);

// R7: what --include names and cannot be had.
Findings refused_inclusions(const Library& library, const Candidates& candidates, const Selection& selection);

// Nothing was chosen.
Finding nothing_left(const Decision& decision);

// R7, R12: minutes that do not reach for all that --include names, or for anything.
Findings refused_minutes(const Decision& decision);

}  // namespace valgus
