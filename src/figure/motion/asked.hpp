// What a pose names, as a state of the body.
#pragma once

#include <bitset>

#include "figure/body/body.hpp"

namespace valgus::figure {

struct Asked {
    State state{};  // radians; neutral where nothing is named
    std::bitset<freedom_count> named;
};

// `before`: what the pose before asked for, for a pose that builds on it.
Asked ask(const Pose& pose, const Asked& before);

}  // namespace valgus::figure
