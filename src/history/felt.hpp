// What was felt, over all sessions: stop signs, soreness, and what has been learned (S1, S5, R4).
#pragma once

#include "valgus/stages/verdict.hpp"

namespace valgus::history {

// Fills in what follows from it; the sessions are placed already.
void add_felt(const Library& library, const History& history, Past& past);

}  // namespace valgus::history
