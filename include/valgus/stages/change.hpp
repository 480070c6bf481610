// What a session brings that was not before: by the log (R18), by the calendar (R10).
#pragma once

#include <optional>

#include "valgus/stages/logged.hpp"

namespace valgus {

// R18: what the log made of an exercise in the session that follows it, and what that rests on.
struct Change {
    LogRule rule = LogRule::h2;
    Movement movement = Movement::stays;
    LoggedExercise latest;
    std::optional<LoggedExercise> before;  // the time before that
    bool is_less = false;                  // than it was, for want of room
    int away = 0;                          // days since the last session, if that is the reason
};

// R18: where an exercise stands on its ladder.
struct ExerciseState {
    Ref<Exercise> exercise;
    int stage = 1, rung = 1, rungs = 1;
    Change change;      // if it is not in this session: as it would be
    bool is_in = true;  // in this session
};

// R10: what this week brings that was not before.
struct News {
    struct Harder {
        Ref<Exercise> exercise;
        int stage = 2, before = 1;
    };
    struct More {
        Ref<Exercise> exercise;
        Amount now, before;
        std::size_t sides = 1;
        bool by_clinician = false;
        bool was_last_week = true;  // or longer ago
    };
    // R18: what the log changed.
    struct Changed {
        Ref<Exercise> exercise;
        Change change;
        Amount now;
        int stage = 1;
        std::size_t sides = 1;
        bool by_clinician = false;
    };
    Refs<Skill> counts_on;  // R4: learned from this week on
    std::vector<Changed> changed;
    Refs<Exercise> entered;
    std::vector<Harder> harder;
    std::vector<More> more;
    std::vector<More> less;  // to leave room for others
};

}  // namespace valgus
