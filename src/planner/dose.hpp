// R9, R10, R13: this week's dose for the asked sides, and the time it takes.
#pragma once

#include "valgus/plan.hpp"

namespace valgus {

// {left}, {right}, {left, right}, or {both} where both legs work at once (R9).
std::vector<Side> sides_of(Laterality laterality, Side asked);

PlannedDose plan_dose(const Dose& dose, const Defaults& defaults, Phase phase, std::size_t sides);

// Seconds of an exercise = set-up + sides × (sets × work + (sets − 1) × rest); work = reps × (tempo + hold), or the
// duration.
Seconds time_of(const PlannedDose& dose, Seconds setup_time, std::size_t sides);

}  // namespace valgus
