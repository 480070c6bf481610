// Whether there is an order in which exercises can follow their stepping stones.
#pragma once

#include <span>

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// No exercise comes after itself, directly or in a circle; every choice counts. `records` are the mappings of the
// exercises.
void check_stones(const Library& library, std::span<const Mappings> records, Findings& findings);

}  // namespace valgus
