// A decision as a plan that a renderer can print without looking anything up.
#pragma once

#include "planner/explain.hpp"

namespace valgus {

// Records of the library by id and everyday word.
template <class T>
std::vector<Labelled> labelled(const Library& library, const Refs<T>& refs) {
    std::vector<Labelled> list;
    for (const auto ref : refs) list.push_back({std::string(library[ref].id), std::string(library[ref].label)});
    return list;
}

// One card: texts for the asked side, dose and time. `order` and `because` are left to present().
PlannedExercise present_exercise(const Library& library, const Request& request, const Candidate& candidate,
                                 Ref<Exercise> ref);

// `cards`: the exercises of decision.chosen, in the same order.
Plan present(const Decision& decision, std::vector<PlannedExercise> cards);

}  // namespace valgus
