// R12, P2, P6: one session, filled from its lists: what the plan is for, what leads, and the rest as far as its shares
// reach.
#pragma once

#include "planner/course.hpp"

namespace valgus {

struct Slot {
    Choice choice;
    std::size_t step = 0;
    Portion portion = Portion::whole;
    bool is_work = true;
    bool is_teaching = false;               // R4: what it teaches is still being learned
    std::optional<Ref<Exercise>> stone_of;  // it is in as a stepping stone to this
    Seconds time{};
    Shown before;  // how it was last done in an earlier week
};

// P6: what the sessions of a program take turns with. A plan by itself takes from the beginning of its lists.
struct Turns {
    explicit Turns(std::size_t exercises)
        : last_work(exercises, 0), last_loosening(exercises, 0), loosened_in(exercises, 0) {}

    Refs<Exercise> work;              // whose turn it is, for two weeks
    int since = 0;                    // the week in which that began; 0: nothing has its turn yet
    std::vector<int> last_work;       // by exercise, the week in which its last turn began; 0: none
    std::vector<int> last_loosening;  // by exercise, which session of the block had it last; 0: none
    std::vector<int> loosened_in;     // by exercise, the last week in which it was in; 0: none
    int sessions = 0;                 // so far
};

struct Filled {
    SessionDate date;
    std::vector<Slot> slots;  // in the order in which they came in
    Budget budget;
    std::optional<Ref<Exercise>> first_drill;
    bool is_first_drill_denied = false;  // its next rung had no room

    Seconds left() const { return budget.all.limit ? *budget.all.limit - budget.all.used : Seconds::max(); }
};

// With first doses, but for the first drill, which has its dose of the week. `turns`: null in a plan by itself.
Filled fill(Course& course, const SessionDate& date, Turns* turns);

}  // namespace valgus
