// R9, R10, R12: this week's dose of an exercise in words.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

PlannedDose dose_of(const Library& library, const Card& card);

// What is done at a glance: "20 reps each side, hold 3 s".
std::string in_brief(const Amount& amount, std::size_t sides, bool by_clinician);

}  // namespace valgus::words
