// Inverse kinematics: the state nearest to what was asked for that keeps what is anchored where it is.
#pragma once

#include <optional>
#include <vector>

#include "figure/body/surface.hpp"

namespace valgus::figure {

// A landmark's centre lies on the plane normal · p = offset, or, where it has a place, there.
struct Contact {
    Landmark landmark;
    Point normal;
    double offset = 0;
    std::optional<Point> place;
};

// Two places that touch.
struct Touch {
    Landmark a, b;
};

struct Task {
    Body body = Body::upright;
    State wanted{};                               // nearest to this
    std::array<double, freedom_count> stiffness;  // how unwillingly they leave it
    std::vector<Contact> contacts;
    std::vector<Touch> touches;
};

struct Solution {
    Posed posed;
    double error = 0;  // body heights: the largest distance from what was asked of a contact or a touch
};

// When to stop: after so many steps, or one that is so small, in radians or body heights.
struct Effort {
    int steps = 0;
    double near = 0;
};

// Begins at `start`; deterministic.
Solution solve(const Task& task, const State& start, Effort effort);

// How far a contact or a touch is from what is asked of it, in body heights.
double error_of(const Posed& posed, const Contact& contact);
double error_of(const Posed& posed, const Touch& touch);

}  // namespace valgus::figure
