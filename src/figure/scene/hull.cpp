#include "figure/scene/hull.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

struct Disc {
    double x, y, radius;
};

// The farthest point of the discs in a direction, and the middle of those that are as far: an edge that faces the
// direction must not make the corner jump from one of its ends to the other.
Point2 farthest(const std::vector<Disc>& discs, double angle) {
    const double cx = std::cos(angle), cy = std::sin(angle);
    double most = -1e9;
    for (const auto& disc : discs) most = std::max(most, disc.x * cx + disc.y * cy + disc.radius);
    Point2 sum;
    double weights = 0;
    for (const auto& disc : discs) {
        const double short_of = most - (disc.x * cx + disc.y * cy + disc.radius);
        const double weight = std::max(0.0, 1 - short_of / 1e-4);
        sum.x += weight * (disc.x + disc.radius * cx);
        sum.y += weight * (disc.y + disc.radius * cy);
        weights += weight;
    }
    return {sum.x / weights, sum.y / weights};
}

}  // namespace

double pen_radius(const std::vector<Ball>& balls) {
    double pen = 1e9;
    for (const auto& ball : balls) pen = std::min(pen, ball.radius);
    return pen;
}

std::vector<Point2> outline(const std::vector<Ball>& balls, const Sight& sight, int corners, double pen) {
    std::vector<Disc> discs;
    for (const auto& ball : balls)
        discs.push_back({dot(sight.right, ball.centre), -dot(sight.up, ball.centre), ball.radius - pen});
    const auto& first = discs.front();
    const auto& last = discs.back();
    const double along = std::atan2(last.y - first.y, last.x - first.x);
    std::vector<Point2> result;
    for (int i = 0; i < corners; ++i) result.push_back(farthest(discs, along + 2 * pi * i / corners));
    return result;
}

}  // namespace valgus::figure
