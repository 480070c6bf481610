// One exercise of a plan, finished: how it is done, how much of it, how long it takes, and what it rests on.
#pragma once

#include "planner/select.hpp"

namespace valgus {

// All but its reason.
Card card_of(const Library& library, const Request& request, const Candidate& candidate, const Choice& choice);

// Whether both tell the same way of doing an exercise, apart from how much of it and from what comes next.
bool same_way(const Card& a, const Card& b);

// What it takes at its least and at the week's dose.
Timing timing_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref);

// This week's dose.
Amount amount_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                 Size size);

}  // namespace valgus
