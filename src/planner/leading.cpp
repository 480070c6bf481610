#include "planner/leading.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "planner/climb.hpp"

namespace valgus {

namespace {

constexpr std::array manners{Manner{}, Manner{Portion::half}, Manner{Portion::half, true},
                             Manner{.teachers = Portion::half, .takes_minutes = true, .reminds = false}};
constexpr std::array all_manners{manners[0], manners[1], manners[2], Manner{Portion::half, true, true}};
constexpr std::array last_manner{all_manners.back()};

class Leading {
public:
    Leading(Course& course, Room& room, const std::optional<Promotion>& promotion, const Turns* turns)
        : course_(course),
          library_(course.library),
          week_(room.filled.date.week),
          era_(course.eras.of(week_)),
          room_(room),
          promotion_(promotion),
          turns_(turns) {
        if (course_.request.is_bad_day) return;
        for (const auto lead : era_.lists.leads)
            if (!lacks_stone(course_, era_, lead, week_)) leads_.push_back(lead);
    }

    Led all() {
        take_what_leads();
        return led_;
    }

private:
    bool take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads);
    bool take_goal(Ref<Exercise> goal);
    void take_leads();
    bool is_within_reach(Ref<Exercise> goal);
    void take_what_leads();
    Seconds held_work(Ref<Exercise> drill);
    void raise_drill(Ref<Exercise> drill);
    void take_pieces(Ref<Exercise> goal);

    Course& course_;
    const Library& library_;
    const int week_;
    const Era& era_;
    Room& room_;
    const std::optional<Promotion>& promotion_;
    const Turns* turns_;
    Refs<Exercise> leads_;  // of the asked joints, those that can be had
    Led led_;
};

bool Leading::take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads) {
    for (const auto& manner : ways)
        for (const auto stones : {StoneChoice::first, StoneChoice::fewest}) {
            const auto mark = room_.mark();
            room_.drill = drill;
            room_.reminds = manner.reminds;
            bool fits = room_.add(drill, manner.teachers, stones);
            if (fits && with_leads)
                for (const auto lead : leads_) fits = fits && room_.add(lead, manner.teachers, stones);
            if (fits && room_.fits_work(manner)) {
                led_.manner = manner;
                led_.is_crowded = manner.takes_minutes || manner.teachers != Portion::whole;
                room_.filled.first_drill = drill;
                return true;
            }
            room_.undo(mark);
        }
    room_.drill.reset();
    room_.reminds = true;
    return false;
}

// The drill that was asked for, with the asked leads if they fit; else the farthest stone on the way to it that does.
bool Leading::take_goal(Ref<Exercise> goal) {
    const auto way = on_the_way(course_, era_, goal, week_);
    for (const auto next : way) {
        if (!leads_.empty() && take_drill(next, all_manners, true)) return true;
        if (!take_drill(next, manners, false)) continue;
        take_leads();
        return true;
    }
    for (const auto next : way)
        if (take_drill(next, last_manner, false)) return true;
    return false;
}

// As many as fit, in their order.
void Leading::take_leads() {
    for (const auto lead : leads_) led_.is_crowded = led_.is_crowded || !room_.take(lead, led_.manner);
}

// Whether it fits into a session without limits: else a stone of it cannot be had.
bool Leading::is_within_reach(Ref<Exercise> goal) {
    const auto way = on_the_way(course_, era_, goal, week_);
    return std::any_of(way.begin(), way.end(), [&](Ref<Exercise> next) {
        return room_.without_limits().add(next, Portion::half, StoneChoice::fewest);
    });
}

// What is asked for, or, where that cannot be had, the next drill.
void Leading::take_what_leads() {
    auto& filled = room_.filled;
    Refs<Exercise> goals;
    if (era_.lists.asked_drill) goals.push_back(*era_.lists.asked_drill);
    for (const auto drill : era_.lists.drills)
        if (!contains(goals, drill)) goals.push_back(drill);
    for (const auto goal : goals) {
        filled.goal = goal;
        if (take_goal(goal)) return raise_drill(*filled.first_drill);
        if (is_within_reach(goal)) return take_pieces(goal);
    }
    filled.goal = era_.lists.asked_drill;
    take_leads();
}

// What the work that goes on from last week needs, to stay where it was.
Seconds Leading::held_work(Ref<Exercise> drill) {
    Seconds held{0};
    const bool goes_on = turns_ == nullptr || !hands_over(week_, course_.request.weeks);
    for (const auto* list : {&era_.lists.drills, &era_.lists.strengthen})
        for (const auto ref : *list) {
            const auto& standing = course_.standing(ref);
            if (ref == drill || standing.first_week == 0 || standing.last_done + 1 < week_) continue;
            const bool is_in = room_.has(ref);
            if (!is_in && (!goes_on || (turns_ != nullptr && !contains(turns_->work, ref)))) continue;
            held += course_.time(ref, standing.step, Portion::whole, week_);
            if (is_in)
                held -= course_.time(ref, course_.ladder(ref).level_of(standing.step).begin, Portion::whole, week_);
        }
    return held;
}

// R10: it has its dose of the week, before anything further comes in: within the share of work, and so that others stay
// where they were; if room was made for it, or it was denied before, whatever there is.
void Leading::raise_drill(Ref<Exercise> drill) {
    auto& filled = room_.filled;
    auto& slot = *std::find_if(filled.slots.begin(), filled.slots.end(),
                               [&](const Slot& each) { return each.choice.exercise == drill; });
    if (promotion_ && promotion_->exercise == drill) return;
    const auto& standing = course_.standing(drill);
    const auto next = next_rung(course_, slot, week_);
    if (!next) return;
    auto room = filled.left();
    const bool is_due = led_.manner.takes_minutes || standing.was_denied;
    if (!is_due) {
        if (course_.is_too_long(drill, room_.time_with(slot, *next, slot.portion))) room = Seconds{0};
        if (filled.budget.work.limit) room = std::min(room, *filled.budget.work.limit - filled.budget.work.used);
        room -= std::min(std::max(room, Seconds{0}), held_work(drill));
    }
    filled.is_first_drill_denied = room_.time_with(slot, *next, slot.portion) - slot.time > room;
    if (!filled.is_first_drill_denied) room_.change(slot, *next, slot.portion);
}

// Nothing of what the plan is for fits: what it needs, and what leads, piece by piece, as far as the minutes reach.
void Leading::take_pieces(Ref<Exercise> goal) {
    led_.is_crowded = true;
    auto all = room_.without_limits();
    for (const auto next : on_the_way(course_, era_, goal, week_))
        if (all.filled.slots.empty() && !all.add(next, Portion::half, StoneChoice::fewest)) all.undo(0);
    for (const auto lead : leads_) all.add(lead, Portion::half, StoneChoice::fewest);
    for (const auto& slot : all.filled.slots) {
        const auto ref = slot.choice.exercise;
        const auto& needs = library_[ref].needs;
        const bool lacks_teacher = std::any_of(needs.begin(), needs.end(),
                                               [&](auto skill) { return all.teaches(skill) && !room_.teaches(skill); });
        if (slot.portion == Portion::reminder || library_[ref].phase == Phase::integrate || lacks_teacher ||
            room_.has(ref))
            continue;
        const auto mark = room_.mark();
        room_.put(ref, slot.portion);
        if (!room_.fits()) room_.undo(mark);
    }
    if (room_.filled.slots.empty()) room_.filled.budget.next = goal;
}

}  // namespace

Led lead(Course& course, Room& room, const std::optional<Promotion>& promotion, const Turns* turns) {
    return Leading(course, room, promotion, turns).all();
}

}  // namespace valgus
