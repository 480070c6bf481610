#include <algorithm>

#include "valgus/library.hpp"

namespace valgus {

bool rules_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise) {
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

}  // namespace valgus
