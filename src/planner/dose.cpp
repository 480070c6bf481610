#include "planner/dose.hpp"

#include "support/wording.hpp"

namespace valgus {

namespace {

using support::duration_text;

// Strength and integration build up to the high end of a range; elsewhere it is a choice of the day (R10).
std::string range_end(Phase phase) {
    return phase == Phase::strengthen || phase == Phase::integrate ? ", building up to " : ", up to ";
}

std::string times(int sets) { return sets > 1 ? std::to_string(sets) + " × " : std::string(); }

// What is done today: "3 × 12 reps each side".
std::string work_of(const PlannedDose& dose, std::size_t sides) {
    const auto work = dose.reps ? support::plural(*dose.reps, "rep") : duration_text(*dose.duration);
    return times(dose.sets) + work + (sides > 1 ? " each side" : "");
}

std::string brief_of(const PlannedDose& dose, std::size_t sides) {
    return work_of(dose, sides) + (dose.hold ? ", hold " + duration_text(*dose.hold) : "");
}

std::string text_of(const Dose& dose, const PlannedDose& planned, Phase phase, std::size_t sides) {
    std::string text = work_of(planned, sides);
    if (dose.reps && dose.reps->high > dose.reps->low) text += range_end(phase) + std::to_string(dose.reps->high);
    if (dose.duration && dose.duration->high > dose.duration->low)
        text += range_end(phase) + duration_text(dose.duration->high);
    if (planned.hold) {
        text += ", hold " + duration_text(*planned.hold);
        if (dose.hold->high > dose.hold->low) text += range_end(phase) + duration_text(dose.hold->high);
    }
    if (planned.rest && *planned.rest > Seconds{0}) text += ", rest " + duration_text(*planned.rest) + " between sets";
    if (dose.tempo) text += ", " + duration_text(dose.tempo->up) + " up, " + duration_text(dose.tempo->down) + " down";
    return text;
}

}  // namespace

std::vector<Side> sides_of(Laterality laterality, Side asked) {
    switch (laterality) {
        case Laterality::bilateral:
            return {Side::both};
        case Laterality::either:
            return {asked};
        case Laterality::unilateral:
        case Laterality::alternating:
            break;
    }
    if (asked == Side::both) return {Side::left, Side::right};
    return {asked};
}

PlannedDose plan_dose(const Dose& dose, const Defaults& defaults, Phase phase, std::size_t sides) {
    PlannedDose planned;
    planned.sets = dose.sets ? dose.sets->low : defaults.sets;
    if (dose.reps) planned.reps = dose.reps->low;
    if (dose.hold) planned.hold = dose.hold->low;
    if (dose.duration) planned.duration = dose.duration->low;
    if (planned.sets > 1) planned.rest = dose.rest.value_or(defaults.rest);
    if (planned.reps) planned.tempo = dose.tempo.value_or(defaults.tempo);
    planned.brief = brief_of(planned, sides);
    planned.text = text_of(dose, planned, phase, sides);
    return planned;
}

Seconds time_of(const PlannedDose& dose, Seconds setup_time, std::size_t sides) {
    Seconds work = dose.duration.value_or(Seconds{0});
    if (dose.reps) {
        const auto one = dose.tempo.value_or(Tempo{});
        work = *dose.reps * (one.up + one.down + dose.hold.value_or(Seconds{0}));
    }
    const auto rests = (dose.sets - 1) * dose.rest.value_or(Seconds{0});
    return setup_time + static_cast<int>(sides) * (dose.sets * work + rests);
}

}  // namespace valgus
