// R10: how the week moves doses and stages, and what is new in it.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;

namespace {

std::string doses(const valgus::Library& library, std::string_view options, int weeks) {
    std::string text;
    for (int week = 1; week <= weeks; ++week) {
        const auto made = plan(library, std::string(options) + " --side left --weeks " + std::to_string(weeks) +
                                            " --week " + std::to_string(week));
        text += made.exercises.front().dose.brief + "\n";
    }
    return text;
}

std::string stages(const valgus::Library& library, std::string_view options, int weeks) {
    std::string text;
    for (int week = 1; week <= weeks; ++week) {
        const auto made = plan(
            library, std::string(options) + " --weeks " + std::to_string(weeks) + " --week " + std::to_string(week));
        text += std::to_string(made.exercises.front().progression->stage);
    }
    return text;
}

const std::string one_stage = "progressions: [{name: harder, move_on_when: It is clean., source: planner}]";
const std::string two_stages =
    "progressions: [{name: harder, move_on_when: It is clean., source: planner}, {name: hardest, move_on_when: All of "
    "it is clean., source: article}]";

}  // namespace

TEST_CASE("R10: ranges of strength and integration rise from low to high, half up") {
    const auto rising =
        library({exercise("a", "hip", "strengthen", "dose: {reps: 10-20, hold: 3-5, source: article}")});
    CHECK(doses(rising, "", 5) ==
          "10 reps, hold 3 s\n13 reps, hold 4 s\n15 reps, hold 4 s\n18 reps, hold 5 s\n"
          "20 reps, hold 5 s\n");
    CHECK(doses(rising, "", 1) == "10 reps, hold 3 s\n");
    CHECK(doses(rising, "", 2) == "10 reps, hold 3 s\n20 reps, hold 5 s\n");
    const auto sets =
        library({exercise("a", "leg", "integrate", "dose: {sets: 1-3, duration: 20-40, source: article}")});
    CHECK(doses(sets, "", 3) == "20 s\n2 × 30 s\n3 × 40 s\n");
}

TEST_CASE("R10: ranges of the other phases stay low and name their end") {
    for (const auto* phase : {"release", "stretch", "mobilize"}) {
        const auto steady = library({exercise("a", "hip", phase, "dose: {duration: 1-2 min, source: article}")});
        CHECK(doses(steady, "", 2) == "1 min\n1 min\n");
        CHECK(plan(steady, "--side left --week 8").exercises.front().dose.text == "1 min, up to 2 min");
    }
}

TEST_CASE("R10: the text names where the dose leads until it is there") {
    const auto rising =
        library({exercise("a", "hip", "strengthen", "dose: {sets: 1-2, reps: 10-20, hold: 3-5, source: article}")});
    const auto text = [&](std::string_view line) { return plan(rising, line).exercises.front().dose.text; };
    CHECK(text("--side left") == "10 reps, building up to 2 sets, building up to 20, hold 3 s, building up to 5 s");
    CHECK(text("--side left --week 8") == "2 × 20 reps, hold 5 s, rest 30 s between sets");
}

TEST_CASE("R10: n stages split the block into equal parts") {
    const auto one = library({exercise("a", "hip", "strengthen", one_stage)});
    CHECK(stages(one, "", 8) == "11112222");
    CHECK(stages(one, "", 7) == "1111222");
    CHECK(stages(one, "", 1) == "1");
    CHECK(stages(one, "", 2) == "12");
    const auto two = library({exercise("a", "hip", "strengthen", two_stages)});
    CHECK(stages(two, "", 8) == "11122233");
    CHECK(stages(two, "", 12) == "111122223333");
    CHECK(stages(two, "", 3) == "123");
}

TEST_CASE("R10: --stage holds an exercise at a stage, whatever the week") {
    const auto two = library({exercise("a", "hip", "strengthen", two_stages)});
    CHECK(stages(two, "--stage a=1", 8) == "11111111");
    CHECK(stages(two, "--stage a=3", 3) == "333");
    CHECK(plan(two, "--stage a=2").request.stages.front() == std::pair<std::string, int>{"a", 2});
}

TEST_CASE("R4, R10: who has mastered an exercise is one stage ahead of the week, and done at the last") {
    const auto taught = library({
        exercise("a", "hip", "strengthen", "teaches: [foot], " + two_stages),
        exercise("b", "hip", "strengthen"),
    });
    CHECK(plan(taught, "--mastered foot --week 3").exercises.front().progression->stage == 2);
    CHECK(plan(taught, "--mastered foot --week 4").exercises.front().progression->stage == 3);
    CHECK(outline(taught, "--side left --mastered foot --week 7") == "b strengthen left 30s focus\n- a mastered\n");
    CHECK(plan(taught, "--mastered foot --week 7 --stage a=1").exercises.front().progression->stage == 1);
    CHECK(plan(taught, "--mastered foot --week 7 --include a").exercises.front().progression->stage == 3);
}

TEST_CASE("R10: a stage whose equipment is not at hand is passed over") {
    const auto geared = library({
        exercise(
            "a", "hip", "strengthen",
            "teaches: [foot], equipment: [chair], progressions: [{name: banded, move_on_when: Clean., source: planner, "
            "equipment: [band]}, {name: free, move_on_when: Clean., source: planner, equipment: []}]"),
        exercise("b", "hip", "strengthen"),
    });
    CHECK(stages(geared, "", 3) == "123");
    CHECK(stages(geared, "--equipment none", 3) == "113");
    CHECK(stages(geared, "--equipment none --mastered foot --stage a=2", 3) == "111");
    CHECK(plan(geared, "--equipment none --mastered foot").exercises.front().progression->stage == 3);
    CHECK(outline(geared, "--side left --without chair") == "b strengthen left 30s focus\n- a no-equipment\n");
    CHECK(plan(geared, "--without chair --week 8").exercises.front().progression->stage == 3);
}

TEST_CASE("R10: a card tells its stage, what comes next, when, and by whom") {
    const auto two = library({exercise("a", "hip", "strengthen", two_stages)});
    const auto told = [&](std::string_view line) {
        const auto card = plan(two, line).exercises.front();
        return card.progression->now + "|" + card.progression->only_if + "|" + card.progression->text + "|" +
               card.progression->source;
    };
    CHECK(told("") == "||harder, from week 4. Move on when: It is clean.|planner");
    CHECK(told("--week 4") == "harder|It is clean.|hardest, from week 7. Move on when: All of it is clean.|article");
    CHECK(told("--week 7") == "hardest|All of it is clean.|hardest|article");
    CHECK(told("--stage a=1") == "||harder. Move on when: It is clean.|planner");
    CHECK(told("--weeks 1") == "||harder. Move on when: It is clean.|planner");
}

TEST_CASE("R10: a stage and a shortened dose cite who chose them") {
    const auto two = library(
        {exercise("a", "hip", "strengthen", "dose: {sets: 1, reps: 10, tempo: 1-1, source: article}, " + two_stages)});
    const auto sources = [&](std::string_view line) { return plan(two, line).exercises.front().sources; };
    CHECK(sources("") == std::vector<std::string>{"article"});
    CHECK(sources("--week 4") == std::vector<std::string>{"article", "planner"});
    CHECK(sources("--week 7") == std::vector<std::string>{"article"});
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
    CHECK(news("--side left --week 2") == Lines{"More: Lift 11 reps (last week 10 reps)."});
    CHECK(news("--side left --week 5") == Lines{"For the first time: Hop.",
                                                "Harder: Bend (harder). Only if two sessions running were clean, with "
                                                "pain up to 3 at most; else stay as you "
                                                "were, with --stage b=1.",
                                                "More: Lift 16 reps (last week 14 reps)."});
    CHECK(news("--side left --week 5 --stage b=1 --exclude c,a") == Lines{});
}

TEST_CASE("R10, R17: before a stage that a condition forbids the stages end, and no other is promised") {
    const auto held = library({
        exercise("a", "hip", "strengthen",
                 "feel: base, setup: base, progressions: [{name: free, move_on_when: Clean., source: planner, not_for: "
                 "[old, "
                 "sore], feel: free}, {name: deeper, move_on_when: Clean., source: planner, setup: deeper}]"),
        "conditions:",
        "  - {id: old, label: old, over_age: 60, sources: [article]}",
        "  - {id: sore, label: sore, sources: [article]}",
        "  - {id: other, label: other, sources: [article]}",
    });
    CHECK(stages(held, "", 3) == "123");
    CHECK(stages(held, "--condition other", 3) == "123");
    CHECK_FALSE(plan(held, "--age 61").exercises.front().progression);
    CHECK_FALSE(plan(held, "--condition sore,other --stage a=2").exercises.front().progression);
    const auto last = plan(held, "--age 61 --week 8").exercises.front();
    CHECK(last.feel == "base");
    CHECK(last.setup == "base");
    CHECK(plan(held, "--week 8").exercises.front().feel == "free");
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
    CHECK(told("--age 61 --without band") == "1/3 slow, from week 5. Move on when: Clean too.");
    CHECK(told("--without band --week 3") == "1/4 slow, from week 5. Move on when: Clean too.");
    CHECK(told("--age 61 --week 5") == "3/3 slow");
    CHECK(told("--week 5") == "3/4 old no more, from week 7. Move on when: x");
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
