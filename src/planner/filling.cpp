#include "planner/filling.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "planner/climb.hpp"
#include "planner/stones.hpp"
#include "planner/weeks.hpp"

namespace valgus {

namespace {

constexpr int work_percent = 60, structural_work_percent = 75;  // of the minutes
constexpr int work_percent_of_places = 70;                      // rounded up
constexpr std::size_t turns_while_learning = 2, turns_after = 3;

// How room is made for what a plan is for: teachers at half, loosening that gives up its share of the minutes, and,
// where nothing else reaches any drill, its places too.
struct Manner {
    Portion teachers = Portion::whole;
    bool takes_minutes = false;
    bool takes_places = false;
};
constexpr std::array manners{Manner{}, Manner{Portion::half}, Manner{Portion::half, true}};
constexpr Manner last_manner{Portion::half, true, true};
constexpr Manner everything{Portion::whole, true, true};
constexpr int fewest_exercises = 4;              // where the lists have more,
constexpr std::chrono::minutes for_so_many{15};  // and there are so many minutes

class Filling {
public:
    Filling(Course& course, const SessionDate& date, Turns* turns)
        : course_(course),
          library_(course.library),
          era_(course.eras.of(date.week)),
          week_(date.week),
          turns_(turns),
          held_(library_.exercises.size(), Held::no),
          taught_(library_.skills.size(), 0) {
        filled_.date = date;
        set_shares();
    }

    Filled full() {
        for (const auto ref : era_.lists.included) take(ref, everything);
        take_what_leads();
        if (!is_crowded_) take_more_work(false);
        if (!manner_.takes_places) take_loosening(work_has_ended_);
        if (!is_crowded_ && loosening_has_ended_ && turns_ == nullptr) take_more_work(true);
        if (!is_crowded_) take_a_few();
        make_teachers_whole();
        return finish();
    }

    // P2: what is fit for every day and has been learned on a full one, and what loosens.
    Filled mobility() {
        for (const auto* list : {&era_.lists.drills, &era_.lists.strengthen})
            for (const auto ref : *list)
                if (library_[ref].daily && course_.standing(ref).weeks > 0) {
                    const auto mark = begin();
                    put(ref, Portion::whole, {});
                    if (!fits_all()) undo(mark);
                }
        take_loosening(true);
        return finish();
    }

private:
    enum class Held : char { no, planned, exercise, reminder };

    // What was done to the places, so that what does not fit can be undone.
    struct Change {
        std::optional<Slot> removed;  // none: one came in at the end
        std::size_t at = 0;
    };

    void set_shares();
    std::size_t begin() const { return changes_.size(); }
    void undo(std::size_t mark);
    void count(const Slot& slot, int sign);
    Held& held(Ref<Exercise> ref) { return held_[ref.index]; }
    bool has(Ref<Exercise> ref) const {
        return held_[ref.index] == Held::exercise || held_[ref.index] == Held::planned;
    }
    bool is_in_work(Ref<Exercise> ref) const {
        return !is_loosening(library_[ref].phase) || era_.lists.is_work[ref.index];
    }

    bool add(Ref<Exercise> ref, Portion teachers, StoneChoice stones);
    void put(Ref<Exercise> ref, Portion portion, std::optional<Ref<Exercise>> stone_of);
    void remind_of(Ref<Skill> skill);
    void remove_reminder(Ref<Exercise> ref);
    bool fits_work(const Manner& manner) const;
    bool fits_all() const;
    bool take(Ref<Exercise> ref, const Manner& manner, StoneChoice stones = StoneChoice::first);

    void take_what_leads();
    bool take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads);
    void raise_drill(Ref<Exercise> drill);
    void take_pieces();
    void take_more_work(bool takes_all);
    Refs<Exercise> next_work() const;
    Refs<Exercise> whose_turn();
    void take_loosening(bool takes_all);
    std::vector<const Loosening*> next_loosening() const;
    bool take_unit(const Loosening& unit, bool takes_all);
    void take_a_few();
    void make_teachers_whole();
    Filled finish();

    Course& course_;
    const Library& library_;
    const Era& era_;
    const int week_;
    Turns* turns_;
    std::vector<Held> held_;   // by exercise
    std::vector<int> taught_;  // by skill, by how many of the places
    std::vector<Change> changes_;
    Filled filled_;
    Manner manner_;
    bool is_crowded_ = false;  // room had to be made, or what leads does not all fit: nothing further comes in
    bool work_has_ended_ = false, loosening_has_ended_ = false;  // their lists, not their shares
};

void Filling::set_shares() {
    auto& [all, work, loosening, halved, gave, next] = filled_.budget;
    if (const auto minutes = course_.request.minutes) {
        const int percent = course_.request.cause == Cause::structural ? structural_work_percent : work_percent;
        all.limit = std::chrono::minutes{*minutes};
        work.limit = *all.limit * percent / 100;
        loosening.limit = *all.limit - *work.limit;
    }
    if (const auto places = course_.request.max_exercises) {
        all.places = *places;
        work.places = (*places * work_percent_of_places + 99) / 100;
        loosening.places = *all.places - *work.places;
    }
}

// --- one exercise with what it needs

void Filling::count(const Slot& slot, int sign) {
    auto& budget = filled_.budget;
    budget.all.used += sign * slot.time;
    if (slot.portion != Portion::reminder) {  // they take their time, but of no share
        auto& share = slot.is_work ? budget.work : budget.loosening;
        share.used += sign * slot.time;
        share.count += sign;
        budget.all.count += sign;
    }
    for (const auto skill : library_[slot.choice.exercise].teaches) taught_[skill.index] += sign;
}

void Filling::undo(std::size_t mark) {
    auto& places = filled_.slots;
    for (; changes_.size() > mark; changes_.pop_back()) {
        auto& [removed, at] = changes_.back();
        if (removed) {
            count(*removed, 1);
            held(removed->choice.exercise) = Held::reminder;
            places.insert(places.begin() + static_cast<std::ptrdiff_t>(at), std::move(*removed));
        } else {
            count(places.back(), -1);
            held(places.back().choice.exercise) = Held::no;
            places.pop_back();
        }
    }
}

void Filling::put(Ref<Exercise> ref, Portion portion, std::optional<Ref<Exercise>> stone_of) {
    if (held(ref) == Held::reminder) remove_reminder(ref);
    const auto& choice = era_.choices[ref.index];
    Slot slot{.choice = choice.value_or(Choice{ref, Included::prerequisite, {}}), .portion = portion};
    slot.is_work = is_in_work(ref);
    const auto& teaches = library_[ref].teaches;
    slot.is_teaching =
        std::any_of(teaches.begin(), teaches.end(), [&](auto skill) { return !era_.is_learned[skill.index]; });
    if (!choice) slot.stone_of = stone_of;
    const auto& standing = course_.standing(ref);
    const auto& level = course_.ladder(ref).level_of(standing.step);
    const bool has_grown = portion == Portion::reminder || filled_.date.kind == SessionKind::mobility;
    slot.step = has_grown ? standing.step : level.begin;
    slot.time = course_.time(ref, slot.step, portion, week_);
    held(ref) = portion == Portion::reminder ? Held::reminder : Held::exercise;
    count(slot, 1);
    filled_.slots.push_back(std::move(slot));
    changes_.emplace_back();
}

// R4
void Filling::remind_of(Ref<Skill> skill) {
    const auto teacher = era_.teachers[skill.index];
    if (teacher && held(*teacher) == Held::no) put(*teacher, Portion::reminder, {});
}

void Filling::remove_reminder(Ref<Exercise> ref) {
    auto& places = filled_.slots;
    const auto found =
        std::find_if(places.begin(), places.end(), [&](const Slot& slot) { return slot.choice.exercise == ref; });
    count(*found, -1);
    const auto at = static_cast<std::size_t>(found - places.begin());
    changes_.push_back({std::move(*found), at});
    places.erase(places.begin() + static_cast<std::ptrdiff_t>(at));
}

// Before it what it needs: teachers or reminders, and stepping stones that the block has not held. Not by recursion:
// what builds on one another may be as long as the library. False: a stone cannot be had.
bool Filling::add(Ref<Exercise> ref, Portion teachers, StoneChoice stones) {
    struct Step {
        Ref<Exercise> ref;
        std::optional<Ref<Exercise>> stone_of;
        std::size_t need = 0, stone = 0;
    };
    if (has(ref)) return true;
    std::vector<Step> path{{ref, {}}};
    const auto plan = [&](Ref<Exercise> next, std::optional<Ref<Exercise>> stone_of) {
        if (has(next)) return;
        if (held(next) == Held::reminder) remove_reminder(next);
        held(next) = Held::planned;
        path.push_back({next, stone_of});
    };
    if (held(ref) == Held::reminder) remove_reminder(ref);
    held(ref) = Held::planned;
    while (!path.empty()) {
        auto& step = path.back();
        const auto& exercise = library_[step.ref];
        if (step.need < exercise.needs.size()) {
            const auto skill = exercise.needs[step.need++];
            if (taught_[skill.index] > 0) continue;
            if (era_.is_learned[skill.index]) {
                remind_of(skill);
            } else if (const auto teacher = era_.teachers[skill.index]) {
                plan(*teacher, {});
            }
        } else if (step.stone < exercise.after.size()) {
            const auto& choice = exercise.after[step.stone++];
            if (std::any_of(choice.begin(), choice.end(), [&](auto stone) { return has(stone); })) continue;
            if (is_held(course_, era_, choice, week_)) continue;
            const auto stone = stone_of(course_, era_, choice, stones);
            if (!stone) {
                for (const auto& planned : path) held(planned.ref) = Held::no;
                return false;
            }
            plan(*stone, step.ref);
        } else {
            const auto [done, of, need, stone] = path.back();
            path.pop_back();
            const auto& teaches = library_[done].teaches;
            const bool is_teaching =
                std::any_of(teaches.begin(), teaches.end(), [&](auto skill) { return !era_.is_learned[skill.index]; });
            const bool can_halve = is_teaching && week_ > course_.half_weeks && !course_.is_prescribed(done);
            put(done, can_halve ? teachers : Portion::whole, of);
        }
    }
    return true;
}

bool Filling::fits_all() const {
    const auto& all = filled_.budget.all;
    return (!all.limit || all.used <= *all.limit) && (!all.places || all.count <= *all.places);
}

bool Filling::fits_work(const Manner& manner) const {
    const auto& work = filled_.budget.work;
    return fits_all() && (manner.takes_minutes || !work.limit || work.used <= *work.limit) &&
           (manner.takes_places || !work.places || work.count <= *work.places);
}

bool Filling::take(Ref<Exercise> ref, const Manner& manner, StoneChoice stones) {
    const auto mark = begin();
    if (add(ref, manner.teachers, stones) && fits_work(manner)) return true;
    undo(mark);
    return false;
}

// --- what the plan is for

bool Filling::take_drill(Ref<Exercise> drill, std::span<const Manner> ways, bool with_leads) {
    for (const auto& manner : ways)
        for (const auto stones : {StoneChoice::first, StoneChoice::fewest}) {
            const auto mark = begin();
            bool fits = add(drill, manner.teachers, stones);
            if (fits && with_leads)
                for (const auto lead : era_.lists.leads) fits = fits && add(lead, manner.teachers, stones);
            if (fits && fits_work(manner)) {
                manner_ = manner;
                is_crowded_ = manner.takes_minutes || manner.teachers != Portion::whole;
                filled_.first_drill = drill;
                return true;
            }
            undo(mark);
        }
    return false;
}

// The drill that was asked for, with the asked leads if they fit; else the farthest stone on the way to it that does.
void Filling::take_what_leads() {
    const auto& leads = era_.lists.leads;
    const auto way = on_the_way(course_, era_, week_);
    const std::span<const Manner> last(&last_manner, 1);
    bool has_leads = false;
    for (const auto& ways : {std::span<const Manner>(manners), last})
        for (const auto drill : way) {
            if (filled_.first_drill) break;
            has_leads = !leads.empty() && take_drill(drill, ways, true);
            if (!has_leads) take_drill(drill, ways, false);
        }
    if (filled_.first_drill) raise_drill(*filled_.first_drill);
    if (!filled_.first_drill && era_.lists.asked_drill && !era_.lists.drills.empty()) return take_pieces();
    if (has_leads) return;
    for (const auto lead : leads) is_crowded_ = is_crowded_ || !take(lead, manner_);
}

// R10: it has its dose of the week, before anything further comes in: within the share of work, unless nothing but that
// rung could make it harder.
void Filling::raise_drill(Ref<Exercise> drill) {
    auto& slot = *std::find_if(filled_.slots.begin(), filled_.slots.end(),
                               [&](const Slot& each) { return each.choice.exercise == drill; });
    const auto& standing = course_.standing(drill);
    for (const auto step : {std::optional(standing.step), next_rung(course_, slot, week_)}) {
        if (!step || *step <= slot.step) continue;
        auto raised = slot;
        raised.step = *step;
        raised.time = course_.time(drill, *step, slot.portion, week_);
        const auto& work = filled_.budget.work;
        const bool is_only_way = !course_.ladder(drill).next_level(*step) || manner_.takes_minutes;
        const auto room =
            is_only_way || !work.limit || *step <= standing.step ? filled_.left() : *work.limit - work.used;
        if (raised.time - slot.time > std::min(room, filled_.left())) {
            filled_.is_first_drill_denied = true;
            return;
        }
        count(slot, -1);
        slot = raised;
        count(slot, 1);
    }
}

// Nothing of what the plan is for fits: what it needs, piece by piece, as far as the minutes reach.
void Filling::take_pieces() {
    is_crowded_ = true;
    manner_ = last_manner;
    Filling all(course_, filled_.date, turns_);
    all.filled_.budget.all = {};
    all.filled_.budget.work = {};
    const auto way = on_the_way(course_, era_, week_);
    all.add(way.empty() ? era_.lists.drills.front() : way.front(), Portion::half, StoneChoice::fewest);
    for (const auto lead : era_.lists.leads) all.add(lead, Portion::half, StoneChoice::fewest);
    for (const auto& slot : all.filled_.slots) {
        const auto& exercise = library_[slot.choice.exercise];
        const bool lacks_teacher = std::any_of(exercise.needs.begin(), exercise.needs.end(), [&](auto skill) {
            return taught_[skill.index] == 0 && all.taught_[skill.index] > 0;
        });
        if (exercise.phase == Phase::integrate || lacks_teacher || has(slot.choice.exercise)) continue;
        const auto mark = begin();
        put(slot.choice.exercise, slot.portion, {});
        if (!fits_all()) undo(mark);
    }
    if (filled_.slots.empty()) filled_.budget.next = era_.lists.asked_drill;
    manner_ = {};
}

// --- the rest

// The next drill and the next of the other work in turn.
Refs<Exercise> Filling::next_work() const {
    Refs<Exercise> drills, others, list;
    for (const auto ref : era_.lists.drills)
        if (!has(ref) && may_enter(course_, ref, week_)) drills.push_back(ref);
    for (const auto ref : era_.lists.strengthen)
        if (!has(ref)) others.push_back(ref);
    if (turns_ != nullptr)
        for (auto* each : {&drills, &others})
            std::stable_sort(each->begin(), each->end(),
                             [&](auto a, auto b) { return turns_->last_work[a.index] < turns_->last_work[b.index]; });
    for (std::size_t i = 0; i < std::max(drills.size(), others.size()); ++i) {
        if (i < drills.size()) list.push_back(drills[i]);
        if (i < others.size()) list.push_back(others[i]);
    }
    return list;
}

// P6: the same for two weeks; after the learning time anew, so that no turn is cut short.
Refs<Exercise> Filling::whose_turn() {
    const int learning = last_learning_week(course_.request.weeks);
    const int begun = week_ <= learning ? 0 : learning;  // turns are counted from here
    const bool is_turn = (week_ - begun) % 2 == 1 && (week_ != learning || week_ == 1);
    if (turns_->since == 0 || (is_turn && turns_->since != week_)) {
        turns_->since = week_;
        turns_->work.clear();
    }
    if (!turns_->work.empty()) return turns_->work;
    return next_work();
}

void Filling::take_more_work(bool takes_all) {
    if (turns_ == nullptr) {
        for (const auto ref : next_work()) {
            if (take(ref, {Portion::whole, takes_all, takes_all})) continue;
            if (!filled_.budget.next) filled_.budget.next = ref;
            return;
        }
        work_has_ended_ = true;
        return;
    }
    const bool is_learning = week_ <= last_learning_week(course_.request.weeks);
    const auto most = is_learning ? turns_while_learning : turns_after;
    const bool limits_number = course_.request.max_exercises.has_value();
    Refs<Exercise> taken;
    bool reached_end = true;
    for (const auto ref : whose_turn()) {
        if (limits_number && taken.size() == most) break;
        if (has(ref)) continue;
        if (!take(ref, {})) {
            reached_end = false;
            if (!filled_.budget.next) filled_.budget.next = ref;
            break;
        }
        taken.push_back(ref);
    }
    work_has_ended_ = reached_end;
    if (!turns_->work.empty()) return;
    turns_->work = taken;
    for (const auto ref : taken) turns_->last_work[ref.index] = week_;
}

// P6: asked joints first, others once those had theirs in the week; of each, what was longest ago.
std::vector<const Loosening*> Filling::next_loosening() const {
    std::vector<const Loosening*> units;
    for (const auto& unit : era_.lists.loosening) units.push_back(&unit);
    if (turns_ == nullptr) return units;
    const auto key = [&](const Loosening* unit) {
        const auto index = unit->exercises.back().index;
        const bool had = turns_->loosened_in[index] == week_;
        return std::tuple(had ? 2 : unit->is_asked ? 0 : 1, turns_->last_loosening[index]);
    };
    std::stable_sort(units.begin(), units.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    return units;
}

bool Filling::take_unit(const Loosening& unit, bool takes_all) {
    const auto& share = takes_all ? filled_.budget.all : filled_.budget.loosening;
    const int free = share.places ? *share.places - share.count : static_cast<int>(unit.exercises.size());
    const auto mark = begin();
    const auto first = free == 1 ? unit.exercises.size() - 1 : 0;  // the stretch alone
    for (auto i = first; i < unit.exercises.size(); ++i)
        if (!add(unit.exercises[i], Portion::whole, StoneChoice::first)) return undo(mark), false;
    const auto& loosening = filled_.budget.loosening;
    const bool fits = fits_all() && (takes_all || ((!loosening.limit || loosening.used <= *loosening.limit) &&
                                                   (!loosening.places || loosening.count <= *loosening.places)));
    if (!fits) undo(mark);
    return fits;
}

void Filling::take_loosening(bool takes_all) {
    for (const auto* unit : next_loosening()) {
        if (has(unit->exercises.back())) continue;
        if (!take_unit(*unit, takes_all)) return;
        if (turns_ == nullptr) continue;
        for (const auto ref : unit->exercises) {
            turns_->last_loosening[ref.index] = turns_->sessions + 1;
            turns_->loosened_in[ref.index] = week_;
        }
    }
    loosening_has_ended_ = true;
}

// A session of a quarter of an hour and more has a few exercises, past what does not fit.
void Filling::take_a_few() {
    const auto& all = filled_.budget.all;
    const auto is_enough = [&] { return all.count >= fewest_exercises || (all.limit && *all.limit < for_so_many); };
    for (const auto ref : next_work()) {
        if (is_enough()) return;
        take(ref, everything);
    }
    for (const auto* unit : next_loosening()) {
        if (is_enough()) return;
        const auto last = unit->exercises.back();
        if (!has(last) && !take_unit(*unit, true)) take(last, everything);
    }
}

void Filling::make_teachers_whole() {
    for (auto& slot : filled_.slots) {
        if (slot.portion != Portion::half) continue;
        auto whole = slot;
        whole.portion = Portion::whole;
        whole.time = course_.time(slot.choice.exercise, slot.step, Portion::whole, week_);
        if (whole.time - slot.time > filled_.left()) continue;
        count(slot, -1);
        slot = whole;
        count(slot, 1);
    }
}

Filled Filling::finish() {
    filled_.budget.loosening_gave = manner_.takes_minutes;
    for (const auto& slot : filled_.slots)
        if (slot.portion == Portion::half) filled_.budget.halved.push_back(slot.choice.exercise);
    if (turns_ != nullptr) ++turns_->sessions;
    return std::move(filled_);
}

}  // namespace

Filled fill(Course& course, const SessionDate& date, Turns* turns) {
    Filling filling(course, date, turns);
    return date.kind == SessionKind::mobility ? filling.mobility() : filling.full();
}

}  // namespace valgus
