#include "planner/heed_the_day.hpp"

#include <algorithm>

namespace valgus {

namespace {

// What was less than its dose stays so until it was fine, and while the week is none.
void heed_less(const Course& course, std::span<const Lived> lived, Verdict& verdict) {
    const auto& past = course.request.logged->past;
    const auto& latest = lived.back();
    const bool was_less = latest.is_less && latest.said.rung != 0;
    const bool was_half_of_weeks = !latest.is_half;  // what the log halved goes by its own rule
    if (!was_less || !(is_shaky({}, lived) || (past.is_unsettled && was_half_of_weeks))) return;
    verdict.is_half = true;
    if (verdict.movement != Movement::up && verdict.movement != Movement::harder && verdict.movement != Movement::back)
        return;
    verdict.movement = Movement::stays;
    verdict.rule = LogRule::h2;
    verdict.step = latest.step;
}

// R17, S3: what made it sore was half already, so half of that is next, and then that once more before whole numbers.
void heed_half_numbers(const Lived& latest, Verdict& verdict) {
    if (latest.said.rung == 0) return;
    if (verdict.movement == Movement::half && verdict.is_half)
        verdict.is_quarter = latest.is_less && !latest.is_half;
    else if (latest.is_quarter && verdict.movement != Movement::rests && verdict.movement != Movement::swaps)
        verdict.is_half = true;
}

// After a stop all begins with half.
void heed_clearance(const Lived& latest, Verdict& verdict) {
    if (verdict.movement == Movement::rests || verdict.movement == Movement::swaps) return;
    verdict.rule = LogRule::s1;
    verdict.movement = Movement::half;
    verdict.is_half = true;
    verdict.step = std::min(verdict.step, latest.step);
}

}  // namespace

void heed_the_day(const Course& course, std::span<const Lived> lived, Verdict& verdict) {
    const auto& past = course.request.logged->past;
    if (past.next.week > course.half_weeks) {
        heed_less(course, lived, verdict);
        heed_half_numbers(lived.back(), verdict);
    }
    if (past.is_just_cleared) heed_clearance(lived.back(), verdict);
}

}  // namespace valgus
