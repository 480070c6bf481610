#include "planner/change.hpp"

namespace valgus {

Change change_of(const Verdict& verdict) {
    return {.rule = verdict.rule, .movement = verdict.movement, .latest = verdict.latest, .before = verdict.before};
}

std::optional<Change> change_of(Course& course, const Slot& slot) {
    const auto ref = slot.choice.exercise;
    const auto* verdict = course.verdict(ref);
    if (verdict == nullptr || slot.portion == Portion::reminder) return std::nullopt;
    if (!slot.is_work && verdict->movement == Movement::stays) return std::nullopt;  // as loosening always does
    auto change = change_of(*verdict);
    change.away = course.request.logged->past.next.away;
    const auto& standing = course.standing(ref);
    const auto& ladder = course.ladder(ref);
    const bool is_harder = ladder.level_of(slot.step).stage > ladder.level_of(standing.step).stage;
    const auto stays = [&](LogRule rule) {
        change.movement = Movement::stays;
        change.rule = rule;
    };
    if (is_harder) {
        change.movement = Movement::harder;
        change.rule = LogRule::u3;
    } else if (verdict->movement == Movement::harder) {
        stays(LogRule::h4);
    } else if (slot.step < standing.step || (verdict->movement == Movement::up && slot.step == standing.step)) {
        stays(LogRule::h5);
    }
    return change;
}

}  // namespace valgus
