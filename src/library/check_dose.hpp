// Whether each dose of an exercise can be done: repetitions, a duration or a distance, and some time to do them in.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_doses(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings);

}  // namespace valgus
