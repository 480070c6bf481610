// One exercise of a plan in words.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// `order` is left to the plan.
PlannedExercise card_of(const Library& library, const Request& request, const Card& card);

}  // namespace valgus::words
