// The bones of a figure in motion, as points that a test can measure.
#pragma once

#include <array>
#include <vector>

#include "figure/vector.hpp"
#include "valgus/figure/figure.hpp"

namespace testing {

// Ends of the segments, by side where there are two: 0 the working side, 1 the other.
struct Skeleton {
    valgus::figure::Point pelvis, chest, neck, head;
    std::array<valgus::figure::Point, 2> shoulder, elbow, wrist, hand, hip, knee, ankle, heel, ball, toe;
};

struct Moment {
    double time = 0;  // seconds from the start of the cycle
    Skeleton skeleton;
};

// `count` moments spread evenly over one cycle.
std::vector<Moment> moments(const valgus::Figure& figure, valgus::Side side, int count);

}  // namespace testing
