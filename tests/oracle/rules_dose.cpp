// The stages of R10, with what they need, and their doses.
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
    if (!exercise(i).at_once_for.empty() && suits_one(exercise(i).at_once_for, request.conditions)) return week;
    while (exercise(i).enters_after && (week - 1) * 100 < *exercise(i).enters_after * request.weeks) ++week;
    return week;
}

// One without its kit is passed over and changes nothing; before one that is not for somebody with a condition, or that
// goes deeper than was asked for, they end.
std::vector<int> Rules::stages(Index i) const {
    std::vector<int> all;
    if (has_kit(layers(i, all))) all.push_back(1);
    for (int number = 2; number <= exercise(i).stage_count(); ++number) {
        const auto& stage = exercise(i).stage(number);
        if (is_kept_from(stage.not_for, request.conditions)) break;
        if (stage.bend && request.angle && *stage.bend > *request.angle) break;
        all.push_back(number);
        if (!has_kit(layers(i, all))) all.pop_back();
    }
    return all;
}

std::vector<const Instruction*> Rules::layers(Index i, const std::vector<int>& some) const {
    std::vector<const Instruction*> all{&exercise(i).base};
    for (int wanted = 0; wanted <= 3; ++wanted)
        for (const auto& variant : exercise(i).variants)
            if (weight(variant) == wanted && suits(variant.causes, request.cause) &&
                suits(variant.sides, request.side) && suits(variant.positions, request.position) &&
                suits_one(variant.conditions, request.conditions))
                all.push_back(&variant.changes);
    for (const int stage : some)
        if (stage > 1) all.push_back(&exercise(i).stage(stage).changes);
    return all;
}

std::vector<const Instruction*> Rules::layers(Index i, int stage) const {
    auto some = stages(i);
    while (!some.empty() && some.back() > stage) some.pop_back();
    return layers(i, some);
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

int Rules::first_stage(Index i) const {
    const auto all = stages(i);
    if (const auto pinned = pin(i)) {
        int last = all.front();
        for (const int stage : all)
            if (stage <= *pinned) last = stage;
        return last;
    }
    return is_ahead(i) && all.front() == 1 && all.size() > 1 ? all[1] : all.front();
}

int Rules::last_stage(Index i) const {
    const auto pinned = pin(i);
    return pinned && stages(i).front() <= *pinned ? first_stage(i) : stages(i).back();
}

// Of what it begins with. Nobody begins with a harder stage for want of kit, unless it was asked for or is mastered.
std::vector<RefList<Equipment>> Rules::missing(Index i) const {
    std::vector<RefList<Equipment>> all;
    const auto some = stages(i);
    const auto pinned = pin(i);
    const bool begins_later = !some.empty() && (pinned ? some.front() <= *pinned : is_ahead(i));
    if (begins_later) return all;
    for (const auto& choice : choices(layers(i, std::vector<int>{})))
        if (!suits_one(choice, request.at_hand)) all.push_back(choice);
    return all;
}

Refs<Equipment> Rules::kit(Index i, int stage) const {
    Refs<Equipment> first;
    for (const auto& choice : choices(layers(i, stage)))
        for (const auto thing : choice)
            if (has(request.at_hand, thing)) {
                first.push_back(thing);
                break;
            }
    return first;
}

const PrescribedDose* Rules::prescribed(Index i) const {
    for (const auto& own : request.doses)
        if (own.exercise.index == i) return &own;
    return nullptr;
}

// A clinician sets sets, repetitions, hold and time; tempo and rest stay the library's.
Dose Rules::dose(Index i, int stage) const {
    const auto of_library = *stated(i, stage, &Instruction::dose);
    if (prescribed(i) == nullptr) return of_library;
    auto own = prescribed(i)->dose;
    own.rest = of_library.rest;
    if (own.reps) own.tempo = of_library.tempo;
    return own;
}

}  // namespace testing
