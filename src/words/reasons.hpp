// R14: why an exercise is in a plan, or is not; a clause each, without a full stop.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// "foam roller or massage ball not at hand", "floor space is not for you: unsteady", or "nothing left teaches
// its prerequisite, short foot (…)"
std::string lacks(const Library& library, const Request& request, const Lack& lack);

std::string why_in(const Library& library, const Request& request, const Card& card);
// Why a condition leaves an exercise out.
std::string why_ruled_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise);
std::string why_out(const Library& library, const Request& request, const Omission& omission);

}  // namespace valgus::words
