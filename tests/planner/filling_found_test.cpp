// What tests/mutants broke of how a session is filled and how a block goes by, and no other test noticed.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::by_session;
using testing::by_week;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::outline;
using testing::plan;
using testing::program;

TEST_CASE("R13: as many as stay clean are reckoned as 15") {
    const auto clean = library({exercise("bend", "knee", "strengthen", "dose: {reps: max, source: article}")});
    CHECK(plan(clean, "--side left").exercises.front().duration == valgus::Seconds{40});
}

TEST_CASE("R12: the half of a teacher with few repetitions is no more than the whole") {
    const auto few = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 6, hold: 6, source: article}"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(amounts(plan(few, "--side left --minutes 1")) == "arch 6 reps, hold 6 s");
}

TEST_CASE("R10, R21: what takes just a third of the session is not too long") {
    const auto third = [](std::string_view seconds) {
        const auto one =
            library({exercise("bend", "knee", "strengthen",
                              "dose: {duration: " + std::string(seconds) + ", rest: 10, source: article}")});
        return plan(one, "--side both --worse left --minutes 10 --week 2").exercises.front().worse.has_value();
    };
    CHECK(third("60"));
    CHECK_FALSE(third("61"));
}

TEST_CASE("R10: a clinician's dose climbs, however much of the session it takes") {
    const auto one = library({exercise("drill", "leg", "integrate")});
    CHECK(by_week(one, "--side left --minutes 10 --dose drill=3x16-60s", 5) ==
          "1: drill 3 × 16 s (clinician's)\n2: drill 3 × 40 s (clinician's)\n3-5: drill 3 × 1 min (clinician's)\n");
}

TEST_CASE("R12: a long way that just fits comes in whole") {
    const auto step = [](const std::string& id, const std::string& after) {
        return exercise(
            id, "leg", "integrate",
            "rank: extra, dose: {reps: 5, source: article}" + (after.empty() ? "" : ", after: [" + after + "]"));
    };
    const auto way = library({step("a", ""), step("b", "a"), step("c", "b"), step("d", "c"), step("e", "d"),
                              step("f", "e"), step("g", "f"), step("h", "g"), step("i", "h")});
    CHECK(ids(plan(way, "--side left --minutes 3 --include i")) == "a b c d e f g h i ");
    CHECK(outline(way, "--side left --minutes 2 --include i") ==
          "refused: 'i' does not fit into 2 minutes with what comes before it; give it --minutes 3\n");
}

TEST_CASE("R7: what is named brings its teacher, whatever the number of exercises") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(ids(plan(taught, "--max-exercises 1 --include bend")) == "arch bend ");
}

TEST_CASE("R12: what leads comes in as far as it fits, in its order") {
    const auto two = library({
        exercise("long", "hip", "strengthen", "dose: {duration: 700, source: article}"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate"),
    });
    CHECK(ids(plan(two, "--side left --minutes 10 --focus hip,knee")) == "drill ");
    CHECK(ids(plan(two, "--side left --minutes 13 --focus hip,knee")) == "long bend drill ");
}

TEST_CASE("R12: where the drill does not fit, no further work comes in") {
    const auto long_drill = library({
        exercise("rub", "hip", "release", "dose: {reps: 5, source: article}"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate", "dose: {duration: 110, source: article}"),
    });
    CHECK(by_session(program(long_drill, "--side left --minutes 1 --weeks 1 --days mon")) == "w01-mon: rub 5 reps\n");
}

TEST_CASE("R12: where the drill does not fit, it does not come without its stone") {
    const auto way = library({
        exercise("rub", "hip", "release", "dose: {reps: 5, source: article}"),
        exercise("low", "leg", "integrate", "rank: extra, dose: {duration: 110, source: article}"),
        exercise("high", "leg", "integrate", "after: [low]"),
    });
    CHECK(amounts(plan(way, "--side left --minutes 1")) == "rub 5 reps");
}

TEST_CASE("R12: where the drill does not fit, what leads stays out without its teacher") {
    const auto taught = library({
        exercise("rub", "hip", "release", "dose: {reps: 5, source: article}"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 8, hold: 8, source: article}"),
        exercise("lift", "hip", "strengthen", "needs: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(amounts(plan(taught, "--side left --minutes 1 --focus hip")) == "rub 5 reps");
}

TEST_CASE("R12: where the drill does not fit, nothing reminds of what it needs") {
    const auto taught = library({
        exercise("rub", "hip", "release", "dose: {reps: 5, source: article}"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], rank: extra"),
        exercise("drill", "leg", "integrate", "needs: [foot], dose: {duration: 110, source: article}"),
    });
    CHECK(amounts(plan(taught, "--side left --minutes 1 --mastered foot")) == "rub 5 reps");
}

TEST_CASE("R10: the first drill goes beyond a third of the session once that was denied") {
    const auto three = library({
        exercise("bend", "knee", "strengthen"),
        exercise("lift", "hip", "strengthen"),
        exercise("drill", "leg", "integrate", "dose: {sets: 3, reps: 2-6, hold: 9, source: article}"),
    });
    CHECK(by_week(three, "--side left --minutes 10", 5) ==
          "1-2: lift 10 reps; bend 10 reps; drill 3 × 2 reps, hold 9 s\n"
          "3-4: lift 10 reps; bend 10 reps; drill 3 × 4 reps, hold 9 s\n"
          "5: lift 10 reps; bend 10 reps; drill 3 × 6 reps, hold 9 s\n");
}

TEST_CASE("P2: what is fit for every day has to come in on a full one first") {
    const auto daily = library({
        exercise("balance", "ankle", "strengthen", "daily: true"),
        exercise("drill", "leg", "integrate"),
    });
    const std::string line = "--side left --weeks 1 --days mon,tue";
    CHECK(by_session(program(daily, line + " --max-exercises 1")) == "w01-mon: drill 10 reps\n");
    CHECK(by_session(program(daily, line)) == "w01-mon: balance 10 reps; drill 10 reps\nw01-tue: balance 10 reps\n");
}

TEST_CASE("R10: in a week in which something went to a harder stage nothing new comes in, though that made room") {
    const auto two = library({
        exercise("bend", "knee", "strengthen",
                 "dose: {reps: 10, hold: 5, source: article}, progressions: [{name: quick, move_on_when: Clean., "
                 "source: planner, dose: {reps: 9, source: article}}]"),
        exercise("lift", "hip", "strengthen", "dose: {duration: 30, source: article}"),
    });
    CHECK(by_session(program(two, "--side left --minutes 2 --include bend --weeks 4 --days mon,wed")) ==
          "w01-mon: bend 10 reps, hold 5 s\nw01-wed: bend 10 reps, hold 5 s\n"
          "w02-mon: bend 10 reps, hold 5 s\nw02-wed: bend 10 reps, hold 5 s\n"
          "w03-mon: bend/2 9 reps\nw03-wed: bend/2 9 reps\n"
          "w04-mon: lift 30 s; bend/2 9 reps\nw04-wed: lift 30 s; bend/2 9 reps\n");
}

TEST_CASE("R12: work whose stone cannot be had keeps nothing else out") {
    const auto way = library({
        exercise("low", "hip", "strengthen"),
        exercise("press", "knee", "strengthen", "after: [low]"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(ids(plan(way, "--minutes 10 --exclude low")) == "bend ");
}
