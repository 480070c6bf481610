// What tests/mutants broke of what is told of a plan, and no other test noticed.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::exercise;
using testing::ids;
using testing::library;
using testing::notice;
using testing::outline;
using testing::plan;
using testing::program;

namespace {

std::string left_out(const valgus::Plan& plan) {
    std::string text;
    for (const auto& left : plan.left_out) text += left.id + ": " + left.because.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("R16: a session of more than half an hour is long, one of half an hour is not") {
    const auto long_one = [](std::string_view seconds) {
        return testing::size_line(
            plan(library({exercise("walk", "leg", "integrate",
                                   "dose: {duration: " + std::string(seconds) + ", source: article}")}),
                 "--side left --minutes none"));
    };
    CHECK(long_one("1790") == "");
    CHECK(long_one("1791") != "");
}

TEST_CASE(
    "R13: the library's own choices are a source wherever a tempo is left to them, or a half or reminder is ours") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {sets: 1, duration: 40, source: article}"),
        exercise("bend", "knee", "strengthen", "needs: [foot], dose: {sets: 1, reps: 5, source: article}"),
        exercise("lift", "hip", "strengthen", "dose: {sets: 1, reps: 5, tempo: 2-2, source: article}"),
    });
    const auto sources = [&](std::string_view line) {
        std::string text;
        for (const auto& card : plan(taught, line).exercises) {
            text += card.id;
            for (const auto& source : card.sources) text += " " + source;
            text += "\n";
        }
        return text;
    };
    CHECK(sources("--focus knee,hip") == "lift article\narch article\nbend article planner\n");
    CHECK(sources("--focus knee,hip --mastered foot") == "lift article\narch article planner\nbend article planner\n");
}

TEST_CASE("R12: the dose of an exercise that cannot be in leaves no drill without room") {
    const auto three = library({
        exercise("rub", "hip", "release", "dose: {reps: 5, source: article}"),
        exercise("push", "knee", "strengthen", "rank: extra"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate", "dose: {duration: 110, source: article}"),
    });
    const auto says = [&](std::string_view line) {
        return notice(plan(three, "--side left --minutes 1 " + std::string(line)), "no-room");
    };
    CHECK(says("--dose bend=2") == "The clinician's dose of bend leaves no room for drill, which this is for.");
    CHECK(says("--dose push=2") ==
          "There is no room yet for drill, which this is for; more minutes or exercises would bring it.");
}

TEST_CASE("R14: what later weeks hold as a reminder alone has no turn there") {
    const auto taught = library({
        exercise("lift", "hip", "strengthen"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {duration: 300, source: article}"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(amounts(plan(taught, "--side left --minutes 5 --week 3")) ==
          "lift 10 reps; arch reminder: 2 min 30 s; bend 10 reps");
    CHECK(left_out(plan(taught, "--side left --minutes 5")) ==
          "arch: does not fit into 5 minutes\nbend: has its turn from week 3 on\n");
}

TEST_CASE("R14: a reminder is of the skill that is needed, whatever else it teaches") {
    const auto both = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot, hip-out], rank: extra"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(plan(both, "--mastered foot").exercises.front().because.text ==
          "a reminder of what you have learned: bend builds on it, for you must be able to shorten your foot");
}

TEST_CASE("P2, R14: on a mobility day work belongs to the full sessions, and what is fit for it waits for its turn") {
    const auto all = library({
        exercise("rub", "hip", "release"),
        exercise("knead", "knee", "release"),
        exercise("balance", "ankle", "strengthen", "daily: true"),
        exercise("drill", "leg", "integrate"),
    });
    const auto made = program(all, "--side left --weeks 1 --days mon,tue --max-exercises 1");
    REQUIRE(made.sessions.size() == 2);
    const auto& day = made.plans.at(made.sessions[1].plan);
    CHECK(ids(day) == "rub ");
    CHECK(left_out(day) ==
          "knead: does not fit into 1 exercise\nbalance: does not fit into 1 exercise\ndrill: belongs to the full "
          "sessions\n");
}

TEST_CASE("R12, R14: what waits is told with those of its stones that were not held, and that can be had") {
    const auto way = library({
        exercise("bend", "knee", "strengthen"),
        exercise("low", "leg", "integrate", "rank: extra"),
        exercise("banded", "leg", "integrate", "rank: extra, equipment: [band]"),
        exercise("wide", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "after: [low, [banded, wide]], positions: [squat], enters_after: 50"),
    });
    CHECK(left_out(plan(way, "--position squat --mastered low --without band")) ==
          "high: comes in week 5, after two weeks of wide\n");
}

TEST_CASE("R14: whoever is left with nothing is told what each would come after") {
    const auto way = library({
        exercise("low", "leg", "integrate", "rank: extra"),
        exercise("high", "leg", "integrate", "after: [low]"),
    });
    CHECK(
        outline(way, "--exclude low") ==
        "refused: no exercise is left: 'high' (comes after two weeks of low; this block does not come to it); exclude "
        "fewer, make more equipment available, or ask for more joints\n");
}

TEST_CASE("R4: counting on a skill is told to who needs it in that week alone") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(plan(taught, "--focus ankle --week 3").news.empty());
    CHECK(plan(taught, "--focus knee --week 3").news.size() == 1);
}

TEST_CASE("R7: a refusal names the minutes that reach in the weeks of whole numbers too") {
    const auto sore = library({
        exercise("bend", "knee", "strengthen", "dose: {duration: 100, source: article}"),
        "conditions: [{id: sore, label: sore, half_weeks: 2, sources: [article]}]",
    });
    CHECK(outline(sore, "--side left --condition sore --minutes 1 --include bend") ==
          "bend strengthen left 60s included\n");
    CHECK(outline(sore, "--side left --condition sore --minutes 1 --include bend --week 3") ==
          "refused: 'bend' does not fit into 1 minute with what comes before it; give it --minutes 2\n");
    CHECK(outline(sore, "--side left --condition sore --minutes 1 --week 3") ==
          "refused: nothing fits into 1 minute; give it --minutes 2\n");
}

TEST_CASE("R7: a refusal proposes nothing that would cost another its teacher") {
    const auto taught = library({
        exercise("long", "ankle", "strengthen",
                 "teaches: [foot], enters_after: 50, alternatives: [short], dose: {duration: 110, source: article}"),
        exercise("short", "ankle", "strengthen"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    CHECK(outline(taught, "--side left --minutes 1 --include long,bend") ==
          "refused: 'long' does not fit into 1 minute with what comes before it; give it --minutes 3\n");
    CHECK(outline(taught, "--side left --minutes 1 --include long") ==
          "refused: 'long' does not fit into 1 minute with what comes before it; give it --minutes 2, or include "
          "'short' instead\n");
}

TEST_CASE("P2, R7: what is included is in on full days, and a mobility day refuses nothing") {
    const auto two = library({exercise("rub", "hip", "release"), exercise("bend", "knee", "strengthen")});
    CHECK(testing::sessions(two, "--weeks 1 --days mon,tue --include bend") == "w01-mon: rub bend\nw01-tue m: rub >\n");
}

TEST_CASE("P3: an overview tells what a week holds as an exercise, though a later session only reminds of it") {
    const auto three = library({
        exercise("rub", "hip", "stretch"),
        exercise("knead", "hip", "stretch"),
        exercise("arch", "hip", "stretch", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
    });
    const auto made = program(three, "--side left --weeks 2 --days mon,wed --mastered foot --max-exercises 2");
    CHECK(testing::by_session(made) ==
          "w01-mon: rub 10 reps; arch reminder: 5 reps; drill 10 reps\n"
          "w01-wed: knead 10 reps; arch reminder: 5 reps; drill 10 reps\n"
          "w02-mon: arch 10 reps; drill 10 reps\n"
          "w02-wed: rub 10 reps; arch reminder: 5 reps; drill 10 reps\n");
    CHECK(made.weeks[1].news == std::vector<std::string>{"For the first time: arch."});
}

TEST_CASE("R21, R14: the other leg does the first drill because that belongs to every plan") {
    const auto one = library({exercise("drill", "leg", "integrate")});
    const auto made = program(one, "--side left --weeks 1 --days mon");
    REQUIRE(made.sessions.front().other);
    CHECK(made.sessions.front().other->exercise.because.code == valgus::Included::integration);
}

TEST_CASE("R21: where both legs do the first drill at once, the last work that has a side is compared") {
    const auto squat = exercise("squat", "leg", "integrate", "laterality: bilateral");
    const auto lift = exercise("lift", "hip", "strengthen"), drill = exercise("drill", "leg", "integrate");
    const auto compared = [](const valgus::Library& made) {
        const auto other = program(made, "--side left --weeks 1 --days mon").sessions.front().other;
        return other ? other->exercise.id : std::string("-");
    };
    CHECK(compared(library({squat, lift})) == "lift");
    CHECK(compared(library({squat, lift, drill})) == "drill");  // as demanding as what both legs do
    CHECK(compared(library({squat, exercise("rub", "hip", "release")})) == "-");
    const auto made = program(library({squat, lift}), "--side left --weeks 1 --days mon");
    CHECK(made.sessions.front().other->exercise.because.code != valgus::Included::integration);
    const auto one = library({exercise("squat", "leg", "integrate", "laterality: bilateral")});
    CHECK_FALSE(program(one, "--side left --weeks 1 --days mon").sessions.front().other);
    // A first drill that has a side comes before the work that stands before it.
    const auto sided = library({exercise("lift", "hip", "strengthen"), exercise("drill", "leg", "integrate")});
    CHECK(program(sided, "--side left --weeks 1 --days mon").sessions.front().other->exercise.id == "drill");
}

TEST_CASE("P7: what a block did not come to is told without the teachers that only that would need") {
    const auto two = library({
        exercise("lift", "hip", "strengthen"),
        exercise("arch", "ankle", "strengthen",
                 "teaches: [foot], rank: extra, dose: {duration: 1300, source: article}"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    const auto next = program(two, "--side left --weeks 1 --days mon --learning foot").sessions.back().next;
    CHECK(next.ends_with(" This block did not come to: bend."));
}

TEST_CASE("R12: a program shows a teacher whole, though every session holds its half") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 24, source: article}"),
        exercise("drill", "leg", "integrate", "needs: [foot], dose: {reps: 5, source: article}"),
    });
    const auto made = program(taught, "--side left --weeks 1 --days mon --minutes 1");
    CHECK(amounts(made.plans.front()) == "arch 12 reps half; drill 5 reps");
    CHECK(amounts(made.whole) == "arch 24 reps; drill 5 reps");
}

TEST_CASE("R16: a program is not long because all its exercises together are") {
    const auto two = library({
        exercise("lift", "hip", "strengthen", "dose: {duration: 1100, source: article}"),
        exercise("bend", "knee", "strengthen", "dose: {duration: 1100, source: article}"),
    });
    const auto made = program(two, "--side left --days mon --minutes none --max-exercises 1");
    CHECK(ids(made.whole) == "lift bend ");
    CHECK(testing::size_line(made.whole) == "");
}

TEST_CASE("R17: a condition's limit of the angle is told to who asked for more, and to nobody else") {
    const auto limited = library({exercise("bend", "knee", "strengthen"),
                                  "conditions: [{id: worn, label: worn, most_bend: 60, sources: [article]}]"});
    const auto says = [&](std::string_view line) { return notice(plan(limited, line), "angle"); };
    CHECK(says("--condition worn --angle 61") == "To 60° and no further: worn.");
    CHECK(says("--condition worn --angle 60") == "");
    CHECK(says("--angle 61") == "");
}

TEST_CASE("R4, R13: a reminder is done without the load") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 10, load: 5 kg, source: article}"),
        exercise("bend", "knee", "strengthen", "needs: [foot]"),
    });
    const auto dose = [&](std::string_view line) { return plan(taught, line).exercises.front().dose.text; };
    CHECK(dose("--side left --focus knee") == "10 reps, with 5 kg");
    CHECK(dose("--side left --focus knee --mastered foot") == "5 reps (a reminder)");
}

TEST_CASE("P2, R3: a mobility day says nothing of the drill that no session holds") {
    const auto three = library({
        exercise("rub", "hip", "release"),
        exercise("bend", "knee", "strengthen"),
        exercise("drill", "leg", "integrate"),
    });
    const auto made = program(three, "--side left --exclude drill --weeks 1 --days mon,tue");
    const auto says = [&](std::size_t session) {
        std::string text;
        for (const auto& each : made.plans.at(made.sessions.at(session).plan).notices) text += each.id + " ";
        return text;
    };
    CHECK(says(0) == "no-drill ");
    CHECK(says(1) == "");
}

TEST_CASE("R3, R14: what comes in the last week comes, and what would come behind it never does") {
    const auto late = library({
        exercise("bend", "knee", "strengthen"),
        exercise("lift", "hip", "strengthen", "enters_after: 87"),
    });
    CHECK(left_out(plan(late, "")) == "lift: comes in week 8 at the earliest\n");
    CHECK(left_out(plan(late, "--weeks 1")) == "lift: never comes in a block of 1 week\n");
}

TEST_CASE("R7: what is named and waits for a stone that cannot be had is refused, with and without a limit") {
    const auto stones = library({exercise("push", "hip", "strengthen"), exercise("step", "knee", "integrate"),
                                 exercise("hop", "knee", "integrate", "after: [step]"),
                                 exercise("leap", "knee", "integrate", "after: [step], alternatives: [stand]"),
                                 exercise("stand", "knee", "integrate")});
    const std::string why = " cannot be included: it comes after 'step', which cannot be had; ";
    for (const std::string limit :
         {"", " --minutes none", " --minutes none --max-exercises none", " --max-exercises 1"}) {
        CHECK(outline(stones, "--include hop --exclude step" + limit) ==
              "refused: 'hop'" + why + "leave it out, or say --mastered with what you have gone through\n");
        CHECK(outline(stones, "--include leap --exclude step" + limit) ==
              "refused: 'leap'" + why + "--include stand can stand in\n");
        CHECK(outline(stones, "--include hop --exclude step --mastered step" + limit).starts_with("refused") == false);
    }
}

TEST_CASE("R7: so is what needs a skill whose teacher waits for such a stone, however far away it is") {
    const auto chain =
        library({exercise("step", "knee", "strengthen"), exercise("jump", "knee", "strengthen", "after: [step]"),
                 exercise("lift", "hip", "strengthen", "teaches: [hip-out], after: [jump]"),
                 exercise("bend", "hip", "strengthen", "needs: [hip-out]"), exercise("push", "hip", "strengthen")});
    for (const std::string limit : {"", " --minutes none"})
        CHECK(outline(chain, "--include bend --exclude step" + limit) ==
              "refused: 'bend' cannot be included: it comes after 'step', which cannot be had; leave it out, or say "
              "--mastered with what you have gone through\n");
    CHECK(!outline(chain, "--include bend --exclude step --mastered jump").starts_with("refused"));
    const auto both = library({exercise("step", "knee", "strengthen"), exercise("jump", "knee", "strengthen"),
                               exercise("leap", "knee", "strengthen", "after: [step, jump]")});
    CHECK(outline(both, "--include leap --exclude step,jump --mastered jump") ==  // what was held is lost to nobody
          "refused: 'leap' cannot be included: it comes after 'step', which cannot be had; leave it out, or say "
          "--mastered with what you have gone through\n");
    CHECK(!outline(chain, "--include bend --exclude step --mastered hip-out").starts_with("refused"));
}

TEST_CASE("P2, R14: what a mobility day has not belongs to the full sessions, with and without limits") {
    const auto two = library({exercise("rub", "hip", "release"), exercise("bend", "knee", "strengthen")});
    for (const std::string limits : {"", " --minutes none --max-exercises none"}) {
        const auto made = program(two, "--weeks 1 --days mon,tue" + limits);
        REQUIRE(made.plans.size() == 2U);
        REQUIRE(made.plans[1].left_out.size() == 1U);
        CHECK(made.plans[1].left_out[0].because.text == "belongs to the full sessions");
    }
}
