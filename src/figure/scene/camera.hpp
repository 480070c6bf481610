// How a point in space comes to lie in the picture: from far away, so that nothing shrinks with distance.
#pragma once

#include "figure/vector.hpp"
#include "valgus/figure/figure.hpp"

namespace valgus::figure {

struct Sight {
    Point right, up, towards;  // the viewer's

    explicit Sight(const Camera& camera) {
        const double azimuth = radians(camera.azimuth), elevation = radians(camera.elevation);
        towards = {-std::sin(azimuth) * std::cos(elevation), std::sin(elevation),
                   std::cos(azimuth) * std::cos(elevation)};
        right = {std::cos(azimuth), 0, std::sin(azimuth)};
        up = cross(towards, right);
    }

    double depth(Point p) const { return dot(towards, p); }  // larger is nearer
};

}  // namespace valgus::figure
