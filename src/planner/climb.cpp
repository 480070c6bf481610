#include "planner/climb.hpp"

#include <algorithm>
#include <tuple>

#include "planner/weeks.hpp"

namespace valgus {

namespace {

constexpr int most_stages_a_week = 2;
constexpr int weeks_of_a_stage = 2;

class Climb {
public:
    Climb(Course& course, Filled& filled, Quota& quota)
        : course_(course), filled_(filled), quota_(quota), week_(filled.date.week) {}

    void all() {
        if (quota_.week != week_) quota_ = {.week = week_};
        const auto& places = filled_.slots;
        quota_.has_entries =
            quota_.has_entries || std::any_of(places.begin(), places.end(), [&](const Slot& slot) {
                const int first = standing(slot).first_week;
                return slot.is_work && slot.portion != Portion::reminder && (first == 0 || first == week_);
            });
        const auto* harder = go_up();
        for (auto& slot : filled_.slots)
            if (&slot != harder && grows(slot)) restore(slot);
        for (auto& slot : filled_.slots)
            if (&slot != harder && grows(slot)) raise(slot);
    }

private:
    Standing& standing(const Slot& slot) { return course_.standing(slot.choice.exercise); }
    bool is_drill(const Slot& slot) const { return filled_.first_drill == slot.choice.exercise; }

    bool set(Slot& slot, std::size_t step) {
        const auto time = course_.time(slot.choice.exercise, step, slot.portion, week_);
        if (time - slot.time > filled_.left()) return false;
        for (auto* share : {&filled_.budget.all, &filled_.budget.work}) share->used += time - slot.time;
        slot.step = step;
        slot.time = time;
        return true;
    }

    // A stage has been gone through when its last rung was held, or when there was no room for the next one; for two
    // weeks, but what is being learned goes on as soon as it is understood.
    bool is_through(const Slot& slot) {
        const auto& now = standing(slot);
        if (slot.portion != Portion::whole || now.first_week == 0 || now.climbed_in == week_) return false;
        const auto& ladder = course_.ladder(slot.choice.exercise);
        if (!ladder.next_level(now.step)) return false;
        if (!ladder.is_last_rung(now.step) && (slot.is_teaching || !now.was_denied)) return false;
        return week_ - now.stage_since >= (slot.is_teaching ? 1 : weeks_of_a_stage);
    }

    // Skills first, then what the plan is for, then two feet before one; else in the order in which they came in.
    Slot* go_up() {
        if (week_ == 1 || week_ <= course_.half_weeks + (course_.half_weeks > 0 ? 1 : 0) ||
            is_test_week(week_, course_.request.weeks) || quota_.has_entries || quota_.stages == most_stages_a_week)
            return nullptr;
        Slot* best = nullptr;
        const auto rank = [&](const Slot& slot) {
            const auto& exercise = course_.library[slot.choice.exercise];
            if (slot.is_teaching) return 0;
            if (is_drill(slot)) return 1;
            return exercise.phase == Phase::integrate && exercise.laterality == Laterality::bilateral ? 2 : 3;
        };
        for (auto& slot : filled_.slots)
            if (is_through(slot) && (best == nullptr || rank(slot) < rank(*best))) best = &slot;
        if (best == nullptr) return nullptr;
        const auto& ladder = course_.ladder(best->choice.exercise);
        if (!set(*best, *ladder.next_level(standing(*best).step))) return nullptr;
        ++quota_.stages;
        standing(*best).was_denied = false;
        return best;
    }

    static bool grows(const Slot& slot) { return slot.is_work && slot.portion == Portion::whole; }

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
        now.was_denied = next && (slot.step != now.step || !set(slot, *next));
    }

    Course& course_;
    Filled& filled_;
    Quota& quota_;
    const int week_;
};

}  // namespace

std::optional<std::size_t> next_rung(Course& course, const Slot& slot, int week) {
    const auto ref = slot.choice.exercise;
    const auto& now = course.standing(ref);
    if (slot.portion != Portion::whole || slot.is_teaching || now.first_week == 0 || now.first_week == week ||
        now.climbed_in == week || (course.half_weeks > 0 && week <= course.half_weeks + 1) ||
        course.ladder(ref).is_last_rung(now.step))
        return std::nullopt;
    return now.step + 1;
}

void climb(Course& course, Filled& filled, Quota& quota) { Climb(course, filled, quota).all(); }

}  // namespace valgus
