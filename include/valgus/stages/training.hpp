// A session as it is done: a finished plan -> what is on when, and what was done of it. Pure: time comes from outside.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "valgus/plan.hpp"

namespace valgus {

// A piece of a session; the next begins where it ends.
struct Spell {
    // gather: what is needed is fetched, before all else. ready: one gets ready for an exercise. work: a set on a side.
    // rest: between sets. change: of sides, or to the exercise that it takes turns with. done: the end.
    enum class Kind { gather, ready, work, rest, change, done };

    Kind kind = Kind::gather;
    std::size_t exercise = 0;  // place in the plan; rest and change are of the exercise whose set was before
    Seconds time{};            // how long it lasts; of what waits, what the plan reckons with
    bool waits = false;        // lasts until somebody says that it is over

    // Of work:
    Side side = Side::both;
    bool in_turn = false;   // the sides change after each repetition; `side` is the first
    int set = 1, sets = 1;  // of this side
    int reps = 0;           // of both sides where they are in turn; 0: none are counted
    Tempo tempo;            // of a repetition
    Seconds hold{};         // between up and down
    int metres = 0;         // 0: it is no way

    Seconds repetition() const { return tempo.up + hold + tempo.down; }
    friend bool operator==(const Spell&, const Spell&) = default;
};
using Spells = std::vector<Spell>;

// A change of sides has no time in a plan (R13), but takes some.
inline constexpr Seconds change_time{5};

// From gather to done. Without the changes and the side-by-side rests of what is done in turn, all times together are
// the duration of the plan. Exercises that take turns do so set by set.
Spells spells_of(const Plan& plan);

// Whether its picture goes into the last pose and stays there while it is held: what rolls or swings goes on.
bool keeps_still(const PlannedExercise& card);

// Where in a repetition one is: on the way out, in the hold, on the way back.
struct Beat {
    enum class Way { out, hold, back };

    int rep = 1;  // from 1
    Way way = Way::out;
    Seconds left{};    // of this way, begun ones counted whole
    double share = 0;  // of this way, gone already
};
// Of work with repetitions, so long after its beginning. down_first: the way out is the way down.
Beat beat_of(const Spell& work, std::chrono::milliseconds elapsed, bool down_first);

// What was done of one exercise.
struct TrainedExercise {
    enum class Done { full, part, skip };
    enum class Unit { reps, seconds, metres };

    std::string id;
    Done done = Done::skip;
    std::optional<int> did;  // in all sets; of two sides the lesser; none: it was not counted
    Unit unit = Unit::reps;
    int caved = 0;            // repetitions that were said to give way; 0: nobody said so of any
    std::optional<int> pain;  // 0..10, the worst that was said; none: nothing was
    friend bool operator==(const TrainedExercise&, const TrainedExercise&) = default;
};

struct Trained {
    std::vector<TrainedExercise> exercises;  // in the order of the plan
    Seconds time{};                          // from the first exercise on, pauses apart
    friend bool operator==(const Trained&, const Trained&) = default;
};

// A session that goes on: what is on, by the clock and by what one says. All times are of a clock that only goes
// forward; what counts is when something was said, not how often anybody looked.
class Training {
public:
    using Time = std::chrono::milliseconds;
    static constexpr int stop_above = 5;  // pain of 10 that ends an exercise

    Training(const Plan& plan, Time now);

    void pass(Time now);   // whatever is over by then gives way to what comes
    void pause(Time now);  // or goes on
    void on(Time now);     // to the next spell; what was done of this one counts
    void on_to_exercise(Time now);
    void back(Time now);           // to the beginning of this spell or, at that, to the one before
    void set_done(Time now);       // ends what waits, getting ready, rest and change; nothing else
    void count(int more);          // of work that waits: repetitions, one more or one less
    void caved();                  // once more, of subject()
    void pain(int of_10);          // of subject()
    void take_back_pain();         // the one that was said last
    void stop_exercise(Time now);  // subject() is over for today
    void quit(Time now);

    const Spells& spells() const { return spells_; }
    std::size_t at() const { return at_; }  // place of what is on
    const Spell& spell() const { return spells_[at_]; }
    Time elapsed() const { return elapsed_; }  // of it
    Seconds left() const;                      // of it, a begun second counted whole; 0 of what waits
    bool is_paused() const { return paused_; }
    bool is_over() const { return over_; }
    int counted() const { return counted_; }    // repetitions of work that waits
    std::size_t subject() const;                // the exercise that one speaks of: of rest, the one just done
    std::optional<std::size_t> coming() const;  // the place of the work that comes; none: there is none
    Seconds left_in_all() const;                // of the session
    const Trained& trained() const { return trained_; }

private:
    // What was done of a spell of work, at its best.
    struct Record {
        bool begun = false, whole = false;
        std::optional<int> did;
    };

    void go_to(std::size_t place);
    void leave(bool whole);  // what was done of the spell is kept
    std::optional<std::size_t> after(std::size_t place) const;
    void sum_up();

    Spells spells_;
    std::vector<Record> records_;  // of each spell
    std::vector<bool> stopped_;    // of each exercise
    std::size_t at_ = 0;
    Time elapsed_{}, last_{}, all_{};
    bool paused_ = false, over_ = false;
    int counted_ = 0;
    std::optional<int> pain_before_;
    std::size_t pain_of_ = 0;
    Trained trained_;
};

}  // namespace valgus
