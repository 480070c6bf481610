#include <algorithm>
#include <array>

#include "support/bits.hpp"
#include "valgus/library/library.hpp"

namespace valgus {

bool leaves_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise) {
    const auto has = [](const auto& list, const auto& item) {
        return std::find(list.begin(), list.end(), item) != list.end();
    };
    const auto& ruling = library[condition];
    const auto& ruled = library[exercise];
    const auto& positions = ruled.positions;
    return has(ruling.rules_out, exercise) || has(ruling.rules_out_phases, ruled.phase) ||
           (!positions.empty() && std::all_of(positions.begin(), positions.end(), [&](auto position) {
               return has(ruling.rules_out_positions, position);
           }));
}

bool rules_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise) {
    return leaves_out(library, condition, exercise) || contains(library[exercise].not_for, condition);
}

// By who rules what, so that not every condition is asked about every exercise: a library may have thousands of both.
std::vector<std::optional<Ref<Condition>>> ruled_out(const Library& library, const Refs<Condition>& conditions) {
    std::vector<std::size_t> by_id(library.exercises.size(), conditions.size());  // places in `conditions`
    std::vector<std::size_t> place_of(library.conditions.size(), conditions.size());
    std::array<std::size_t, term_table<Phase>.size()> by_phase{};
    by_phase.fill(conditions.size());
    std::vector<support::Bits> by_position(library.positions.size());
    for (auto i = conditions.size(); i-- > 0;) {  // backwards, so that the first one stays
        const auto& ruling = library[conditions[i]];
        place_of[conditions[i].index] = i;
        for (const auto exercise : ruling.rules_out) by_id[exercise.index] = i;
        for (const auto phase : ruling.rules_out_phases) by_phase[static_cast<std::size_t>(phase)] = i;
        for (const auto position : ruling.rules_out_positions) by_position[position.index].add(i);
    }
    std::vector<std::optional<Ref<Condition>>> ruled(library.exercises.size());
    for (std::size_t i = 0; i < ruled.size(); ++i) {
        const auto& exercise = library.exercises[i];
        auto first = std::min(by_id[i], by_phase[static_cast<std::size_t>(exercise.phase)]);
        for (const auto condition : exercise.not_for) first = std::min(first, place_of[condition.index]);
        if (!exercise.positions.empty()) {
            auto all = by_position[exercise.positions.front().index];
            for (const auto position : exercise.positions) all &= by_position[position.index];
            first = std::min(first, all.first().value_or(first));
        }
        if (first < conditions.size()) ruled[i] = conditions[first];
    }
    return ruled;
}

}  // namespace valgus
