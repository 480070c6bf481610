// A finished plan -> the spells of its session.
#include <algorithm>

#include "valgus/stages/training.hpp"

namespace valgus {

namespace {

using Kind = Spell::Kind;

// A set, and what comes behind it before the next of the same exercise.
struct SetOfWork {
    Spell work;
    std::optional<Spell> gap;  // none: nothing comes behind it
};

Seconds time_of_work(const PlannedDose& dose, const Seconds& one) {
    constexpr Seconds time_of_a_metre{2};  // R13
    if (dose.reps) return *dose.reps * one;
    if (dose.distance) return *dose.distance * time_of_a_metre;
    return dose.duration.value_or(Seconds{0});
}

Spell work_of(const PlannedExercise& card, std::size_t place) {
    const auto& dose = card.dose;
    Spell work{.kind = Kind::work, .exercise = place};
    if (dose.reps) {
        work.reps = *dose.reps;
        work.tempo = dose.tempo.value_or(Tempo{});
        work.hold = dose.hold.value_or(Seconds{0});
    }
    work.metres = dose.distance.value_or(0);
    work.time = time_of_work(dose, work.repetition());
    work.waits = dose.most_reps || work.metres > 0 || work.time == Seconds{0};
    return work;
}

bool is_in_turn(const PlannedExercise& card) {
    return card.laterality == Laterality::alternating && card.sides.size() > 1;
}

// R21: what the set more of the worse side adds to the plan is that set and a rest, which a dose of one set has not.
Seconds rest_of(const PlannedExercise& card, const Spell& work) {
    if (card.dose.rest) return *card.dose.rest;
    const auto others = card.setup_time + static_cast<int>(card.sides.size()) * card.dose.sets * work.time + work.time;
    return card.worse ? std::max(Seconds{0}, card.duration - others) : Seconds{0};
}

void add_sets(std::vector<SetOfWork>& all, Spell work, int sets, const Seconds& rest) {
    work.sets = sets;
    for (work.set = 1; work.set <= sets; ++work.set) {
        all.push_back({work, std::nullopt});
        if (work.set < sets && rest > Seconds{0})
            all.back().gap = Spell{.kind = Kind::rest, .exercise = work.exercise, .time = rest};
    }
}

std::vector<SetOfWork> sets_of(const PlannedExercise& card, std::size_t place) {
    auto work = work_of(card, place);
    const auto rest = rest_of(card, work);
    const Spell change{.kind = Kind::change, .exercise = place, .time = change_time};
    std::vector<SetOfWork> all;
    if (is_in_turn(card)) {
        auto both = work;
        both.in_turn = true;
        both.side = card.sides.front();
        both.reps *= 2;
        both.time *= 2;
        both.metres *= 2;
        add_sets(all, both, card.dose.sets, rest);
        if (!card.worse) return all;
        all.back().gap = Spell{.kind = Kind::rest, .exercise = place, .time = rest};
        work.side = *card.worse;
        add_sets(all, work, 1, rest);
        return all;
    }
    for (const auto side : card.sides) {
        if (!all.empty()) all.back().gap = change;
        work.side = side;
        add_sets(all, work, card.dose.sets + (card.worse == side ? 1 : 0), rest);
    }
    return all;
}

Spell ready_for(const PlannedExercise& card, std::size_t place) {
    return {.kind = Kind::ready, .exercise = place, .time = card.setup_time, .side = card.sides.front()};
}

void add(Spells& spells, const SetOfWork& set) {
    spells.push_back(set.work);
    if (set.gap) spells.push_back(*set.gap);
}

bool take_turns(const PlannedExercise& one, const PlannedExercise& other) {
    const bool is_named = one.partner == other.name || other.partner == one.name;
    return is_named && (one.dose.sets > 1 || other.dose.sets > 1);
}

// A set of each in turn. What comes behind a set is gone through before the other's begins; where that is nothing, one
// needs a moment all the same.
void add_in_turn(Spells& spells, const PlannedExercise& one, const PlannedExercise& other, std::size_t place) {
    const auto first = sets_of(one, place), second = sets_of(other, place + 1);
    for (std::size_t i = 0; i < std::max(first.size(), second.size()); ++i)
        for (const auto* sets : {&first, &second}) {
            if (i >= sets->size()) continue;
            const auto& set = (*sets)[i];
            const bool is_second = sets == &second;
            if (i == 0) spells.push_back(ready_for(is_second ? other : one, place + (is_second ? 1 : 0)));
            add(spells, set);
            const bool others_come = is_second ? i + 1 < first.size() : i < second.size() && i > 0;
            if (!set.gap && others_come)
                spells.push_back({.kind = Kind::change, .exercise = set.work.exercise, .time = change_time});
        }
}

}  // namespace

bool keeps_still(const PlannedExercise& card) {
    return card.phase == Phase::stretch || card.phase >= Phase::strengthen;
}

Spells spells_of(const Plan& plan) {
    Spells spells{{.kind = Kind::gather, .exercise = 0, .waits = true}};
    const auto& cards = plan.exercises;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (i + 1 < cards.size() && take_turns(cards[i], cards[i + 1])) {
            add_in_turn(spells, cards[i], cards[i + 1], i);
            ++i;
            continue;
        }
        spells.push_back(ready_for(cards[i], i));
        for (const auto& set : sets_of(cards[i], i)) add(spells, set);
    }
    spells.push_back({.kind = Kind::done, .exercise = cards.empty() ? 0 : cards.size() - 1, .waits = true});
    return spells;
}

Beat beat_of(const Spell& work, std::chrono::milliseconds elapsed, bool down_first) {
    using std::chrono::milliseconds;
    const auto one = std::chrono::duration_cast<milliseconds>(work.repetition());
    if (one <= milliseconds(0)) return {};
    const auto most = one * work.reps - milliseconds(1);
    const auto time = std::clamp(elapsed, milliseconds(0), std::max(most, milliseconds(0)));
    Beat beat{.rep = static_cast<int>(time / one) + 1};
    auto rest = time % one;
    const auto out = down_first ? work.tempo.down : work.tempo.up;
    const auto back = down_first ? work.tempo.up : work.tempo.down;
    for (const auto& [way, seconds] : {std::pair(Beat::Way::out, out), {Beat::Way::hold, work.hold}}) {
        if (rest < seconds) {
            beat.way = way;
            beat.left = std::chrono::ceil<Seconds>(seconds - rest);
            beat.share = std::chrono::duration<double>(rest) / seconds;
            return beat;
        }
        rest -= seconds;
    }
    beat.way = Beat::Way::back;
    beat.left = std::chrono::ceil<Seconds>(back - rest);
    beat.share = std::chrono::duration<double>(rest) / back;
    return beat;
}

}  // namespace valgus
