// What the property tests found, as tables: each was wrong once.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;

TEST_CASE("R3, R11, found: what a position and a cause bring comes for the position") {
    const auto brought = library({
        exercise("a", "hip", "strengthen", "rank: extra, brought_by: [{causes: [structural]}, {positions: [squat]}]"),
        exercise("b", "hip", "strengthen", "rank: extra, brought_by: [{positions: [squat]}, {causes: [structural]}]"),
        exercise("c", "hip", "strengthen"),
    });
    CHECK(outline(brought, "--side left --focus knee,hip --cause structural --position squat") ==
          "a strengthen left 30s position\nb strengthen left 30s position\nc strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --focus knee,hip --cause structural") ==
          "a strengthen left 30s cause\nb strengthen left 30s cause\nc strengthen left 30s focus\n");
}

TEST_CASE("R14, found: a prerequisite names what it is needed for first, a skill that was mastered too") {
    const auto two_skills = library({
        exercise("teacher", "hip", "strengthen", "teaches: [foot, hip-out], rank: extra"),
        exercise("first", "knee", "strengthen", "needs: [foot]"),
        exercise("second", "knee", "strengthen", "needs: [hip-out]"),
    });
    const auto why = [&](std::string_view line) {
        const auto made = plan(two_skills, "--side left --focus knee " + std::string(line));
        return made.exercises[0].id + ": " + made.exercises[0].because.text;
    };
    CHECK(why("") == "teacher: needed for first: you must be able to shorten your foot");
    CHECK(why("--exclude first") == "teacher: needed for second: you must be able to lift your leg");
    CHECK(why("--exclude first --mastered foot") == "teacher: needed for second: you must be able to lift your leg");
    CHECK(
        why("--mastered foot,hip-out") ==
        "teacher: a reminder of what you have learned: first builds on it, for you must be able to shorten your foot");
    // Its users cut by the minutes, the skill alone is named.
    const auto cut = library({
        exercise("teacher", "hip", "strengthen", "teaches: [hip-out], rank: extra"),
        exercise("user", "leg", "integrate", "needs: [hip-out], dose: {duration: 50, source: article}"),
    });
    CHECK(plan(cut, "--side left --focus knee --minutes 1").exercises[0].because.text ==
          "teaches you to lift your leg");
}

TEST_CASE("R7, R12, found: the minutes that a refusal names are enough for all that was included") {
    const auto three = library({
        exercise("a", "hip", "strengthen", "dose: {duration: 50, source: article}"),
        exercise("b", "hip", "strengthen", "dose: {duration: 50, source: article}"),
        exercise("c", "hip", "strengthen", "dose: {duration: 50, source: article}"),
    });
    CHECK(outline(three, "--side left --minutes 1 --include a,b,c") ==
          "refused: 'b' does not fit into 1 minute with what comes before it; give it --minutes 3\n");
    CHECK(outline(three, "--side left --minutes 3 --include a,b,c") ==
          "a strengthen left 60s included\nb strengthen left 60s included\nc strengthen left 60s included\n");
}

TEST_CASE("R7, R12, found: what a refusal proposes instead does fit") {
    const auto swap = library({
        exercise("long", "hip", "strengthen", "dose: {duration: 110, source: article}, alternatives: [longer]"),
        exercise("longer", "hip", "strengthen", "dose: {duration: 170, source: article}, alternatives: [short]"),
        exercise("short", "hip", "strengthen"),
    });
    CHECK(outline(swap, "--side left --minutes 1 --include long") ==
          "refused: 'long' does not fit into 1 minute with what comes before it; give it --minutes 2\n");
    CHECK(outline(swap, "--side left --minutes 1 --include longer") ==
          "refused: 'longer' does not fit into 1 minute with what comes before it; give it --minutes 3, or include "
          "'short' instead\n");
}

TEST_CASE("R10, found: a card names no week for a stage whose kit is not at hand") {
    const auto banded = library({exercise(
        "a", "hip", "strengthen",
        "progressions: [{name: banded, move_on_when: Clean., source: planner, equipment: [band]}, {name: free, "
        "move_on_when: Clean., source: planner, equipment: []}]")});
    const auto text = [&](std::string_view line) { return plan(banded, line).exercises.front().progression->text; };
    CHECK(text("--weeks 4") == "banded, from week 3. Move on when: Clean.");
    CHECK(text("--weeks 4 --equipment none") == "free, from week 3. Move on when: Clean.");
    CHECK(plan(banded, "--weeks 4 --week 2 --equipment none").exercises.front().progression->stage == 1);
    CHECK(plan(banded, "--weeks 4 --week 3 --equipment none").exercises.front().progression->stage == 3);
}

TEST_CASE("R10, found: what waited for its teacher is news together with it") {
    const auto waiting = library({
        exercise("drill", "knee", "strengthen", "needs: [foot]"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], enters_after: 25"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(plan(waiting, "--weeks 4 --week 2").news.back() == "For the first time: arch and drill.");
}

TEST_CASE("R4, found: a teacher that comes in after the learning time teaches") {
    const auto waiting = library({
        exercise("drill", "knee", "strengthen", "needs: [foot]"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], enters_after: 50"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(testing::amounts(plan(waiting, "--side left --focus knee --week 5")) ==
          "bend 10 reps; arch 10 reps; drill 10 reps");
    CHECK(plan(waiting, "--side left --focus knee --week 5").news ==
          std::vector<std::string>{"For the first time: arch and drill."});
}

TEST_CASE("R11, found: an unknown cause has its article") {
    const auto brought =
        library({exercise("a", "hip", "strengthen", "rank: extra, brought_by: [{causes: [unknown]}]")});
    CHECK(plan(brought, "").exercises.front().because.text == "goes with an unknown cause");
}

TEST_CASE("R3, R14, found: only what holds says with which joints a position brings an exercise") {
    const auto brought = library({
        exercise("a", "hip", "strengthen",
                 "rank: extra, brought_by: [{positions: [squat], joints: [ankle]}, {causes: [structural], positions: "
                 "[squat]}]"),
        exercise("b", "ankle", "strengthen"),
    });
    const auto reason = [&](std::string_view line) { return plan(brought, line).exercises.front().because.text; };
    CHECK(reason("--focus ankle --position squat") ==
          "goes with where your knee caves in (squat) together with the ankle");
    CHECK(reason("--focus ankle --position squat --cause structural") == "goes with where your knee caves in (squat)");
    const auto twice = library({
        exercise("a", "hip", "strengthen",
                 "rank: extra, brought_by: [{positions: [squat], joints: [ankle]}, {causes: [structural], positions: "
                 "[squat], joints: [ankle, knee]}]"),
        exercise("b", "ankle", "strengthen"),
    });
    const auto once = plan(twice, "--focus ankle --position squat --cause structural").exercises.front().because.text;
    CHECK(once == "goes with where your knee caves in (squat) together with the ankle");
}
