// R12: what a session begins with: the drill that the plan is for, or what is on the way to it, and what leads the
// asked joints.
#pragma once

#include "planner/turns.hpp"

namespace valgus {

struct Led {
    Manner manner;            // how room was made for it
    bool is_crowded = false;  // room had to be made, or not all of it fits: no further work comes in
};

Led lead(Course& course, Room& room, const std::optional<Promotion>& promotion, const Turns* turns);

}  // namespace valgus
