// The outline of balls seen from somewhere, with a fixed number of corners.
#pragma once

#include <vector>

#include "figure/scene/camera.hpp"
#include "figure/scene/flat.hpp"

namespace valgus::figure {

struct Ball {
    Point centre;
    double radius = 0;
};

// Corners of what a pen of that radius must go along, in body heights, y down: as many points of the outline, the first
// of them along the way from the first ball to the last.
std::vector<Point2> outline(const std::vector<Ball>& balls, const Sight& sight, int corners, double pen);

// Corners of a smooth shape, which touches the outline in so many directions.
std::vector<Point2> smooth_outline(const std::vector<Ball>& balls, const Sight& sight, int corners);

// Corners of a smooth limb from the first ball to the last: round at its far end, slender at the near one, where it
// comes out of the body. Between them lie its thickest places, if there are any.
std::vector<Point2> limb_outline(const std::vector<Ball>& balls, const Sight& sight);

// The corners of the smallest polygon round all points.
std::vector<Point2> polygon_round(std::vector<Point2> points);

}  // namespace valgus::figure
