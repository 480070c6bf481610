// What users say of themselves, or what their age says for them, and what follows from it (R17).
#pragma once

#include "valgus/library/terms.hpp"

namespace valgus {

struct Exercise;

struct Condition {
    static constexpr std::string_view section = "conditions", noun = "condition";
    Text id, label;  // label: "after a cruciate ligament graft"
    Texts aliases;
    Text detail;                       // one line for a list; may be empty
    std::optional<int> under_age;      // years: holds by itself for anyone younger
    std::optional<int> over_age;       // years: holds by itself for anyone older; with both, between the two
    std::optional<Range<int>> ages;    // years: nobody of another age has it; none: it says itself, or anybody may
    std::optional<int> from_pain;      // of 10: holds by itself for anyone with so much or more
    Text refuses;                      // why there is no plan at all; empty: there is one
    bool clearable = false;            // it refuses only whom no clinician has cleared for exercise
    std::optional<int> most_bend;      // degrees of the joint: an angle that was asked for goes no further
    std::optional<int> half_weeks;     // the first weeks of a block in which numbers are half (R17)
    std::optional<int> max_exercises;  // of a session, where nothing else is said (R12)
    std::optional<int> minutes;        // of a session, where nothing else is said
    RefList<Exercise> rules_out;
    List<Phase> rules_out_phases;
    RefList<Position> rules_out_positions;  // exercises that list only these
    Text because;                           // a clause: why these are ruled out; empty where none is
    RefList<Source> sources;
    friend bool operator==(const Condition&, const Condition&) = default;
};

inline bool may_be_at(const Condition& condition, int age) {
    return !condition.ages || (age >= condition.ages->low && age <= condition.ages->high);
}

}  // namespace valgus
