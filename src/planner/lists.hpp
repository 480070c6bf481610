// R12: the two lists that a session is filled from, each with the most important first. Neither looks at the minutes.
#pragma once

#include "planner/select.hpp"

namespace valgus {

// A release and the stretch of the same muscle, or one exercise alone. Where there is one place, `last` has it.
struct Loosening {
    Refs<Exercise> exercises;
    bool is_asked = false;  // works on a joint that was asked for
};

struct Lists {
    Refs<Exercise> included;    // what --include names
    Refs<Exercise> leads;       // of each joint that was asked for
    Refs<Exercise> drills;      // all of integrate
    Refs<Exercise> strengthen;  // and other work
    std::vector<Loosening> loosening;
    std::optional<Ref<Exercise>> asked_drill;  // what the plan is for; its week may be still to come
    bool misses_drill = false;                 // the position has drills, and none of them can be in
    std::vector<bool> is_work;                 // by exercise
};

Lists lists_of(const Library& library, const Request& request, const Candidates& candidates,
               const Selection& selection);

}  // namespace valgus
