// What no single field can show: whether the records of a library fit together.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library.hpp"

namespace valgus {

void check_library(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
