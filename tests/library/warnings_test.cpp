// What `check --strict` warns of: what is no mistake, and could be better.
#include <doctest/doctest.h>

#include <string>

#include "checkout.hpp"
#include "support/readability.hpp"
#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/library/exercise_texts.hpp"

using testing::call;
using testing::exercise;
using testing::with_input;

namespace {

const std::string all_but_safety = "sources: practice, mistakes: Haste, figure: {like: clam-shell}";
const std::string all_else = all_but_safety + ", not_for: []";

// What is told of a file that lies over the shipped library, without its place; empty: nothing.
std::string warnings_of(const std::string& layer) {
    const auto ran = call("check --strict -", with_input(layer));
    if (ran.code == 0) return "";
    CHECK(ran.code == 1);
    std::string told;
    for (std::size_t begin = 0; begin < ran.out.size();) {
        const auto end = ran.out.find('\n', begin);
        const auto line = ran.out.substr(begin, end - begin);
        const auto at = line.find(": warning: ");
        if (at != line.npos) told += line.substr(at + 11) + '\n';
        begin = end + 1;
    }
    return told;
}

std::string of_exercise(const std::string& more) {
    return warnings_of("exercises:\n" + exercise("a", "hip", "strengthen", more) + "\n");
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("warnings: the shipped library has none") {
    const auto ran = call("check --strict");
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("No findings: "));
    CHECK(call("check --strict " + testing::source_dir() + "/routines").out == ran.out);
}

TEST_CASE("warnings: the exercises of the shipped library are easy to read") {
    for (const auto& exercise : valgus::builtin_library().exercises) {
        valgus::support::Reading reading;
        valgus::for_each_text([&](const auto& row) {
            for (const auto text : valgus::as_list(exercise.base.*row.stated)) reading.add(text);
        });
        CHECK_MESSAGE(reading.ease() > 80, exercise.id);
    }
}

TEST_CASE("warnings: they are counted without --strict, and with it told, in order of place, exit 1") {
    const auto layer = with_input("exercises:\n" + exercise("a", "hip", "strengthen") + "\n" +
                                  exercise("b", "hip", "strengthen", "mistakes: Haste, image: b.png") + "\n");
    const auto counted = call("check -", with_input("exercises:\n" + exercise("a", "hip", "strengthen") + "\n"));
    CHECK(counted.code == 0);
    CHECK(counted.out.starts_with("No findings, 4 warnings: Knees that cave inwards, "));
    CHECK(counted.out.ends_with("sources.\nAdd --strict to see warnings.\n"));
    const auto told =
        call("check --strict -", with_input("exercises:\n" + exercise("a", "hip", "strengthen") + "\n" +
                                            exercise("b", "hip", "strengthen", all_else) + "\n" +
                                            exercise("c", "hip", "strengthen", "mistakes: Haste") + "\n"));
    CHECK(told.code == 1);
    CHECK(told.err.empty());
    CHECK(
        told.out ==
        "<stdin>:2:5: warning: 'a' has no picture; add 'figure' or 'image'\n"
        "<stdin>:2:5: warning: 'a' has no source; add 'sources', were it only who does it so\n"
        "<stdin>:2:5: warning: 'a' is for everybody, whatever their conditions; add 'not_for', were it an empty list\n"
        "<stdin>:2:5: warning: 'a' names no mistake to avoid; add 'mistakes': what spoils it\n"
        "<stdin>:4:5: warning: 'c' has no picture; add 'figure' or 'image'\n"
        "<stdin>:4:5: warning: 'c' has no source; add 'sources', were it only who does it so\n"
        "<stdin>:4:5: warning: 'c' is for everybody, whatever their conditions; add 'not_for', were it an empty list\n"
        "7 warnings in 1 file\n");
    // A plan is made all the same.
    CHECK(call("plan --brief --library -", layer).code == 3);  // beside standard input there is no image
    CHECK(
        call("plan --brief --library -", with_input("exercises:\n" + exercise("a", "hip", "strengthen") + "\n")).code ==
        0);
}

TEST_CASE("warnings: an exercise that no condition leaves out, and that does not say so") {
    CHECK(warnings_of("exercises:\n  - id: clam-shell\n    name: Clam\n") == "");  // a condition names it
    CHECK(of_exercise(all_but_safety + ", not_for: []") == "");
    CHECK(of_exercise(all_but_safety + ", not_for: [unsteady]") == "");
    CHECK(of_exercise(all_but_safety) ==
          "'a' is for everybody, whatever their conditions; add 'not_for', were it an empty list\n");
}

TEST_CASE("warnings: what a later layer takes away for safety, since lists and doses are replaced whole") {
    CHECK(warnings_of("exercises:\n  - {id: calf-knead, cautions: Never into pain.}\n") ==
          "'cautions' takes away 'Never on a hot, swollen or newly painful calf. That may be …'; a list is replaced "
          "whole: write it here too, if it still holds\n"
          "'cautions' takes away 'Not on an open wound or over a fracture.'; a list is replaced whole: write it here "
          "too, if it still holds\n");
    CHECK(warnings_of("exercises:\n  - {id: bridge, dose: {sets: 3, reps: 12, source: practice}}\n") ==
          "'dose' is not that of its stages, which have their own; write 'progressions' here too, or hold it at its "
          "first stage\n"
          "'dose' takes away 'hold'; a dose is replaced whole: write it here too, if it still holds\n"
          "'dose' takes away 'tempo'; a dose is replaced whole: write it here too, if it still holds\n");
    CHECK(warnings_of("exercises:\n  - {id: calf-release, dose: {duration: 30 s, source: practice}}\n") == "");
    CHECK(
        warnings_of("exercises:\n  - {id: bridge, dose: {sets: 3, reps: 12, hold: 2, tempo: 2-2, source: practice}}\n")
            .find("takes away") == std::string::npos);
    const auto lost = warnings_of("exercises:\n  - {id: step-up, variants: []}\n");
    CHECK(lost.find("'variants' takes away the one for over-60, ") != lost.npos);
    CHECK(lost.find("a list is replaced whole: write it here too, if it still holds\n") != lost.npos);
    CHECK(lost.find("'variants' takes away the one for stairs; ") != lost.npos);
    const auto partly = warnings_of(
        "exercises:\n  - id: step-up\n    variants:\n      - conditions: [over-60, unsteady, numb-feet, pregnant, "
        "joint-replacement, hip-front, hip-back]\n        cautions: [Bring your stick.]\n");
    CHECK(partly.find("'variants' takes away 'equipment' of the one for over-60, ") != partly.npos);
    CHECK(partly.find("'cautions' takes away 'Hold a rail ") != partly.npos);
    const auto step_up = call("show step-up --format yaml").out;
    const auto from = step_up.find("    cautions: [") + 15;
    const auto cautions = step_up.substr(from, step_up.find("]\n", from) - from);
    const auto added = warnings_of("exercises:\n  - {id: step-up, cautions: [Call us., " + cautions + "]}\n");
    CHECK(added.starts_with("'cautions' is not read by whom a variant has its own for: "));
    CHECK(added.find("over-60") != added.npos);
    CHECK(added.find("takes away") == added.npos);
    CHECK(
        warnings_of("conditions:\n  - {id: heel-pain, rules_out: [bridge]}\n").starts_with("'rules_out' takes away '"));
}

TEST_CASE("warnings: as JSON with their severity; without --strict their number") {
    const auto input = with_input(
        "exercises:\n" +
        exercise("a", "hip", "strengthen", "mistakes: Haste, not_for: [], " + std::string("sources: practice")) + "\n");
    const auto told = call("check --strict --format json -", input);
    CHECK(told.code == 1);
    CHECK(testing::unmarked(told.out).starts_with(R"({
  "schema_version": 1,
  "kind": "check",
  "findings": [
    {
      "file": "<stdin>",
      "line": 2,
      "column": 5,
      "severity": "warning",
      "message": "'a' has no picture",
      "remedy": "add 'figure' or 'image'"
    }
  ],
  "more": false,
  "warnings": 1,
  "library": {
)"));
    const auto counted = call("check --format json -", input);
    CHECK(counted.code == 0);
    CHECK(counted.out.find("  \"findings\": [],\n  \"more\": false,\n  \"warnings\": 1,\n") != counted.out.npos);
}

TEST_CASE("warnings: where something is wrong, that comes first") {
    const auto ran = call("check --strict -", with_input("exercises:\n" + exercise("a", "hpi", "strengthen") + "\n"));
    CHECK(ran.code == 1);
    CHECK(ran.out.find("warning") == ran.out.npos);
    CHECK(ran.out.ends_with("1 finding in 1 file\n"));
}

TEST_CASE("warnings: what needs gear has something that does without; but releases, which are pressure by a tool") {
    const std::string needs =
        "'a' needs what not everybody has, and nothing can stand in; add 'alternatives' that do "
        "without it\n";
    CHECK(of_exercise(all_else + ", equipment: resistance-band") == needs);
    CHECK(of_exercise(all_else + ", equipment: [resistance-band], alternatives: [banded-side-step]") == needs);
    CHECK(of_exercise(all_else + ", equipment: [resistance-band], alternatives: [banded-side-step, clam-shell]") == "");
    CHECK(of_exercise(all_else + ", equipment: [[resistance-band, wall]]") == "");  // either will do
    CHECK(of_exercise(all_else + ", equipment: [wall]") == "");
    CHECK(warnings_of("exercises:\n" + exercise("a", "hip", "release", all_else + ", equipment: massage-ball") +
                      "\n") == "");
}

TEST_CASE("warnings: long texts, at their place, in variants and stages too") {
    CHECK(of_exercise(all_else + ", steps: ['" + repeated("é", 200) + "']") == "");
    CHECK(of_exercise(all_else + ", steps: [Go., '" + repeated("é", 201) + "']") ==
          "'steps' has 201 characters, and 200 are many; say it in fewer words, or part it\n");
    CHECK(of_exercise(all_else + ", variants: [{causes: [structural], feel: '" + repeated("o", 151) + "'}]") ==
          "'feel' has 151 characters, and 150 are many; say it in fewer words, or part it\n");
    CHECK(of_exercise(all_else + ", progressions: [{name: B, source: practice, move_on_when: '" + repeated("o", 201) +
                      "'}]") ==
          "'move_on_when' has 201 characters, and 200 are many; say it in fewer words, or part it\n");
    const auto habit = call("check --strict -", with_input("habits:\n  - {id: h, title: H, sources: practice, text: '" +
                                                           repeated("o", 301) + "'}\n"));
    CHECK(habit.out.starts_with("<stdin>:2:48: warning: 'text' has 301 characters, and 300 are many; "));
}

TEST_CASE("warnings: English that is hard to read, by Flesch's reading ease of all its texts") {
    const std::string hard = "Maintain lumbopelvic neutrality during contralateral extremity deceleration. ";
    const auto steps = [&](int sentences) {
        return ", steps: ['" + repeated(hard, 2) + "', '" + repeated(hard, sentences - 2) + "']";
    };
    const std::string warning = "'a' is hard to read: its reading ease is ";
    CHECK(of_exercise(all_else + steps(4)) == "");  // too few words to tell
    CHECK(of_exercise(all_else + ", setup: '" + repeated(hard, 5) + "'" + ", purpose: '" + repeated(hard, 2) + "'" +
                      ", cautions: '" + repeated(hard, 2) + "'")
              .starts_with(warning));
    // In no other language.
    const std::string german = "library: {language: de}\n";
    CHECK(warnings_of(german + "exercises:\n" +
                      exercise("a", "hip", "strengthen",
                               all_else + ", setup: '" + repeated(hard, 5) + "'" + ", purpose: '" + repeated(hard, 2) +
                                   "'" + ", cautions: '" + repeated(hard, 2) + "'") +
                      "\n") == "");
}

TEST_CASE("warnings: a picture that is hard to read is one, and no finding") {
    const std::string figure =
        "sources: practice, mistakes: Haste, not_for: [], figure: {camera: {azimuth: 0}, props: [{kind: floor}], "
        "works: "
        "working-leg, poses: [{anchors: {floor: both-foot}}, {from_before: true, seconds: 2}]}";
    const auto layer = "exercises:\n" + exercise("a", "hip", "strengthen", figure) + "\n";
    CHECK(call("check -", with_input(layer)).code == 0);
    CHECK(warnings_of(layer) ==
          "from the first pose to the last hardly anything moves in the picture; look from elsewhere or from near by; "
          "if it only presses, name that under 'press'\n");
}

TEST_CASE("warnings: over the shipped library files answer for themselves alone") {
    // The wall becomes gear: what shipped exercises need of it is not this file's to mend.
    CHECK(warnings_of("equipment:\n  - {id: wall, provision: gear}\n  - {id: step, provision: gear}\n") == "");
    // What a file takes away from a shipped record is its own.
    CHECK(warnings_of("exercises:\n  - {id: clam-shell, sources: [], mistakes: []}\n") ==
          "'clam-shell' has no source; add 'sources', were it only who does it so\n"
          "'clam-shell' names no mistake to avoid; add 'mistakes': what spoils it\n");
}
