#include "planner/leading.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "planner/climb.hpp"

namespace valgus {

namespace {

constexpr std::array manners{Manner{}, Manner{Portion::half}, Manner{Portion::half, true}};
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
          turns_(turns) {}

    Led all() {
        take_what_leads();
        return led_;
    }

private:
    bool take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads);
    void take_what_leads();
    Seconds held_rungs(Ref<Exercise> drill);
    void raise_drill(Ref<Exercise> drill);
    void take_pieces();

    Course& course_;
    const Library& library_;
    const int week_;
    const Era& era_;
    Room& room_;
    const std::optional<Promotion>& promotion_;
    const Turns* turns_;
    Led led_;
};

bool Leading::take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads) {
    for (const auto& manner : ways)
        for (const auto stones : {StoneChoice::first, StoneChoice::fewest}) {
            const auto mark = room_.mark();
            bool fits = room_.add(drill, manner.teachers, stones);
            if (fits && with_leads)
                for (const auto lead : era_.lists.leads) fits = fits && room_.add(lead, manner.teachers, stones);
            if (fits && room_.fits_work(manner)) {
                led_.manner = manner;
                led_.is_crowded = manner.takes_minutes || manner.teachers != Portion::whole;
                room_.filled.first_drill = drill;
                return true;
            }
            room_.undo(mark);
        }
    return false;
}

// The drill that was asked for, with the asked leads if they fit; else the farthest stone on the way to it that does.
void Leading::take_what_leads() {
    const auto& leads = era_.lists.leads;
    const auto way = on_the_way(course_, era_, week_);
    const auto& drill = room_.filled.first_drill;
    bool has_leads = false;
    for (const auto next : way) {
        if (drill) break;
        has_leads = !leads.empty() && take_drill(next, all_manners, true);
        if (!has_leads) take_drill(next, manners, false);
    }
    for (const auto next : way)
        if (!drill) take_drill(next, last_manner, false);
    if (drill) raise_drill(*drill);
    if (!drill && era_.lists.asked_drill && !era_.lists.drills.empty()) return take_pieces();
    if (has_leads) return;
    for (const auto lead : leads) led_.is_crowded = led_.is_crowded || !room_.take(lead, led_.manner);
}

// What the work that goes on from last week needs to stay where it was.
Seconds Leading::held_rungs(Ref<Exercise> drill) {
    Seconds held{0};
    const bool goes_on = turns_ == nullptr || !hands_over(week_, course_.request.weeks);
    for (const auto* list : {&era_.lists.drills, &era_.lists.strengthen})
        for (const auto ref : *list) {
            const auto& standing = course_.standing(ref);
            if (ref == drill || standing.step == 0 || standing.last_done + 1 < week_) continue;
            if (!goes_on && !contains(era_.lists.leads, ref)) continue;
            const auto begin = course_.ladder(ref).level_of(standing.step).begin;
            held += course_.time(ref, standing.step, Portion::whole, week_) -
                    course_.time(ref, begin, Portion::whole, week_);
        }
    return held;
}

// R10: it has its dose of the week, before anything further comes in: within the share of work, and so that others keep
// their rungs; if nothing but that rung could make it harder, or it was denied before, whatever there is.
void Leading::raise_drill(Ref<Exercise> drill) {
    auto& filled = room_.filled;
    auto& slot = *std::find_if(filled.slots.begin(), filled.slots.end(),
                               [&](const Slot& each) { return each.choice.exercise == drill; });
    if (promotion_ && promotion_->exercise == drill) return;
    const auto& standing = course_.standing(drill);
    if (standing.step > slot.step) room_.change(slot, standing.step, slot.portion);
    const auto next = next_rung(course_, slot, week_);
    if (!next) return;
    auto room = filled.left();
    const bool is_only_way =
        !course_.ladder(drill).next_level(*next) || led_.manner.takes_minutes || standing.was_denied;
    if (!is_only_way) {
        room -= std::min(room, held_rungs(drill));
        if (course_.is_too_long(room_.time_with(slot, *next, slot.portion))) room = Seconds{0};
        if (filled.budget.work.limit) room = std::min(room, *filled.budget.work.limit - filled.budget.work.used);
    }
    filled.is_first_drill_denied = room_.time_with(slot, *next, slot.portion) - slot.time > room;
    if (!filled.is_first_drill_denied) room_.change(slot, *next, slot.portion);
}

// Nothing of what the plan is for fits: what leads, and what it needs, piece by piece, as far as the minutes reach.
void Leading::take_pieces() {
    led_.is_crowded = true;
    Room all(course_, room_.filled.date, {});
    const auto way = on_the_way(course_, era_, week_);
    for (const auto lead : era_.lists.leads) all.add(lead, Portion::half, StoneChoice::fewest);
    all.add(way.empty() ? era_.lists.drills.front() : way.front(), Portion::half, StoneChoice::fewest);
    for (const auto& slot : all.filled.slots) {
        const auto ref = slot.choice.exercise;
        const auto& needs = library_[ref].needs;
        const bool lacks_teacher = std::any_of(needs.begin(), needs.end(),
                                               [&](auto skill) { return all.teaches(skill) && !room_.teaches(skill); });
        if (library_[ref].phase == Phase::integrate || lacks_teacher || room_.has(ref)) continue;
        const auto mark = room_.mark();
        room_.put(ref, slot.portion);
        if (!room_.fits()) room_.undo(mark);
    }
    if (room_.filled.slots.empty()) room_.filled.budget.next = era_.lists.asked_drill;
}

}  // namespace

Led lead(Course& course, Room& room, const std::optional<Promotion>& promotion, const Turns* turns) {
    return Leading(course, room, promotion, turns).all();
}

}  // namespace valgus
