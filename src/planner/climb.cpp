#include "planner/climb.hpp"

#include <algorithm>

#include "planner/weeks.hpp"

namespace valgus {

namespace {

constexpr int weeks_of_a_stage = 2;

// R18: the log asks for a harder stage, or would for a rung that had no room the last time.
bool is_fit_by_log(Course& course, const Slot& slot, const Verdict& verdict) {
    if (slot.portion != Portion::whole || !slot.is_work || course.request.is_bad_day) return false;
    if (verdict.movement == Movement::harder) return true;
    const auto& now = course.standing(slot.choice.exercise);
    return verdict.is_fit_for_stage && now.was_denied && course.ladder(slot.choice.exercise).next_level(now.step);
}

// A stage has been gone through when its last rung was held, or when there was no room for the next one; for two weeks,
// but what is being learned goes on as soon as it is understood.
bool is_through(Course& course, const Slot& slot, int week) {
    const auto ref = slot.choice.exercise;
    if (const auto* verdict = course.verdict(ref)) return is_fit_by_log(course, slot, *verdict);
    const auto& now = course.standing(ref);
    // What a clinician prescribed and what is said to be still learned stay as they are.
    const auto& teaches = course.library[ref].teaches;
    const bool is_learning = std::any_of(teaches.begin(), teaches.end(),
                                         [&](auto skill) { return is_among(course.request.learning, skill); });
    if (course.is_prescribed(ref) || is_learning) return false;
    if (slot.portion != Portion::whole || !slot.is_work || now.first_week == 0 || now.climbed_in == week) return false;
    const auto& ladder = course.ladder(ref);
    if (!ladder.next_level(now.step)) return false;
    if (!ladder.is_last_rung(now.step) && !now.was_denied) return false;
    return week - now.stage_since >= (slot.is_teaching ? 1 : weeks_of_a_stage);
}

class Climb {
public:
    Climb(Course& course, Filled& filled) : course_(course), filled_(filled), week_(filled.date.week) {}

    void all() {
        for (auto& slot : filled_.slots)
            if (grows(slot)) restore(slot);
        for (auto& slot : filled_.slots)
            if (grows(slot)) raise(slot);
    }

private:
    Standing& standing(const Slot& slot) { return course_.standing(slot.choice.exercise); }
    bool is_drill(const Slot& slot) const { return filled_.first_drill == slot.choice.exercise; }
    bool grows(const Slot& slot) {
        const auto& ladder = course_.ladder(slot.choice.exercise);
        return slot.is_work && slot.portion == Portion::whole &&
               ladder.level_of(slot.step).stage == ladder.level_of(standing(slot).step).stage;
    }

    bool set(Slot& slot, std::size_t step) {
        const auto time = course_.time(slot.choice.exercise, step, slot.portion, week_);
        if (time - slot.time > filled_.left()) return false;
        for (auto* share : {&filled_.budget.all, &filled_.budget.work}) share->used += time - slot.time;
        slot.step = step;
        slot.time = time;
        return true;
    }

    // Beside two others, at least.
    bool is_too_long(const Slot& slot, std::size_t step) {
        const auto ref = slot.choice.exercise;
        return filled_.budget.all.count > 2 && course_.is_too_long(ref, course_.time(ref, step, slot.portion, week_));
    }

    // To where it was: nobody loses a rung so that another gains one.
    void restore(Slot& slot) {
        while (slot.step < standing(slot).step)
            if (!set(slot, slot.step + 1)) break;
    }

    void raise(Slot& slot) {
        auto& now = standing(slot);
        if (is_drill(slot)) {
            now.was_denied = filled_.is_first_drill_denied;
            return;
        }
        const auto next = next_rung(course_, slot, week_);
        now.was_denied = next && (slot.step != now.step || !raise_to(slot, *next));
    }

    // Where there is no room for two rungs, to the first of them.
    bool raise_to(Slot& slot, std::size_t step) {
        for (; step > slot.step; --step)
            if (!is_too_long(slot, step) && set(slot, step)) return true;
        return false;
    }

    Course& course_;
    Filled& filled_;
    const int week_;
};

}  // namespace

bool has_just_been_halved(const Course& course, int week) {
    return course.half_weeks > 0 && week <= course.half_weeks + 1;
}

std::optional<std::size_t> next_rung(Course& course, const Slot& slot, int week) {
    const auto ref = slot.choice.exercise;
    const auto& now = course.standing(ref);
    if (const auto* verdict = course.verdict(ref)) {
        const bool goes_up =
            verdict->movement == Movement::up && slot.portion == Portion::whole && !has_just_been_halved(course, week);
        return goes_up ? std::optional(verdict->step) : std::nullopt;
    }
    if (slot.portion != Portion::whole || slot.is_teaching || now.first_week == 0 || now.first_week == week ||
        now.climbed_in == week || has_just_been_halved(course, week) || course.ladder(ref).is_last_rung(now.step))
        return std::nullopt;
    return now.step + 1;
}

void note_entries(const Course& course, const Filled& filled, Quota& quota) {
    const int week = filled.date.week;
    if (quota.week != week) quota = {.week = week};
    quota.has_entries =
        quota.has_entries || std::any_of(filled.slots.begin(), filled.slots.end(), [&](const Slot& slot) {
            const int first = course.standing(slot.choice.exercise).first_week;
            const bool is_new = first == 0 || (first == week && !course.follows_log());  // a log looks at each session
            return slot.is_work && slot.portion != Portion::reminder && is_new;
        });
}

std::optional<Promotion> next_stage(Course& course, const Filled& filled, const Quota& quota) {
    const int week = filled.date.week;
    // By the log any week may bring one: it has looked closer than the calendar can.
    const bool is_full = std::max(quota.stages, quota.stages_lately) >= most_stages_a_week;
    if (week == 1 || has_just_been_halved(course, week) || quota.has_entries || is_full ||
        (is_test_week(week, course.request.weeks) && !course.follows_log()))
        return std::nullopt;
    const auto rank = [&](const Slot& slot) {
        const auto& exercise = course.library[slot.choice.exercise];
        if (slot.is_teaching) return 0;
        if (filled.first_drill == slot.choice.exercise) return 1;
        return exercise.phase == Phase::integrate && exercise.laterality == Laterality::bilateral ? 2 : 3;
    };
    const Slot* best = nullptr;
    for (const auto& slot : filled.slots)
        if (is_through(course, slot, week) && (best == nullptr || rank(slot) < rank(*best))) best = &slot;
    if (best == nullptr) return std::nullopt;
    const auto ref = best->choice.exercise;
    return Promotion{ref, *course.ladder(ref).next_level(course.standing(ref).step)};
}

void climb(Course& course, Filled& filled) { Climb(course, filled).all(); }

}  // namespace valgus
