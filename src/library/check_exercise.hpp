// Whether what an exercise says of itself beside its instruction can hold: who leads, who goes with whom, where links
// and images lie, how far its stages bend.
#pragma once

#include <span>

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

void check_exercise(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings);

// At most one exercise leads a joint. `sound`: as in check.hpp.
void check_leaders(const Library& library, std::span<const Mappings> records, const std::vector<bool>& sound,
                   Findings& findings);

}  // namespace valgus
