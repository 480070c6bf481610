// The stages and doses of R10 and the time of R13.
#include <algorithm>

#include "oracle/rules.hpp"

namespace testing {

using namespace valgus;

namespace {

// The later, the more it has to say.
int weight(const Variant& variant) {
    return !variant.positions.empty() ? 3 : !variant.conditions.empty() ? 2 : !variant.causes.empty() ? 1 : 0;
}

}  // namespace

// The first week in which so much of the block has passed.
int Rules::entry_week(Index i) const {
    int week = 1;
    while (exercise(i).enters_after && (week - 1) * 100 < *exercise(i).enters_after * request.weeks) ++week;
    return week;
}

// What enters later has the rest of the block for its stages and doses.
Rules::Part Rules::own_block(Index i) const {
    const int passed = entry_week(i) - 1;
    return {std::max(request.week - passed, 1), std::max(request.weeks - passed, 1)};
}

int Rules::stage_of_week(Index i) const {
    const auto block = own_block(i);
    const int stages = static_cast<int>(exercise(i).stages.size()) + 1;
    int reached = 1;
    for (int k = 1; k < stages; ++k)
        if ((block.week - 1) * stages >= k * block.of) reached = k + 1;
    return reached;
}

// The stages from 2 on that can be done: one without its kit is passed over and changes nothing, and before one that is
// not for somebody with a condition they end.
std::vector<int> Rules::doable(Index i) const {
    std::vector<int> all;
    for (int stage = 2; stage <= static_cast<int>(exercise(i).stages.size()) + 1; ++stage) {
        for (const auto condition : exercise(i).stages[static_cast<std::size_t>(stage) - 2].not_for)
            if (has(request.conditions, condition)) return all;
        all.push_back(stage);
        if (!has_kit(layers(i, all))) all.pop_back();
    }
    return all;
}

std::vector<const Instruction*> Rules::layers(Index i, const std::vector<int>& stages) const {
    std::vector<const Instruction*> all{&exercise(i).base};
    for (int wanted = 0; wanted <= 3; ++wanted)
        for (const auto& variant : exercise(i).variants)
            if (weight(variant) == wanted && suits(variant.causes, request.cause) &&
                suits(variant.sides, request.side) && suits(variant.positions, request.position) &&
                suits_one(variant.conditions, request.conditions))
                all.push_back(&variant.changes);
    for (const int stage : stages) all.push_back(&exercise(i).stages[static_cast<std::size_t>(stage) - 2].changes);
    return all;
}

std::vector<const Instruction*> Rules::layers(Index i) const {
    auto stages = doable(i);
    while (!stages.empty() && stages.back() > stage(i)) stages.pop_back();
    return layers(i, stages);
}

List<RefList<Equipment>> Rules::choices(const std::vector<const Instruction*>& layers) const {
    return top(layers, &Instruction::equipment).value_or(List<RefList<Equipment>>{});
}

bool Rules::has_kit(const std::vector<const Instruction*>& layers) const {
    for (const auto& choice : choices(layers))
        if (!suits_one(choice, request.at_hand)) return false;
    return true;
}

std::optional<int> Rules::pin(Index i) const {
    for (const auto& pin : request.stages)
        if (pin.exercise.index == i) return pin.stage;
    return std::nullopt;
}

bool Rules::is_ahead(Index i) const {
    if (exercise(i).teaches.empty() || pin(i)) return false;
    for (const auto skill : exercise(i).teaches)
        if (!has(request.mastered, skill)) return false;
    return true;
}

bool Rules::is_done_with(Index i) const {
    const auto stages = doable(i);
    return is_ahead(i) && (stages.empty() || stages.back() <= stage_of_week(i));
}

int Rules::stage(Index i) const {
    const int wanted = pin(i).value_or(stage_of_week(i));
    int reached = 1;
    for (const int stage : doable(i)) {
        if (stage > wanted) return is_ahead(i) ? stage : reached;
        reached = stage;
    }
    return reached;
}

std::vector<RefList<Equipment>> Rules::missing(Index i) const {
    std::vector<RefList<Equipment>> all;
    for (const auto& choice : choices(layers(i)))
        if (!suits_one(choice, request.at_hand)) all.push_back(choice);
    return all;
}

Refs<Equipment> Rules::kit(Index i) const {
    Refs<Equipment> first;
    for (const auto& choice : choices(layers(i)))
        for (const auto thing : choice)
            if (has(request.at_hand, thing)) {
                first.push_back(thing);
                break;
            }
    return first;
}

std::size_t Rules::sides(Index i) const {
    const auto how = exercise(i).laterality;
    const bool in_turn = how == Laterality::unilateral || how == Laterality::alternating;
    return in_turn && request.side == Side::both ? 2 : 1;
}

Amount Rules::timed(Index i, Amount amount, const Dose& dose) const {
    const auto& defaults = library.defaults;
    const auto tempo = dose.tempo.value_or(defaults.tempo);
    const auto work =
        amount.reps ? *amount.reps * (tempo.up + tempo.down + amount.hold.value_or(Seconds{0})) : *amount.duration;
    const auto rest = dose.rest ? dose.rest->low : defaults.rest;
    amount.time = stated(i, &Instruction::setup_s).value_or(defaults.setup_s);
    for (std::size_t side = 0; side < sides(i); ++side)
        for (int set = 0; set < amount.sets; ++set) amount.time += work + (set > 0 ? rest : Seconds{0});
    return amount;
}

const PrescribedDose* Rules::prescribed(Index i) const {
    for (const auto& own : request.doses)
        if (own.exercise.index == i) return &own;
    return nullptr;
}

// A clinician sets sets, repetitions, hold and time; tempo and rest stay the library's.
Dose Rules::dose(Index i) const {
    const auto of_library = *stated(i, &Instruction::dose);
    if (prescribed(i) == nullptr) return of_library;
    auto own = prescribed(i)->dose;
    own.rest = of_library.rest;
    own.tempo = of_library.tempo;
    return own;
}

Amount Rules::weeks_dose(Index i) const {
    const auto dose = this->dose(i);
    const auto block = own_block(i);
    const bool rises = exercise(i).phase == Phase::strengthen || exercise(i).phase == Phase::integrate;
    // Half up: the whole number that is at most half away, the higher of two.
    const auto number = [&](long low, long high) {
        long best = low;
        if (rises && block.of > 1)
            while (2 * (block.of - 1) * (best + 1 - low) <= 2 * (high - low) * (block.week - 1) + (block.of - 1))
                ++best;
        return best;
    };
    const auto count = [&](const std::optional<Range<int>>& r) {
        return r ? std::optional(static_cast<int>(number(r->low, r->high))) : std::nullopt;
    };
    const auto time = [&](const std::optional<Range<Seconds>>& r) {
        return r ? std::optional(Seconds{number(r->low.count(), r->high.count())}) : std::nullopt;
    };
    Amount amount{
        count(dose.sets).value_or(library.defaults.sets), count(dose.reps), time(dose.hold), time(dose.duration), {}};
    return timed(i, amount, dose);
}

Amount Rules::least_dose(Index i) const {
    const auto dose = this->dose(i);
    Amount amount;
    amount.sets = dose.sets ? dose.sets->low : library.defaults.sets;
    if (dose.reps) amount.reps = dose.reps->low;
    if (dose.hold) amount.hold = dose.hold->low;
    if (dose.duration) amount.duration = dose.duration->low;
    return timed(i, amount, dose);
}

}  // namespace testing
