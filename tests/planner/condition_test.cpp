// R17: what users say of themselves, and what their age says for them.
#include <doctest/doctest.h>

#include <optional>

#include "planner/by_week.hpp"
#include "testing.hpp"

using testing::amounts;
using testing::by_week;
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

TEST_CASE("R17: an exercise says itself whom it is not for; the condition's reason is not about it") {
    const auto own = library({
        exercise("press", "hip", "strengthen", "not_for: [sore, plain]"),
        exercise("lift", "hip", "strengthen"),
        "conditions:",
        "  - {id: sore, label: with a sore hip, rules_out: [lift], because: lifting wakes it, sources: [article]}",
        "  - {id: plain, label: of a plain kind, sources: [article]}",
    });
    CHECK(outline(own, "--side left") == "press strengthen left 30s focus\nlift strengthen left 30s focus\n");
    CHECK(outline(own, "--side left --condition plain") == "lift strengthen left 30s focus\n- press condition\n");
    CHECK(plan(own, "--condition plain").left_out.front().because.text == "it is not for someone of a plain kind");
    CHECK(outline(own, "--side left --condition sore --include press") ==
          "refused: 'press' cannot be included: it is not for someone with a sore hip; leave it out\n");
    CHECK(outline(own, "--side left --condition sore --include lift") ==
          "refused: 'lift' cannot be included: lifting wakes it; leave it out\n");
    const auto conditions = valgus::list_of(valgus::every<valgus::Condition>(own));
    for (const auto exercise : valgus::every<valgus::Exercise>(own))
        CHECK(valgus::ruled_out(own, conditions)[exercise.index] == valgus::Ref<valgus::Condition>{0});
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
    // Who says that he is one says the others too, whose years are wider.
    CHECK(held("--condition teens") == "teens young old ");
    CHECK(held("--condition young") == "young ");
}

TEST_CASE("R17: what is asked of all exercises at once is what is asked of each") {
    valgus::Findings findings;
    const std::vector<valgus::Layer> layers{valgus::builtin_layer()};
    const auto builtin = valgus::decode_library(layers, findings);
    for (const auto* library : {&gated(), &builtin}) {
        const auto conditions = valgus::list_of(valgus::every<valgus::Condition>(*library));
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

namespace {

const valgus::Library& sore() {
    static const auto made = library({
        exercise("roll", "hip", "release", "dose: {duration: 45, source: article}"),
        exercise("lift", "hip", "strengthen", "dose: {sets: 2, reps: 15-25, hold: 3, source: article}"),
        exercise("carry", "knee", "strengthen", "dose: {distance: 15 m, source: article}"),
        exercise("step", "leg", "integrate",
                 "dose: {reps: 9, source: article}, progressions: [{name: higher, move_on_when: Clean., source: "
                 "planner, dose: {reps: 7, source: article}}]"),
        "conditions:",
        "  - {id: sore, label: sore, from_pain: 1, half_weeks: 2, sources: [article]}",
        "  - {id: very-sore, label: very sore, from_pain: 4, half_weeks: 4, sources: [article]}",
    });
    return made;
}

}  // namespace

TEST_CASE("R17: half weeks print half the numbers; then whole ones, and a week later rungs and stages") {
    CHECK(by_week(sore(), "--side left --condition sore") ==
          "1-2: roll 25 s halved; lift 2 × 8 reps, hold 3 s halved; carry 8 m halved; step 5 reps halved\n"
          "3: roll 45 s; lift 2 × 15 reps, hold 3 s; carry 15 m; step 9 reps\n"
          "4: roll 45 s; lift 2 × 20 reps, hold 3 s; carry 15 m; step 9 reps\n"
          "5-8: roll 45 s; lift 2 × 25 reps, hold 3 s; carry 15 m; step/2 7 reps\n");
    const auto halved = plan(sore(), "--side left --condition sore").exercises[1];
    CHECK(halved.dose.text == "2 × 8 reps, hold 3 s, rest 30 s between sets (halved already)");
    CHECK(halved.sources == std::vector<std::string>{"article", "planner"});
    CHECK(halved.duration == valgus::Seconds{10 + 2 * 8 * 5 + 30});
}

TEST_CASE("R17: a clinician's dose is not halved") {
    CHECK(by_week(sore(), "--side left --condition sore --only step --dose step=9", 2) ==
          "1-2: step 9 reps (clinician's)\n");
}

TEST_CASE("R17: --pain says the conditions that begin with so much pain; the longest half weeks count") {
    const auto held = [](std::string_view line) { return ids(plan(sore(), line).request.conditions); };
    CHECK(held("--pain 0") == "");
    CHECK(held("--pain 1") == "sore ");
    CHECK(held("--pain 3") == "sore ");
    CHECK(held("--pain 4") == "sore very-sore ");
    CHECK(held("--pain 10") == "sore very-sore ");
    CHECK(held("--condition very-sore") == "very-sore ");
    CHECK(by_week(sore(), "--side left --only step --pain 3") ==
          "1-2: step 5 reps halved\n3-4: step 9 reps\n5-8: "
          "step/2 7 reps\n");
    CHECK(by_week(sore(), "--side left --only step --pain 4") ==
          "1-4: step 5 reps halved\n5: step 9 reps\n6-8: "
          "step/2 7 reps\n");
    CHECK(plan(sore(), "--pain 4").request.pain == 4);
}

TEST_CASE("R17: in half weeks and the week after them no new drill comes in") {
    const auto stones = library({
        exercise("low", "leg", "integrate"),
        exercise("high", "leg", "integrate", "after: [low], positions: [standing]"),
        exercise("late", "leg", "integrate", "enters_after: 25"),
        "conditions: [{id: sore, label: sore, half_weeks: 2, sources: [article]}]",
    });
    CHECK(by_week(stones, "--side left --max-exercises none", 8) ==
          "1-2: low 10 reps; high 10 reps\n3-8: low 10 reps; high 10 reps; late 10 reps\n");
    CHECK(by_week(stones, "--side left --max-exercises none --condition sore", 8) ==
          "1-2: low 5 reps halved; high 5 reps halved\n3: low 10 reps; high 10 reps\n"
          "4-8: low 10 reps; high 10 reps; late 10 reps\n");
    CHECK(by_week(stones, "--side left --max-exercises 1") == "1-2: low 10 reps\n3-8: high 10 reps\n");
    CHECK(by_week(stones, "--side left --max-exercises 1 --condition sore") ==
          "1-2: low 5 reps halved\n3: low 10 reps\n4-8: high 10 reps\n");
}

TEST_CASE("R17: a refusal that a clinician may lift is lifted by --cleared, and no other is") {
    const auto stopped = library({
        exercise("a", "hip", "strengthen"),
        "conditions:",
        "  - {id: swollen, label: with a swollen knee, refuses: See somebody., clearable: true, sources: [article]}",
        "  - {id: fever, label: with a fever, refuses: See a doctor today., sources: [article]}",
    });
    CHECK(outline(stopped, "--condition swollen") ==
          "refused: there is no plan with a swollen knee: See somebody.; \n");
    CHECK(outline(stopped, "--side left --condition swollen --cleared") == "a strengthen left 30s focus\n");
    CHECK(outline(stopped, "--condition fever --cleared") ==
          "refused: there is no plan with a fever: See a doctor today.; \n");
    CHECK(outline(stopped, "--condition swollen,fever --cleared") ==
          "refused: there is no plan with a fever: See a doctor today.; \n");
    CHECK(outline(stopped, "--condition swollen,fever") ==
          "refused: there is no plan with a swollen knee: See somebody.; \n"
          "refused: there is no plan with a fever: See a doctor today.; \n");
    CHECK(testing::sessions(stopped, "--condition swollen") ==
          "refused: there is no plan with a swollen knee: See somebody.; \n");
    CHECK(plan(stopped, "--condition swollen --cleared").request.cleared);
}

TEST_CASE("R17: whoever has one of the conditions that a text is not for does not get it") {
    const auto texts = library({
        exercise("a", "hip", "strengthen"),
        "conditions: [{id: old, label: old, over_age: 60, sources: [article]}]",
        "tests: [{id: hop-test, title: Hop, text: Hop., not_for: [old], sources: [article]},",
        "        {id: wall-test, title: Wall, text: Lean., sources: [article]}]",
        "habits: [{id: squat-habit, title: Squat, text: Squat., not_for: [old], sources: [article]}]",
        "notes: [{id: run-note, title: Run, text: Run., not_for: [old], sources: [article]}]",
        "activities: [{id: run-cue, title: In your run, text: Run., not_for: [old], sources: [article]}]",
        "safety: [{id: gate, title: Gate, text: Not yet., placement: gate, not_for: [old], sources: [article]},",
        "         {id: all, title: Gate, text: Not yet., placement: gate, sources: [article]},",
        "         {id: pain, title: Pain, text: Stop., placement: pain, sources: [article]},",
        "         {id: advice, title: Advice, text: No advice., placement: disclaimer, sources: [article]}]",
    });
    const auto told = [&](std::string_view line) {
        const auto made = plan(texts, line);
        std::string text;
        for (const auto* list : {&made.tests, &made.habits, &made.notes, &made.activity})
            for (const auto& each : *list) text += each.id + " ";
        for (const auto& each : made.safety) text += each.id + " ";
        return text;
    };
    CHECK(told("") == "hop-test wall-test squat-habit run-note run-cue gate all pain advice ");
    CHECK(told("--age 61") == "wall-test all pain advice ");
    CHECK(testing::program(texts, "--age 61").sessions.front().tests.size() == 1);
}

TEST_CASE("R5, R17: equipment that is not for a condition is not at hand, so that what stands in comes in") {
    std::string text(testing::vocabulary);
    const std::string wall = "{id: wall, label: wall, provision: household";
    text.insert(text.find(wall) + wall.size(), ", not_for: [stiff]");
    text += "conditions: [{id: stiff, label: stiff, sources: [article]}]\nexercises:\n" +
            exercise("lying", "hip", "strengthen", "equipment: [wall], alternatives: [sitting]") + "\n" +
            exercise("sitting", "hip", "strengthen", "rank: extra, equipment: [chair]") + "\n" +
            exercise("rising", "knee", "strengthen",
                     "progressions: [{name: at the wall, move_on_when: Clean., source: planner, equipment: [wall]}]") +
            "\n";
    valgus::Findings findings;
    std::vector<valgus::Layer> layers(1);
    layers[0].push_back(valgus::parse_yaml({"floor.yaml", text}, {}, findings));
    const auto floor = valgus::decode_library(layers, findings);
    CHECK(findings.empty());
    CHECK(outline(floor, "--side left") == "lying strengthen left 30s focus\nrising strengthen left 30s focus\n");
    CHECK(outline(floor, "--side left --condition stiff") ==
          "sitting strengthen left 30s substitute\nrising strengthen left 30s focus\n- lying substituted\n");
    CHECK(by_week(floor, "--side left --focus knee") == "1-2: rising 10 reps\n3-8: rising/2 10 reps\n");
    CHECK(by_week(floor, "--side left --focus knee --condition stiff") == "1-8: rising 10 reps\n");
}

TEST_CASE("R12, R17: a condition makes sessions smaller and shorter where nothing else is said, the least counts") {
    const auto limited = library({
        exercise("a", "hip", "strengthen"),
        "conditions:",
        "  - {id: young, label: young, under_age: 18, minutes: 15, sources: [article]}",
        "  - {id: old, label: old, over_age: 64, max_exercises: 5, sources: [article]}",
        "  - {id: sore, label: sore, max_exercises: 4, minutes: 18, sources: [article]}",
    });
    const auto limits = [&](std::string_view line) {
        const auto request = plan(limited, line).request;
        return std::to_string(request.minutes.value_or(0)) + " " + std::to_string(request.max_exercises.value_or(0));
    };
    CHECK(limits("--age 64") == "20 8");
    CHECK(limits("--age 65") == "20 5");
    CHECK(limits("--age 65 --condition sore") == "18 4");
    CHECK(limits("--age 17") == "15 8");
    CHECK(limits("--age 17 --condition sore") == "15 4");
    CHECK(limits("--age 17 --minutes 30") == "30 8");
    CHECK(limits("--age 17 --minutes none") == "0 8");
    CHECK(limits("--age 65 --max-exercises 9") == "20 9");
    CHECK(limits("--age 65 --max-exercises none") == "20 0");
    CHECK(limits("--age 65 --include a") == "20 6");
}

TEST_CASE("R3, R17: for some a drill does not wait for its part of the block") {
    const auto young = library({
        exercise("bend", "knee", "strengthen"),
        exercise("land", "leg", "integrate", "enters_after: 25, at_once_for: [young]"),
        "conditions: [{id: young, label: young, under_age: 18, sources: [article]}]",
    });
    CHECK(outline(young, "--side left") == "bend strengthen left 30s focus\n- land later\n");
    CHECK(outline(young, "--side left --age 17") == "bend strengthen left 30s focus\nland integrate left 30s focus\n");
    CHECK(outline(young, "--side left --age 18") == outline(young, "--side left"));
}

TEST_CASE("R12, R17: for some another exercise leads its joint") {
    const auto led = library({
        exercise("first", "ankle", "strengthen"),
        exercise("marked", "ankle", "strengthen", "leads: true"),
        exercise("pull", "ankle", "stretch", "leads_for: [high-arch]"),
        "conditions: [{id: high-arch, label: high arch, sources: [article]}]",
    });
    const auto lead = [&](std::string_view line) {
        std::string text;
        for (const auto& card : plan(led, line).exercises)
            if (card.leads) text += card.id + " ";
        return text;
    };
    CHECK(lead("--focus ankle") == "marked ");
    CHECK(lead("--focus ankle --condition high-arch") == "pull ");
    CHECK(testing::ids(plan(led, "--focus ankle --condition high-arch --max-exercises 1")) == "pull ");
    CHECK(lead("--condition high-arch") == "");
}

TEST_CASE("R14, R17: a condition brings an exercise in, and is its reason") {
    const auto brought = library({
        exercise("bend", "knee", "strengthen"),
        exercise("rise", "ankle", "strengthen", "rank: extra, brought_by: [{conditions: [heel]}]"),
        exercise("bone", "hip", "strengthen", "rank: extra, brought_by: [{causes: [structural], conditions: [heel]}]"),
        "conditions: [{id: heel, label: sore heel, sources: [article]}]",
    });
    CHECK(outline(brought, "--side left --focus knee") == "bend strengthen left 30s focus\n");
    CHECK(outline(brought, "--side left --focus knee --condition heel") ==
          "bend strengthen left 30s focus\nrise strengthen left 30s condition\n");
    CHECK(outline(brought, "--side left --focus knee --condition heel --cause structural") ==
          "bone strengthen left 30s cause\nbend strengthen left 30s focus\nrise strengthen left 30s condition\n");
    CHECK(plan(brought, "--focus knee --condition heel").exercises[1].because.text ==
          "goes with what you said of yourself");
}

TEST_CASE("R17: a condition that the age denies is refused") {
    const auto wrong = [](const std::string& line) {
        const auto ran = testing::call("plan " + line);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        return ran.err;
    };
    CHECK(wrong("--age 30 --condition over-65") ==
          "valgus: error: --condition: 'over-65' does not hold at the age of 30; leave out one of them\n");
    CHECK(wrong("--age 18 --condition youth") ==
          "valgus: error: --condition: 'youth' does not hold at the age of 18; leave out one of them\n");
    CHECK(wrong("--age 11 --condition youth") ==
          "valgus: error: --condition: 'youth' does not hold at the age of 11; leave out one of them\n");
    for (const auto* line : {"--age 12 --condition youth", "--age 17 --condition youth", "--age 65 --condition over-65",
                             "--age 30 --condition pain"})
        CHECK(testing::call("plan --brief " + std::string(line)).code == 0);
}

TEST_CASE("R17: stop signs of the shipped library, under the words that people use") {
    for (const auto* word : {"dvt", "swollen", "locked", "fever", "night-pain", "limp", "giving-way"}) {
        CAPTURE(word);
        const auto ran = testing::call("plan --condition " + std::string(word));
        CHECK(ran.code == 5);
        CHECK(ran.out.empty());
        CHECK(ran.err.starts_with("valgus: error: there is no plan "));
    }
    for (const auto* word : {"swollen", "night-pain", "giving-way"})
        CHECK(testing::call("plan --brief --cleared --condition " + std::string(word)).code == 0);
    for (const auto* word : {"dvt", "locked", "fever", "limp"})
        CHECK(testing::call("plan --cleared --condition " + std::string(word)).code == 5);
}

TEST_CASE("R17: an age that a condition cannot have is refused, with both words") {
    const auto wrong = [](const std::string& line) {
        const auto ran = testing::call(line);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        return ran.err;
    };
    CHECK(wrong("plan --age 70 --condition growing-bump") ==
          "valgus: error: --condition: 'growing-bump' does not go with --age 70; it is for 8 to 18 years: mend one of "
          "them\n");
    CHECK(wrong("program --age 70 --condition osgood,pregnant") ==
          "valgus: error: --condition: 'osgood' does not go with --age 70; it is for 8 to 18 years: mend one of them\n"
          "valgus: error: --condition: 'pregnant' does not go with --age 70; it is for 10 to 60 years: mend one of "
          "them\n");
    CHECK(wrong("plan --age 8 --condition pregnant,arthritis") ==
          "valgus: error: --condition: 'pregnant' does not go with --age 8; it is for 10 to 60 years: mend one of "
          "them\n");
    for (const auto* line : {"plan --age 8 --condition growing-bump", "plan --age 18 --condition growing-bump",
                             "plan --age 10 --condition pregnant", "plan --age 60 --condition pregnant",
                             "plan --condition pregnant", "plan --condition growing-bump --pain 2"})
        CHECK(testing::call(line).code == 0);
    // Where they are said makes no difference, but for who is named.
    const auto ran = testing::call("plan --condition pregnant", testing::with_environment({{"VALGUS_AGE", "70"}}));
    CHECK(ran.err.find("'pregnant' does not go with VALGUS_AGE 70;") != std::string::npos);
    CHECK(testing::call("show pregnant").out.find("\nAges:       10 to 60\n") != std::string::npos);
}

TEST_CASE("R17: what holds by pain does so at its ages alone") {
    const auto made = library({exercise("a", "hip", "strengthen"),
                               "conditions: [{id: sore, label: sore, from_pain: 3, ages: 8-18, sources: article}]"});
    CHECK(ids(plan(made, "--pain 4").request.conditions) == "sore ");
    CHECK(ids(plan(made, "--pain 4 --age 18").request.conditions) == "sore ");
    CHECK(ids(plan(made, "--pain 4 --age 19").request.conditions).empty());
}

TEST_CASE("R17: answers that cannot all be so are told before anything is found") {
    const auto assess = [](const std::string& answers) {
        return testing::call("assess --answers -", testing::with_input(answers));
    };
    const auto ran = assess("age: 70\nconditions: [arthritis, growing-bump]\n");
    CHECK(ran.code == 3);
    CHECK(ran.err ==
          "<stdin>: error: 'growing-bump' does not go with the age of 70; it is for 8 to 18 years: mend one of them\n");
    CHECK(assess("age: 14\nconditions: [arthritis, growing-bump]\n").err.find("does not go with") == std::string::npos);
    CHECK(assess("conditions: [growing-bump]\n").err.find("does not go with") == std::string::npos);
}
