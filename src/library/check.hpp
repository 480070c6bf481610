// What no single field can show: whether the records of a library fit together.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// documents: of all layers. sound[i]: nothing was found wrong in exercise i itself, so that its phase and the like can
// be trusted.
void check_library(const Library& library, const Layer& documents, const Overlaid& overlaid,
                   const std::vector<bool>& sound, Findings& findings);

// In the order in which an editor goes through the files.
void sort_by_place(Findings& findings);

}  // namespace valgus
