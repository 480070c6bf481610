// One exercise: what it is, how much of it, how it is done, and how that changes.
#pragma once

#include "valgus/figure/figure.hpp"
#include "valgus/library/condition.hpp"

namespace valgus {

// What a dose may be, in a library and on the command line; times in seconds.
inline constexpr Range<int> sets_bounds{1, 10}, reps_bounds{1, 200}, hold_bounds{1, 300}, work_bounds{1, 1800};
inline constexpr Range<int> weeks_bounds{1, 52};                                                        // of a block
inline constexpr Range<int> distance_bounds{1, 1000}, times_a_day_bounds{1, 12}, effort_bounds{0, 10};  // metres; of 10

// Either reps, with an optional hold, or a duration, or a distance; per side for unilateral and alternating work. What
// is silent comes from Defaults.
struct Dose {
    std::optional<Range<int>> sets;
    std::optional<Range<int>> reps;
    bool most_reps = false;              // `reps: max`: as many as stay clean; `reps` is silent then
    std::optional<Range<Seconds>> hold;  // at the end of each repetition
    std::optional<Range<Seconds>> duration;
    std::optional<Range<int>> distance;  // metres
    std::optional<Range<Seconds>> rest;  // between sets; its low end counts
    std::optional<Tempo> tempo;
    std::optional<Seconds> slower;  // on the way down, in the last rung of the ladder (R10)
    std::optional<Range<int>> times_a_day;
    Text load;                         // "20 kg", "red band"; may be empty
    std::optional<Range<int>> effort;  // of 10, how hard it should feel
    Ref<Source> source;                // of every field that `assumed` does not name
    Texts assumed;                     // keys of this dose that are the library's own choice
    friend bool operator==(const Dose&, const Dose&) = default;
};

// How an exercise is done. Variants and stages carry the same fields and overlay them, each replaced whole.
struct Instruction {
    std::optional<Posture> posture;
    std::optional<List<RefList<Equipment>>> equipment;  // each entry a choice: the first at hand serves
    std::optional<Dose> dose;
    std::optional<Seconds> setup_s;
    std::optional<Text> purpose, setup, feel, ready_when;
    std::optional<Texts> steps, mistakes, cautions;
    Kept<Figure> figure;
    friend bool operator==(const Instruction&, const Instruction&) = default;
};

Instruction overlay(Instruction base, const Instruction& over);

// Replaces parts of the instruction where every selector that is given holds.
struct Variant {
    List<Cause> causes;
    List<Side> sides;
    RefList<Position> positions;
    RefList<Condition> conditions;  // any of them
    Instruction changes;
    friend bool operator==(const Variant&, const Variant&) = default;
};

// Wishes that bring an exercise in: where every selector that is given holds (R3, R11).
struct Occasion {
    List<Cause> causes;
    RefList<Position> positions;
    RefList<Joint> joints;          // one of them was asked for
    RefList<Condition> conditions;  // one of them holds
    friend bool operator==(const Occasion&, const Occasion&) = default;
};

// A harder way of doing the exercise; stage 1 is the exercise itself.
struct Stage {
    Text name;                   // "standing"
    Text move_on_when;           // what the stage before must look like first
    Ref<Source> source;          // who proposes it
    RefList<Condition> not_for;  // the stages end before it where one of these holds
    std::optional<int> bend;  // degrees of the joint that it goes down to; the stages end before it if fewer were asked
    Instruction changes;
    friend bool operator==(const Stage&, const Stage&) = default;
};

struct Exercise {
    static constexpr std::string_view section = "exercises", noun = "exercise";
    Text id, name;
    Texts aliases;
    Ref<Joint> joint;
    Phase phase = Phase::release;
    Rank rank = Rank::core;
    Laterality laterality = Laterality::unilateral;
    RefList<Fault> faults;
    RefList<Muscle> muscles;
    RefList<Position> positions;        // where it applies; empty: everywhere
    List<Occasion> brought_by;          // any of them
    bool daily = false;                 // on mobility days too (P2)
    RefList<Condition> not_for;         // whoever has one of these does not do it (R17)
    std::optional<int> enters_after;    // percent of the block, 1..99 (R3)
    RefList<Condition> at_once_for;     // for these it does not wait for that
    RefList<Condition> leads_for;       // for these it is so before all others
    bool leads = false;                 // of its joint the first where that is asked for (R12)
    List<RefList<Exercise>> after;      // stepping stones, each entry a choice (R12)
    bool jumps = false;                 // a landing or a hop: a log alone opens it, and stops it sooner (R18)
    std::optional<Ref<Exercise>> with;  // a superset: a set of each in turn
    Text link;                          // https; printed, never fetched
    Text image;                         // a file beside the library; in a page it is embedded
    Text image_data;                    // its bytes; empty where it was not read
    RefList<Skill> teaches, needs;
    RefList<Exercise> alternatives;  // of the same phase, the preferred first
    RefList<Source> sources;
    Instruction base;
    List<Variant> variants;
    List<Stage> stages;  // YAML key: progressions

    int stage_count() const { return static_cast<int>(stages.size()) + 1; }
    // number: 2..stage_count(); stage 1 is the exercise itself.
    const Stage& stage(int number) const { return stages[static_cast<std::size_t>(number) - 2]; }
    friend bool operator==(const Exercise&, const Exercise&) = default;
};

// Stages lie over one another: the base with those up to this one.
Instruction way_at(const Exercise& exercise, int stage);

}  // namespace valgus
