// Points, lines and polygons on the picture.
#pragma once

#include <vector>

#include "valgus/figure/scene.hpp"

namespace valgus::figure {

double distance(Point2 a, Point2 b);
Point2 nearest_on_segment(Point2 p, Point2 a, Point2 b);

Point2 nearest_on(const std::vector<Point2>& closed, Point2 p);

// Points along the closed smooth curve with these corners: a quadratic B-spline, which touches each side of the polygon
// in its middle.
std::vector<Point2> along_curve(const std::vector<Point2>& corners);

// A line of so many points, evenly spaced along the way.
std::vector<Point2> evenly(const std::vector<Point2>& way, std::size_t count);

}  // namespace valgus::figure
