// Whether the figure can show a muscle where its record says.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_muscles(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
