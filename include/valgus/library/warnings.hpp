// What is no mistake in a library, but could be better.
#pragma once

#include "valgus/library/library.hpp"

namespace valgus {

// Of a sound library, sorted by place: what it leaves out that people miss, and what is hard to read. `unclear_in`
// tells what makes a picture hard to read.
Findings library_warnings(std::span<const Layer> layers, const Library& library,
                          std::vector<Flaw> (*unclear_in)(const Figure&));

}  // namespace valgus
