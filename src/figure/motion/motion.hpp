// A figure in time: its poses with everything anchored where it belongs, and the way from each to the next.
#pragma once

#include <bitset>

#include "figure/motion/solve.hpp"
#include "valgus/figure/scene.hpp"

namespace valgus::figure {

// A pose as solved.
struct Key {
    Posed posed;
    std::vector<Contact> contacts;  // each once
    std::vector<Touch> touches;     // each once
    std::bitset<freedom_count> named;
    double error = 0;               // body heights
    double arrival = 0, leave = 0;  // seconds from the start of the cycle
    bool flies = false;             // in a jump: nobody stays there
};

struct Motion {
    Body body = Body::upright;
    std::vector<Key> keys;
    double cycle = 0;  // seconds
};

Motion motion_of(const Figure& figure);

Posed at_time(const Motion& motion, double time);

// Times at which a cycle should be drawn so that straight lines between them, gone as `to_next` says, look like the
// motion: every pose's arrival and leaving, and enough between. The first is 0, the last the whole cycle.
struct Still {
    double time = 0;
    Posed posed;
    Ease to_next{};
};
std::vector<Still> frames(const Motion& motion);

// A plane of a prop: normal · p = offset on it, the normal pointing to where the body is.
struct Plane {
    Point normal;
    double offset = 0;
};
Plane plane_of(const Figure& figure, PropKind surface);  // of several walls, the first
Plane plane_of_wall(const Prop& wall);

Point towards(Direction direction);

// What a prop measures where its figure does not say, in cm.
int height_of(const Prop& prop);

}  // namespace valgus::figure
