// R18: what was done and felt decides what comes next. From sessions to verdicts, in codes and numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "valgus/stages/history.hpp"

namespace valgus {

// The rules by their names in docs/planning-rules.md; in a group the first that holds counts.
enum class LogRule {
    s1,
    s2,
    s3,
    s4,
    s5,
    s7,
    d1,
    d2,
    d3,
    d4,
    d5,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    h7,
    u1,
    u3,
    u5,
    u6,
    u7,
    u8,
    a1,
    a2,
    gate
};
constexpr auto terms(std::type_identity<LogRule> /*tag*/) {
    return std::to_array<Term<LogRule>>({
        {LogRule::s1, "S1", "a stop sign"},
        {LogRule::s2, "S2", "pain above 5"},
        {LogRule::s3, "S3", "sorer the next morning"},
        {LogRule::s4, "S4", "sorer the next morning twice running"},
        {LogRule::s5, "S5", "sorer and sorer"},
        {LogRule::s7, "S7", "a landing that hurts or cannot be held"},
        {LogRule::d1, "D1", "caves in twice running"},
        {LogRule::d2, "D2", "not enough three times running"},
        {LogRule::d3, "D3", "away for a few days"},
        {LogRule::d4, "D4", "away for more than a week"},
        {LogRule::d5, "D5", "away for four weeks"},
        {LogRule::h1, "H1", "not all of it is known"},
        {LogRule::h2, "H2", "two sessions at a level first"},
        {LogRule::h3, "H3", "too few sessions lately"},
        {LogRule::h4, "H4", "waits for its turn"},
        {LogRule::h5, "H5", "no room"},
        {LogRule::h6, "H6", "weeks of half numbers"},
        {LogRule::h7, "H7", "not easy yet"},
        {LogRule::u1, "U1", "two clean sessions"},
        {LogRule::u3, "U3", "two clean and easy sessions at the top"},
        {LogRule::u5, "U5", "ready for more load"},
        {LogRule::u6, "U6", "too light to strengthen"},
        {LogRule::u7, "U7", "all that one has"},
        {LogRule::u8, "U8", "at the end of its ladder"},
        {LogRule::a1, "A1", "fewer than half of the sessions"},
        {LogRule::a2, "A2", "skipped three times running"},
        {LogRule::gate, "gate", "what comes before it is not clean yet"},
    });
}

enum class Movement { stays, up, harder, back, half, least, easier, rests, swaps };
constexpr auto terms(std::type_identity<Movement> /*tag*/) {
    return std::to_array<Term<Movement>>({
        {Movement::stays, "stays", "as it was"},
        {Movement::up, "up", "a rung of its ladder further"},
        {Movement::harder, "harder", "the next stage, from its first dose"},
        {Movement::back, "back", "whole again"},
        {Movement::half, "half", "half of its dose"},
        {Movement::least, "least", "the first dose of its stage"},
        {Movement::easier, "easier", "the stage before, at its first dose"},
        {Movement::rests, "rests", "not in this session"},
        {Movement::swaps, "swaps", "out of the plan; another may stand in"},
    });
}

// The stages of a ladder, by the step at which each begins; `end` is behind the last step.
struct LadderShape {
    std::vector<std::size_t> begins;
    std::size_t end = 1;

    std::size_t level_of(std::size_t step) const;
    std::size_t last_rung(std::size_t level) const { return (level + 1 < begins.size() ? begins[level + 1] : end) - 1; }
};

// One session of an exercise as it went.
struct Lived {
    std::chrono::sys_days date;
    std::size_t step = 0;     // of its ladder
    bool is_full = true;      // not on a mobility day
    bool is_half = false;     // half of its dose, by an earlier verdict
    bool is_quarter = false;  // half of half numbers (R17)
    bool is_less = false;     // that, or a reminder, or less than its dose for another reason
    bool counts_reps = true;
    int asked = 0;        // repetitions, seconds or metres in all sets of a side
    LoggedExercise said;  // its next_morning is that of the session where it has none of its own
};

struct Nature {
    bool climbs = true;        // it is work; loosening stays as it is
    bool jumps = false;        // a landing or a hop
    bool strengthens = false;  // of that phase
    bool is_teaching = false;  // R4: what it teaches is still being learned: no rungs
    bool keeps_stage = false;  // a clinician's dose, or a skill that is said to be still learned
    bool may_go_on = true;     // S7: the drill before a jump was clean again since it was stopped
    bool may_return = false;   // D2: what stood in for it was clean since
};

// What else holds on the day of the next session.
struct Situation {
    std::chrono::sys_days today;
    int away = 0;           // days since the last session where one was missed; 0: none was
    bool repeats = false;   // D3: the last session is to be repeated
    int full_sessions = 0;  // in the seven days before
    bool is_first_week = false;
    std::optional<std::chrono::sys_days> calm;  // the last session that was followed by a usual morning
};

struct Verdict {
    LogRule rule = LogRule::h2;
    Movement movement = Movement::stays;
    std::size_t step = 0;           // of its ladder, in the next session
    bool is_half = false;           // of that
    bool is_quarter = false;        // half of half numbers (R17), when whole ones were due
    bool is_fit_for_stage = false;  // all that a harder stage asks for holds, but for the last rung
    bool is_at_end = false;         // of its ladder
    LoggedExercise latest;          // what it rests on
    std::optional<LoggedExercise> before;
};

// By the last sessions of an exercise, at least one, in order of their dates; pure. Rule S1, gates, quotas and room are
// others' business.
Verdict next_state(const LadderShape& ladder, const Nature& nature, std::span<const Lived> lived,
                   const Situation& situation);

// Whether the last two sessions running, from a day on, were whole, clean and hardly hurt, all of it known.
bool is_clean_twice(const Nature& nature, std::span<const Lived> lived,
                    std::optional<std::chrono::sys_days> after = {});

// Whether the last session of it is known not to have been fine: what builds on it waits.
bool is_shaky(const Nature& nature, std::span<const Lived> lived);

// Where in its block somebody is.
struct PlacedSession {
    int week = 1;          // of the block; may lie behind its end
    std::size_t slot = 0;  // which of the week's sessions, from 0
    int away = 0;          // days since the one before where one was missed
    bool repeats = false;  // D3
};
struct Past {
    std::size_t begins = 0;             // History::sessions from here on count: after the last break of four weeks (D5)
    std::vector<PlacedSession> placed;  // of these
    PlacedSession next;
    std::chrono::sys_days due;     // the next session's day: the first that the days of the week allow
    bool begins_anew = false;      // D5
    bool is_sparse = false;        // A1: fewer than half of the sessions of the last two weeks
    Refs<Condition> signs;         // S1: stop signs that nobody has cleared since, in library order
    bool is_swollen = false;       // S1, likewise, where the library has no condition `swollen`
    bool is_worse = false;         // S5, likewise
    bool is_just_cleared = false;  // S1, S5: there was no session since
    bool is_unsettled = false;     // it hurt or was sore in the seven days before: nothing new comes in
    Refs<Skill> learned;           // R4: by two easy and clean sessions of what teaches them, in library order
    Refs<Skill> just_learned;      // of these, by the last session
    Refs<Skill> not_learned;       // what teaches them caved in, the last two times
};
// The next of these days of the week after a date; where none of them are neighbours, with a day between.
std::chrono::sys_days next_day(std::span<const Day> of_week, std::chrono::sys_days after);
// of_week: the days of one, as a schedule has them. start: of the block, where that is known.
Past past_of(const Library& library, const History& history, std::span<const Day> of_week,
             std::optional<std::chrono::sys_days> start);

}  // namespace valgus
