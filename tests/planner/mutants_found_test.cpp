// What tests/mutants broke and no other test noticed.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::by_week;
using testing::exercise;
using testing::library;
using testing::plan;

TEST_CASE("R4: whoever has mastered it and lacks the kit of the first stages begins with the first that is left") {
    const auto staged = library({exercise(
        "arch", "ankle", "strengthen",
        "teaches: [foot], equipment: [roller], progressions: [{name: free, move_on_when: Clean., source: planner, "
        "equipment: []}, {name: standing up, move_on_when: Clean., source: planner}]")});
    const auto stage = [&](std::string_view line) { return plan(staged, line).exercises.front().progression->stage; };
    CHECK(stage("--mastered foot") == 2);
    CHECK(stage("--mastered foot --equipment none") == 2);
}

TEST_CASE("R12: where the drill does not fit, its stones stay when they were held for two weeks") {
    const auto way = library({
        exercise("low", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate",
                 "rank: extra, after: [low], positions: [squat], dose: {duration: 110, source: article}"),
    });
    CHECK(by_week(way, "--side left --position squat --minutes 1", 4) == "1-4: low 10 reps\n");
}

TEST_CASE("R12: a drill that comes later waits for every one of its stones") {
    const auto way = library({
        exercise("left-one", "leg", "integrate", "rank: extra"),
        exercise("right-one", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate",
                 "rank: extra, after: [left-one, right-one], positions: [squat], enters_after: 12"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(by_week(way, "--side left --position squat") ==
          "1-2: bend 10 reps; left-one 10 reps\n3-4: bend 10 reps; right-one 10 reps\n"
          "5-8: bend 10 reps; high 10 reps\n");
}

TEST_CASE("R10: what was a reminder comes in for the first time when it is the exercise itself") {
    const auto known = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], enters_after: 25"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(plan(known, "--side left --mastered foot --week 3").news ==
          std::vector<std::string>{"For the first time: arch."});
}

TEST_CASE("R7, R12: what is asked for by name has its stones, even those whose week is still to come") {
    const auto way = library({
        exercise("low", "leg", "integrate", "rank: extra, enters_after: 50"),
        exercise("high", "leg", "integrate", "rank: extra, after: [low]"),
    });
    CHECK(testing::amounts(plan(way, "--side left --include high")) == "low 10 reps; high 10 reps");
}

TEST_CASE("R4: the reminder of a few seconds is no longer than they are") {
    const auto small = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {duration: 4, source: article}"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(testing::amounts(plan(small, "--side left --focus knee --week 3")) == "arch reminder: 4 s; drill 10 reps");
}

TEST_CASE("R10: of a teacher and the first drill that could both get harder, the teacher does") {
    const auto both = library({
        exercise("arch", "ankle", "strengthen",
                 "teaches: [foot], progressions: [{name: up, move_on_when: Clean., source: planner}, "
                 "{name: free, move_on_when: Clean., source: planner}]"),
        exercise("drill", "leg", "integrate",
                 "needs: [foot], progressions: [{name: deep, move_on_when: Clean., source: planner}]"),
    });
    CHECK(by_week(both, "--side left", 16) ==
          "1: arch 10 reps; drill 10 reps\n2: arch/2 10 reps; drill 10 reps\n3-4: arch/3 10 reps; drill 10 reps\n"
          "5-16: arch/3 10 reps; drill/2 10 reps\n");
}

TEST_CASE("R5, R12: what stands in and has its turn in a later week is not told as never fitting") {
    const auto lacking = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
        exercise("pull", "hip", "strengthen", "equipment: [band], alternatives: [rub]"),
        exercise("rub", "hip", "strengthen", "rank: extra"),
    });
    CHECK(by_week(lacking, "--side left --without band --max-exercises 2") ==
          "1-2: arch 10 reps; drill 10 reps\n3-8: rub 10 reps; arch reminder: 5 reps; drill 10 reps\n");
    const auto left = plan(lacking, "--side left --without band --max-exercises 2").left_out;
    REQUIRE(left.size() == 1);
    CHECK(left[0].because.text == "rub stands in for it from week 3 on: band not at hand");
}

TEST_CASE("R14: what teaches a skill that is mastered and one that is not says that it is in for the latter") {
    const auto both = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot, hip-out]"),
        exercise("bend", "hip", "strengthen", "needs: [foot]"),
        exercise("lift", "hip", "strengthen", "needs: [hip-out]"),
    });
    CHECK(plan(both, "--side left --focus hip --mastered foot").exercises.front().because.text ==
          "needed for lift: you must be able to lift your leg");
    CHECK(plan(both, "--side left --focus hip").exercises.front().because.text ==
          "needed for bend: you must be able to shorten your foot");
}
