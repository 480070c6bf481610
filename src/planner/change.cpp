#include "planner/change.hpp"

#include "planner/climb.hpp"

namespace valgus {

Change change_of(const Verdict& verdict) {
    return {.rule = verdict.rule, .movement = verdict.movement, .latest = verdict.latest, .before = verdict.before};
}

std::optional<Change> change_of(Course& course, const Slot& slot, SessionKind kind) {
    const auto ref = slot.choice.exercise;
    const auto* verdict = course.verdict(ref);
    if (verdict == nullptr || slot.portion == Portion::reminder) return std::nullopt;
    if (!slot.is_work && verdict->movement == Movement::stays) return std::nullopt;  // as loosening always does
    auto change = change_of(*verdict);
    change.away = course.request.logged->past.next.away;
    const auto& standing = course.standing(ref);
    const auto& ladder = course.ladder(ref);
    const bool is_harder = ladder.level_of(slot.step).stage > ladder.level_of(standing.step).stage;
    const bool goes_up = verdict->movement == Movement::harder || verdict->movement == Movement::up;
    const auto stays = [&](LogRule rule) {
        change.movement = Movement::stays;
        change.rule = rule;
    };
    // Nothing grows on such days, and nobody needs a reason.
    if (goes_up && (kind == SessionKind::mobility || course.request.is_bad_day)) return std::nullopt;
    change.is_less = slot.step < standing.step;
    const bool is_in_half_weeks = has_just_been_halved(course, course.request.logged->past.next.week);
    const bool waits_for_them = goes_up || (verdict->rule == LogRule::h2 && course.proof(ref) != Proof::shaky);
    if (is_harder) {
        change.movement = Movement::harder;
        change.rule = LogRule::u3;
    } else if (is_in_half_weeks && waits_for_them) {
        stays(LogRule::h6);
    } else if (verdict->movement == Movement::harder) {
        stays(LogRule::h4);
    } else if (change.is_less || (verdict->movement == Movement::up && slot.step == standing.step)) {
        stays(LogRule::h5);
    }
    return change;
}

}  // namespace valgus
