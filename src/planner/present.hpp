// A decision as a plan that a renderer can print without looking anything up.
#pragma once

#include "planner/explain.hpp"

namespace valgus {

// One card: texts for the asked side, dose and time. `order` and `because` are left to present().
PlannedExercise present_exercise(const Library& library, const Request& request, const Candidate& candidate,
                                 Ref<Exercise> ref);

// `cards`: the exercises of decision.chosen, in the same order.
Plan present(const Decision& decision, std::vector<PlannedExercise> cards);

}  // namespace valgus
