// The arrows that tell the motion from one pose of the pair to the other.
#pragma once

#include "figure/scene/layers.hpp"

namespace valgus::figure {

// Of each the points of a curve in body heights, y down, the tip last. One for every place that the figure names, else
// for what moves most; none for what moves too little to be shown. They lie beside what is drawn where there is room.
std::vector<std::vector<Point2>> arrows_of(const Stage& stage, const Motion& motion, const std::vector<Layer>& layers);

// Places of the pair's poses among a motion's keys.
struct Pair {
    std::size_t begin = 0, end = 0;
};
Pair pair_of(const Figure& figure);

}  // namespace valgus::figure
