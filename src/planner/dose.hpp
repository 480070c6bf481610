// R9, R10, R12, R13: this week's dose for the asked sides, and the time it takes.
#pragma once

#include "planner/stage.hpp"
#include "valgus/plan.hpp"

namespace valgus {

// {left}, {right}, {left, right}, or {both} where both legs work at once (R9).
std::vector<Side> sides_of(Laterality laterality, Side asked);

// A short session may take an exercise at its least (R12).
enum class Size { least, full };

// The numbers alone. Ranges of strengthen and integrate rise from the low end in week 1 to the high end in the last
// week; those of other phases stay low. Size::least: what the library gives for short sessions, else the low end.
PlannedDose dose_of(const Dose& dose, const Defaults& defaults, Phase phase, Week week, Size size);

// Puts a dose into words; `full` is the week's dose, which a shortened one names too.
void word_dose(PlannedDose& planned, const PlannedDose& full, const Dose& dose, Phase phase, std::size_t sides);

// Seconds of an exercise = set-up + sides × (sets × work + (sets − 1) × rest); work = reps × (tempo + hold), or the
// duration.
Seconds time_of(const PlannedDose& dose, Seconds setup_time, std::size_t sides);

}  // namespace valgus
