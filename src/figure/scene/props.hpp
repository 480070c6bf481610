// What stands and lies around the body.
#pragma once

#include "figure/motion/motion.hpp"
#include "figure/scene/hull.hpp"

namespace valgus::figure {

// A polygon round its corners; without any, a ball.
struct Solid {
    Ink ink = Ink::prop;
    std::vector<Point> corners;
    Ball ball{};
};

// Of a worktop: from the first pose's pelvis to its near edge, and from there to its far one.
inline double support_distance(const Prop& prop) { return cm(prop.distance.value_or(40)); }
inline constexpr double support_depth = 0.2;

// The room that the body takes over the whole cycle.
struct Room {
    Point low, high;
};

// Things that do not move, those to be drawn first at the front. Each is drawn as seen by the viewer.
std::vector<Solid> still_props(const Figure& figure, const Motion& motion, const Room& room, const Sight& sight);

}  // namespace valgus::figure
