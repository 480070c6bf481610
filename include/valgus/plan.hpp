// One session, presentation-ready: a renderer never looks anything up and never adds anything up.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "valgus/document/diagnostic.hpp"
#include "valgus/figure/picture.hpp"
#include "valgus/library/clinic.hpp"
#include "valgus/library/complaint.hpp"
#include "valgus/library/followed.hpp"
#include "valgus/library/language.hpp"
#include "valgus/library/shared.hpp"
#include "valgus/library/terms.hpp"
#include "valgus/schedule.hpp"

namespace valgus {

struct Library;
struct Request;
struct Decision;
struct Refused;
struct Dose;

struct Labelled {
    std::string id;
    std::string label;  // for people
    friend bool operator==(const Labelled&, const Labelled&) = default;
};

template <class Code>
struct Because {
    Code code{};
    std::string text;  // a whole clause without a full stop: "needed for Step up: …"
    friend bool operator==(const Because&, const Because&) = default;
};

// This week's dose for the asked sides.
struct PlannedDose : Amount {
    bool shortened = false;     // a teacher's half, to leave room for what the plan is for (R12)
    bool halved = false;        // half, since a condition says so in these weeks (R17)
    bool reminder = false;      // of what has been learned (R4)
    std::string load;           // "20 kg"; empty: none
    std::string times_a_day;    // "2–3 times a day"; empty: once
    std::string effort;         // "effort 5–7 of 10"; empty: not said
    bool by_clinician = false;  // set by --dose; `brief` and `text` say so
    std::string brief;          // today's numbers, for a check-list: "20 reps each side, hold 3 s"
    std::string text;           // with the range's end and the tempo: "20 reps each side, hold 3 s, building up to 5 s"
    friend bool operator==(const PlannedDose&, const PlannedDose&) = default;
};

// Where a user stands in an exercise that has stages.
struct Progression {
    int stage = 1;  // 1..of
    int of = 1;
    std::string now;      // the name of this stage; empty: the exercise itself
    std::string only_if;  // what must hold before one goes on to this stage; empty at the first
    std::string text;     // what comes next and when, or the name of the last stage
    std::string source;   // id: who proposes the stage that the text names
    friend bool operator==(const Progression&, const Progression&) = default;
};

// R10: the rungs of a stage.
struct Rung {
    int rung = 1, of = 1;
    std::string text;  // the next: "15 reps"; empty at the last
    friend bool operator==(const Rung&, const Rung&) = default;
};

// R18: what the log made of an exercise.
struct PlannedChange {
    std::string code;      // of the rule: "U1"
    std::string movement;  // "up"
    std::string text;      // "up: two sessions clean, pain 1 and 0"
    std::string source;    // who says so: "The 11+", or "our choice"
    friend bool operator==(const PlannedChange&, const PlannedChange&) = default;
};

struct PlannedExercise {
    int order = 0, card = 0;  // 1-based; card: of its card, in a program in the whole; 0: its own
    std::string id, name;
    Phase phase = Phase::release;
    Labelled joint;
    Laterality laterality = Laterality::unilateral;
    Posture posture = Posture::standing;  // that it begins in
    std::vector<Side> sides;              // {left}, {right}, {left, right}, or {both} where both legs work at once
    std::vector<Labelled> equipment;      // of a choice the first at hand
    std::vector<Labelled> muscles, faults, needs, teaches;
    PlannedDose dose;
    Seconds setup_time{}, duration{};  // R13: in all, set-up + sides × (sets × work + (sets − 1) × rest)
    std::string when;                  // in a program, its weeks: "weeks 1 to 4"; empty in a plan
    std::string clinician_note;        // the words of --note; empty: none
    std::string purpose, setup, feel, ready_when;  // empty: none
    std::vector<std::string> steps, mistakes, cautions;
    std::optional<Progression> progression;
    Rung ladder;
    bool leads = false, ends_in_change = false;  // R12: an asked joint's first; R9: the last step is to change sides
    std::optional<Side> worse;                   // R21: the side that does a set more
    std::string partner;  // the name of the exercise that it takes turns with, a set each; empty: none
    std::string link;     // https; empty: none
    std::string image;    // its own picture, a file's bytes; empty: none
    Because<Included> because;
    std::optional<PlannedChange> change;  // R18; none: no log tells of it
    std::vector<std::string> sources;     // ids
    Shared<Picture> picture;              // of this week's way of doing it
    friend bool operator==(const PlannedExercise&, const PlannedExercise&) = default;
};

struct LeftOutExercise {
    std::string id, name;
    Because<LeftOut> because;
    friend bool operator==(const LeftOutExercise&, const LeftOutExercise&) = default;
};

struct Paragraph {
    std::string id, title, text;       // text: as in Note
    std::vector<std::string> sources;  // ids
    Shared<Picture> picture;           // of a test
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct SafetyParagraph : Paragraph {
    Placement placement = Placement::gate;
    friend bool operator==(const SafetyParagraph&, const SafetyParagraph&) = default;
};

struct SkillCheck {
    Labelled skill;
    std::string text;  // "You have it when …"
    friend bool operator==(const SkillCheck&, const SkillCheck&) = default;
};

struct CitedSource {
    std::string id, title, authors, address;  // empty: none
    std::optional<int> year;
};

// The request in words of the library.
struct RequestEcho {
    std::string name;
    Side side = Side::both;
    std::vector<Labelled> focus;
    bool focus_asked = false, cleared = false, all = false;
    Cause cause = Cause::unknown;
    Labelled position;
    std::optional<Labelled> protocol;
    int week = 1, weeks = 8;
    std::optional<Side> worse;
    std::optional<int> angle, minutes, max_exercises;                         // angle: degrees
    std::vector<Labelled> equipment, mastered, mastered_stones, learning;     // equipment: what is at hand
    std::vector<std::pair<std::string, int>> stages;                          // exercise id and stage
    std::vector<std::pair<std::string, std::string>> doses, clinician_notes;  // exercise id and what was said
    Clinic clinic;
    std::optional<int> age, pain;                              // years; of 10
    std::vector<Labelled> conditions, include, exclude, only;  // by their names
    std::string assessed;                                      // a day; empty: not said
    std::vector<std::string> found;                            // what was found then
};

struct Kit {
    Labelled equipment;
    std::string stand_in;  // empty: none
    Provision provision = Provision::gear;
    friend bool operator==(const Kit&, const Kit&) = default;
};

struct Plan {
    std::string library_id, library_title;
    Language language;  // of the library, kept as `body` is
    RequestEcho request;
    std::string headline;  // "Your right leg · ankle · week 3 of 8 · 8 exercises, 2 new · 15 min"
    std::optional<FollowedProtocol> protocol;  // R22; none: it follows none
    std::vector<Paragraph> notices;            // what must be known before all else (R12, R16)
    std::string where_to_begin;     // of a request that names no joint, cause or position; for a terminal; may be empty
    std::vector<std::string> news;  // what is new this week, a sentence each (R10); empty in week 1
    std::string session;            // its id in a program; empty: a plan by itself
    SessionKind kind = SessionKind::full;
    Seconds duration{};    // the sum
    std::vector<Kit> kit;  // what this plan uses
    std::vector<PlannedExercise> exercises;
    std::vector<LeftOutExercise> left_out;
    std::vector<SkillCheck> skill_checks;  // of the skills that its exercises need and do not count as mastered
    std::vector<Paragraph> activity, notes, tests, habits;
    std::vector<SafetyParagraph> safety;
    std::vector<std::string> account;  // how it was decided, in sentences, for --explain (R14)
    std::vector<CitedSource> sources;  // all that is cited above, in library order
    Complaint body;                    // the library's words, for sentences that a renderer makes
    std::shared_ptr<const void> kept;  // owns them; null: they are constants of the program
};

// Whom one reason concerns: "Calf release", "Toe lift" and "foam roller not at hand".
struct Group {
    std::vector<std::string> names;
    std::string reason;
};

// By code, in the order of the codes, and within a code by wording.
template <class Item>
std::vector<Group> by_reason(const std::vector<Item>& items) {
    std::vector<Group> groups;
    for (const auto& row : terms(std::type_identity<decltype(Item::because.code)>{})) {
        std::map<std::string_view, std::size_t> of_reason;  // of this code
        for (const auto& item : items) {
            if (item.because.code != row.value) continue;
            const auto [group, is_new] = of_reason.emplace(item.because.text, groups.size());
            if (is_new) groups.push_back({{}, item.because.text});
            groups[group->second].names.push_back(item.name);
        }
    }
    return groups;
}

// What cannot be honoured, why, and what would help.
struct Refusal {
    Findings findings;
};

// {side} and {other} filled in for the asked side ("working" and "other" where both are), {angle} for the degrees of
// bend, with what they look like, or for where the collapse begins; {{ becomes a brace.
std::string speak(const Complaint& body, Text text, Side asked, std::optional<int> angle = {});

// "right leg", "both legs"
std::string limb_of(const Complaint& body, Side side);
// "one leg, then the other"
std::string laterality_of(const Complaint& body, Laterality laterality);

// The dose as the library states it, with whole ranges: "20 reps, hold 3–5 s". What is silent is left out.
std::string dose_as_stated(const Dose& dose);

// A plan as decided, in words. Pure and total, as decide() is: no clock, no locale, no randomness, no I/O.
Plan say(const Library& library, const Request& request, const Decision& decision);

Refusal say(const Library& library, const Request& request, const Refused& refused);

// decide() and say() in one.
std::variant<Plan, Refusal> make_plan(const Library& library, const Request& request);

}  // namespace valgus
