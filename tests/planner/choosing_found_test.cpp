// What tests/mutants broke of what is chosen and in which order, and no other test noticed.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::by_week;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::notice;
using testing::outline;
using testing::plan;

namespace {

std::string leads(const valgus::Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises)
        if (card.leads) text += card.id + " ";
    return text;
}

}  // namespace

TEST_CASE("R6: what comes later and loses its own skill takes nobody the skill that it would teach") {
    const auto taught_twice = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("arch-later", "ankle", "strengthen", "teaches: [foot], needs: [hip-out], enters_after: 50"),
        exercise("lift", "hip", "strengthen", "teaches: [hip-out]"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(ids(plan(taught_twice, "--exclude lift")) == "arch bend ");
}

TEST_CASE("R6, R14: lost skills are told in the order in which they are needed, however they were lost") {
    const auto chain = library({
        exercise("lift", "hip", "strengthen", "teaches: [hip-out], needs: [foot]"),
        exercise("bend", "knee", "strengthen", "needs: [hip-out, foot]"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("push", "knee", "strengthen"),
    });
    CHECK(
        plan(chain, "--exclude arch").left_out[1].because.text ==
        "nothing left teaches its prerequisite, hip out (--mastered hip-out, if you have it) and nothing left teaches "
        "its prerequisite, foot (--mastered foot, if you have it)");
}

TEST_CASE("(d): a teacher that comes in brings its own teacher") {
    const auto chain = library({
        exercise("arch", "ankle", "stretch", "teaches: [foot], rank: extra"),
        exercise("lift", "hip", "strengthen", "teaches: [hip-out], needs: [foot], rank: extra"),
        exercise("bend", "knee", "strengthen", "needs: [hip-out]"),
    });
    CHECK(testing::sessions(testing::program(chain, "--weeks 1 --days mon,tue")) ==
          "w01-mon: arch lift bend\nw01-tue m: arch >\n");
}

TEST_CASE("R12: what comes in to teach leads no joint") {
    const auto taught = library({
        exercise("first", "hip", "strengthen", "teaches: [foot], positions: [squat]"),
        exercise("then", "hip", "strengthen", "needs: [foot]"),
    });
    CHECK(leads(plan(taught, "--focus hip")) == "then ");
}

TEST_CASE("R12: a core exercise leads before an extra one that the position brings") {
    const auto brought = library({
        exercise("extra", "hip", "strengthen", "rank: extra, brought_by: [{positions: [standing]}]"),
        exercise("core", "hip", "strengthen"),
    });
    CHECK(leads(plan(brought, "--focus hip")) == "core ");
}

TEST_CASE("R12: what a condition brings comes before other work") {
    const auto brought = library({
        exercise("usual", "hip", "strengthen"),
        exercise("for-old", "hip", "strengthen", "rank: extra, brought_by: [{conditions: [old]}]"),
        "conditions: [{id: old, label: old, sources: [article]}]",
    });
    CHECK(ids(plan(brought, "--max-exercises 1")) == "usual ");
    CHECK(ids(plan(brought, "--max-exercises 1 --condition old")) == "for-old ");
}

TEST_CASE("R3: that no drill is in is told, but not to who named all that is in") {
    const auto two = library({exercise("bend", "knee", "strengthen"), exercise("drill", "leg", "integrate")});
    CHECK(notice(plan(two, "--exclude drill"), "no-drill") ==
          "No drill of this plan is for standing: drill – you excluded it.");
    CHECK(notice(plan(two, "--only bend"), "no-drill") == "");
}

TEST_CASE("R3, R5: where another stands in for the drill of the position, that is what the plan is for") {
    const auto lacking = library({
        exercise("other", "leg", "integrate"),
        exercise("own", "leg", "integrate", "equipment: [band], positions: [standing], alternatives: [other]"),
    });
    const auto made = plan(lacking, "--without band");
    CHECK(ids(made) == "other ");
    CHECK(notice(made, "no-drill") == "");
}

TEST_CASE("R4: the learning time is not counted from what was excluded") {
    const auto two = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("arch-later", "ankle", "strengthen", "teaches: [foot], enters_after: 12"),
        exercise("push", "knee", "strengthen"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(by_week(two, "--side left --focus knee --exclude arch", 4) ==
          "1: push 10 reps\n2: push 10 reps; arch-later 10 reps; bend 10 reps\n3-4: push 10 reps; arch-later reminder: "
          "5 reps; bend 10 reps\n");
}

TEST_CASE("R4: of two that are in and teach a skill, a core one reminds of it") {
    const auto two = library({
        exercise("easy", "hip", "strengthen", "teaches: [foot], rank: extra"),
        exercise("arch", "hip", "strengthen", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    CHECK(amounts(plan(two, "--side left --all --mastered foot --max-exercises 1")) ==
          "arch reminder: 5 reps; drill 10 reps");
}

TEST_CASE("R4: what is in and teaches a skill is enough, though another would be its teacher") {
    const auto two = library({
        exercise("drill", "leg", "integrate", "teaches: [foot], rank: extra, positions: [squat]"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
        exercise("long", "ankle", "strengthen", "teaches: [foot], dose: {duration: 1300, source: article}"),
    });
    CHECK(ids(plan(two, "--side left --position squat")) == "drill bend ");
}

TEST_CASE("R4: whoever has mastered it and lacks the kit of the first stages climbs on from the first that is left") {
    const auto staged = library({exercise(
        "arch", "ankle", "strengthen",
        "teaches: [foot], equipment: [roller], progressions: [{name: free, move_on_when: Clean., source: planner, "
        "equipment: []}, {name: standing up, move_on_when: Clean., source: planner}]")});
    CHECK(by_week(staged, "--side left --mastered foot --equipment none") ==
          "1-2: arch/2 10 reps\n3-8: arch/3 10 reps\n");
}

TEST_CASE("R12: a stone that is a choice waits while one of it could be had") {
    const auto way = library({
        exercise("low", "leg", "integrate", "rank: extra, enters_after: 50"),
        exercise("banded", "leg", "integrate", "rank: extra, equipment: [band]"),
        exercise("high", "leg", "integrate", "after: [[low, banded]], positions: [squat]"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(by_week(way, "--side left --position squat --without band") ==
          "1-4: bend 10 reps\n5-6: bend 10 reps; low 10 reps\n7-8: bend 10 reps; high 10 reps\n");
}

TEST_CASE("R12: nothing stands in for a stone that was excluded or that a condition rules out") {
    const auto way = library({
        exercise("low", "leg", "integrate", "rank: extra, alternatives: [sit]"),
        exercise("sit", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "after: [low], positions: [squat]"),
        exercise("bend", "knee", "strengthen"),
        "conditions: [{id: old, label: old, rules_out: [low], because: it is not for you, sources: [article]}]",
    });
    CHECK(by_week(way, "--side left --position squat --exclude low") == "1-8: bend 10 reps\n");
    CHECK(by_week(way, "--side left --position squat --condition old") == "1-8: bend 10 reps\n");
}

TEST_CASE("R7, R12: a drill that is asked for by name is what the plan is for, though its stone's week is to come") {
    const auto way = library({
        exercise("low", "hip", "strengthen", "enters_after: 50"),
        exercise("high", "leg", "integrate", "after: [low]"),
    });
    const auto made = plan(way, "--side left --include high");
    CHECK(ids(made) == "low high ");
    CHECK(notice(made, "no-room") == "");
    CHECK(notice(made, "way") == "");
}

TEST_CASE("R12, R14: where no drill can be had, it is told of the one that was asked for") {
    const auto way = library({
        exercise("bend", "knee", "strengthen"),
        exercise("low", "hip", "strengthen", "enters_after: 50"),
        exercise("first", "leg", "integrate", "after: [low]"),
        exercise("second", "leg", "integrate", "after: [first]"),
    });
    CHECK(notice(plan(way, "--side left"), "no-room") ==
          "There is no room yet for first, which this is for; it comes in week 7.");
}

TEST_CASE("R8: partners of two phases stay in their phases") {
    const auto pair = library({
        exercise("rub", "hip", "release", "with: drill"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate"),
    });
    CHECK(ids(plan(pair, "")) == "rub bend drill ");
}

TEST_CASE("R17: who says of himself that he is over an age is over all lesser ones, and no greater one") {
    const auto aged = library({exercise("bend", "knee", "strengthen"),
                               "conditions: [{id: over-60, label: over 60, over_age: 60, sources: [article]},",
                               "             {id: over-65, label: over 65, over_age: 65, sources: [article]}]"});
    const auto held = [&](const std::string& who) {
        std::string text;
        for (const auto& condition : plan(aged, "--condition " + who).request.conditions) text += condition.id + " ";
        return text;
    };
    CHECK(held("over-60") == "over-60 ");
    CHECK(held("over-65") == "over-60 over-65 ");
}

TEST_CASE("P1: the days of a week stand in the order in which they come from the first day on") {
    const auto one = library({exercise("bend", "knee", "strengthen")});
    const auto days = [&](const std::string& line) {
        std::string text;
        for (const auto day : testing::program(one, "--weeks 1 " + line).schedule.days)
            text += std::string(valgus::id(day)) + " ";
        return text;
    };
    CHECK(days("--days fri,mon,wed --start 2026-11-16") == "mon wed fri ");
    CHECK(days("--days fri,mon,wed --start 2026-11-17") == "wed fri mon ");
}
