#include "planner/room.hpp"

#include <algorithm>

namespace valgus {

namespace {

constexpr int work_percent = 60, structural_work_percent = 75;  // of the minutes
constexpr int work_percent_of_places = 70;                      // rounded up
constexpr std::size_t usual_slots = 16, usual_depth = 4;

}  // namespace

Room::Room(Course& course, const SessionDate& date, const std::optional<Promotion>& promotion)
    : course_(course),
      library_(course.library),
      era_(course.eras.of(date.week)),
      week_(date.week),
      promotion_(promotion),
      held_(library_.exercises.size(), Held::no),
      taught_(library_.skills.size(), 0) {
    filled.date = date;
    filled.slots.reserve(usual_slots);
    changes_.reserve(usual_slots);
    set_shares();
}

Room Room::without_limits() const {
    Room all(course_, filled.date, {});
    all.filled.budget = {};
    return all;
}

void Room::set_shares() {
    auto& budget = filled.budget;
    if (const auto minutes = course_.request.minutes) {
        const int percent = course_.request.cause == Cause::structural ? structural_work_percent : work_percent;
        budget.all.limit = std::chrono::minutes{*minutes};
        budget.work.limit = *budget.all.limit * percent / 100;
        budget.loosening.limit = *budget.all.limit - *budget.work.limit;
    }
    if (const auto places = course_.request.max_exercises) {
        budget.all.places = *places;
        budget.work.places = (*places * work_percent_of_places + 99) / 100;
        budget.loosening.places = *budget.all.places - *budget.work.places;
    }
}

// R4: reminders take their time, but of no share and no place.
void Room::count(const Slot& slot, int sign) {
    auto& budget = filled.budget;
    budget.all.used += sign * slot.time;
    if (slot.portion != Portion::reminder) {
        auto& share = slot.is_work ? budget.work : budget.loosening;
        share.used += sign * slot.time;
        share.count += sign;
        budget.all.count += sign;
    }
    for (const auto skill : library_[slot.choice.exercise].teaches) taught_[skill.index] += sign;
}

void Room::undo(std::size_t mark) {
    auto& slots = filled.slots;
    for (; changes_.size() > mark; changes_.pop_back()) {
        auto& [removed, at] = changes_.back();
        if (removed) {
            count(*removed, 1);
            held(removed->choice.exercise) = Held::reminder;
            slots.insert(slots.begin() + static_cast<std::ptrdiff_t>(at), *removed);
        } else {
            count(slots.back(), -1);
            held(slots.back().choice.exercise) = Held::no;
            slots.pop_back();
        }
    }
}

bool Room::is_teaching(Ref<Exercise> ref) const {
    const auto& teaches = library_[ref].teaches;
    return std::any_of(teaches.begin(), teaches.end(), [&](auto skill) { return !era_.is_learned[skill.index]; });
}

void Room::put(Ref<Exercise> ref, Portion portion, std::optional<Ref<Exercise>> stone_of) {
    if (held(ref) == Held::reminder) remove_reminder(ref);
    const auto& choice = era_.choices[ref.index];
    Slot slot{.choice = choice.value_or(Choice{ref, Included::prerequisite, {}}), .portion = portion};
    slot.is_work = !is_loosening(library_[ref].phase) || era_.lists.is_work[ref.index];
    slot.is_teaching = is_teaching(ref);
    if (!choice) slot.stone_of = stone_of;
    slot.step = course_.standing(ref).step;
    if (promotion_ && promotion_->exercise == ref) slot.step = promotion_->step;
    // On full days the session is filled with first doses, but for the first drill's.
    if (portion != Portion::reminder && filled.date.kind == SessionKind::full && ref != drill)
        slot.step = course_.ladder(ref).level_of(slot.step).begin;
    slot.time = course_.time(ref, slot.step, portion, week_);
    held(ref) = portion == Portion::reminder ? Held::reminder : Held::exercise;
    count(slot, 1);
    filled.slots.push_back(slot);
    changes_.emplace_back();
}

void Room::remove_reminder(Ref<Exercise> ref) {
    auto& slots = filled.slots;
    const auto found =
        std::find_if(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.choice.exercise == ref; });
    count(*found, -1);
    const auto at = static_cast<std::size_t>(found - slots.begin());
    changes_.push_back({*found, at});
    slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(at));
}

// Who waits for what it needs: how many of its needs and stones have been seen to.
struct Room::Waiting {
    Ref<Exercise> ref;
    std::optional<Ref<Exercise>> stone_of;
    std::size_t needs = 0, stones = 0;
    Seconds least{0};  // how long it takes at least, from a depth on that plans rarely have
};

// At most, when it comes in: a teacher may be halved.
Seconds Room::least_time(const Waiting& waiting) {
    const auto ref = waiting.ref;
    if (promotion_ && promotion_->exercise == ref) return Seconds{0};
    const auto& ladder = course_.ladder(ref);
    return course_.time(ref, ladder.level_of(course_.standing(ref).step).begin, Portion::half, week_);
}

void Room::plan(Ref<Exercise> ref, std::optional<Ref<Exercise>> stone_of, std::vector<Waiting>& path) {
    if (has(ref)) return;
    if (held(ref) == Held::reminder) remove_reminder(ref);
    held(ref) = Held::planned;
    path.push_back({ref, stone_of});
}

void Room::meet(Ref<Skill> skill, std::vector<Waiting>& path) {
    const auto teacher = era_.teachers[skill.index];
    if (taught_[skill.index] > 0 || !teacher) return;
    if (!era_.is_learned[skill.index]) return plan(*teacher, {}, path);
    // Who names the exercises and says that a skill is had wants no more than these.
    const auto& request = course_.request;
    const bool is_wanted = request.only.empty() || !is_among(request.mastered, skill);
    if (reminds && is_wanted && held(*teacher) == Held::no) put(*teacher, Portion::reminder);
}

bool Room::meet(const RefList<Exercise>& choice, StoneChoice stones, bool by_name, std::vector<Waiting>& path) {
    if (std::any_of(choice.begin(), choice.end(), [&](auto stone) { return has(stone); })) return true;
    if (is_held(course_, era_, choice, week_)) return true;
    const auto stone = stone_of(course_, era_, choice, stones, by_name);
    if (stone) plan(*stone, path.back().ref, path);
    return stone.has_value();
}

// Not by recursion: what builds on one another may be as long as the library. Nor to its end, if it cannot fit: each
// exercise of a library may build on all before it.
bool Room::add(Ref<Exercise> ref, Portion teachers, StoneChoice stones) {
    // What a protocol names waits for the weeks of its stones all the same (R22).
    const auto& request = course_.request;
    const bool by_name = is_among(request.include, ref) || (is_among(request.only, ref) && !request.protocol);
    std::vector<Waiting> path;
    path.reserve(usual_slots);
    plan(ref, {}, path);
    const auto& all = filled.budget.all;
    Seconds ahead{0};
    const auto give_up = [&] {
        for (const auto& waiting : path) held(waiting.ref) = Held::no;
        return false;
    };
    while (!path.empty()) {
        if (!by_name && all.places && all.count + static_cast<int>(path.size()) > *all.places) return give_up();
        if (all.limit && path.size() > usual_depth && path.back().least == Seconds{0})
            ahead += path.back().least = least_time(path.back());
        if (all.limit && all.used + ahead > *all.limit) return give_up();
        auto& [next, stone_of, needs, seen, least] = path.back();
        const auto& exercise = library_[next];
        if (needs < exercise.needs.size()) {
            meet(exercise.needs[needs++], path);
        } else if (seen < exercise.after.size()) {
            if (meet(exercise.after[seen++], stones, by_name, path)) continue;
            return give_up();
        } else {
            const bool can_halve = is_teaching(next) && !course_.is_prescribed(next);
            const auto [done, of, met, found, planned] = path.back();
            ahead -= planned;
            path.pop_back();
            put(done, can_halve ? teachers : Portion::whole, of);
        }
    }
    return true;
}

bool Room::take(Ref<Exercise> ref, const Manner& manner, StoneChoice stones) {
    const auto before = mark();
    if (add(ref, manner.teachers, stones) && fits_work(manner)) return true;
    undo(before);
    return false;
}

bool Room::fits_minutes() const {
    const auto& all = filled.budget.all;
    return !all.limit || all.used <= *all.limit;
}

bool Room::fits() const {
    const auto& all = filled.budget.all;
    return fits_minutes() && (!all.places || all.count <= *all.places);
}

bool Room::fits_work(const Manner& manner) const {
    if (manner.is_asked) return fits_minutes();
    const auto& work = filled.budget.work;
    return fits() && (manner.takes_minutes || !work.limit || work.used <= *work.limit) &&
           (manner.takes_places || !work.places || work.count <= *work.places);
}

bool Room::fits_loosening(bool takes_all) const {
    const auto& loosening = filled.budget.loosening;
    return fits() && (takes_all || ((!loosening.limit || loosening.used <= *loosening.limit) &&
                                    (!loosening.places || loosening.count <= *loosening.places)));
}

Seconds Room::time_with(const Slot& slot, std::size_t step, Portion portion) {
    return course_.time(slot.choice.exercise, step, portion, week_);
}

void Room::change(Slot& slot, std::size_t step, Portion portion) {
    count(slot, -1);
    slot.step = step;
    slot.portion = portion;
    slot.time = time_with(slot, step, portion);
    count(slot, 1);
}

}  // namespace valgus
