// R12: what of a selection fits into the minutes.
#pragma once

#include <functional>

#include "planner/select.hpp"

namespace valgus {

// The one list that every shorter plan begins: included first, then rounds over the phases, each exercise after those
// that teach what it needs. It never looks at the minutes.
Refs<Exercise> priority_list(const Library& library, const Request& request, const std::vector<Choice>& chosen);

// The longest beginning of the list that takes no more than `limit`.
Refs<Exercise> longest_beginning(const Refs<Exercise>& list, Seconds limit,
                                 const std::function<Seconds(Ref<Exercise>)>& time);

}  // namespace valgus
