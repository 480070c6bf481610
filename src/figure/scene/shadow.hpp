// The shadows right under feet near the ground: so one sees what stands, and how high one jumps.
#pragma once

#include "figure/scene/layers.hpp"

namespace valgus::figure {

// Without a piece, if no foot ever comes near the ground.
Layer shadow_of(const Stage& stage);

}  // namespace valgus::figure
