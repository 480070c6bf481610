// What a picture shows, as flat shapes that a renderer draws without knowing of bodies: the same shapes in the same
// order at every moment, so that they can be moved.
#pragma once

#include <vector>

#include "valgus/figure/picture.hpp"

namespace valgus::figure {

struct Point2 {
    double x = 0, y = 0;  // right and down
};

// How a way is gone: the share of it at a share of the time, as a cubic whose inner control points lie at a third and
// two thirds of the time, this high. Evenly, if nothing else is said.
struct Ease {
    double out = 1.0 / 3, in = 2.0 / 3;
    double operator()(double time) const {
        const double rest = 1 - time;
        return 3 * rest * rest * time * out + 3 * rest * time * time * in + time * time * time;
    }
};

enum class Ink { floor, prop, prop_edge, tool, far, body, hair, working, muscle, band, line, arrow };

// A polygon or a line with a round pen: what is drawn is everything within width / 2 of it.
struct Shape {
    Ink ink = Ink::body;
    double width = 0;
    bool closed = true;
    bool parted = true;                       // a gap sets it off from what is behind
    std::vector<std::vector<Point2>> pieces;  // usually one
};

struct Scene {
    double seconds = 0;                           // of the cycle
    std::vector<double> times;                    // of the moments, from 0 to the whole cycle
    std::vector<Ease> eases;                      // of the way from each moment to the next
    std::vector<std::vector<Shape>> moments;      // at each time the same shapes in the same order
    std::vector<std::size_t> poses;               // the moment at which each pose is reached
    std::size_t begin = 0, end = 0;               // the pair: the moments of its poses
    double leaves = 0, arrives = 0, returns = 0;  // seconds: from the first pose, in the last one, from there
    double rise = 0;                              // from the first pose to the last: 1 straight up, -1 straight down
    std::vector<std::vector<Point2>> arrows;      // the motion of the pair; none: too small to show

    std::size_t moment_of(int pose) const { return poses[static_cast<std::size_t>(pose - 1)]; }  // 1-based
};

// The frame; the origin is its upper left corner.
inline constexpr double frame_width = 400, frame_height = 300;

Scene scene_of(const Picture& picture, Side side);

// Between two moments every corner goes straight, eased.
std::vector<Shape> shapes_at(const Scene& scene, double time);

// The arrow's curve and the two strokes of its head.
std::vector<std::vector<Point2>> arrow_pieces(const std::vector<Point2>& arrow);

// From a point to the edge of a piece, of which a closed one ends where it begins; less than 0 inside.
double distance_to(const std::vector<Point2>& piece, bool closed, Point2 p);

}  // namespace valgus::figure
