// What stands and lies around the body.
#pragma once

#include "figure/motion/motion.hpp"
#include "figure/scene/hull.hpp"

namespace valgus::figure {

// Balls, the hull of which is drawn; of a band or a towel, a line through them.
struct Solid {
    Ink ink = Ink::prop;
    std::vector<Ball> balls;
    int corners = 10;   // of its outline
    bool flat = false;  // the balls are its corners, in order
};

// Of a worktop: from the first pose's pelvis to its near edge, and from there to its far one.
inline double support_distance(const Prop& prop) { return cm(prop.distance.value_or(40)); }
inline constexpr double support_depth = 0.2;

// The room that the body takes over the whole cycle.
struct Room {
    Point low, high;
};

// Solids that do not move, those to be drawn first at the front.
std::vector<Solid> still_props(const Figure& figure, const Motion& motion, const Room& room);
// Bands and towels: they go with the body, and lie over it.
std::vector<Solid> moving_props(const Figure& figure, const Posed& posed);

}  // namespace valgus::figure
