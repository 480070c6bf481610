// Whether every skill that an exercise needs can be learned before it.
#pragma once

#include <span>

#include "library/overlay.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// `records`: the mappings of library.exercises, in the same order.
void check_skills(const Library& library, std::span<const Mappings> records, Findings& findings);

}  // namespace valgus
