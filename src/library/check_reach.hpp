// What can never come true, and signs that nobody would be stopped by.
#pragma once

#include "library/check_demands.hpp"

namespace valgus {

void check_reach(const Library& library, const AssessmentPlaces& places, Findings& findings);

}  // namespace valgus
