// Whether words with several meanings have several, and are words of nothing else.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_ambiguous(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
