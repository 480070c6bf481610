// The user's wishes: as said, and, once checked against a library, complete and valid.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "valgus/library/library.hpp"
#include "valgus/schedule.hpp"

namespace valgus {

struct Logged;

// Where a word was said, the nearest first: what is nearer counts.
enum class SaidIn { flag, environment, profile, configuration };

// A word and who said it ("--side", "VALGUS_SIDE", the key "side" of a file), so that a message can name the culprit.
struct Said {
    std::string word;
    std::string by;
    SaidIn in = SaidIn::flag;
    std::shared_ptr<const Finding> at;  // of a file, the place; null: none

    Finding finding(std::string what, std::string remedy) const;
};

// Exit::data if all are in files, else Exit::usage.
Exit exit_of(const Findings& findings);

// Words not yet checked. A list holds what stood between commas or in repeated options.
struct Wishes {
    std::optional<Said> name, side, worse, cause, position, angle, week, weeks, minutes, max_exercises, age, pain;
    std::optional<Said> assessed;  // the day on which that was found which `found` says
    std::vector<Said> focus, equipment, without, mastered, learning, stages, conditions, include, exclude, only;
    std::vector<Said> doses, clinician_notes, clinic, found;  // "ID=2x12@3s", "ID=TEXT", "phone=TEXT", TEXT
    std::string logo, zone_data;                              // the bytes of the files that `clinic` and `zone` name
    bool all = false, cleared = false;
    std::optional<Said> start, at, remind, zone, from_week, protocol;
    std::vector<Said> days;
    std::optional<std::chrono::sys_days> today;  // what `now`, a missing start and, of a plan with one, the week go by
};

// The stage that --stage ID=N holds an exercise at.
struct Pin {
    Ref<Exercise> exercise;
    int stage = 1;  // 1 = the exercise itself
};

// A clinician's own dose, or a protocol's, which stands for that of the library, stages and variants.
struct PrescribedDose {
    Ref<Exercise> exercise;
    Dose dose;                 // without a source, rest, tempo and least
    std::string word;          // as it was said: "2x12@3s"
    bool by_clinician = true;  // false: a protocol's, which has its source and may have a rest and a tempo (R22)
};

// A clinician's own words on an exercise; plain text without placeholders.
struct ClinicianNote {
    Ref<Exercise> exercise;
    std::string text;
};

// Its lists of records are in library order, each record once.
struct Request {
    std::string name;  // empty: none
    Side side = Side::both;
    std::optional<Side> worse;  // left or right, where both are asked for (R21)
    Refs<Joint> focus;          // in library order; every joint if none was asked
    bool focus_asked = false;
    Cause cause = Cause::unknown;
    Ref<Position> position;
    std::optional<int> angle;                           // 0..140 degrees of knee bend where the collapse begins
    std::optional<Ref<Condition>> angle_limit;          // whose limit the angle is, where more was asked for
    std::optional<Ref<Protocol>> protocol;              // that it follows; what it says is in the members here (R22)
    int week = 1, weeks = 8;                            // 1..weeks; of the block, 1..52
    std::optional<std::chrono::sys_days> counted_from;  // the first day of the block, where `week` follows from it
    std::optional<int> minutes, max_exercises;          // 1..240, 1..50 of a session; none: no limit
    Refs<Equipment> at_hand;                            // in library order
    Refs<Skill> mastered, learning;                     // learning: never counted as learned, however late in the block
    Refs<Exercise> mastered_stones;     // exercises that need not be gone through again before what comes after them
    std::vector<Pin> stages;            // in library order, each exercise once
    std::vector<PrescribedDose> doses;  // in library order, each exercise once
    std::vector<ClinicianNote> clinician_notes;  // in library order, each exercise once
    Clinic clinic;
    std::optional<int> age, pain;       // years, 0..120; 0..10, the worst of the last days
    bool cleared = false, all = false;  // by a clinician, for exercise; the extra exercises too
    Refs<Condition> conditions;         // in library order; those that age and pain bring with them too
    Refs<Exercise> include, exclude, only;
    std::string assessed;                  // the day, as 2027-01-04; empty: not said
    std::vector<std::string> found;        // what it was asked for: "ankle, strong: heels raised, 5 of 5 becomes 0"
    std::shared_ptr<const Logged> logged;  // R18, stages/logged.hpp; null: there is no log
    bool is_bad_day = false;               // R18
};

// Checks every word; throws Failure (usage, or data if all are in files) with a finding for each that is wrong, the
// nearest right word and what is allowed. Of two wishes that exclude each other the one that was said nearer holds.
Request resolve(const Library& library, const Wishes& wishes);

// What a program is asked for: the request of its first week, and its schedule.
struct ProgramRequest {
    Request request;
    Schedule schedule;
};

// As resolve(). Both throw Failure (refused) if the week is to be that of today, which is outside of the block.
ProgramRequest resolve_program(const Library& library, const Wishes& wishes);

}  // namespace valgus
