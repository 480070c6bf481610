// What a plan cites.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// Everything that anything in the plan cites, in library order.
std::vector<CitedSource> cited(const Library& library, const Plan& plan);

}  // namespace valgus::words
