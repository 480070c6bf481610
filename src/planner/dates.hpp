// P1, P2, P5: on which days of a block there are sessions, and of which kind.
#pragma once

#include "valgus/stages/decision.hpp"

namespace valgus {

// By date. A day is full unless the day before was.
std::vector<SessionDate> dates_of(const Schedule& schedule, int weeks);

}  // namespace valgus
