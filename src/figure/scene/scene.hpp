// A moment of a figure as flat shapes, ready to be drawn: the same shapes in the same order at every moment, so that
// they can be moved.
#pragma once

#include "figure/motion/motion.hpp"
#include "figure/scene/flat.hpp"

namespace valgus::figure {

enum class Ink { floor, prop, prop_edge, tool, far, body, hair, working, muscle, band, line, arrow };

// A polygon or a line with a round pen: what is drawn is everything within width / 2 of it.
struct Shape {
    Ink ink = Ink::body;
    double width = 0;
    bool closed = true;
    bool parted = true;                      // a gap sets it off from what is behind
    std::vector<std::vector<Spot2>> pieces;  // usually one
};

struct Scene {
    double seconds = 0;                       // of the cycle
    std::vector<double> times;                // of the moments, from 0 to the whole cycle
    std::vector<Ease> eases;                  // of the way from each moment to the next
    std::vector<std::vector<Shape>> moments;  // at each time the same shapes in the same order
    std::vector<std::size_t> poses;           // the moment at which each pose is reached
    std::size_t begin = 0, end = 0;           // the pair: the moments of its poses
    std::vector<std::vector<Spot2>> arrows;   // the motion of the pair; none: too small to show
};

// The frame; the origin is its upper left corner.
inline constexpr double frame_width = 400, frame_height = 300;

Scene scene_of(const Picture& picture, Side side);

// Between two moments every corner goes straight, eased.
std::vector<Shape> shapes_at(const Scene& scene, double time);

// The arrow's curve and the two strokes of its head.
std::vector<std::vector<Spot2>> arrow_pieces(const std::vector<Spot2>& arrow);

}  // namespace valgus::figure
