// R9, R10, R12, R13: this week's dose for the asked sides, and the time it takes.
#pragma once

#include "planner/stage.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus {

// {left}, {right}, {left, right}, or {both} where both sides work at once (R9).
std::vector<Side> sides_of(Laterality laterality, Side asked);

// Ranges of strengthen and integrate rise from the low end in week 1 to the high end in the last
// week; those of other phases stay low. Size::least: what the library gives for short sessions, else the low end.
Amount amount_in(const Dose& dose, const Defaults& defaults, Phase phase, Week week, Size size);

// Seconds of an exercise = set-up + sides × (sets × work + (sets − 1) × rest); work = reps × (tempo + hold), or the
// duration.
Seconds time_of(const Amount& amount, Seconds setup_time, std::size_t sides);

}  // namespace valgus
