// The arrows that tell the motion from one pose of the pair to the other.
#pragma once

#include "figure/scene/layers.hpp"

namespace valgus::figure {

// Places of the pair's poses among a motion's keys.
struct Pair {
    std::size_t begin = 0, end = 0;
};
Pair pair_of(const Figure& figure);
// Of the pose in the air between them, if there is one.
std::optional<std::size_t> top_of(const Motion& motion, Pair pair);

// None, if the figure names only what presses. Of each the points of a curve in body heights, y down, the tip last,
// from one pose to another. One for every place that the figure names, else for what moves most; none for what moves
// too little to be shown. They lie beside what is drawn where there is room.
std::vector<std::vector<Point2>> arrows_of(const Stage& stage, const Motion& motion, const std::vector<Layer>& layers,
                                           Pair pair);

// What presses at the end of the pair: of each place a way as long as an arrow can be seen, that ends at the skin.
std::vector<Push> pushes_of(const Stage& stage, const Motion& motion);

// Where hands knead at the end of the pair.
std::vector<Point2> kneads_of(const Stage& stage, const Motion& motion);

// From the soles of a body in the air to the ground.
std::vector<Push> flights_of(const Stage& stage, const Key& key);

}  // namespace valgus::figure
