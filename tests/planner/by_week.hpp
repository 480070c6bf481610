// A compact dump of how much of everything the weeks of a block hold.
#pragma once

#include <string>
#include <string_view>

#include "testing.hpp"

namespace testing {

// "foot 10 reps; step/2 12 reps": behind a slash the stage, where it is not the first; "half" marks a teacher that
// leaves room, "halved" what a condition halves.
inline std::string amounts(const valgus::Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises) {
        text += (text.empty() ? "" : "; ") + card.id;
        if (card.progression && card.progression->stage > 1) text += "/" + std::to_string(card.progression->stage);
        text += " " + card.dose.brief;
        if (card.dose.shortened) text += " half";
        if (card.dose.halved) text += " halved";
    }
    return text;
}

// The plans of all weeks of a block, weeks that are alike in one line: "1-2: foot 10 reps\n".
inline std::string by_week(const valgus::Library& library, std::string_view line, int weeks = 8) {
    std::string text, last;
    int begun = 1;
    const auto end = [&](int week) {
        if (week < begun) return;
        text += std::to_string(begun) + (week > begun ? "-" + std::to_string(week) : "") + ": " + last + "\n";
    };
    for (int week = 1; week <= weeks; ++week) {
        const auto now = amounts(
            plan(library, std::string(line) + " --weeks " + std::to_string(weeks) + " --week " + std::to_string(week)));
        if (week > 1 && now != last) {
            end(week - 1);
            begun = week;
        }
        last = now;
    }
    end(weeks);
    return text;
}

// The sessions of a program, a line each: "w01-mon: foot 10 reps; step 10 reps".
inline std::string by_session(const valgus::Program& program) {
    std::string text;
    for (const auto& session : program.sessions)
        text += session.id + ": " + amounts(program.plans.at(session.plan)) + "\n";
    return text;
}

// The ids of a plan's exercises: "foot step ".
inline std::string ids(const valgus::Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises) text += card.id + " ";
    return text;
}

}  // namespace testing
