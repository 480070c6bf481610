// What was done and felt, as a log tells it (docs/log-format.md); it decides what comes next (R18).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "valgus/library/library.hpp"
#include "valgus/schedule.hpp"

namespace valgus {

enum class Done { full, part, skip };
constexpr auto terms(std::type_identity<Done> /*tag*/) {
    return std::to_array<Term<Done>>({
        {Done::full, "full", "all of it"},
        {Done::part, "part", "less than that"},
        {Done::skip, "skip", "left out"},
    });
}

// The morning after, beside a usual one.
enum class Morning { usual, more, swollen };
constexpr auto terms(std::type_identity<Morning> /*tag*/) {
    return std::to_array<Term<Morning>>({
        {Morning::usual, "usual", "as on other days"},
        {Morning::more, "more", "sorer than usual"},
        {Morning::swollen, "swollen", "swollen"},
    });
}

enum class Where { joint, muscle };
constexpr auto terms(std::type_identity<Where> /*tag*/) {
    return std::to_array<Term<Where>>({
        {Where::joint, "joint", "in the joint"},
        {Where::muscle, "muscle", "in the muscle that worked, on both sides alike, gone within 72 hours"},
    });
}

// One exercise in one session. What nobody said is empty; docs/log-format.md tells what that means.
struct LoggedExercise {
    Ref<Exercise> exercise;
    std::optional<int> stage;  // as printed, 1 = the exercise itself
    std::optional<int> rung;   // of the stage's ladder, from 1; 0: a reminder of what has been learned (R4)
    std::optional<int> asked;  // repetitions, seconds or metres in all sets of a side, as printed
    std::optional<Done> done;
    std::optional<int> did;     // as `asked`
    std::optional<int> extra;   // clean repetitions beyond the number, in the last set
    std::optional<int> caved;   // repetitions in which it caved in
    std::optional<int> pain;    // 0..10, the worst during it
    std::optional<int> effort;  // 0 (nothing) .. 10 (all I have)
    std::optional<Morning> next_morning;
    std::optional<Where> where;
    friend bool operator==(const LoggedExercise&, const LoggedExercise&) = default;
};

struct LoggedSession {
    std::chrono::sys_days date;
    std::string id;  // P5: "w03-mon"; empty: not said
    SessionKind kind = SessionKind::full;
    std::vector<LoggedExercise> exercises;  // in library order, each once, of the sides that were asked for
    std::optional<int> pain;                // 0..10, the worst since the session before
    std::optional<Morning> next_morning;
    std::optional<Where> where;
    Refs<Condition> signs;  // stop signs that were noticed, in library order
    bool cleared = false;   // that day a clinician has cleared one for exercise
    friend bool operator==(const LoggedSession&, const LoggedSession&) = default;
};

// A measure that is taken again and again, by its name in the library's assessment.
struct LoggedTest {
    std::chrono::sys_days date;
    std::string measure;
    std::optional<Decimal> left, right;  // of what has no sides, `left` alone
    friend bool operator==(const LoggedTest&, const LoggedTest&) = default;
};

struct History {
    std::chrono::sys_days today;          // what is dated later does not count yet
    std::vector<LoggedSession> sessions;  // by date, then id; none without anything in it
    std::vector<LoggedTest> tests;        // by date, then measure
    friend bool operator==(const History&, const History&) = default;
};

}  // namespace valgus
