#pragma once

#include "library/overlay.hpp"

namespace valgus {

// Nobody answers more: records of a kind, parts or options of one, and demands in each of as many cases.
inline constexpr std::size_t most_assessed = 500, most_demands = 50;

// That every demand can be met and every answer leads somewhere; that no rule stands in another's shade; that a number
// has a source or is called an opinion.
void check_assessment(const Library& library, const Overlaid& overlaid, Findings& findings);

}  // namespace valgus
