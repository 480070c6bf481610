// Whether each dose of an exercise can be done: repetitions, a duration or a distance, and some time to do them in.
#pragma once

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// One dose by itself; `place`: its mapping, or where it should stand.
void check_dose(const Defaults& defaults, const Dose& dose, Value place, Findings& findings);
void check_doses(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings);

}  // namespace valgus
