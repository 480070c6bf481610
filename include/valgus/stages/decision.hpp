// A plan and a program as decided: codes, references and numbers, not a sentence. say() puts them into words.
// References are into the library that was decided about, which must live as long.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "valgus/request.hpp"

namespace valgus {

// A short session may take an exercise at its least (R12).
enum class Size { least, full };

// How long an exercise takes, at its least and at the week's dose.
struct Timing {
    Seconds least{}, full{};
};

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
    std::optional<Ref<Skill>> skill;       // prerequisite: the skill that it comes in for; none: nothing left to learn
    std::optional<Ref<Exercise>> learner;  // prerequisite: the first of the plan that needs it; none: none does
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
    std::optional<int> next_week;            // of the block, in which that begins; none: whenever one is ready
    std::vector<Side> sides;                 // {left}, {right}, {left, right}, or {both} where both work at once (R9)
    Refs<Equipment> kit;                     // of a choice the first at hand
    Size size = Size::full;
    Amount amount, whole;  // at that size; at the week's dose
    Seconds setup_time{};
    Seconds duration{};    // R13: set-up + sides × (sets × work + (sets − 1) × rest)
    Refs<Source> sources;  // of the exercise, its dose and its stage, in library order

    bool is_shortened() const { return !(amount == whole); }
};

// A called exercise that is not in, and why (R14).
struct Omission {
    enum class NoTime { minutes, other_session, full_sessions };

    Ref<Exercise> exercise;
    LeftOut code = LeftOut::excluded;
    std::optional<Ref<Exercise>> substitute;  // substituted, no_time: what would stand in for it
    std::optional<Ref<Condition>> ruled_out;  // condition
    int enters = 1;                           // later: the first week of the block in which it may come in
    Lack lack;                                // substituted, no_equipment, lost_skill
    NoTime no_time = NoTime::minutes;         // no_time: in a program it may have its turn elsewhere
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
    Refs<Exercise> entered;
    std::vector<Harder> harder;
    std::vector<More> more;
};

// How the minutes were given out (R12).
struct Budget {
    Refs<Exercise> list;        // all that was chosen, the most important first
    std::vector<Timing> times;  // of the list
    std::size_t kept = 0;       // how many of the list
};

// R16: a plan that takes long, and what would be left of it in a short session; nothing: none is proposed.
struct LongSession {
    int minutes = 0;
    Refs<Exercise> kept;
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
    bool angle_is_used = false;     // some text goes by the degrees that were asked for
    Refs<Exercise> unused;          // what a clinician spoke of and is not in the plan
    bool has_late = false;          // some card could not come in week 1
    std::vector<PinnedStage> pins;  // in library order
    std::optional<Budget> budget;   // where minutes were asked for
    std::optional<LongSession> is_long;
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
struct Refused {
    using Reason = std::variant<RefusedCondition, RefusedInclusion, NothingLeft, TooFewMinutes, NoSession>;
    std::vector<Reason> reasons;
};

// Pure and total: no clock, no locale, no randomness, no I/O.
std::variant<Decision, Refused> decide(const Library& library, const Request& request);

// --- programs

struct SessionDate {
    std::chrono::sys_days date;
    int week = 1;
    SessionKind kind = SessionKind::full;
};

struct DecidedSession {
    SessionDate date;
    std::size_t decision = 0;  // index into ProgramDecision::decisions
    bool has_tests = false;    // P4
    bool is_first = false;     // of the block
    bool is_last = false;      // P7: of the block
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
    int first_week = 1, last_week = 1;
};

struct ProgramDecision {
    std::vector<Decision> decisions;       // sessions of a week that are decided alike share one
    std::vector<DecidedSession> sessions;  // by date: of the whole block, or of the week that was asked for
    std::vector<DecidedWeek> weeks;
    Decision whole;             // what all sessions hold together; `ways` stand for its cards
    std::vector<Way> ways;      // in the order of the cards, those of an exercise by their weeks
    bool has_few_days = false;  // P2: some week has fewer than two full sessions
    bool is_shrunk = false;     // P6: some doses are at their least, for want of minutes
    bool has_to_wait = false;   // P6: not everything has its turn every week
};

std::variant<ProgramDecision, Refused> decide(const Library& library, const Request& request, const Schedule& schedule);

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
