// No plan without safety texts: what a library of one's own leaves out, and what a layer must not take away.
#pragma once

#include "library/overlay.hpp"
#include "valgus/document/record.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

// A finding for each placement of which no text is left that holds for everybody, where the layers have any safety
// text.
void check_safety(const Library& library, const Layer& documents, const Overlaid& overlaid, Findings& findings);

// Texts that hold for any exercise, for a library that has none of its own, with its word for the joint.
void add_general_safety(Reader& reader, Library& library);

}  // namespace valgus
