// R12: what of a selection fits into the minutes.
#pragma once

#include <functional>

#include "planner/dose.hpp"
#include "planner/select.hpp"

namespace valgus {

// The one list that every shorter plan begins: included first, then rounds over the phases, each exercise after those
// that teach what it needs. It never looks at the minutes.
Refs<Exercise> priority_list(const Library& library, const Request& request, const std::vector<Choice>& chosen);

struct Fitted {
    Ref<Exercise> exercise;
    Size size = Size::full;
};

// All of the list at the week's dose, if it takes no more than `limit`; else its longest beginning that does with every
// dose at its least, where what is left raises whole exercises in the order of the list.
std::vector<Fitted> fit(const Refs<Exercise>& list, Seconds limit, const std::function<Timing(Ref<Exercise>)>& timing);

// Of each exercise of the library, at which size it is in.
std::vector<std::optional<Size>> sizes_of(const Library& library, const std::vector<Fitted>& fitted);

}  // namespace valgus
