#include "planner/dose.hpp"

#include <algorithm>

namespace valgus {

namespace {

constexpr int most_sets = 3;           // R10: that rungs lead to
constexpr int counted_reps = 15;       // R13: what "as many as stay clean" takes, by our own choice
constexpr Seconds time_of_a_metre{2};  // R13: a slow training step, by our own choice
constexpr int least_of_a_teacher = 8;  // R12: repetitions
constexpr int reps_of_a_reminder = 5;  // R4
constexpr Seconds whole_seconds{5};    // halves of times are told in these

int half(int number) { return (number + 1) / 2; }

Seconds half(Seconds time) {
    const auto steps = ((time.count() + 1) / 2 + whole_seconds.count() - 1) / whole_seconds.count();
    return std::min(time, Seconds{std::max<Seconds::rep>(steps, 1) * whole_seconds.count()});
}

int middle(const Range<int>& range) { return range.high - (range.high - range.low) / 2; }

// Longer times are told in fives.
Seconds middle(const Range<Seconds>& range) {
    constexpr Seconds::rep fives = 5, long_time = 20;
    const auto half = range.high.count() - (range.high - range.low).count() / 2;
    if (half < long_time) return Seconds{half};
    return std::min(range.high, Seconds{(half + fives - 1) / fives * fives});
}

class Climbing {
public:
    explicit Climbing(const Amount& first) {
        constexpr std::size_t usual = 8;
        rungs_.reserve(usual);
        rungs_.push_back(first);
    }

    // To the top of a range in two rungs; in one where there is nothing between.
    template <class T>
    void raise(std::optional<T> Amount::*number, const std::optional<Range<T>>& range) {
        if (!range) return;
        for (const auto value : {middle(*range), range->high}) {
            if (!(value > *(rungs_.back().*number))) continue;
            auto next = rungs_.back();
            next.*number = value;
            rungs_.push_back(next);
        }
    }
    void add_sets(int high, Seconds rest) {
        while (rungs_.back().sets < high) {
            auto next = rungs_.back();
            ++next.sets;
            next.rest = rest;
            rungs_.push_back(next);
        }
    }
    void slow_down(Seconds down) {
        auto next = rungs_.back();
        if (!next.tempo || next.tempo->down >= down) return;
        next.tempo->down = down;
        next.is_slower = true;
        rungs_.push_back(next);
    }
    std::vector<Amount> rungs() { return std::move(rungs_); }

private:
    std::vector<Amount> rungs_;
};

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

std::size_t turns_of(Laterality laterality, Side asked) {
    const bool in_turn = laterality == Laterality::unilateral || laterality == Laterality::alternating;
    return in_turn && asked == Side::both ? 2 : 1;
}

std::vector<Amount> rungs_of(const Dose& dose, const Defaults& defaults, bool climbs) {
    const auto rest = dose.rest ? dose.rest->low : defaults.rest;
    Amount first;
    first.sets = dose.sets ? dose.sets->low : defaults.sets;
    if (dose.reps) first.reps = dose.reps->low;
    if (dose.most_reps) first.reps = counted_reps;
    first.most_reps = dose.most_reps;
    if (dose.hold) first.hold = dose.hold->low;
    if (dose.duration) first.duration = dose.duration->low;
    if (dose.distance) first.distance = dose.distance->low;
    if (first.sets > 1) first.rest = rest;
    if (first.reps) first.tempo = dose.tempo.value_or(defaults.tempo);
    Climbing ladder(first);
    if (climbs) {
        ladder.raise(&Amount::reps, dose.reps);
        ladder.raise(&Amount::duration, dose.duration);
        ladder.raise(&Amount::distance, dose.distance);
        ladder.raise(&Amount::hold, dose.hold);
        if (dose.sets) ladder.add_sets(std::min(dose.sets->high, most_sets), rest);
        if (dose.slower) ladder.slow_down(*dose.slower);
    }
    return ladder.rungs();
}

Amount half_of(const Amount& amount) {
    auto less = amount;
    if (less.reps) less.reps = half(*less.reps);
    if (less.duration) less.duration = half(*less.duration);
    if (less.distance) less.distance = half(*less.distance);
    return less;
}

Amount half_of_teacher(const Amount& amount) {
    auto less = half_of(amount);
    if (less.reps) less.reps = std::min(*amount.reps, std::max(*less.reps, least_of_a_teacher));
    return less;
}

Amount reminder_of(const Amount& amount) {
    auto less = amount;
    less.sets = 1;
    less.rest.reset();
    less.most_reps = false;
    if (less.reps) less.reps = std::min(*less.reps, reps_of_a_reminder);
    if (less.duration) less.duration = half(*less.duration);
    if (less.distance) less.distance = half(*less.distance);
    return less;
}

Seconds time_of(const Amount& amount, Seconds setup_time, std::size_t sides, int more_sets, Seconds more_rest) {
    Seconds work = amount.duration.value_or(Seconds{0});
    if (amount.distance) work = *amount.distance * time_of_a_metre;
    if (amount.reps) {
        const auto one = amount.tempo.value_or(Tempo{});
        work = *amount.reps * (one.up + one.down + amount.hold.value_or(Seconds{0}));
    }
    const auto rests = (amount.sets - 1) * amount.rest.value_or(Seconds{0});
    return setup_time + static_cast<int>(sides) * (amount.sets * work + rests) + more_sets * (work + more_rest);
}

}  // namespace valgus
