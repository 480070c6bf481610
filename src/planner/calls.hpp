// R1, R2: what brings an exercise in, whatever else is asked.
#pragma once

#include <vector>

#include "valgus/stages/decision.hpp"

namespace valgus {

// R2: integration belongs to every plan; an extra drill only where it lists the position.
bool joins_every_plan(const Exercise& exercise);

// Of each joint, whether it has a core exercise.
std::vector<bool> joints_with_core(const Library& library);

}  // namespace valgus
