#include "valgus/stages/log.hpp"

namespace valgus {

namespace {

// In all sets of one side; nothing where as many count as stay clean.
std::optional<int> asked_in_all(const PlannedDose& dose) {
    if (dose.most_reps) return std::nullopt;
    if (dose.duration) return dose.sets * static_cast<int>(dose.duration->count());
    const auto each = dose.reps ? dose.reps : dose.distance;
    return each ? std::optional(dose.sets * *each) : std::nullopt;
}

}  // namespace

LogRow planned_row(const PlannedExercise& card) {
    LogRow row{.exercise = card.id,
               .side = card.sides.size() == 1 ? card.sides.front() : Side::both,
               .stage = card.progression ? card.progression->stage : 1,
               .rung = card.dose.reminder ? 0 : card.ladder.rung};
    row.asked = asked_in_all(card.dose);
    return row;
}

}  // namespace valgus
