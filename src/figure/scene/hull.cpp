#include "figure/scene/hull.hpp"

#include <algorithm>

#include "figure/body/body.hpp"

namespace valgus::figure {

namespace {

struct Disc {
    double x, y, radius;
};

// How far the discs reach in a direction.
double reach(const std::vector<Disc>& discs, double cx, double cy) {
    double most = -1e9;
    for (const auto& disc : discs) most = std::max(most, disc.x * cx + disc.y * cy + disc.radius);
    return most;
}

// The farthest point of the discs in a direction, and the middle of those that are as far: an edge that faces the
// direction must not make the corner jump from one of its ends to the other.
Point2 farthest(const std::vector<Disc>& discs, double angle) {
    const double cx = std::cos(angle), cy = std::sin(angle), most = reach(discs, cx, cy);
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

std::vector<Disc> discs_of(const std::vector<Ball>& balls, const Sight& sight, double pen) {
    std::vector<Disc> discs;
    discs.reserve(balls.size());
    for (const auto& ball : balls)
        discs.push_back({dot(sight.right, ball.centre), -dot(sight.up, ball.centre), ball.radius - pen});
    return discs;
}

double along(const std::vector<Disc>& discs) {
    return std::atan2(discs.back().y - discs.front().y, discs.back().x - discs.front().x);
}

}  // namespace

std::vector<Point2> outline(const std::vector<Ball>& balls, const Sight& sight, int corners, double pen) {
    const auto discs = discs_of(balls, sight, pen);
    const double first = along(discs);
    std::vector<Point2> result;
    result.reserve(place_of(corners));
    for (int i = 0; i < corners; ++i) result.push_back(farthest(discs, first + 2 * pi * i / corners));
    return result;
}

std::vector<Point2> smooth_outline(const std::vector<Ball>& balls, const Sight& sight, int corners) {
    const auto discs = discs_of(balls, sight, 0);
    const double turn = 2 * pi / corners, c = std::cos(turn), s = std::sin(turn);
    // A direction, and how far the discs reach in it.
    struct Tangent {
        double cx, cy, reach;
    };
    std::vector<Tangent> tangents;
    tangents.reserve(place_of(corners));
    double cx = std::cos(along(discs)), cy = std::sin(along(discs));
    for (int i = 0; i < corners; ++i) {
        tangents.push_back({cx, cy, reach(discs, cx, cy)});
        const double turned = cx * c - cy * s;
        cy = cx * s + cy * c;
        cx = turned;
    }
    std::vector<Point2> result;
    result.reserve(tangents.size());
    for (std::size_t i = 0; i < tangents.size(); ++i) {
        // Where it meets the next one.
        const auto &here = tangents[i], &next = tangents[(i + 1) % tangents.size()];
        const double beside = (next.reach - here.reach * c) / s;
        result.push_back({here.reach * here.cx - beside * here.cy, here.reach * here.cy + beside * here.cx});
    }
    return result;
}

std::vector<Point2> limb_outline(const std::vector<Ball>& balls, const Sight& sight) {
    const auto discs = discs_of(balls, sight, 0);
    const auto &near = discs.front(), &far = discs.back();
    const double length = std::hypot(far.x - near.x, far.y - near.y), way = along(discs);
    const double taper = std::asin(std::clamp((near.radius - far.radius) / std::max(length, 1e-6), -0.3, 0.3));
    // Where tangents of two directions meet.
    const auto meet = [&](double angle, double turn) {
        const double cx = std::cos(angle), cy = std::sin(angle), here = reach(discs, cx, cy),
                     next = reach(discs, std::cos(angle + turn), std::sin(angle + turn));
        const double beside = (next - here * std::cos(turn)) / std::sin(turn);
        return Point2{here * cx - beside * cy, here * cy + beside * cx};
    };
    const auto back = [&](Point2 corner, double side) {
        const double angle = way + side * (pi / 2 - taper) + side * pi / 2, most = 2 * far.radius;
        return Point2{corner.x + most * std::cos(angle), corner.y + most * std::sin(angle)};
    };
    const double side = pi / 2 - taper;
    const auto right = meet(way, side), left = meet(way - side, side);
    return {meet(way + side, pi - side), meet(way + pi, pi - side), back(left, -1), left, right, back(right, 1)};
}

std::vector<Point2> polygon_round(std::vector<Point2> points) {
    const auto turn = [](Point2 a, Point2 b, Point2 c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    std::sort(points.begin(), points.end(), [](Point2 a, Point2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
    std::vector<Point2> around;
    const auto add_half = [&](auto from, auto to) {
        const auto start = around.size();
        for (auto at = from; at != to; ++at) {
            while (around.size() >= start + 2 && turn(around[around.size() - 2], around.back(), *at) <= 1e-12)
                around.pop_back();
            around.push_back(*at);
        }
        around.pop_back();
    };
    add_half(points.begin(), points.end());
    add_half(points.rbegin(), points.rend());
    return around;
}

}  // namespace valgus::figure
