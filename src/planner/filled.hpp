// One session as it was filled.
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
    Shown before;                  // how it was last done in an earlier week
    std::optional<Change> change;  // R18
    bool was_done = false;         // in some session before
    bool is_half = false;          // by the log; `time` heeds it
    bool is_quarter = false;       // likewise
};

struct Filled {
    SessionDate date;
    std::vector<Slot> slots;  // in the order in which they came in
    Budget budget;
    std::optional<Ref<Exercise>> goal;         // the drill that it is for
    std::optional<Ref<Exercise>> first_drill;  // that, or a stepping stone on the way to it
    bool is_first_drill_denied = false;        // its next rung had no room
    std::vector<JudgedExercise> by_log;        // R18: the verdicts that it was filled by, in library order

    Seconds left() const { return budget.all.limit ? *budget.all.limit - budget.all.used : Seconds::max(); }
};

// R10: an exercise that begins its next stage in this session.
struct Promotion {
    Ref<Exercise> exercise;
    std::size_t step = 0;  // of its ladder
};

}  // namespace valgus
