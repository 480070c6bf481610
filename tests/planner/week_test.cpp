// R10: how work climbs a rung at a time, and goes to its next stage; what is new in a week.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::by_session;
using testing::by_week;
using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;
using testing::program;

namespace {

valgus::Library one(std::string_view dose, std::string_view phase = "strengthen") {
    return library({exercise("a", "hip", phase, "dose: {" + std::string(dose) + ", source: article}")});
}

// Of the first card, week by week.
std::string stages(const valgus::Library& library, std::string_view options, int weeks) {
    std::string text;
    for (int week = 1; week <= weeks; ++week) {
        const auto& cards = plan(library, std::string(options) + " --weeks " + std::to_string(weeks) + " --week " +
                                              std::to_string(week))
                                .exercises;
        const auto& progression = cards.front().progression;
        text += progression ? std::to_string(progression->stage) : "-";
    }
    return text;
}

const std::string one_stage = "progressions: [{name: harder, move_on_when: It is clean., source: planner}]";
const std::string two_stages =
    "progressions: [{name: harder, move_on_when: It is clean., source: planner}, {name: hardest, move_on_when: All of "
    "it is clean., source: article}]";

}  // namespace

TEST_CASE("R10: one rung a week: the range, then the hold, then a set more up to the third, then slower down") {
    CHECK(by_week(one("sets: 1-3, reps: 10-20, hold: 3-5, slower: 4"), "--side left") ==
          "1: a 10 reps, hold 3 s\n"
          "2: a 15 reps, hold 3 s\n"
          "3: a 20 reps, hold 3 s\n"
          "4: a 20 reps, hold 4 s\n"
          "5: a 20 reps, hold 5 s\n"
          "6: a 2 × 20 reps, hold 5 s\n"
          "7: a 3 × 20 reps, hold 5 s\n"
          "8: a 3 × 20 reps, hold 5 s, 4 s down\n");
}

TEST_CASE("R10: times and metres climb as repetitions do; longer times in steps of five seconds") {
    CHECK(by_week(one("duration: 20-40"), "--side left", 4) == "1: a 20 s\n2: a 30 s\n3-4: a 40 s\n");
    CHECK(by_week(one("duration: 45-60"), "--side left", 4) == "1: a 45 s\n2: a 55 s\n3-4: a 1 min\n");
    CHECK(by_week(one("duration: 10-15"), "--side left", 4) == "1: a 10 s\n2: a 13 s\n3-4: a 15 s\n");
    CHECK(by_week(one("duration: 1-2 min"), "--side left", 4) == "1: a 1 min\n2: a 1 min 30 s\n3-4: a 2 min\n");
    CHECK(by_week(one("distance: 10-15 m"), "--side left", 4) == "1: a 10 m\n2: a 13 m\n3-4: a 15 m\n");
}

TEST_CASE("R10: there is no rung between two numbers that follow one another, and none beyond the third set") {
    CHECK(by_week(one("reps: 10-11"), "--side left", 4) == "1: a 10 reps\n2-4: a 11 reps\n");
    CHECK(by_week(one("reps: 10-13"), "--side left", 4) == "1: a 10 reps\n2: a 12 reps\n3-4: a 13 reps\n");
    CHECK(by_week(one("sets: 2-5, reps: 5"), "--side left", 4) == "1: a 2 × 5 reps\n2-4: a 3 × 5 reps\n");
    CHECK(by_week(one("sets: 4, reps: 5"), "--side left", 4) == "1-4: a 4 × 5 reps\n");
    CHECK(by_week(one("reps: max, sets: 1-2"), "--side left", 4) ==
          "1: a as many reps as stay clean\n2-4: a 2 × as many reps as stay clean\n");
    CHECK(by_week(one("reps: 5, tempo: 1-2, slower: 3"), "--side left", 4) == "1: a 5 reps\n2-4: a 5 reps, 3 s down\n");
    CHECK(by_week(one("reps: 5"), "--side left", 1) == "1: a 5 reps\n");
}

TEST_CASE("R10: what loosens stays low and names its end, but for what leads an asked joint") {
    for (const auto* phase : {"release", "stretch", "mobilize"}) {
        CHECK(by_week(one("duration: 1-2 min", phase), "--side left") == "1-8: a 1 min\n");
        CHECK(plan(one("duration: 1-2 min", phase), "--side left --week 8").exercises.front().dose.text ==
              "1 min, up to 2 min");
    }
    const auto lead = one("duration: 1-2 min", "mobilize");
    CHECK(by_week(lead, "--side left --focus hip", 3) == "1: a 1 min\n2: a 1 min 30 s\n3: a 2 min\n");
    CHECK(plan(lead, "--side left --focus hip").exercises.front().dose.text == "1 min, building up to 2 min");
}

TEST_CASE("R10: the text names where the dose leads until it is there; a card tells its rung and the next") {
    const auto rising = one("sets: 1-2, reps: 10-20, hold: 3-5");
    const auto card = [&](std::string_view line) { return plan(rising, line).exercises.front(); };
    CHECK(card("--side left").dose.text == "10 reps, hold 3 s, building up to 20, hold 5 s and 2 sets");
    CHECK(card("--side left --week 8").dose.text == "2 × 20 reps, hold 5 s, rest 30 s between sets");
    CHECK(card("--side left").ladder == valgus::Rung{1, 6, "15 reps, hold 3 s"});
    CHECK(card("--side both --week 5").ladder == valgus::Rung{5, 6, "2 × 20 reps each side, hold 5 s"});
    CHECK(card("--side left --week 8").ladder == valgus::Rung{6, 6, ""});
}

TEST_CASE("R10: a rung waits until its minutes are there; nobody loses one so that another gains it") {
    const auto two = library({
        exercise("a", "hip", "strengthen", "dose: {reps: 10-20, source: article}"),
        exercise("b", "knee", "strengthen", "setup_s: 0, dose: {reps: 10-20, source: article}"),
    });
    CHECK(by_week(two, "--side left --minutes 2", 4) ==
          "1: a 10 reps; b 10 reps\n2: a 15 reps; b 15 reps\n3-4: a 20 reps; b 20 reps\n");
    // 50 s to begin with: the 10 s that are left are the first one's.
    CHECK(by_week(two, "--side left --minutes 1", 4) == "1: a 10 reps; b 10 reps\n2-4: a 15 reps; b 10 reps\n");
    CHECK(plan(two, "--side left --minutes 1 --week 4").duration == valgus::Seconds{60});
}

TEST_CASE("R10, R12: the first drill has its dose of the week before anything further comes in") {
    const auto drill = library({
        exercise("lift", "hip", "strengthen"),
        exercise("step", "leg", "integrate", "dose: {reps: 10-20, source: article}"),
    });
    CHECK(by_week(drill, "--side left --minutes 1", 4) ==
          "1-2: lift 10 reps; step 10 reps\n3: step 15 reps\n4: step 20 reps\n");
    CHECK(by_week(drill, "--side left --minutes 2", 4) ==
          "1: lift 10 reps; step 10 reps\n2-3: lift 10 reps; step 15 reps\n4: lift 10 reps; step 20 reps\n");
}

TEST_CASE("R10: the first drill climbs within the share of work where it has a further stage") {
    const auto drill = library({
        exercise("roll", "hip", "release"),
        exercise("step", "leg", "integrate",
                 "dose: {reps: 10-20, source: article}, progressions: [{name: harder, move_on_when: Clean., source: "
                 "planner, dose: {reps: 5, source: article}}]"),
    });
    // 36 of 60 s: the 40 of its second rung are denied, and so it goes to its next stage two weeks later.
    CHECK(by_week(drill, "--side left --minutes 1", 4) ==
          "1-2: roll 10 reps; step 10 reps\n3-4: roll 10 reps; step/2 5 reps\n");
    CHECK(by_week(drill, "--side left --minutes 2", 4) ==
          "1: roll 10 reps; step 10 reps\n2: roll 10 reps; step 15 reps\n3-4: roll 10 reps; step 20 reps\n");
}

TEST_CASE("R10: a stage is held for two weeks; none begins in week 1 or in a week of tests") {
    const auto single = library({exercise("a", "hip", "strengthen", one_stage)});
    CHECK(stages(single, "", 8) == "11222222");
    CHECK(stages(single, "", 7) == "1122222");
    CHECK(stages(single, "", 4) == "1122");
    CHECK(stages(single, "", 3) == "111");  // the last week is one of tests
    CHECK(stages(single, "", 1) == "1");
    CHECK(stages(single, "", 2) == "11");
    const auto two = library({exercise("a", "hip", "strengthen", two_stages)});
    CHECK(stages(two, "", 8) == "11223333");
    CHECK(stages(two, "", 12) == "112233333333");
    CHECK(stages(two, "", 5) == "11222");
}

TEST_CASE("R10: the next stage comes after the last rung, and begins at its low end with one set") {
    const auto whole = library({exercise(
        "a", "hip", "strengthen",
        "dose: {sets: 1-2, reps: 8-9, source: article}, progressions: [{name: harder, move_on_when: It is clean., "
        "source: planner, dose: {sets: 1-2, reps: 5-6, source: planner}}]")});
    CHECK(by_week(whole, "--side left") ==
          "1: a 8 reps\n2: a 9 reps\n3-4: a 2 × 9 reps\n5: a/2 5 reps\n6: a/2 6 reps\n7-8: a/2 2 × 6 reps\n");
}

TEST_CASE("R10: where its next rung was denied the time before, an exercise goes to its next stage instead") {
    const auto long_one = library({exercise(
        "a", "hip", "strengthen",
        "dose: {reps: 20-40, source: article}, progressions: [{name: harder, move_on_when: It is clean., source: "
        "planner, dose: {reps: 10, source: article}}, {name: too long, move_on_when: It is clean., source: planner, "
        "dose: {reps: 40, source: article}}]")});
    CHECK(by_week(long_one, "--side left --minutes 1") == "1-2: a 20 reps\n3-8: a/2 10 reps\n");
    CHECK(by_week(long_one, "--side left --minutes 2") ==
          "1: a 20 reps\n2: a 30 reps\n3-4: a 40 reps\n5-6: a/2 10 reps\n7-8: a/3 40 reps\n");
    // What there is no room for is not promised either.
    CHECK(plan(long_one, "--side left --minutes 1 --week 8").exercises.front().progression->text ==
          "too long. Move on when: It is clean.");
}

TEST_CASE("R10: one new stage a session") {
    const auto three =
        library({exercise("a", "hip", "strengthen", one_stage), exercise("b", "hip", "strengthen", one_stage),
                 exercise("c", "hip", "strengthen", one_stage)});
    CHECK(by_week(three, "--side left") ==
          "1-2: a 10 reps; b 10 reps; c 10 reps\n3-4: a/2 10 reps; b 10 reps; c 10 reps\n"
          "5: a/2 10 reps; b/2 10 reps; c 10 reps\n6-8: a/2 10 reps; b/2 10 reps; c/2 10 reps\n");
}

TEST_CASE("R10: two new stages a week, whatever the number of sessions") {
    const auto three =
        library({exercise("a", "hip", "strengthen", one_stage), exercise("b", "hip", "strengthen", one_stage),
                 exercise("c", "hip", "strengthen", one_stage)});
    const auto made = program(three, "--side left --weeks 6 --max-exercises none");
    std::string text;
    for (const auto& session : made.sessions) {
        text += session.id + " ";
        for (const auto& card : made.plans[session.plan].exercises) text += std::to_string(card.progression->stage);
        text += "\n";
    }
    CHECK(text ==
          "w01-mon 111\nw01-wed 111\nw01-fri 111\nw02-mon 111\nw02-wed 111\nw02-fri 111\n"
          "w03-mon 211\nw03-wed 221\nw03-fri 221\nw04-mon 221\nw04-wed 221\nw04-fri 221\n"
          "w05-mon 222\nw05-wed 222\nw05-fri 222\nw06-mon 222\nw06-wed 222\nw06-fri 222\n");
}

TEST_CASE("R10: skills first, then the first drill, then two feet before one, then as they came in") {
    const auto queue = library({
        exercise("lift", "hip", "strengthen", one_stage),
        exercise("drill", "leg", "integrate", "positions: [squat], " + one_stage),
        exercise("both", "leg", "integrate", "laterality: bilateral, " + one_stage),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], " + one_stage),
    });
    CHECK(by_week(queue, "--side left --position squat", 9) ==
          "1: lift 10 reps; arch 10 reps; drill 10 reps; both 10 reps\n"
          "2: lift 10 reps; arch/2 10 reps; drill 10 reps; both 10 reps\n"
          "3-4: lift 10 reps; arch/2 10 reps; drill/2 10 reps; both 10 reps\n"
          "5: lift 10 reps; arch/2 10 reps; drill/2 10 reps; both/2 10 reps\n"
          "6-9: lift/2 10 reps; arch/2 10 reps; drill/2 10 reps; both/2 10 reps\n");
}

TEST_CASE("R10: no stage begins in a week in which work comes in for the first time") {
    const auto entering = library(
        {exercise("a", "hip", "strengthen", one_stage), exercise("late", "knee", "strengthen", "enters_after: 25")});
    CHECK(by_week(entering, "--side left") ==
          "1-2: a 10 reps\n3-4: a 10 reps; late 10 reps\n5-8: a/2 10 reps; late 10 "
          "reps\n");
    const auto loosening = library(
        {exercise("a", "hip", "strengthen", one_stage), exercise("late", "knee", "stretch", "enters_after: 25")});
    CHECK(by_week(loosening, "--side left") == "1-2: a 10 reps\n3-8: late 10 reps; a/2 10 reps\n");
}

TEST_CASE("R10: --stage holds an exercise at a stage, whatever the week; its rungs go on") {
    const auto two =
        library({exercise("a", "hip", "strengthen", "dose: {reps: 10-11, source: article}, " + two_stages)});
    CHECK(by_week(two, "--side left --stage a=1") == "1: a 10 reps\n2-8: a 11 reps\n");
    CHECK(by_week(two, "--side left --stage a=3") == "1: a/3 10 reps\n2-8: a/3 11 reps\n");
    CHECK(plan(two, "--stage a=2").request.stages.front() == std::pair<std::string, int>{"a", 2});
}

TEST_CASE(
    "R10: a stage whose equipment is not at hand is passed over; nobody begins with a harder one for want of it") {
    const auto geared = library({
        exercise("a", "hip", "strengthen",
                 "equipment: [chair], progressions: [{name: banded, move_on_when: Clean., source: planner, equipment: "
                 "[band]}, {name: free, move_on_when: Clean., source: planner, equipment: []}]"),
        exercise("b", "hip", "strengthen"),
    });
    CHECK(stages(geared, "", 8) == "11223333");
    CHECK(stages(geared, "--equipment none", 8) == "11333333");
    CHECK(stages(geared, "--equipment none --stage a=2", 8) == "11111111");
    CHECK(stages(geared, "--without chair --stage a=2", 8) == "22222222");
    CHECK(outline(geared, "--side left --without chair") == "b strengthen left 30s focus\n- a no-equipment\n");
    CHECK(outline(geared, "--side left --without chair --week 8") == outline(geared, "--side left --without chair"));
}

TEST_CASE("R10: a stage that is passed over leaves its equipment behind") {
    const auto banded =
        library({exercise("a", "hip", "strengthen",
                          "equipment: [chair], progressions: [{name: banded, move_on_when: Clean., source: "
                          "planner, equipment: [chair, band]}, {name: slower, move_on_when: Clean., "
                          "source: planner, feel: slow}]")});
    const auto last = plan(banded, "--without band --week 8").exercises.front();
    CHECK(last.progression->stage == 3);
    CHECK(last.equipment.size() == 1);
    CHECK(plan(banded, "--week 8").exercises.front().equipment.size() == 2);
}

TEST_CASE("R10: a card tells its stage, what comes next, when, and by whom") {
    const auto two = library({exercise("a", "hip", "strengthen", two_stages)});
    const auto told = [&](std::string_view line) {
        const auto card = plan(two, line).exercises.front();
        return card.progression->now + "|" + card.progression->only_if + "|" + card.progression->text + "|" +
               card.progression->source;
    };
    CHECK(told("") == "||harder, from week 3. Move on when: It is clean.|planner");
    CHECK(told("--week 3") == "harder|It is clean.|hardest, from week 5. Move on when: All of it is clean.|article");
    CHECK(told("--week 5") == "hardest|All of it is clean.|hardest|article");
    CHECK(told("--stage a=1") == "||harder. Move on when: It is clean.|planner");
    CHECK(told("--weeks 1") == "||harder. Move on when: It is clean.|planner");
}

TEST_CASE("R10: a stage and a rung cite who chose them") {
    const auto two = library(
        {exercise("a", "hip", "strengthen", "dose: {sets: 1, reps: 10, tempo: 1-1, source: article}, " + two_stages)});
    const auto sources = [&](std::string_view line) { return plan(two, line).exercises.front().sources; };
    CHECK(sources("") == std::vector<std::string>{"article"});
    CHECK(sources("--week 3") == std::vector<std::string>{"article", "planner"});
    CHECK(sources("--week 5") == std::vector<std::string>{"article"});
    const auto assumed =
        library({exercise("a", "hip", "strengthen",
                          "dose: {sets: 1-2, reps: 10, tempo: 1-1, rest: 20, source: article, assumed: [sets]}")});
    CHECK(plan(assumed, "").exercises.front().sources == std::vector<std::string>{"article", "planner"});
}

TEST_CASE("R10: what is new this week") {
    const auto changing = library({
        exercise("a", "hip", "strengthen", "name: Lift, dose: {reps: 10-20, source: article}"),
        exercise("b", "knee", "strengthen", "name: Bend, " + one_stage),
        exercise("c", "leg", "integrate", "name: Hop, enters_after: 50"),
        exercise("d", "leg", "integrate", "name: Stand"),
    });
    const auto news = [&](std::string_view line) { return plan(changing, line).news; };
    using Lines = std::vector<std::string>;
    CHECK(news("--side left") == Lines{});
    CHECK(news("--side left --week 2") == Lines{"More: Lift 15 reps (last week 10 reps)."});
    CHECK(news("--side left --week 3") == Lines{"Harder: Bend (harder). Only if two sessions running were clean, with "
                                                "pain up to 3 at most; else stay as you were (`--stage b=1`).",
                                                "More: Lift 20 reps (last week 15 reps)."});
    CHECK(news("--side left --week 4") == Lines{});
    CHECK(news("--side left --week 5") == Lines{"For the first time: Hop."});
    CHECK(news("--side left --week 3 --stage b=1 --exclude c,a") == Lines{});
    CHECK(news("--week 2") == Lines{"More: Lift 15 reps each side (last week 10 reps each side)."});
}

TEST_CASE("R10, R17: before a stage that a condition forbids the stages end, and no other is promised") {
    const auto held = library({
        exercise("a", "hip", "strengthen",
                 "feel: base, setup: base, progressions: [{name: free, move_on_when: Clean., source: planner, not_for: "
                 "[old, sore], feel: free}, {name: deeper, move_on_when: Clean., source: planner, setup: deeper}]"),
        "conditions:",
        "  - {id: old, label: old, over_age: 60, sources: [article]}",
        "  - {id: sore, label: sore, sources: [article]}",
        "  - {id: other, label: other, sources: [article]}",
    });
    CHECK(stages(held, "", 8) == "11223333");
    CHECK(stages(held, "--condition other", 8) == "11223333");
    CHECK(stages(held, "--age 61", 8) == "--------");
    CHECK(stages(held, "--condition sore,other --stage a=2", 8) == "--------");
    const auto last = plan(held, "--age 61 --week 8").exercises.front();
    CHECK(last.feel == "base");
    CHECK(last.setup == "base");
    CHECK(plan(held, "--week 8").exercises.front().feel == "free");
}

TEST_CASE("R10: the degrees that were asked for end the stages before one that goes deeper") {
    const auto deep = library({exercise(
        "a", "leg", "integrate",
        "progressions: [{name: to 30, move_on_when: Clean., source: planner, bend: 30}, {name: to 60, move_on_when: "
        "Clean., source: planner, bend: 60}]")});
    CHECK(stages(deep, "", 8) == "11223333");
    CHECK(stages(deep, "--angle 60", 8) == "11223333");
    CHECK(stages(deep, "--angle 59", 8) == "11222222");
    CHECK(stages(deep, "--angle 30 --stage a=3", 8) == "22222222");
    CHECK(stages(deep, "--angle 29", 8) == "--------");
    CHECK(plan(deep, "--angle 59").exercises.front().progression->of == 2);
}

TEST_CASE("R10: what comes next is the next that can be done") {
    const auto geared = library({
        exercise(
            "a", "hip", "strengthen",
            "progressions: [{name: banded, move_on_when: Clean., source: planner, equipment: [band]}, {name: slow, "
            "move_on_when: Clean too., source: article, equipment: []}, {name: old no more, move_on_when: x, source: "
            "planner, not_for: [old]}]"),
        "conditions: [{id: old, label: old, over_age: 60, sources: [article]}]",
    });
    const auto told = [&](std::string_view line) {
        const auto card = plan(geared, line).exercises.front();
        return std::to_string(card.progression->stage) + "/" + std::to_string(card.progression->of) + " " +
               card.progression->text;
    };
    CHECK(told("--age 61") == "1/3 banded, from week 3. Move on when: Clean.");
    CHECK(told("--age 61 --without band") == "1/3 slow, from week 3. Move on when: Clean too.");
    CHECK(told("--without band --week 3") == "3/4 old no more, from week 5. Move on when: x");
    CHECK(told("--age 61 --week 5") == "3/3 slow");
    CHECK(told("--week 5") == "3/4 old no more, from week 7. Move on when: x");
}

TEST_CASE("R10: a clinician's ranges climb as any do, and his dose keeps the stage") {
    const auto staged = library({exercise("a", "hip", "strengthen",
                                          "progressions: [{name: harder, move_on_when: Clean., source: planner, "
                                          "dose: {reps: 30, source: article}}]")});
    CHECK(by_week(staged, "--side left --dose a=8-12", 4) ==
          "1: a 8 reps (clinician's)\n2: a 10 reps (clinician's)\n3-4: a 12 reps (clinician's)\n");
    CHECK(by_week(staged, "--side left --dose a=8", 4) == "1-4: a 8 reps (clinician's)\n");
    CHECK(by_week(staged, "--side left --dose a=8 --stage a=2", 4) == "1-4: a/2 8 reps (clinician's)\n");
    CHECK(by_week(staged, "--side left --dose a=1-2x5@2-3s --stage a=1", 4) ==
          "1: a 5 reps, hold 2 s (clinician's)\n2: a 5 reps, hold 3 s (clinician's)\n"
          "3-4: a 2 × 5 reps, hold 3 s (clinician's)\n");
}
