// Whether what a library says of the body makes sense: what degrees of bend look like, and where its muscles lie.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_body(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
