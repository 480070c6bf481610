// Whether what a protocol asks for can be done by the exercises that it names.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_protocols(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
