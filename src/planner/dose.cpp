#include "planner/dose.hpp"

namespace valgus {

namespace {

// R10: low + (high − low)(w − 1)/(W − 1) in whole numbers, half up.
int in_week(int low, int high, Phase phase, Week week) {
    if (is_loosening(phase) || week.of == 1) return low;
    const int steps = week.of - 1;
    return low + (2 * (high - low) * (week.number - 1) + steps) / (2 * steps);
}

int in_week(const Range<int>& range, Phase phase, Week week) { return in_week(range.low, range.high, phase, week); }

Seconds in_week(const Range<Seconds>& range, Phase phase, Week week) {
    return Seconds{in_week(static_cast<int>(range.low.count()), static_cast<int>(range.high.count()), phase, week)};
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

Amount amount_in(const Dose& dose, const Defaults& defaults, Phase phase, Week week, Size size) {
    const auto choose = [&](const auto& range, const auto& least) {
        return size == Size::least ? least.value_or(range->low) : in_week(*range, phase, week);
    };
    Amount amount;
    amount.sets = dose.sets ? choose(dose.sets, dose.least.sets) : defaults.sets;
    if (dose.reps) amount.reps = choose(dose.reps, dose.least.reps);
    if (dose.hold) amount.hold = choose(dose.hold, dose.least.hold);
    if (dose.duration) amount.duration = choose(dose.duration, dose.least.duration);
    if (amount.sets > 1) amount.rest = dose.rest ? dose.rest->low : defaults.rest;
    if (amount.reps) amount.tempo = dose.tempo.value_or(defaults.tempo);
    return amount;
}

Seconds time_of(const Amount& amount, Seconds setup_time, std::size_t sides) {
    Seconds work = amount.duration.value_or(Seconds{0});
    if (amount.reps) {
        const auto one = amount.tempo.value_or(Tempo{});
        work = *amount.reps * (one.up + one.down + amount.hold.value_or(Seconds{0}));
    }
    const auto rests = (amount.sets - 1) * amount.rest.value_or(Seconds{0});
    return setup_time + static_cast<int>(sides) * (amount.sets * work + rests);
}

}  // namespace valgus
