// One exercise of a plan, finished: how it is done, how much of it, how long it takes, and what it rests on.
#pragma once

#include "planner/draft.hpp"

namespace valgus {

// All but its reason.
// What is done of a slot in that week.
Amount amount_of(Course& course, const Slot& slot, int week);

Card card_of(const Draft& draft, const Slot& slot);

// Whether both tell the same way of doing an exercise, apart from how much of it and from what comes next.
bool same_way(const Card& a, const Card& b);

}  // namespace valgus
