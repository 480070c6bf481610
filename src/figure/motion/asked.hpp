// What a pose names, as a state of the body.
#pragma once

#include <bitset>

#include "figure/body/body.hpp"

namespace valgus::figure {

struct Asked {
    State state{};  // radians; neutral where nothing is named
    std::bitset<freedom_count> named;
};

// A pose that builds on the one before and says nothing of what rests or touches leaves that as it was; one in the air
// only holds on to what it held, a wall or a support.
Pose with_before(Pose pose, const Pose& before);

// Fingers of which a pose says nothing do what the hand does: they lie flat where it rests, close round a band or a
// towel, bend a little round what it touches, and else as in a hand that hangs.
void bend_fingers(Asked& asked, const Figure& figure, const Pose& pose);

// `before`: what the pose before asked for, for a pose that builds on it.
Asked ask(const Pose& pose, const Asked& before);

}  // namespace valgus::figure
