// What is known of a block while it goes by: where every exercise stands.
#pragma once

#include "planner/era.hpp"
#include "planner/ladder.hpp"

namespace valgus {

// How an exercise was done in some week.
struct Shown {
    int week = 0;  // 0: never
    int stage = 1;
    Portion portion = Portion::whole;
    Amount amount;
};

struct Standing {
    std::size_t step = 0;     // of its ladder
    int first_week = 0;       // in which it was done, reminders apart; 0: in none yet
    int second_week = 0;      // the next of these after the first: then it has been held for two weeks
    int last_done = 0;        // the last of these
    int stage_since = 0;      // the week in which its stage began
    int climbed_in = 0;       // the last week in which its step changed
    bool was_denied = false;  // the last time there was no room for its next rung
    Shown last, before;       // before: in an earlier week than that of `last`
};

// R18: that an exercise was clean in two sessions running, at some stage, or at its last; or that the last was not
// fine.
enum class Proof : char { none, shaky, clean, clean_at_last_stage };

class Course {
public:
    Course(const Library& of, const Request& asked);

    // Built when it is asked for first.
    const Ladder& ladder(Ref<Exercise> ref) {
        const auto& ladder = ladders_[ref.index];
        return ladder ? *ladder : build(ref);
    }
    Standing& standing(Ref<Exercise> ref) { return standings_[ref.index]; }
    const Standing& standing(Ref<Exercise> ref) const { return standings_[ref.index]; }

    bool is_prescribed(Ref<Exercise> ref) const;    // by a clinician, or a protocol
    bool is_by_clinician(Ref<Exercise> ref) const;  // whose word no condition halves
    bool is_halved(Ref<Exercise> ref, int week) const;
    bool is_half_by_log(Ref<Exercise> ref) const;  // R18, in the session that follows it
    // R21: whether its worse side does a set more in this week: not while it teaches, where it would then be too long,
    // or in a session of less than ten minutes.
    bool has_one_more(Ref<Exercise> ref, std::size_t step, Portion portion, int week);
    // R10: in a session of ten minutes and more a third of it is enough for one exercise, unless it is prescribed.
    bool is_too_long(Ref<Exercise> ref, Seconds time) const;
    Amount amount(Ref<Exercise> ref, std::size_t step, Portion portion, int week);
    Seconds time(Ref<Exercise> ref, std::size_t step, Portion portion, int week);

    // R18: what the log says of the next session; null: nothing, or that session is over.
    const Verdict* verdict(Ref<Exercise> ref) const {
        return !verdicts_.empty() && verdicts_[ref.index] ? &*verdicts_[ref.index] : nullptr;
    }
    std::vector<JudgedExercise> verdicts() const;  // all of them, in library order
    bool follows_log() const { return !verdicts_.empty(); }
    void follow_log(std::vector<std::optional<Verdict>> verdicts, std::vector<Proof> proofs) {
        verdicts_ = std::move(verdicts);
        proofs_ = std::move(proofs);
    }
    void leave_log() { verdicts_.clear(); }
    Proof proof(Ref<Exercise> ref) const { return proofs_.empty() ? Proof::none : proofs_[ref.index]; }

    const Library& library;
    const Request& request;
    const Eras eras;
    const int half_weeks;

private:
    const Ladder& build(Ref<Exercise> ref);
    bool is_short() const;
    Seconds time(Ref<Exercise> ref, std::size_t step, Portion portion, int week, bool one_more);

    std::vector<std::optional<Ladder>> ladders_;
    std::vector<Standing> standings_;
    std::vector<std::optional<Verdict>> verdicts_;  // by exercise; empty: no log is followed
    std::vector<Proof> proofs_;                     // by exercise; empty: there is no log
};

}  // namespace valgus
