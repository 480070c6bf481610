// Whether the parts of an exercise's figures fit together. Whether a body can do the poses is the geometry's to say:
// check_geometry() of include/valgus/library.hpp.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library.hpp"

namespace valgus {

void check_figures(const Exercise& exercise, const Mappings& mappings, Findings& findings);

}  // namespace valgus
