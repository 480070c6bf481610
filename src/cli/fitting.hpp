// The exercises that fit the filters of `valgus list`.
#pragma once

#include <vector>

#include "cli/session.hpp"

namespace valgus::cli {

// Those that fit, from the trunk down, and by phase within a joint. Throws Failure (usage) of a wrong word.
std::vector<const Exercise*> fitting_exercises(Session& session);

}  // namespace valgus::cli
