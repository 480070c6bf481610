// A plan and a program as decided: codes, references and numbers, not a sentence. say() puts them into words.
// References are into the library that was decided about, which must live as long.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "valgus/request.hpp"
#include "valgus/stages/change.hpp"
#include "valgus/stages/verdict.hpp"

namespace valgus {

// How much of its dose an exercise has in a session: all; half, a teacher that leaves room for what the plan is for
// (R12); five repetitions, of what has been learned (R4).
enum class Portion { whole, half, reminder };

// Why an exercise cannot be done: for want of equipment or, if there is enough of that, of skills.
struct Lack {
    std::vector<RefList<Equipment>> missing;  // choices with nothing at hand
    Refs<Skill> lost;                         // needed skills that nothing possible teaches (R6)
};

// The code of an exercise that is in, and what it rests on (R14).
struct Reason {
    Included code = Included::focus;
    Refs<Joint> joints;                       // position: without these, which were asked for, it would not come
    std::optional<Ref<Exercise>> instead_of;  // substitute: what it stands in for,
    Lack lack;                                // and what that one lacks
    std::optional<Change> change;             // or what was logged of it
    std::optional<Ref<Skill>> skill;       // prerequisite: the skill that it comes in for; none: nothing left to learn
    std::optional<Ref<Exercise>> learner;  // prerequisite: the first of the plan that needs it; none: none does
    bool is_stone = false;                 // prerequisite: a stepping stone of the learner's (R12)
};

// One exercise as it is to be done.
struct Card {
    Ref<Exercise> exercise;
    Reason reason;
    std::shared_ptr<const Instruction> how;  // overlaid for side, cause, condition, position, stage and clinician
    bool by_clinician = false;               // its dose is a clinician's own
    int stage = 1;                           // 1 = the exercise itself
    int last_stage = 1;                      // the last that can be done; 1: it has no others
    std::optional<int> next_stage;           // the next that can be done; none: this is the last
    std::optional<int> next_week;            // of the block, in which that begins; none: not in this block
    int rung = 1, rungs = 1;                 // of the ladder of this stage (R10)
    std::vector<Side> sides;                 // {left}, {right}, {left, right}, or {both} where both work at once (R9)
    Refs<Equipment> kit;                     // of a choice the first at hand
    Portion portion = Portion::whole;
    bool is_halved = false;        // R17: a condition halves its numbers in this week
    bool leads = false;            // R12: of a joint that was asked for, the first
    std::optional<Side> one_more;  // R21: the side that does a set more
    Amount amount, next;           // today's; what its next rung would be, the same at the last
    Seconds setup_time{};
    Seconds duration{};            // R13: set-up + sides × (sets × work + (sets − 1) × rest)
    Refs<Source> sources;          // of the exercise, its dose and its stage, in library order
    std::optional<Change> change;  // R18; none: there is no log, or it does not tell of this one
};

// A called exercise that is not in, and why (R14).
struct Omission {
    enum class Where { nowhere, other_session, full_sessions };

    Ref<Exercise> exercise;
    LeftOut code = LeftOut::excluded;
    std::optional<Ref<Exercise>> substitute;  // substituted, no_time, no_room: what would stand in for it
    std::optional<Ref<Condition>> ruled_out;  // condition
    Refs<Exercise> stones;                    // later: what must come before it; none: its week has not come
    Lack lack;                                // substituted, no_equipment, lost_skill
    Where where = Where::nowhere;             // no_time, no_room: in a program it may be in another session of the week
    bool is_of_share = false;                 // no_time, no_room: its list's share is full, not the session
    std::optional<int> turn;                  // later, no_time, no_room: the week of the block in which it comes
    std::optional<Change> change;             // log, or substituted because of it
};

// R12: what a session may hold, and what became of it.
struct Budget {
    struct Share {
        std::optional<Seconds> limit;  // none: no limit
        std::optional<int> places;     // exercises, reminders apart; none: no limit
        Seconds used{};
        int count = 0;
    };
    Share all, work, loosening;
    Refs<Exercise> halved;              // teachers
    bool loosening_gave = false;        // it gave its share to the work
    std::optional<Ref<Exercise>> next;  // of the work, the first that did not fit
};

// A stage that was asked for, and what became of it.
struct PinnedStage {
    Pin asked;
    std::optional<int> stage;  // none: the exercise is not in the plan
};

struct Decision {
    int week = 1;
    std::optional<SessionKind> session;  // one of a program; none: a plan by itself
    std::vector<Card> cards;             // in the order in which they are done
    std::vector<Omission> left_out;      // in library order
    Seconds duration{};                  // the sum
    Refs<Equipment> kit;                 // what the cards use, in library order
    Refs<Skill> builds_on;               // what the cards need and is not mastered, in library order
    Refs<Activity> activities;           // those that are meant for this request, and so on
    Refs<Remark> notes;
    Refs<SelfTest> tests;
    Refs<Habit> habits;
    Refs<Safety> safety;
    News news;
    bool misses_drill = false;                 // the position has drills, and none of them can be in
    bool angle_is_used = false;                // some text goes by the degrees that were asked for
    Refs<Exercise> unused;                     // what a clinician spoke of and is not in the plan
    std::optional<Ref<Exercise>> asked_drill;  // what the plan is for (R12); none: nothing of the kind is left
    std::optional<Ref<Exercise>> first_drill;  // that, or the stepping stone on the way to it
    bool has_asked_drill = false;              // it is in all the same: further work brought it
    std::optional<int> drill_week;             // the week of the block in which the asked one comes, if not in this
    Refs<Exercise> crowding;                   // a clinician's doses that leave no room for a drill
    std::vector<PinnedStage> pins;             // in library order
    Budget budget;
    bool is_long = false;               // R16
    std::vector<ExerciseState> states;  // R18: of all that the log tells of, in library order
    bool is_at_end = false;             // R18: all of the work is at the end of its ladder
};

// Why there is no plan.
struct RefusedCondition {
    Ref<Condition> condition;
};
struct RefusedInclusion {
    Ref<Exercise> exercise;
    std::optional<Ref<Condition>> ruled_out;  // else it lacks something
    Lack lack;
    std::optional<Ref<Exercise>> alternative;  // could be included
    Refs<Exercise> stones;                     // that must come before it and never can
};
struct NothingLeft {
    std::vector<Omission> left_out;
};
struct TooFewMinutes {
    std::optional<Ref<Exercise>> exercise;     // an included one that does not fit; none: nothing does
    int needed = 1;                            // minutes
    std::optional<Ref<Exercise>> alternative;  // would fit in its place
};
struct NoSession {
    int week = 1;
};
// R18: the log tells of a stop sign (S1), of which the library may have a condition, or of ever more pain (S5).
struct RefusedByLog {
    LogRule rule = LogRule::s1;
    std::optional<Ref<Condition>> condition;
};
struct Refused {
    using Reason =
        std::variant<RefusedCondition, RefusedInclusion, NothingLeft, TooFewMinutes, NoSession, RefusedByLog>;
    std::vector<Reason> reasons;
};

// R18: the stop signs of a log, or that it tells of ever more pain (S1, S5); no reasons: go on. Pure.
Refused refused_by_log(const Past& past);

// Pure and total: no clock, no locale, no randomness, no I/O.
std::variant<Decision, Refused> decide(const Library& library, const Request& asked);

// --- programs

struct SessionDate {
    std::chrono::sys_days date;
    int week = 1;
    SessionKind kind = SessionKind::full;
    std::optional<Day> named = {};  // by this day, where a session waited (R18)

    bool operator==(const SessionDate&) const = default;
};

struct DecidedSession {
    SessionDate date;
    std::size_t decision = 0;   // index into ProgramDecision::decisions
    bool has_tests = false;     // P4
    bool is_first = false;      // of the block
    bool is_last = false;       // P7: of the block
    std::optional<Card> other;  // R21: the first drill with the other side, once a week, where one side was asked for
};

struct DecidedWeek {
    int number = 1;
    std::chrono::sys_days begins;
    News news;
    std::size_t sessions_begin = 0, sessions_end = 0;  // its part of ProgramDecision::sessions
};

// One way of doing an exercise, with its dose whole, as in the first week that it is for.
struct Way {
    Card card;
    std::vector<int> weeks;  // in which it is done so, in their order
};

struct ProgramDecision {
    std::vector<Decision> decisions;       // sessions of a week that are decided alike share one
    std::vector<DecidedSession> sessions;  // by date: of the whole block, or of the week that was asked for
    std::vector<DecidedWeek> weeks;
    Decision whole;              // what all sessions hold together; `ways` stand for its cards
    std::vector<Way> ways;       // in the order of the cards, those of an exercise by their weeks
    bool has_few_days = false;   // P2: some week has fewer than two full sessions
    Refs<Exercise> not_reached;  // P6: what the block does not come to
    std::vector<Pin> waiting;    // R10: stages that could come next
};

std::variant<ProgramDecision, Refused> decide(const Library& library, const Request& asked, const Schedule& schedule);

// --- rules that others tell of

// Whether of each choice something is at hand (R5).
bool has_kit(const Instruction& how, const Request& request);

// What brings an exercise in (Choosing, (b) to (d)); `brought_by` and `teaches` of the exercise may too.
struct Calls {
    bool unasked = false;      // as a core exercise of its joint, or of every plan
    bool by_position = false;  // an extra drill, by the positions that it lists
    bool by_joint = false;     // an extra exercise, by its joint, which has no core one
    Refs<Exercise> stands_in;  // for these, as an alternative
    bool by_all = false;       // an extra one, by --all
};
Calls calls_of(const Library& library, Ref<Exercise> ref);

}  // namespace valgus
