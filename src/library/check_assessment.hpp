#pragma once

#include "library/overlay.hpp"

namespace valgus {

// That every demand can be met and every answer leads somewhere; that no rule stands in another's shade; that a number
// has a source or is called an opinion.
void check_assessment(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
