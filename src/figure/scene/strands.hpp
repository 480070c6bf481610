// What the body carries along: bands and towels, which go round it, before and behind its parts; and weights.
#pragma once

#include "figure/scene/layers.hpp"

namespace valgus::figure {

// A layer for each weight, and each stretch from one place to the next, with its depth among the parts of the body.
std::vector<Layer> strands_of(const Stage& stage, const std::vector<Part>& all, const std::vector<Layer>& body);

}  // namespace valgus::figure
