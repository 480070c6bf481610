// R3 and R11: what the position and the cause bring, when a demanding drill may enter, how deep a bend goes.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;

TEST_CASE("R3: a position brings an exercise, alone or together with a joint that was asked for") {
    const auto brought = library({
        exercise("bend", "knee", "strengthen"),
        exercise("alone", "hip", "strengthen", "rank: extra, brought_by: [{positions: [squat]}]"),
        exercise("together", "hip", "strengthen",
                 "rank: extra, brought_by: [{positions: [squat], joints: [ankle, knee]}]"),
    });
    CHECK(outline(brought, "--side left") == "bend strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --position squat") ==
          "alone strengthen left 30s position\nbend strengthen left 30s focus\n");
    CHECK(
        outline(brought, "--side left --focus knee --position squat") ==
        "alone strengthen left 30s position\ntogether strengthen left 30s position\nbend strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --focus leg --position squat --exclude bend") ==
          "alone strengthen left 30s position\n");
    CHECK(outline(brought, "--side left --focus hip --position squat --all") ==
          "alone strengthen left 30s focus\ntogether strengthen left 30s focus\n");
}

TEST_CASE("R3: a core exercise of another joint may be brought too, but not where it does not apply") {
    const auto brought = library({
        exercise("toe", "ankle", "strengthen", "brought_by: [{positions: [squat]}]"),
        exercise("nowhere", "ankle", "strengthen", "positions: [standing], brought_by: [{positions: [squat]}]"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(outline(brought, "--side left --focus knee") == "bend strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --focus knee --position squat") ==
          "bend strengthen left 30s focus\ntoe strengthen left 30s position\n");
}

TEST_CASE("R3, R11: what brings it is told, the joint only where the position alone would not") {
    const auto brought = library({
        exercise("alone", "hip", "strengthen",
                 "rank: extra, brought_by: [{positions: [squat]}, {causes: [structural]}]"),
        exercise("with", "hip", "strengthen", "rank: extra, brought_by: [{positions: [squat], joints: [ankle, knee]}]"),
        exercise("either", "hip", "strengthen",
                 "rank: extra, brought_by: [{positions: [squat], joints: [ankle]}, {positions: [squat]}]"),
        exercise("drill", "leg", "integrate", "rank: extra, positions: [squat]"),
        exercise("bend", "knee", "strengthen"),
    });
    const auto reason = [&](std::string_view line, std::string_view id) {
        for (const auto& card : plan(brought, line).exercises)
            if (card.id == id) return card.because.text;
        return std::string("absent");
    };
    CHECK(reason("--focus knee --position squat", "alone") == "goes with where your knee caves in (squat)");
    CHECK(reason("--focus knee --position squat", "with") ==
          "goes with where your knee caves in (squat) together with the knee");
    CHECK(reason("--focus knee,ankle --position squat", "with") ==
          "goes with where your knee caves in (squat) together with the ankle and knee");
    CHECK(reason("--focus knee,ankle --position squat", "either") == "goes with where your knee caves in (squat)");
    CHECK(reason("--focus knee --cause structural", "alone") == "goes with a structural cause");
    CHECK(reason("--focus knee --position squat", "drill") ==
          "puts the parts to work together where your knee caves in: squat");
}

TEST_CASE("R11: a cause brings its exercises; where a position asks too, both must hold") {
    const auto brought = library({
        exercise("bend", "knee", "strengthen"),
        exercise("angles", "knee", "strengthen", "rank: extra, brought_by: [{causes: [structural]}]"),
        exercise("both", "knee", "strengthen",
                 "rank: extra, brought_by: [{causes: [structural, unknown], positions: [squat]}]"),
    });
    CHECK(outline(brought, "--side left --cause functional --position squat") == "bend strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --cause structural") ==
          "bend strengthen left 30s focus\nangles strengthen left 30s cause\n");
    CHECK(outline(brought, "--side left --position squat") ==
          "bend strengthen left 30s focus\nboth strengthen left 30s position\n");
}

TEST_CASE("R3: a demanding drill enters after its part of the block, never in week 1, and is told as later") {
    const auto demanding = library({
        exercise("bend", "knee", "strengthen"),
        exercise("hop", "leg", "integrate", "enters_after: 25"),
        exercise("leap", "leg", "integrate", "enters_after: 50"),
    });
    const auto in = [&](std::string_view line) {
        std::string ids;
        for (const auto& card : plan(demanding, line).exercises) ids += card.id + " ";
        return ids;
    };
    CHECK(outline(demanding, "--side left") == "bend strengthen left 30s focus\n- hop later\n- leap later\n");
    CHECK(plan(demanding, "").left_out.front().because.text == "comes in week 3 at the earliest");
    CHECK(in("--week 2") == "bend ");
    CHECK(in("--week 3") == "bend hop ");
    CHECK(in("--week 4") == "bend hop ");
    CHECK(in("--week 5") == "bend hop leap ");
    CHECK(in("--week 3 --weeks 12") == "bend ");
    CHECK(in("--week 4 --weeks 12") == "bend hop ");
    CHECK(in("--weeks 1") == "bend ");
    CHECK(plan(demanding, "--weeks 1").left_out.front().because.text == "never comes in a block of 1 week");
    CHECK(in("--weeks 2 --week 2") == "bend hop leap ");
    CHECK(in("--include leap") == "bend leap ");
}

TEST_CASE("R3: what is later neither teaches nor stands in for another before its week") {
    const auto waiting = library({
        exercise("slow", "hip", "strengthen", "teaches: [foot], enters_after: 50"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
        exercise("roll", "hip", "release", "equipment: [roller], alternatives: [rub]"),
        exercise("rub", "hip", "release", "rank: extra, enters_after: 50"),
        exercise("bend", "knee", "strengthen"),
    });
    CHECK(outline(waiting, "--side left --equipment none") ==
          "bend strengthen left 30s focus\n- slow later\n- drill lost-skill\n- roll no-equipment\n");
    CHECK(outline(waiting, "--side left --equipment none --week 5") ==
          "rub release left 30s substitute\nslow strengthen left 30s focus\nbend strengthen left 30s focus\n"
          "drill integrate left 30s focus\n- roll substituted\n");
}

TEST_CASE("R3: later comes before what it lacks and what is mastered") {
    const auto waiting = library({
        exercise("bend", "knee", "strengthen"),
        exercise("geared", "leg", "integrate", "equipment: [band], enters_after: 50, alternatives: [bare]"),
        exercise("bare", "leg", "integrate", "rank: extra"),
        exercise("known", "hip", "strengthen", "teaches: [foot], enters_after: 50"),
    });
    CHECK(outline(waiting, "--side left --equipment none --mastered foot") ==
          "bend strengthen left 30s focus\n- geared later\n- known later\n");
}

TEST_CASE("R3: texts name the angle where the knee caves in, and what so much bend looks like") {
    const auto deep = library({exercise("a", "hip", "strengthen", "steps: [\"Sink to {angle}.\"], feel: \"{angle}\"")});
    const auto step = [&](std::string_view line) { return plan(deep, line).exercises.front().steps.front(); };
    CHECK(step("--side left") == "Sink to the point where the knee begins to cave in.");
    CHECK(step("--side left --angle 0") == "Sink to 0° of knee bend (almost straight).");
    CHECK(step("--side left --angle 14") == "Sink to 14° of knee bend (almost straight).");
    CHECK(step("--side left --angle 15") == "Sink to 15° of knee bend (about a quarter squat).");
    CHECK(step("--side left --angle 30") == "Sink to 30° of knee bend (a quarter squat).");
    CHECK(step("--side left --angle 44") == "Sink to 44° of knee bend (about a quarter squat).");
    CHECK(step("--side left --angle 45") == "Sink to 45° of knee bend (about a half squat).");
    CHECK(step("--side left --angle 60") == "Sink to 60° of knee bend (a half squat).");
    CHECK(step("--side left --angle 75") == "Sink to 75° of knee bend (about thighs level).");
    CHECK(step("--side left --angle 90") == "Sink to 90° of knee bend (thighs level).");
    CHECK(step("--side left --angle 104") == "Sink to 104° of knee bend (about thighs level).");
    CHECK(step("--side left --angle 140") == "Sink to 140° of knee bend (below level).");
    CHECK(plan(deep, "--angle 60 --position squat").headline ==
          "Both legs · all joints · squat at 60° · week 1 of 8 · 1 exercise · 1 min");
    CHECK(plan(deep, "--angle 60").notes.empty());
    CHECK(plan(deep, "--angle 60").exercises.front().feel == "60° of knee bend (a half squat)");
}

TEST_CASE("R3: an angle that no exercise goes by is not passed over in silence") {
    const auto flat =
        library({exercise("a", "hip", "strengthen"), exercise("b", "leg", "integrate",
                                                              "rank: extra, positions: [squat], mistakes: "
                                                              "[\"Going below {angle}.\"]")});
    const auto made = plan(flat, "--angle 60");
    REQUIRE(made.notes.size() == 1);
    CHECK(made.notes.front().text ==
          "No exercise of this plan goes by it. Name the position (`--position`) in which the knee caves in at 60°.");
    CHECK(plan(flat, "--angle 60 --position squat").notes.empty());
    CHECK(plan(flat, "").notes.empty());
}
