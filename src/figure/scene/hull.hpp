// The outline of balls seen from somewhere, as a polygon with a fixed number of corners and a round pen.
#pragma once

#include <vector>

#include "figure/scene/camera.hpp"
#include "figure/scene/flat.hpp"

namespace valgus::figure {

struct Ball {
    Point centre;
    double radius = 0;
};

// The smallest radius decides on the pen.
double pen_radius(const std::vector<Ball>& balls);

// Corners of what a pen of that radius must go along, in body heights, y down.
std::vector<Point2> outline(const std::vector<Ball>& balls, const Sight& sight, int corners, double pen);

}  // namespace valgus::figure
