// What a plan says to a reader, in which order and under which headings: the same in every format for people.
// How it looks is the format's business.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/render.hpp"

namespace valgus::render {

// Whether the rows of a check-list have numbers. In a program only the cards have, which are more than a session's.
enum class Numbers { hidden, shown };

struct Entry {
    std::string label;  // "Why"; may be empty
    std::string text;   // as in Note
};
using Entries = std::vector<Entry>;

// What a section is, whatever its title says: titles may come from a library.
enum class SectionKind { other, exercises, checks, tests, activity, pain, sources, disclaimer };

struct Section {
    SectionKind kind = SectionKind::other;
    std::string title;   // empty: none
    std::string clause;  // what it is for; may be empty
    Entries entries;
    std::span<const PlannedExercise> exercises;  // a section has entries or exercises
};

// Whether only the check-list is wanted.
constexpr bool is_brief(Detail detail) { return detail == Detail::brief || detail == Detail::glance; }

// Everything after the check-list.
std::vector<Section> sections(const Plan& plan, Detail detail);

// What "working" means where both sides are asked for; empty where one is.
std::string side_line(const Plan& plan);

std::vector<std::string> safety(const Plan& plan, Placement placement);

// What this week brings that last week had not; without entries in week 1.
Section new_this_week(const Plan& plan);

struct HaveReady {
    std::string kit;   // "foam roller (or a tightly rolled towel), chair"; empty: nothing is needed
    std::string flag;  // for those who lack gear: "--without foam-roller"; empty: no gear is needed
};
HaveReady have_ready(const Plan& plan);
std::string kit_words(const Kit& piece);  // "foam roller (or a tightly rolled towel)"

std::string time_text(Seconds time);                     // "0:45", so that the rows of a list add up
std::string whole_minutes(Seconds time);                 // "25": of a session, rounded up
std::string dose_and_side(const PlannedExercise& card);  // "20 reps, hold 3 s · right side"
std::string dose_and_stage(
    const PlannedExercise& card);                 // for a check-list: "20 reps, hold 4 s; a band round the wrists"
std::string kit_of(const PlannedExercise& card);  // "foam roller, chair"; may be empty

// What an exercise says before its steps and after them. Without empty texts.
Entries before_steps(const PlannedExercise& card);
Entries after_steps(const PlannedExercise& card, Detail detail);
// The same for those who have it before them while they do it, set-up and steps apart: what they must know then, and
// what can be read another time.
Entries while_doing(const PlannedExercise& card);
Entries background(const PlannedExercise& card, Detail detail);

// How the plan came to be, in sentences, and the sources in full; for Detail::explain.
Section how_it_was_made(const Plan& plan);
Section full_sources(const Plan& plan);

}  // namespace valgus::render
