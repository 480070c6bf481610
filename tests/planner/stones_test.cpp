// R12: stepping stones: what stands before a drill in its first session, or was held for two weeks before.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::by_session;
using testing::by_week;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::notice;
using testing::outline;
using testing::plan;
using testing::program;

namespace {

// Two stones on the way to a drill of the squat; nothing else asks for them.
const valgus::Library& way() {
    static const auto made = library({
        exercise("low", "leg", "integrate", "rank: extra"),
        exercise("mid", "leg", "integrate", "rank: extra, after: [low]"),
        exercise("high", "leg", "integrate", "rank: extra, after: [mid], positions: [squat]"),
        exercise("bend", "knee", "strengthen"),
    });
    return made;
}

// A drill with two stones, neither of which needs the other.
const valgus::Library& two_ways() {
    static const auto made = library({
        exercise("left-one", "leg", "integrate", "rank: extra"),
        exercise("right-one", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "rank: extra, after: [left-one, right-one], positions: [squat]"),
    });
    return made;
}

const valgus::Library& barred() {
    static const auto made = library({
        exercise("low", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "after: [low]"),
        exercise("other", "leg", "integrate"),
        "conditions: [{id: sore, label: sore, rules_out: [low], because: it is sore, sources: [article]}]",
    });
    return made;
}

std::string left_out(const valgus::Plan& plan) {
    std::string text;
    for (const auto& left : plan.left_out)
        text += left.id + " " + std::string(id(left.because.code)) + ": " + left.because.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("R12: stones come before their drill in the sessions of the first two weeks, and lapse then") {
    CHECK(by_week(way(), "--side left --position squat") ==
          "1-2: bend 10 reps; low 10 reps; mid 10 reps; high 10 reps\n3-8: bend 10 reps; high 10 reps\n");
    const auto made = plan(way(), "--side left --position squat");
    CHECK(made.exercises[1].because.text == "a stepping stone to mid");
    CHECK(made.exercises[1].because.code == valgus::Included::prerequisite);
    CHECK(made.exercises[2].because.text == "a stepping stone to high");
    CHECK(notice(made, "way").empty());
}

TEST_CASE(
    "R12: the farthest stone that fits is the first drill, is told as the way to it, and hands over to the next") {
    const std::string two = "--side left --position squat --max-exercises 2";
    CHECK(by_week(way(), two) == "1-2: low 10 reps; mid 10 reps\n3-8: bend 10 reps; high 10 reps\n");
    CHECK(notice(plan(way(), two), "way") == "mid prepares for high, which comes in week 3.");
    CHECK(left_out(plan(way(), two)) ==
          "high no-room: has its turn from week 3 on\nbend no-room: has its turn from week 3 on\n");
    CHECK(notice(plan(way(), two + " --week 3"), "way").empty());

    const std::string one = "--side left --position squat --max-exercises 1";
    CHECK(by_week(way(), one) == "1-2: low 10 reps\n3-4: mid 10 reps\n5-8: high 10 reps\n");
    CHECK(notice(plan(way(), one), "way") == "low prepares for high, which comes in week 5.");
    CHECK(notice(plan(way(), one + " --week 4"), "way") == "mid prepares for high, which comes in week 5.");
    CHECK(notice(plan(way(), one + " --weeks 4"), "way") == "low prepares for high, which this block does not reach.");
}

TEST_CASE("R12: minutes make stones as the number does") {
    CHECK(by_week(way(), "--side left --position squat --minutes 1 --exclude bend") ==
          "1-2: low 10 reps; mid 10 reps\n3-8: high 10 reps\n");
}

TEST_CASE("R12: a stone that is mastered needs to be held no more") {
    const std::string one = "--side left --position squat --max-exercises 1 ";
    CHECK(by_week(way(), one + "--mastered mid") == "1-8: high 10 reps\n");
    CHECK(by_week(way(), one + "--mastered low") == "1-2: mid 10 reps\n3-8: high 10 reps\n");
    CHECK(plan(way(), one + "--mastered mid,low").request.mastered_stones.size() == 2);
}

TEST_CASE("R12: of a choice one stone is enough: the first that can be had, or what brings fewest with it") {
    const auto choice = library({
        exercise("ground", "leg", "integrate", "rank: extra"),
        exercise("banded", "leg", "integrate", "rank: extra, equipment: [band], after: [ground]"),
        exercise("seated", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "rank: extra, after: [[banded, seated]], positions: [squat]"),
    });
    const auto first_week = [&](std::string_view line) {
        return ids(plan(choice, "--side left --position squat " + std::string(line)));
    };
    CHECK(first_week("") == "ground banded high ");
    CHECK(first_week("--max-exercises 2") == "seated high ");
    CHECK(first_week("--without band") == "seated high ");
    CHECK(first_week("--exclude banded") == "seated high ");
    CHECK(first_week("--mastered seated") == "high ");
    CHECK(first_week("--mastered banded") == "high ");
    CHECK(by_week(choice, "--side left --position squat --max-exercises 1") ==
          "1-2: seated 10 reps\n3-8: high 10 reps\n");
}

TEST_CASE("R12: each of several entries must be held") {
    CHECK(ids(plan(two_ways(), "--side left --position squat")) == "left-one right-one high ");
    CHECK(by_week(two_ways(), "--side left --position squat --max-exercises 1 --mastered left-one") ==
          "1-2: right-one 10 reps\n3-8: high 10 reps\n");
}

TEST_CASE("R12: what was held hands over to the other stones of its drill") {
    CHECK(by_week(two_ways(), "--side left --position squat --max-exercises 1") ==
          "1-2: left-one 10 reps\n3-4: right-one 10 reps\n5-8: high 10 reps\n");
}

TEST_CASE("R12: what stands in for a stone whose equipment is not at hand is held in its place") {
    const auto geared = library({
        exercise("banded", "leg", "integrate", "rank: extra, equipment: [band], alternatives: [bare]"),
        exercise("bare", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "rank: extra, after: [banded], positions: [squat]"),
    });
    CHECK(by_week(geared, "--side left --position squat --without band") ==
          "1-2: bare 10 reps; high 10 reps\n3-8: high 10 reps\n");
    // Where nothing stands in, nobody waits for what he does not have.
    CHECK(by_week(geared, "--side left --position squat --without band --exclude bare") == "1-8: high 10 reps\n");
}

TEST_CASE("R12: a drill whose stone is excluded or forbidden does not come in, unless the stone is mastered") {
    CHECK(ids(plan(barred(), "--side left --exclude low --mastered low")) == "high other ");
    CHECK(ids(plan(barred(), "--side left --mastered low --condition sore")) == "high other ");
    CHECK(ids(plan(barred(), "--side left")) == "low high other ");
}

TEST_CASE("R12: where a stone cannot be had, the next drill is what the plan is for") {
    CHECK(outline(barred(), "--side left --exclude low") == "other integrate left 30s focus\n- high later\n");
    CHECK(outline(barred(), "--side left --condition sore") == "other integrate left 30s focus\n- high later\n");
}

TEST_CASE("R12: a drill that comes later waits until its stones were held for two weeks, in whichever sessions") {
    const auto late = library({
        exercise("low", "leg", "integrate"),
        exercise("high", "leg", "integrate", "after: [low], enters_after: 25"),
    });
    CHECK(by_week(late, "--side left") == "1-2: low 10 reps\n3-8: low 10 reps; high 10 reps\n");
    const auto slow = library({
        exercise("low", "leg", "integrate", "enters_after: 25"),
        exercise("high", "leg", "integrate", "after: [low], enters_after: 25"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(by_week(slow, "--side left") ==
          "1-2: bend 10 reps\n3-4: bend 10 reps; low 10 reps\n5-8: bend 10 reps; low 10 reps; high 10 reps\n");
    CHECK(left_out(plan(slow, "--side left")) ==
          "low later: comes in week 3 at the earliest\nhigh later: comes in week 5, after two weeks of low\n");
}

TEST_CASE("R12, R14: a drill that waits for its stones says so") {
    CHECK(left_out(plan(way(), "--side left --position squat --max-exercises 1 --exclude bend --week 2")) ==
          "high later: comes in week 5, after two weeks of mid\nbend excluded: you excluded it\n");
}

TEST_CASE("R12, R14: a drill that waits beyond the block for its stones says so") {
    CHECK(left_out(plan(way(), "--side left --position squat --max-exercises 1 --exclude bend --weeks 3 --week 2")) ==
          "high later: comes after two weeks of mid; this block does not come to it\nbend excluded: you excluded it\n");
}

TEST_CASE("R12: weeks count, not sessions") {
    const auto made = program(way(), "--side left --position squat --max-exercises 1 --weeks 5 --days mon,wed");
    CHECK(by_session(made) ==
          "w01-mon: low 10 reps\nw01-wed: low 10 reps\nw02-mon: low 10 reps\nw02-wed: low 10 reps\n"
          "w03-mon: mid 10 reps\nw03-wed: mid 10 reps\nw04-mon: mid 10 reps\nw04-wed: mid 10 reps\n"
          "w05-mon: high 10 reps\nw05-wed: high 10 reps\n");
}

TEST_CASE("R7, R12: what is asked for by name comes in at once, with its stones") {
    CHECK(ids(plan(way(), "--side left --include high")) == "bend low mid high ");
    CHECK(ids(plan(way(), "--side left --include high --week 3")) == "bend high ");
    CHECK(ids(plan(way(), "--side left --only high")) == "low mid high ");
}

TEST_CASE("R12: in the shipped library a step-down for stairs comes at 67 by the chair and the step") {
    const auto drill = [](int week) {
        const auto ran = testing::call("plan --age 67 --position stairs --brief --week " + std::to_string(week));
        CHECK(ran.code == 0);
        std::string found;
        for (const auto* name : {"Squat to a chair", "Step up", "Lateral step-down"})
            if (ran.out.find(std::string("  ") + name + "  ") != std::string::npos) found += name;
        const auto says = ran.out.find(" prepares for ");
        const auto begin = says == std::string::npos ? says : ran.out.rfind('\n', says) + 1;
        return found +
               (says == std::string::npos ? "" : "; " + ran.out.substr(begin, ran.out.find('\n', says) - begin));
    };
    const std::string chair =
        "Squat to a chair; Squat to a chair prepares for Lateral step-down, which comes in week 5.";
    const std::string step = "Step up; Step up prepares for Lateral step-down, which comes in week 5.";
    CHECK(drill(1) == chair);
    CHECK(drill(2) == chair);
    CHECK(drill(3) == step);
    CHECK(drill(4) == step);
    for (int week = 5; week <= 8; ++week) CHECK(drill(week) == "Lateral step-down");
}
