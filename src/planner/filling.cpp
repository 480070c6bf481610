#include "planner/filling.hpp"

#include <algorithm>

#include "planner/leading.hpp"

namespace valgus {

namespace {

constexpr int fewest_exercises = 4;              // where the lists have more,
constexpr std::chrono::minutes for_so_many{15};  // and there are so many minutes

class Filling {
public:
    Filling(Course& course, const SessionDate& date, Turns* turns, const Beside& beside)
        : course_(course),
          library_(course.library),
          era_(course.eras.of(date.week)),
          week_(date.week),
          turns_(turns),
          beside_(beside),
          room_(course, date, beside.promotion) {}

    Filled full() {
        for (const auto ref : era_.lists.included) room_.take(ref, asked_by_name);
        led_ = lead(course_, room_, beside_.promotion, turns_);
        if (!led_.is_crowded) take_more_work(false);
        if (!led_.manner.takes_places) take_loosening(work_has_ended_);
        if (!led_.is_crowded && loosening_has_ended_ && !has_turns()) take_more_work(true);
        take_a_few();
        make_teachers_whole();
        return finish();
    }

    // R18: a bad day is the drill that it is for, without what it needs, and what loosens and is known.
    Filled bad_day() {
        auto probe = room_.without_limits();
        led_ = lead(course_, probe, beside_.promotion, turns_);
        led_.manner = {};
        auto& filled = room_.filled;
        filled.goal = probe.filled.goal;
        filled.first_drill = probe.filled.first_drill;
        if (filled.first_drill) room_.put(*filled.first_drill, Portion::whole);
        take_loosening(true);
        return finish();
    }

    // P2: what is fit for every day and has been learned on a full one, as it was done there, and what loosens.
    Filled mobility() {
        for (const auto* list : {&era_.lists.drills, &era_.lists.strengthen})
            for (const auto ref : *list)
                if (library_[ref].daily && course_.standing(ref).first_week > 0) {
                    const auto mark = room_.mark();
                    room_.put(ref, Portion::whole);
                    if (!room_.fits()) room_.undo(mark);
                }
        take_loosening(true);
        return finish();
    }

private:
    void take_more_work(bool takes_all);
    // P6: whether work takes turns; without a number of exercises it goes on as far as the minutes reach.
    bool has_turns() const { return turns_ != nullptr && course_.request.max_exercises; }
    void take_turns(bool takes_all);
    void take_loosening(bool takes_all);
    bool is_welcome(const Loosening& unit) const;
    bool take_unit(const Loosening& unit, bool takes_all);
    void take_a_few();
    void make_teachers_whole();
    Filled finish();
    std::optional<Ref<Exercise>>& next() { return room_.filled.budget.next; }

    Course& course_;
    const Library& library_;
    const Era& era_;
    const int week_;
    Turns* turns_;
    const Beside& beside_;
    Room room_;
    Led led_;
    Refs<Exercise> work_list_;  // what comes behind what leads, so that its turns go on past the share
    bool work_has_ended_ = false, loosening_has_ended_ = false;  // their lists, not their shares
};

void Filling::take_more_work(bool takes_all) {
    if (turns_ != nullptr) return take_turns(takes_all);
    if (work_list_.empty()) work_list_ = next_work(course_, room_, week_, nullptr, beside_.welcomes_new);
    for (const auto ref : work_list_) {
        if (room_.has(ref) || room_.take(ref, {Portion::whole, takes_all, takes_all})) continue;
        if (!next()) next() = ref;
        return;
    }
    work_has_ended_ = true;
}

void Filling::take_turns(bool takes_all) {
    const int weeks = course_.request.weeks;
    if (turns_->since == 0 || (hands_over(week_, weeks) && turns_->since != week_)) {
        turns_->since = week_;
        turns_->work.clear();
    }
    const bool is_new = turns_->work.empty();
    auto whose = turns_->work;
    // Without a number, whatever enters meanwhile comes behind; by a log, where one of them has no turn any more.
    if (is_new || !has_turns() || course_.follows_log())
        for (const auto ref : next_work(course_, room_, week_, turns_, beside_.welcomes_new)) whose.push_back(ref);
    Refs<Exercise> taken;
    work_has_ended_ = true;
    for (const auto ref : whose) {
        if (has_turns() && taken.size() == most_turns(week_, weeks)) break;
        if (room_.has(ref)) continue;
        if (!room_.take(ref, {Portion::whole, takes_all, takes_all})) {
            work_has_ended_ = false;
            if (!next()) next() = ref;
            if (taken.empty()) continue;  // it keeps no other from its turn
            break;
        }
        taken.push_back(ref);
    }
    if (!is_new) return;
    for (const auto ref : taken) turns_->last_work[ref.index] = week_;
    turns_->work = std::move(taken);
}

// R18: where it hurt or was sore lately nothing comes in for the first time, on a bad day no more than a partner.
bool Filling::is_welcome(const Loosening& unit) const {
    const auto& request = course_.request;
    const bool is_unsettled = course_.follows_log() && request.logged->past.is_unsettled;
    if (!is_unsettled && !request.is_bad_day) return true;
    const auto is_known = [&](Ref<Exercise> ref) { return course_.standing(ref).last.week > 0; };
    const auto& all = unit.exercises;
    return is_unsettled ? std::all_of(all.begin(), all.end(), is_known) : std::any_of(all.begin(), all.end(), is_known);
}

// A pair enters whole, or, where that does not fit, by its stretch alone.
bool Filling::take_unit(const Loosening& unit, bool takes_all) {
    const auto mark = room_.mark();
    bool fits = true;
    for (const auto ref : unit.exercises) fits = fits && room_.add(ref, Portion::whole, StoneChoice::first);
    if (fits && room_.fits_loosening(takes_all)) return true;
    room_.undo(mark);
    if (unit.exercises.size() < 2) return false;
    if (room_.add(unit.exercises.back(), Portion::whole, StoneChoice::first) && room_.fits_loosening(takes_all))
        return true;
    room_.undo(mark);
    return false;
}

void Filling::take_loosening(bool takes_all) {
    bool has_some = false;
    loosening_has_ended_ = true;
    for (const auto* unit : next_loosening(era_, week_, turns_)) {
        if (room_.has(unit->exercises.back()) || !is_welcome(*unit)) continue;
        const bool fits = take_unit(*unit, takes_all);
        const bool is_whole = fits && room_.has(unit->exercises.front());
        if (!is_whole) loosening_has_ended_ = false;
        if (!fits && (turns_ == nullptr || has_some)) return;
        if (!fits) continue;  // P6: it keeps no other from its turn
        has_some = true;
        if (turns_ != nullptr)
            for (const auto ref : unit->exercises) {
                turns_->last_loosening[ref.index] = turns_->sessions + 1;
                turns_->loosened_in[ref.index] = week_;
            }
        if (!is_whole) return;  // a stretch without its release was the last that fits
    }
}

// A session of a quarter of an hour and more has a few exercises, past what does not fit.
void Filling::take_a_few() {
    const auto& all = room_.filled.budget.all;
    const auto is_enough = [&] { return all.count >= fewest_exercises || (all.limit && *all.limit < for_so_many); };
    if (is_enough()) return;
    for (const auto ref : next_work(course_, room_, week_, turns_, beside_.welcomes_new)) {
        if (is_enough()) return;
        room_.take(ref, everything);
    }
    for (const auto* unit : next_loosening(era_, week_, turns_)) {
        if (is_enough()) return;
        if (!room_.has(unit->exercises.back()) && is_welcome(*unit)) take_unit(*unit, true);
    }
}

// R12: what is left makes teachers whole again, one after the other.
void Filling::make_teachers_whole() {
    for (auto& slot : room_.filled.slots)
        if (slot.portion == Portion::half &&
            room_.time_with(slot, slot.step, Portion::whole) - slot.time <= room_.filled.left())
            room_.change(slot, slot.step, Portion::whole);
}

Filled Filling::finish() {
    auto& filled = room_.filled;
    filled.budget.loosening_gave = led_.manner.takes_minutes;
    for (const auto& slot : filled.slots)
        if (slot.portion == Portion::half) filled.budget.halved.push_back(slot.choice.exercise);
    if (turns_ != nullptr) ++turns_->sessions;
    return std::move(filled);
}

}  // namespace

Filled fill(Course& course, const SessionDate& date, Turns* turns, const Beside& beside) {
    Filling filling(course, date, turns, beside);
    if (date.kind == SessionKind::mobility) return filling.mobility();
    return course.request.is_bad_day ? filling.bad_day() : filling.full();
}

}  // namespace valgus
