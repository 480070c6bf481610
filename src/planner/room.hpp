// The room of one session: what is in it, what that takes, and what it would take to put more in.
#pragma once

#include "planner/filled.hpp"
#include "planner/stones.hpp"

namespace valgus {

// R12: how room is made for what a plan is for: teachers at half, loosening that gives up its share of the minutes,
// and, where nothing else reaches any drill, its places too.
struct Manner {
    Portion teachers = Portion::whole;
    bool takes_minutes = false;
    bool takes_places = false;
    bool is_asked = false;  // by name: whatever the number of exercises is
    bool reminds = true;    // of what has been learned; where minutes reach for nothing else it does not
};
inline constexpr Manner everything{Portion::whole, true, true};
inline constexpr Manner asked_by_name{Portion::whole, true, true, true};

class Room {
public:
    Room(Course& course, const SessionDate& date, const std::optional<Promotion>& promotion);

    Room without_limits() const;  // an empty one of the same day

    bool has(Ref<Exercise> ref) const {
        return held_[ref.index] == Held::exercise || held_[ref.index] == Held::planned;
    }
    bool teaches(Ref<Skill> skill) const { return taught_[skill.index] > 0; }
    // With what it needs first: teachers or reminders, and stepping stones that the block has not held. False: a stone
    // cannot be had, or a limit is passed; undo() then takes out what came in so far.
    bool add(Ref<Exercise> ref, Portion teachers, StoneChoice stones);
    // By itself, in place of a reminder of it.
    void put(Ref<Exercise> ref, Portion portion, std::optional<Ref<Exercise>> stone_of = {});
    // As add(), if it then fits into the share of work.
    bool take(Ref<Exercise> ref, const Manner& manner, StoneChoice stones = StoneChoice::first);

    std::size_t mark() const { return changes_.size(); }
    void undo(std::size_t mark);

    bool fits() const;  // into the session
    bool fits_minutes() const;
    bool fits_work(const Manner& manner) const;
    bool fits_loosening(bool takes_all) const;

    // Gives a slot another step or portion, whatever it takes; no undo() goes behind that.
    void change(Slot& slot, std::size_t step, Portion portion);
    Seconds time_with(const Slot& slot, std::size_t step, Portion portion);

    Filled filled;
    bool reminds = true;
    std::optional<Ref<Exercise>> drill;  // the one that has its dose of the week, not its first

private:
    enum class Held : char { no, planned, exercise, reminder };

    // What was done to the slots, so that what does not fit can be undone.
    struct Change {
        std::optional<Slot> removed;  // none: one came in at the end
        std::size_t at = 0;
    };
    struct Waiting;
    Seconds least_time(const Waiting& waiting);

    void set_shares();
    void count(const Slot& slot, int sign);
    Held& held(Ref<Exercise> ref) { return held_[ref.index]; }
    bool is_teaching(Ref<Exercise> ref) const;
    void plan(Ref<Exercise> ref, std::optional<Ref<Exercise>> stone_of, std::vector<Waiting>& path);
    void meet(Ref<Skill> skill, std::vector<Waiting>& path);
    bool meet(const RefList<Exercise>& choice, StoneChoice stones, bool by_name, std::vector<Waiting>& path);
    void remove_reminder(Ref<Exercise> ref);

    Course& course_;
    const Library& library_;
    const Era& era_;
    const int week_;
    const std::optional<Promotion> promotion_;
    std::vector<Held> held_;   // by exercise
    std::vector<int> taught_;  // by skill, by how many of the slots
    std::vector<Change> changes_;
};

}  // namespace valgus
