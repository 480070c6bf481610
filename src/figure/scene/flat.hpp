// Points, lines and polygons on the picture.
#pragma once

#include <vector>

namespace valgus::figure {

struct Spot2 {
    double x = 0, y = 0;  // right and down
};

double distance(Spot2 a, Spot2 b);
Spot2 nearest_on_segment(Spot2 p, Spot2 a, Spot2 b);

Spot2 nearest_on(const std::vector<Spot2>& closed, Spot2 p);

// To the edge of a piece, of which a closed one ends where it begins; less than 0 inside.
double distance_to(const std::vector<Spot2>& piece, bool closed, Spot2 p);

// A line of so many points, evenly spaced along the way.
std::vector<Spot2> evenly(const std::vector<Spot2>& way, std::size_t count);

}  // namespace valgus::figure
