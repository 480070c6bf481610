// The arrow that tells the motion from the first pose to the last.
#pragma once

#include "figure/camera.hpp"
#include "figure/motion.hpp"
#include "figure/scene.hpp"

namespace valgus::figure {

// Points of a curve in body heights, y down, the tip last; empty where nothing moves far enough to be shown.
std::vector<Spot2> arrow_of(const Figure& figure, const Motion& motion, const std::vector<Still>& stills,
                            const Sight& sight);

}  // namespace valgus::figure
