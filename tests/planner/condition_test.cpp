// R17: what users say of themselves, and what their age says for them.
#include <doctest/doctest.h>

#include <optional>

#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::outline;
using testing::plan;

namespace {

const valgus::Library& gated() {
    static const auto made = library({
        exercise("roll", "hip", "release"),
        exercise("bend", "knee", "strengthen", "feel: base, variants: [{conditions: [old, graft], feel: held}]"),
        exercise("twist", "knee", "strengthen", "alternatives: [calm]"),
        exercise("calm", "knee", "strengthen", "rank: extra"),
        exercise("squat-drill", "leg", "integrate", "positions: [standing, squat]"),
        exercise("deep-drill", "leg", "integrate", "positions: [squat]"),
        "conditions:",
        "  - {id: young, label: young, under_age: 18, rules_out_positions: [squat], because: it waits until you have "
        "grown, sources: [article]}",
        "  - {id: old, label: old, over_age: 60, sources: [article]}",
        "  - {id: graft, label: after a graft, aliases: [acl], rules_out: [twist], because: the graft needs its time, "
        "sources: [article]}",
        "  - {id: clot, label: a clot, rules_out_phases: [release], because: pressure may move a clot, sources: "
        "[article]}",
        "  - {id: fresh, label: just operated, refuses: Ask your surgeon first., sources: [article]}",
        "notes:",
        "  - {id: for-graft, title: Graft, text: Take care., sources: [article], conditions: [graft, old]}",
        "safety:",
        "  - {id: gate, title: Gate, text: Not yet., sources: [article], placement: gate}",
        "  - {id: pain, title: Pain, text: Stop., sources: [article], placement: pain}",
        "  - {id: advice, title: Advice, text: No advice., sources: [article], placement: disclaimer}",
        "  - {id: for-young, title: Young, text: Ask first., sources: [article], conditions: [young], placement: gate}",
    });
    return made;
}

std::string ids(const std::vector<valgus::Labelled>& things) {
    std::string text;
    for (const auto& thing : things) text += thing.id + " ";
    return text;
}

}  // namespace

TEST_CASE("R17: a condition rules out exercises, phases and the drills of positions, and says why") {
    CHECK(outline(gated(), "--side left --position squat") ==
          "roll release left 30s focus\nbend strengthen left 30s focus\ntwist strengthen left 30s focus\n"
          "squat-drill integrate left 30s focus\ndeep-drill integrate left 30s focus\n");
    CHECK(outline(gated(), "--side left --condition graft") ==
          "roll release left 30s focus\nbend strengthen left 30s focus\nsquat-drill integrate left 30s focus\n"
          "- twist condition\n");
    CHECK(
        outline(gated(), "--side left --condition clot,acl") ==
        "bend strengthen left 30s focus\nsquat-drill integrate left 30s focus\n- roll condition\n- twist condition\n");
    CHECK(outline(gated(), "--side left --condition young --position squat") ==
          "roll release left 30s focus\nbend strengthen left 30s focus\ntwist strengthen left 30s focus\n"
          "squat-drill integrate left 30s focus\n- deep-drill condition\n");
    CHECK(plan(gated(), "--condition graft").left_out.front().because.text == "the graft needs its time");
}

TEST_CASE("R17: a condition with both ages holds between the two") {
    const auto made = library({exercise("a", "hip", "strengthen"),
                               "conditions: [{id: teens, label: teens, over_age: 12, under_age: 18, sources: article},",
                               "             {id: young, label: young, under_age: 18, sources: article},",
                               "             {id: old, label: old, over_age: 12, sources: article}]"});
    const auto held = [&](const std::string& line) { return ids(plan(made, line).request.conditions); };
    CHECK(held("--age 12") == "young ");
    CHECK(held("--age 13") == "teens young old ");
    CHECK(held("--age 17") == "teens young old ");
    CHECK(held("--age 18") == "old ");
    CHECK(held("--condition teens") == "teens ");
}

TEST_CASE("R17: what is asked of all exercises at once is what is asked of each") {
    valgus::Findings findings;
    const std::vector<valgus::Layer> layers{valgus::builtin_layer()};
    const auto builtin = valgus::decode_library(layers, findings);
    for (const auto* library : {&gated(), &builtin}) {
        const auto conditions = valgus::every<valgus::Condition>(*library);
        const auto first = valgus::ruled_out(*library, conditions);
        for (const auto exercise : valgus::every<valgus::Exercise>(*library)) {
            CAPTURE((*library)[exercise].id);
            std::optional<valgus::Ref<valgus::Condition>> expected;
            for (const auto condition : conditions) {
                const bool is_out = valgus::rules_out(*library, condition, exercise);
                CHECK(valgus::ruled_out(*library, {condition})[exercise.index].has_value() == is_out);
                if (is_out && !expected) expected = condition;
            }
            CHECK(first[exercise.index] == expected);
        }
    }
}

TEST_CASE("R17: excluded comes before condition; what a condition rules out is not substituted or included") {
    CHECK(
        outline(gated(), "--side left --condition graft --exclude twist,roll,bend,squat-drill --all") ==
        "calm strengthen left 30s focus\n- roll excluded\n- bend excluded\n- twist excluded\n- squat-drill excluded\n");
    CHECK(outline(gated(), "--side left --condition graft --include twist") ==
          "refused: 'twist' cannot be included: the graft needs its time; --include calm can stand in\n");
    CHECK(outline(gated(), "--side left --condition clot --include roll") ==
          "refused: 'roll' cannot be included: pressure may move a clot; leave it out\n");
}

TEST_CASE("R17: a condition rules out teachers too") {
    const auto taught = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
        exercise("drill", "leg", "integrate", "needs: [foot]"),
        exercise("bend", "knee", "strengthen"),
        "conditions: [{id: sore, label: sore, rules_out: [arch], because: it is sore, sources: [article]}]",
    });
    CHECK(outline(taught, "--side left --condition sore") ==
          "bend strengthen left 30s focus\n- arch condition\n- drill lost-skill\n");
    CHECK(outline(taught, "--side left --condition sore --mastered foot") ==
          "bend strengthen left 30s focus\ndrill integrate left 30s focus\n- arch condition\n");
}

TEST_CASE("R17: a condition may refuse the plan with its reason") {
    CHECK(outline(gated(), "--condition fresh") ==
          "refused: there is no plan just operated: Ask your surgeon first.; \n");
    CHECK(outline(gated(), "--condition fresh,graft --include twist") ==
          "refused: there is no plan just operated: Ask your surgeon first.; \n");
}

TEST_CASE("R17: the age says its conditions; the borders are exact") {
    const auto conditions = [](std::string_view line) { return ids(plan(gated(), line).request.conditions); };
    CHECK(conditions("") == "");
    CHECK(conditions("--age 17") == "young ");
    CHECK(conditions("--age 18") == "");
    CHECK(conditions("--age 60") == "");
    CHECK(conditions("--age 61") == "old ");
    CHECK(conditions("--age 61 --condition acl,old") == "old graft ");
    CHECK(conditions("--condition acl,graft") == "graft ");
    CHECK(plan(gated(), "--age 61").request.age == 61);
}

TEST_CASE("R17: notes, safety texts and variants for a condition") {
    const auto titles = [](std::string_view line) {
        const auto made = plan(gated(), line);
        std::string text;
        for (const auto& note : made.notes) text += note.title + " ";
        for (const auto& note : made.safety)
            if (note.id == "for-young") text += note.title + " ";
        for (const auto& card : made.exercises)
            if (card.id == "bend") text += card.feel;
        return text;
    };
    CHECK(titles("") == "base");
    CHECK(titles("--condition graft") == "Graft held");
    CHECK(titles("--age 70") == "Graft held");
    CHECK(titles("--age 12") == "Young base");
    CHECK(titles("--condition clot") == "base");
}

TEST_CASE("R10, R17: conditions overlay after causes and before positions and stages") {
    const auto layered = library({
        exercise(
            "a", "hip", "strengthen",
            "feel: base, setup: base, purpose: base, variants: [{positions: [squat], setup: squat}, {conditions: "
            "[sore], setup: "
            "sore, feel: sore, purpose: sore}, {causes: [structural], feel: bone, setup: bone}], progressions: [{name: "
            "harder, move_on_when: Clean., source: planner, purpose: harder}]"),
        "conditions: [{id: sore, label: sore, sources: [article]}]",
    });
    const auto card =
        plan(layered, "--condition sore --cause structural --position squat --stage a=2").exercises.front();
    CHECK(card.setup == "squat");
    CHECK(card.feel == "sore");
    CHECK(card.purpose == "harder");
    CHECK(plan(layered, "--position squat --cause structural").exercises.front().feel == "bone");
}

TEST_CASE("notes on joints: those asked for or, where none was, those of the plan") {
    const auto noted = library({
        exercise("bend", "knee", "strengthen"),
        exercise("lift", "hip", "strengthen", "rank: extra"),
        "notes:",
        "  - {id: of-hip, title: Hip, text: Hip., sources: [article], joints: [hip, ankle]}",
        "  - {id: of-knee, title: Knee, text: Knee., sources: [article], joints: [knee]}",
    });
    const auto titles = [&](std::string_view line) {
        std::string text;
        for (const auto& note : plan(noted, line).notes) text += note.title + " ";
        return text;
    };
    CHECK(titles("") == "Knee ");
    CHECK(titles("--all") == "Hip Knee ");
    CHECK(titles("--focus hip") == "Hip ");
    CHECK(titles("--focus knee --include lift") == "Knee ");
}
