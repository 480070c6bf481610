// Why there is no plan (exit 5).
#pragma once

#include "planner/draft.hpp"

namespace valgus {

// R17: conditions with which there is no plan at all.
Refused refused_by_condition(const Library& library, const Request& request);

// R7: what was asked for by name and cannot be had.
Refused refused_inclusions(const Candidates& candidates, const Selection& selection);

// Nothing was chosen.
Refused nothing_left(const Draft& draft);

// R7, R12: minutes that do not reach for all that was asked for by name, or for anything.
Refused refused_minutes(const Draft& draft);

}  // namespace valgus
