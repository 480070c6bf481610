// What is drawn upon the parts of the body: its hair, and the muscle under the skin.
#pragma once

#include "figure/body/surface.hpp"
#include "figure/scene/layers.hpp"

namespace valgus::figure {

// Hair frames the face, and hides it only from behind, so that front and back are told apart. The head lies over the
// neck, unless it points away from the viewer.
void arrange_head(const Stage& stage, const std::vector<Part>& all, std::vector<Layer>& layers);

// Above all parts that it belongs to, and nowhere beyond their outline; nothing where it faces away.
void add_muscle(std::vector<Layer>& layers, const Stage& stage, const std::vector<Part>& all, int side);

}  // namespace valgus::figure
