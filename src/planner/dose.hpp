// R9, R10, R12, R13, R17: how much of an exercise is done, and the time it takes.
#pragma once

#include <vector>

#include "valgus/stages/decision.hpp"

namespace valgus {

// {left}, {right}, {left, right}, or {both} where both sides work at once (R9).
std::vector<Side> sides_of(Laterality laterality, Side asked);
// How many times its time that takes.
std::size_t turns_of(Laterality laterality, Side asked);

// The rungs of one stage (R10): the low end of every range, then repetitions (or seconds, or metres) to the top of
// theirs, the hold to the top of its, a set more up to the third, and slower on the way down. What does not climb has
// its first alone.
std::vector<Amount> rungs_of(const Dose& dose, const Defaults& defaults, bool climbs);

Amount half_of(const Amount& amount);          // R17: of repetitions, seconds or metres, rounded up
Amount half_of_teacher(const Amount& amount);  // R12: never below 8 repetitions
Amount reminder_of(const Amount& amount);      // R4: 5 repetitions, one set

// Seconds of an exercise = set-up + sides × (sets × work + (sets − 1) × rest); work = reps × (tempo + hold), or the
// duration, or 2 s a metre. `more_sets`: those that one side does on top, each with its rest (R21).
Seconds time_of(const Amount& amount, Seconds setup_time, std::size_t sides, int more_sets = 0,
                Seconds more_rest = Seconds{0});

}  // namespace valgus
