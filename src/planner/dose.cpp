#include "planner/dose.hpp"

#include "support/wording.hpp"

namespace valgus {

namespace {

using support::duration_text;

bool rises(Phase phase) { return phase == Phase::strengthen || phase == Phase::integrate; }

// R10: low + (high − low)(w − 1)/(W − 1) in whole numbers, half up.
int in_week(int low, int high, Phase phase, Week week) {
    if (!rises(phase) || week.of == 1) return low;
    const int steps = week.of - 1;
    return low + (2 * (high - low) * (week.number - 1) + steps) / (2 * steps);
}

int in_week(const Range<int>& range, Phase phase, Week week) { return in_week(range.low, range.high, phase, week); }

Seconds in_week(const Range<Seconds>& range, Phase phase, Week week) {
    return Seconds{in_week(static_cast<int>(range.low.count()), static_cast<int>(range.high.count()), phase, week)};
}

// Strength and integration build up to the high end of a range; elsewhere it is a choice of the day (R10).
std::string range_end(Phase phase) { return rises(phase) ? ", building up to " : ", up to "; }

std::string times(int sets) { return sets > 1 ? std::to_string(sets) + " × " : std::string(); }

// What is done today: "3 × 12 reps each side".
std::string work_of(const PlannedDose& dose, std::size_t sides) {
    const auto work = dose.reps ? support::plural(*dose.reps, "rep") : duration_text(*dose.duration);
    return times(dose.sets) + work + (sides > 1 ? " each side" : "");
}

std::string brief_of(const PlannedDose& dose, std::size_t sides) {
    return work_of(dose, sides) + (dose.hold ? ", hold " + duration_text(*dose.hold) : "");
}

std::string text_of(const PlannedDose& planned, const PlannedDose& full, const Dose& dose, Phase phase,
                    std::size_t sides) {
    std::string text = work_of(planned, sides);
    const bool whole = !planned.shortened;  // where the range leads is said of the whole dose only
    if (whole && dose.sets && dose.sets->high > planned.sets)
        text += range_end(phase) + support::plural(dose.sets->high, "set");
    if (whole && dose.reps && dose.reps->high > *planned.reps)
        text += range_end(phase) + std::to_string(dose.reps->high);
    if (whole && dose.duration && dose.duration->high > *planned.duration)
        text += range_end(phase) + duration_text(dose.duration->high);
    if (planned.hold) {
        text += ", hold " + duration_text(*planned.hold);
        if (whole && dose.hold->high > *planned.hold) text += range_end(phase) + duration_text(dose.hold->high);
    }
    if (planned.rest && *planned.rest > Seconds{0}) text += ", rest " + duration_text(*planned.rest) + " between sets";
    if (dose.tempo) text += ", " + duration_text(dose.tempo->up) + " up, " + duration_text(dose.tempo->down) + " down";
    if (planned.shortened) text += " (with more time: " + brief_of(full, sides) + ")";
    if (planned.by_clinician) text += " (your clinician's dose)";
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

PlannedDose dose_of(const Dose& dose, const Defaults& defaults, Phase phase, Week week, Size size) {
    const auto choose = [&](const auto& range, const auto& least) {
        return size == Size::least ? least.value_or(range->low) : in_week(*range, phase, week);
    };
    PlannedDose planned;
    planned.sets = dose.sets ? choose(dose.sets, dose.least.sets) : defaults.sets;
    if (dose.reps) planned.reps = choose(dose.reps, dose.least.reps);
    if (dose.hold) planned.hold = choose(dose.hold, dose.least.hold);
    if (dose.duration) planned.duration = choose(dose.duration, dose.least.duration);
    if (planned.sets > 1) planned.rest = dose.rest.value_or(defaults.rest);
    if (planned.reps) planned.tempo = dose.tempo.value_or(defaults.tempo);
    return planned;
}

void word_dose(PlannedDose& planned, const PlannedDose& full, const Dose& dose, Phase phase, std::size_t sides) {
    planned.shortened = planned.sets != full.sets || planned.reps != full.reps || planned.hold != full.hold ||
                        planned.duration != full.duration;
    planned.brief = brief_of(planned, sides) + (planned.by_clinician ? " (clinician's)" : "");
    planned.text = text_of(planned, full, dose, phase, sides);
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
