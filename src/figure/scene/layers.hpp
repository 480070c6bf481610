// What is drawn of a figure, one thing upon the other, before it is fitted into the frame.
#pragma once

#include "figure/body/surface.hpp"
#include "figure/motion/motion.hpp"
#include "figure/scene/camera.hpp"
#include "figure/scene/hull.hpp"
#include "valgus/figure/scene.hpp"

namespace valgus::figure {

using Pieces = std::vector<std::vector<Point2>>;

// What is drawn of one thing at every moment.
struct Layer {
    Ink ink = Ink::body;
    Form form = Form::polygon;
    bool is_followed = false, joined = true;
    double pen = 0;               // radius, body heights
    double depth = 0;             // of the middle of it, over the whole cycle
    std::vector<Pieces> moments;  // in body heights, y down
};

struct Stage {
    const Picture& picture;
    const std::vector<Still>& stills;
    Sight sight;

    double share() const { return 1 / static_cast<double>(stills.size()); }
};

inline Point2 on_picture(const Sight& sight, Point p) { return {dot(sight.right, p), -dot(sight.up, p)}; }

std::vector<Ball> balls_of(const std::vector<Flesh>& flesh, const Posed& posed);

// One thing at every moment; what is no smooth form has a pen as round as its smallest ball.
Layer layer_of(const Stage& stage, const std::vector<Hull>& hulls, Ink ink, Form form);

// Whether what works is, or is on, a side.
bool on_side(Works works, int side);

// Still props, the shadow on the ground, the body from the farthest part to the nearest with the bands and towels round
// it, and the line of hip, knee and toe.
std::vector<Layer> layers_of(const Stage& stage, const Motion& motion);

}  // namespace valgus::figure
