// The formats over plans built by hand: whole outputs, and what must hold for every one of them.
#include "valgus/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "render/json/json.hpp"
#include "render/markdown/text.hpp"
#include "render/text/page.hpp"
#include "support/text.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using testing::untidy;

namespace {

PlannedExercise release() {
    PlannedExercise card;
    card.order = 1;
    card.id = "calf-release";
    card.name = "Calf release";
    card.phase = Phase::release;
    card.joint = {"ankle", "ankle"};
    card.sides = {Side::right};
    card.equipment = {{"foam-roller", "foam roller"}, {"floor", "floor space"}};
    card.muscles = {{"gastrocnemius", "calf"}};
    card.faults = {{"foot-pronation", "arch dropping"}};
    card.dose = {{.duration = 30s}};
    card.dose.brief = "30 s";
    card.dose.text = "30 s, up to 1 min";
    card.setup_time = 15s;
    card.duration = 45s;
    card.purpose = "Works on the calf.";
    card.setup = "Sit down with the roller under your right calf.";
    card.steps = {"Sink in.", "Turn the leg slowly from side to side, toes in, then toes out."};
    card.mistakes = {"Rolling into the hollow of the knee."};
    card.cautions = {"Never on a hot calf."};
    card.because = {Included::focus, "works on the ankle, which you asked for"};
    card.sources = {"article", "practice"};
    return card;
}

PlannedExercise step_up() {
    PlannedExercise card;
    card.order = 2;
    card.id = "step-up";
    card.name = "Step up";
    card.phase = Phase::integrate;
    card.joint = {"leg", "whole leg"};
    card.sides = {Side::right};
    card.equipment = {{"step", "low step"}};
    card.muscles = {{"biceps-femoris", "outer hamstring"}};
    card.dose = {{.sets = 2, .reps = 10, .rest = 30s, .tempo = Tempo{1s, 3s}}};
    card.dose.brief = "2 × 10 reps";
    card.dose.text = "2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down";
    card.setup_time = 15s;
    card.duration = 125s;
    card.feel = "Work in your right buttock.";
    card.steps = {"Rise until you stand tall."};
    card.ready_when = "The balance is steady.";
    card.needs = {{"short-foot", "short foot"}};
    card.teaches = {{"stairs", "stairs"}};
    card.progression = Progression{.stage = 1,
                                   .of = 3,
                                   .now = {},
                                   .only_if = {},
                                   .text = "a higher step. Move on when: It is easy.",
                                   .source = "planner"};
    card.because = {Included::position, "trains your squat"};
    card.sources = {"article"};
    return card;
}

Plan sample() {
    Plan plan;
    plan.body = builtin_library().body;
    plan.library_id = "knee-valgus";
    plan.library_title = "Knees that cave inwards";
    plan.request.side = Side::right;
    plan.request.focus = {{"ankle", "ankle"}};
    plan.request.focus_asked = true;
    plan.request.position = {"standing", "standing"};
    plan.request.equipment = {{"foam-roller", "foam roller"}, {"step", "step"}};
    plan.request.exclude = {{"toe-lift", "toe lift"}};
    plan.headline = "Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min";
    plan.duration = 170s;
    plan.kit = {{{"foam-roller", "foam roller"}, "a tightly rolled towel", Provision::gear},
                {{"step", "low step"}, "the bottom stair", Provision::household}};
    plan.exercises = {release(), step_up()};
    plan.left_out = {{"calf-stretch", "Calf stretch", {LeftOut::no_time, "does not fit into 3 minutes"}},
                     {"toe-lift", "Big toe lift", {LeftOut::excluded, "you excluded it"}},
                     {"short-foot", "Short foot", {LeftOut::no_time, "does not fit into 3 minutes"}}};
    plan.skill_checks = {{{"short-foot", "short foot"}, "You have it when the arch rises."}};
    plan.news = {"Step up comes in."};
    plan.activity = {{"cadence", "In your run", "Take shorter steps.", {"article"}},
                     {"cue", "In your run", "Run lightly.", {}}};
    plan.notes = {{"one-side", "The other leg", "This plan is for one leg.", {"article"}}};
    plan.tests = {{"knee-to-wall", "Knee to wall", "Measure:\n- from toe\n- to wall\n\nBoth legs.", {"article"}}};
    plan.habits = {{"driving", "Driving", "Knee over foot.", {}}};
    plan.safety = {
        {{"not-yet", "Not yet", "See a clinician first: knee hot or swollen.", {"practice"}}, Placement::gate},
        {{"pain", "Pain", "Above 5, stop.", {"practice"}}, Placement::pain},
        {{"advice", "Disclaimer", "Not medical advice.", {}}, Placement::disclaimer}};
    plan.account = {"You asked for the right leg, with work for: ankle.", "1 in: Step up – trains your squat."};
    plan.sources = {{"article", "How to fix it", "Mark", "example.org", std::nullopt},
                    {"practice", "Customary caution?", "", "", 2013}};
    return plan;
}

std::string written(const Plan& plan, std::string_view format, const Style& style = {}) {
    const auto* row = find_format(format);
    REQUIRE(row != nullptr);
    return testing::rendered(row->plan, plan, style);
}

// Without the escape sequences of colour.
std::string uncolored(std::string text) {
    for (auto at = text.find('\033'); at != std::string::npos; at = text.find('\033'))
        text.erase(at, text.find('m', at) - at + 1);
    return text;
}

template <class Write>
std::string json_of(Write write, render::JsonLayout layout) {
    std::string text;
    render::JsonWriter json(layout, testing::into(text));
    write(json);
    json.finish();
    return text;
}

std::string json_of(std::string_view text) {
    return json_of([text](render::JsonWriter& json) { json.value(text); }, render::JsonLayout::compact);
}

}  // namespace

TEST_CASE("formats: names, endings, and nothing else") {
    std::string all;
    for (const auto& format : formats()) all += std::string(format.name) + std::string(format.ending) + ' ';
    CHECK(all == "text.txt markdown.md json.json csv.csv html.html ics.ics ");
    CHECK(find_format("json")->name == "json");
    CHECK(find_format("Json") == nullptr);
    CHECK(format_of_file("plans/mine.md")->name == "markdown");
    CHECK(format_of_file("mine.pdf") == nullptr);
    CHECK(format_of_file("mine") == nullptr);
}

TEST_CASE("text: the whole plan at 80 columns") {
    CHECK(written(sample(), "text") == R"(Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min
See a clinician first: knee hot or swollen.

Have ready: foam roller (or a tightly rolled towel), low step.
  Not at hand? Add --without foam-roller

NEW THIS WEEK
  Step up comes in.

CHECK-LIST · how much, and the time it takes with getting ready
☐ 1  Calf release  30 s          45 s
☐ 2  Step up       2 × 10 reps  2 min

RELEASE · slow pressure on muscles that can draw the knee in

1  Calf release                                                             45 s
   30 s, up to 1 min · right side · foam roller, floor space
   Why:        Works on the calf.
   Set-up:     Sit down with the roller under your right calf.
   Do:         1. Sink in.
               2. Turn the leg slowly from side to side, toes in, then toes out.
   Avoid:      Rolling into the hollow of the knee.
   Careful:    Never on a hot calf.

BEFORE YOU GO ON
  Short foot: You have it when the arch rises.

INTEGRATE · all of it together, as you stand and move; part of every plan

2  Step up                                                                 2 min
   2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down ·
   right side
   low step
   Do:         1. Rise until you stand tall.
   Feel:       Work in your right buttock.
   Ready when: The balance is steady.
   Next:       a higher step. Move on when: It is easy.
   Here because: trains your squat.

CHECK YOURSELF
  Knee to wall: Measure:
    • from toe
    • to wall

    Both legs.

IN YOUR RUN · no part of the minutes
  • Take shorter steps.
  • Run lightly.

GOOD TO KNOW
  The other leg: This plan is for one leg.

LEFT OUT
  • Big toe lift – you excluded it
  • Calf stretch, Short foot – does not fit into 3 minutes

HABITS
  Driving: Knee over foot.

IF IT HURTS
  Above 5, stop.

Not medical advice.
)");
}

TEST_CASE("text: the whole plan at 40 columns") {
    CHECK(written(sample(), "text", {.width = 40}) == R"(Your right leg · ankle · week 1 of 8 ·
2 exercises · 3 min
See a clinician first: knee hot or
swollen.

Have ready: foam roller (or a tightly
  rolled towel), low step.
  Not at hand? Add --without foam-roller

NEW THIS WEEK
  Step up comes in.

CHECK-LIST
how much, and the time it takes with
getting ready
☐ 1  Calf release  30 s          45 s
☐ 2  Step up       2 × 10 reps  2 min

RELEASE
slow pressure on muscles that can draw
the knee in

1  Calf release                     45 s
   30 s, up to 1 min · right side
   foam roller, floor space
   Why: Works on the calf.
   Set-up: Sit down with the roller
     under your right calf.
   1. Sink in.
   2. Turn the leg slowly from side to
      side, toes in, then toes out.
   Avoid: Rolling into the hollow of the
     knee.
   Careful: Never on a hot calf.

BEFORE YOU GO ON
  Short foot: You have it when the arch
    rises.

INTEGRATE
all of it together, as you stand and
move; part of every plan

2  Step up                         2 min
   2 × 10 reps, building up to 20, rest
   30 s between sets, 1 s up, 3 s down ·
   right side
   low step
   1. Rise until you stand tall.
   Feel: Work in your right buttock.
   Ready when: The balance is steady.
   Next: a higher step. Move on when: It
     is easy.
   Here because: trains your squat.

CHECK YOURSELF
  Knee to wall: Measure:
    • from toe
    • to wall

    Both legs.

IN YOUR RUN · no part of the minutes
  • Take shorter steps.
  • Run lightly.

GOOD TO KNOW
  The other leg: This plan is for one
    leg.

LEFT OUT
  • Big toe lift – you excluded it
  • Calf stretch, Short foot – does not
    fit into 3 minutes

HABITS
  Driving: Knee over foot.

IF IT HURTS
  Above 5, stop.

Not medical advice.
)");
}

TEST_CASE("text: brief is a check-list between the two safety lines") {
    CHECK(written(sample(), "text", {.detail = Detail::brief}) ==
          R"(Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min
See a clinician first: knee hot or swollen.

CHECK-LIST · how much, and the time it takes with getting ready
☐ 1  Calf release  30 s          45 s
☐ 2  Step up       2 × 10 reps  2 min

LEFT OUT
  3 exercises; the plan without --brief says why.

IF IT HURTS
  Above 5, stop.
)");
}

TEST_CASE("text: where both legs are asked, it says which is the working one") {
    auto plan = sample();
    plan.request.side = Side::both;
    const std::string line = "“Working” is the leg whose turn it is";
    CHECK(written(plan, "text").find(line) != std::string::npos);
    CHECK(written(plan, "markdown").find(line) != std::string::npos);
    CHECK(written(sample(), "text").find(line) == std::string::npos);
}

TEST_CASE("text: explain adds anatomy, reasons and sources") {
    const auto text = written(sample(), "text", {.detail = Detail::explain});
    CHECK(text.find(R"(
   Careful:    Never on a hot calf.
   Here because: works on the ankle, which you asked for.
   Works on:   arch dropping
   Muscles:    gastrocnemius
   Sources:    article, practice

BEFORE YOU GO ON)") != std::string::npos);
    CHECK(text.find(R"(
   Muscles:    biceps femoris
   Needs:      short foot
   Teaches:    stairs
   Sources:    article
)") != std::string::npos);
    const auto begin = text.find("HOW THIS PLAN WAS MADE");
    REQUIRE(begin != std::string::npos);
    CHECK(text.substr(begin) == R"(HOW THIS PLAN WAS MADE
  • You asked for the right leg, with work for: ankle.
  • 1 in: Step up – trains your squat.

SOURCES
  article: How to fix it. Mark. example.org
  practice: Customary caution? 2013.

IF IT HURTS
  Above 5, stop.

Not medical advice.
)");
    CHECK(text.find("LEFT OUT\n") == std::string::npos);  // told once
}

TEST_CASE("text: a later stage names itself and what comes next, the last one itself alone") {
    auto plan = sample();
    auto& progression = *plan.exercises[1].progression;
    progression.stage = 2;
    progression.now = "a higher step";
    progression.only_if = "The low one is easy.";
    progression.text = "a rucksack. Move on when: It is easy.";
    CHECK(written(plan, "text").find(R"(
   This stage: a higher step
   Only if:    The low one is easy.
   Next:       a rucksack. Move on when: It is easy.
)") != std::string::npos);
    progression.stage = 3;
    progression.now = progression.text = "a rucksack";
    CHECK(written(plan, "text").find("\n   Last stage: a rucksack\n   Only if:    The low one is easy.\n") !=
          std::string::npos);
    CHECK(written(plan, "text").find("This stage:") == std::string::npos);
    CHECK(written(plan, "text").find("Next:") == std::string::npos);
}

TEST_CASE("text: a check-list too narrow for columns puts the dose below the name") {
    auto plan = sample();
    plan.exercises[1].name = "Step up on a low step";
    plan.exercises[1].dose.brief = "2 × 10 reps each side, hold 3 s";
    const auto text = written(plan, "text", {.width = 40, .detail = Detail::brief});
    CHECK(text.find(R"(CHECK-LIST
how much, and the time it takes with
getting ready
☐ 1  Calf release                   45 s
     30 s
☐ 2  Step up on a low step         2 min
     2 × 10 reps each side, hold 3 s
)") != std::string::npos);
}

TEST_CASE("text: a check-list with little room wraps the doses in their column") {
    auto plan = sample();
    plan.exercises[1].dose.brief = "2 × 10 reps each side, hold 3 s";
    const auto text = written(plan, "text", {.width = 56, .detail = Detail::brief});
    CHECK(text.find(R"(CHECK-LIST
how much, and the time it takes with getting ready
☐ 1  Calf release  30 s                           45 s
☐ 2  Step up       2 × 10 reps each side, hold   2 min
                   3 s
)") != std::string::npos);
}

TEST_CASE("text: numbers of a long check-list are aligned, and so is what they number") {
    auto plan = sample();
    plan.exercises[0].order = 9;
    plan.exercises[1].order = 10;
    const auto text = written(plan, "text");
    CHECK(text.find("☐  9  Calf release  30 s          45 s\n☐ 10  Step up       2 × 10 reps  2 min\n") !=
          std::string::npos);
    CHECK(text.find("\n 9  Calf release    ") != std::string::npos);
    CHECK(text.find("\n    30 s, up to 1 min · right side") != std::string::npos);
}

TEST_CASE("text: the minutes keep two blanks from the name, or go below it") {
    auto plan = sample();
    plan.exercises.pop_back();
    plan.exercises[0].name = std::string(31, 'n');  // 3 + 31 + 2 + 4 = 40
    const auto as_wide = written(plan, "text", {.width = 40});
    CHECK(as_wide.find("\n1  " + plan.exercises[0].name + "  45 s\n   30 s") != std::string::npos);
    plan.exercises[0].name += 'n';
    const auto too_wide = written(plan, "text", {.width = 40});
    CHECK(too_wide.find("\n1  " + plan.exercises[0].name + "\n   45 s\n   30 s") != std::string::npos);
}

TEST_CASE("text: what was left out has a line for each reason, by code") {
    auto plan = sample();
    plan.left_out = {{"a", "Apple", {LeftOut::no_equipment, "no ball at hand"}},
                     {"b", "Bean", {LeftOut::no_equipment, "no band at hand"}},
                     {"c", "Corn", {LeftOut::excluded, "you excluded it"}},
                     {"d", "Date", {LeftOut::no_equipment, "no ball at hand"}}};
    CHECK(written(plan, "text").find(R"(
LEFT OUT
  • Corn – you excluded it
  • Apple, Date – no ball at hand
  • Bean – no band at hand

)") != std::string::npos);
}

TEST_CASE("text: what is not there leaves no trace") {
    Plan plan;
    plan.headline = "Your left leg";
    plan.request.side = Side::left;
    CHECK(written(plan, "text", {.detail = Detail::brief}) ==
          "Your left leg\n\nCHECK-LIST · how much, and the time it takes with getting ready\n");
    CHECK(written(plan, "text") ==
          "Your left leg\n\nCHECK-LIST · how much, and the time it takes with getting ready\n");
    CHECK(written(plan, "markdown") == "# Your left leg\n\n## Check-list\n");
}

TEST_CASE("text: the reasons that the headline and the headings give are not repeated, all others are given") {
    for (const auto code : {Included::included, Included::focus, Included::integration, Included::position,
                            Included::cause, Included::substitute, Included::prerequisite}) {
        auto plan = sample();
        plan.exercises[1].because = {code, "so it is"};
        const bool obvious = code == Included::focus || code == Included::integration;
        CAPTURE(id(code));
        CHECK((written(plan, "text").find("Here because: so it is.") == std::string::npos) == obvious);
        CHECK(written(plan, "text", {.detail = Detail::explain}).find("Here because: so it is.") != std::string::npos);
    }
}

TEST_CASE("text: the skill checks come before the first exercise that puts things together, or at the end") {
    auto plan = sample();
    plan.exercises.pop_back();
    const auto text = written(plan, "text");
    CHECK(text.find("Never on a hot calf.\n\nBEFORE YOU GO ON\n  Short foot: You have it when the arch rises.\n\nCHECK "
                    "YOURSELF") != std::string::npos);
}

TEST_CASE("text: a last stage is named as such, one side in words, both sides not") {
    auto plan = sample();
    auto& card = plan.exercises[1];
    card.progression = Progression{.stage = 2, .of = 2, .text = "a higher step"};
    card.dose.text = "10 reps each side";
    card.sides = {Side::left, Side::right};
    auto text = written(plan, "text");
    CHECK(text.find("   Last stage: a higher step\n") != std::string::npos);
    CHECK(text.find("   10 reps each side · low step\n") != std::string::npos);
    card.sides = {Side::both};
    CHECK(written(plan, "text") == text);
    card.sides = {Side::left};
    CHECK(written(plan, "text").find("   10 reps each side · left side · low step\n") != std::string::npos);
}

TEST_CASE("text: a long session says so near the top, in every format") {
    auto plan = sample();
    plan.size_line = "This is a long session.";
    CHECK(written(plan, "text").find("swollen.\n\nThis is a long session.\n\nHave ready:") != std::string::npos);
    CHECK(written(plan, "markdown").find("swollen.\n\nThis is a long session.\n\n**Have ready:**") !=
          std::string::npos);
    CHECK(written(plan, "json").find(R"("notes": [
    {
      "id": "size",
      "title": "A long session",
      "text": "This is a long session.",
      "sources": []
    },)") != std::string::npos);
}

TEST_CASE("text: no line is too wide, none has trailing blanks, at any width and detail") {
    auto plan = sample();
    plan.headline = "Donaudampfschifffahrtsgesellschaft · 日本語の名前 · week 1 of 8";
    plan.exercises[0].name = "A release with a name that goes on and on and on";
    plan.exercises[1].steps = {"日本語の文章はとても長いので折り返します。", "", "  x  ",
                               "Donaudampfschifffahrtsgesellschaftskapitän"};
    plan.exercises[1].dose.text = plan.exercises[1].dose.brief =
        "10 reps with a dose that goes on and on and on and on and on";
    plan.notes.push_back(
        {"long", "A title that is itself much longer than any page that we print", "\n\n- \n-  a\n", {}});
    for (int order = 3; order < 12; ++order) plan.exercises.push_back(plan.exercises[1]);
    plan.exercises.back().order = 11;
    for (const auto detail : {Detail::full, Detail::brief, Detail::explain})
        for (int width = 20; width <= 120; ++width) {
            CAPTURE(width);
            const auto text = written(plan, "text", {.width = width, .detail = detail});
            CHECK(untidy(text, width) == "");
            CHECK(uncolored(written(plan, "text", {.width = width, .color = true, .detail = detail})) == text);
        }
}

TEST_CASE("text: prose is never wider than 100 columns") {
    auto plan = sample();
    for (int i = 0; i < 40; ++i) plan.exercises[0].steps[0] += " More words.";
    CHECK(untidy(written(plan, "text", {.width = 200}), 100) == "");
}

TEST_CASE("text: colour is on the words, not on the blanks at the end") {
    const auto text = written(sample(), "text", {.color = true, .detail = Detail::brief});
    CHECK(text.starts_with("\033[1mYour right leg"));
    CHECK(text.find("\033[36m☐ 1  \033[0m\033[1mCalf release\033[0m  30 s") != std::string::npos);
    CHECK(text.find(" \033[0m\n") == std::string::npos);
    CHECK(written(sample(), "markdown", {.color = true}) == written(sample(), "markdown"));
    CHECK(written(sample(), "json", {.color = true}) == written(sample(), "json"));
}

TEST_CASE("page: a number stays with its unit") {
    CHECK(render::fill("hold 10 s", 7) == std::vector<std::string>{"hold", "10 s"});
    CHECK(render::fill("in 20 extraordinary", 6) == std::vector<std::string>{"in 20", "extrao", "rdinar", "y"});
    CHECK(render::fill("", 7).empty());
}

TEST_CASE("page: leads of every length") {
    std::string all;
    for (const auto* lead : {"", "a", "ab", "abc", "abcd", "abcde", "abcdefghijklmnopqrst"}) {
        render::Page page({.width = 20}, testing::into(all));
        page.item({lead}, {"one two three four"}, 1, 4);
        page.finish();
    }
    CHECK(all == R"(     one two three
     four
 a   one two three
     four
 ab  one two three
     four
 abc one two three
     four
 abcd  one two three
     four
 abcde one two three
     four
 abcdefghijklmnopqrs
 t
     one two three
     four
)");
}

TEST_CASE("markdown: the whole plan") {
    CHECK(written(sample(), "markdown") == R"(# Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min

> See a clinician first: knee hot or swollen.

**Have ready:** foam roller (or a tightly rolled towel), low step.

Not at hand? Add `--without foam-roller`

## New this week

Step up comes in.

## Check-list

- [ ] 1. **Calf release** · 30 s · 45 s
- [ ] 2. **Step up** · 2 × 10 reps · 2 min

## Release

Slow pressure on muscles that can draw the knee in.

### 1. Calf release · 45 s

**30 s, up to 1 min · right side** · foam roller, floor space

*Why:* Works on the calf.

*Set-up:* Sit down with the roller under your right calf.

1. Sink in.
2. Turn the leg slowly from side to side, toes in, then toes out.

- *Avoid:* Rolling into the hollow of the knee.
- *Careful:* Never on a hot calf.

## Before you go on

**Short foot:** You have it when the arch rises.

## Integrate

All of it together, as you stand and move; part of every plan.

### 2. Step up · 2 min

**2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down ·
right side** · low step

1. Rise until you stand tall.

- *Feel:* Work in your right buttock.
- *Ready when:* The balance is steady.
- *Next:* a higher step. Move on when: It is easy.
- *Here because:* trains your squat.

## Check yourself

**Knee to wall:** Measure:

- from toe
- to wall

Both legs.

## In your run

No part of the minutes.

- Take shorter steps.
- Run lightly.

## Good to know

**The other leg:** This plan is for one leg.

## Left out

- Big toe lift – you excluded it
- Calf stretch, Short foot – does not fit into 3 minutes

## Habits

**Driving:** Knee over foot.

## If it hurts

Above 5, stop.

---

Not medical advice.
)");
}

TEST_CASE("markdown: brief") {
    CHECK(written(sample(), "markdown", {.detail = Detail::brief}) ==
          R"(# Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min

> See a clinician first: knee hot or swollen.

## Check-list

- [ ] 1. **Calf release** · 30 s · 45 s
- [ ] 2. **Step up** · 2 × 10 reps · 2 min

## Left out

3 exercises; the plan without --brief says why.

## If it hurts

Above 5, stop.
)");
}

TEST_CASE("markdown: texts cannot become structure") {
    const std::pair<const char*, const char*> cases[] = {
        {"plain – words · 3 × 4, it's (fine)!", "plain – words · 3 × 4, it's (fine)!"},
        {"# x", R"(\# x)"},
        {"x #", R"(x \#)"},
        {"C# and a#b", "C# and a#b"},
        {"1. y", R"(1\. y)"},
        {"12) y", R"(12\) y)"},
        {"1.5 cm", "1.5 cm"},
        {"- y", R"(\- y)"},
        {"-", R"(\-)"},
        {"+ y", R"(\+ y)"},
        {"+5", "+5"},
        {"* y", R"(\* y)"},
        {"> y", R"(\> y)"},
        {"---", R"(\---)"},
        {"- - -", R"(\- - -)"},
        {"--without foam-roller", "--without foam-roller"},
        {"===", R"(\===)"},
        {"***", R"(\*\*\*)"},
        {"_a_ b_c", R"(\_a\_ b_c)"},
        {"~~~", R"(\~\~\~)"},
        {"```", R"(\`\`\`)"},
        {"<script>alert</script>", R"(\<script>alert\</script>)"},
        {"<!-- x", R"(\<!-- x)"},
        {"a < b, 1<2", "a < b, 1<2"},
        {"[a](b)", R"(\[a](b))"},
        {"![a](b)", R"(!\[a](b))"},
        {"[a]: b", R"(\[a]: b)"},
        {"a | b", R"(a \| b)"},
        {"R&D &amp; &#39; & x", R"(R&D \&amp; \&#39; & x)"},
        {R"(back\slash\)", R"(back\\slash\\)"},
    };
    for (const auto& [text, expected] : cases) CHECK(render::escape_start(render::escape_inline(text)) == expected);
    CHECK(render::escape_inline("a\n# b\tc") == R"(a \# b c)");
    CHECK(render::code("--x `` y") == "``` --x `` y ```");
}

TEST_CASE("markdown: a wrapped line does not become structure either") {
    std::string text;
    render::MarkdownWriter page({.width = 20}, testing::into(text));
    page.paragraph(
        render::escape_inline("Count slowly up to 10. Then add the number + the rest - or so > all # of --- it"));
    page.item("-", render::escape_inline("- again and again 1. and then some"));
    page.finish();
    CHECK(text == R"(Count slowly up to
10\. Then add the
number + the rest -
or so > all \# of
--- it

- \- again and again
  1\. and then some
)");
}

TEST_CASE("markdown: a word wider than the page is not cut") {
    std::string text;
    render::MarkdownWriter page({.width = 20}, testing::into(text));
    page.item("-", "see Donaudampfschifffahrtsgesellschaft now");
    page.finish();
    CHECK(text == "- see\n  Donaudampfschifffahrtsgesellschaft\n  now\n");
}

TEST_CASE("markdown: hostile texts stay where they are") {
    auto plan = sample();
    plan.headline = "# <b>Me</b> #";
    plan.exercises[0].name = "**Calf**";
    plan.exercises[0].steps = {"- x", "2. y\n# z"};
    plan.notes = {{"n", "[t](u)", "> q\n\n```\n- 1. z", {}}};
    const auto text = written(plan, "markdown");
    CHECK(text.starts_with("# \\# \\<b>Me\\</b> \\#\n\n> See"));
    CHECK(text.find("- [ ] 1. **\\*\\*Calf\\*\\*** · 30 s") != std::string::npos);
    CHECK(text.find("### 1. \\*\\*Calf\\*\\* · 45 s\n") != std::string::npos);
    CHECK(text.find("\n\n1. \\- x\n2. 2\\. y \\# z\n\n") != std::string::npos);
    CHECK(text.find("\n\n**\\[t](u):** > q\n\n\\`\\`\\`\n\n- 1\\. z\n\n") != std::string::npos);
}

TEST_CASE("json: the whole plan") {
    auto plan = sample();
    plan.exercises[0].steps.clear();
    plan.exercises[1].dose.shortened = true;
    plan.exercises[1].progression->now = "a low step";
    plan.exercises[1].progression->only_if = "It is clean.";
    plan.left_out.clear();
    plan.request.minutes = 3;
    plan.request.angle = 60;
    plan.request.age = 61;
    plan.request.conditions = {{"over-60", "over 60 years of age"}};
    plan.request.stages = {{"step-up", 2}};
    plan.request.clinician_notes = {{"step-up", "slowly"}};
    plan.exercises[1].dose.by_clinician = true;
    plan.exercises[1].clinician_note = "slowly";
    plan.request.name = "Ada";
    plan.request.all = true;
    CHECK(
        json_of([&](render::JsonWriter& json) { render::write_plan(json, plan); }, render::JsonLayout::compact) ==
        R"({"schema_version":1,"kind":"plan","library":{"id":"knee-valgus","title":"Knees that cave inwards"},)"
        R"("request":{"name":"Ada","side":"right","focus":["ankle"],"cause":"unknown","position":"standing",)"
        R"("angle_deg":60,"week":1,"weeks":8,"minutes":3,"equipment":["foam-roller","step"],"mastered":[],)"
        R"("stages":{"step-up":2},"doses":{},"clinician_notes":{"step-up":"slowly"},"age":61,"conditions":["over-60"],"include":[],"exclude":["toe-lift"],"only":[],)"
        R"("all":true},)"
        R"("summary":{"exercises":2,"duration_s":170,"equipment":["foam-roller","step"]},"exercises":[{)"
        R"("order":1,"id":"calf-release","name":"Calf release","phase":"release","joint":"ankle",)"
        R"("laterality":"unilateral","sides":["right"],"equipment":["foam-roller","floor"],"muscles":[)"
        R"("gastrocnemius"],"faults":["foot-pronation"],"dose":{"sets":1,"reps":null,"hold_s":null,)"
        R"("duration_s":30,"rest_s":null,"tempo":null,"shortened":false,"by_clinician":false,"text":"30 s, up to 1 min"},)"
        R"("setup_s":15,"duration_s":45,"clinician_note":null,)"
        R"("purpose":"Works on the calf.","setup":"Sit down with the roller under your right calf.","steps":[],)"
        R"("feel":null,"mistakes":["Rolling into the hollow of the knee."],"cautions":["Never on a hot calf."],)"
        R"("ready_when":null,"needs":[],"teaches":[],"progression":null,"because":{"code":"focus",)"
        R"("text":"works on the ankle, which you asked for"},"sources":["article","practice"]},{"order":2,)"
        R"("id":"step-up","name":"Step up","phase":"integrate","joint":"leg","laterality":"unilateral",)"
        R"("sides":["right"],"equipment":["step"],"muscles":["biceps-femoris"],"faults":[],"dose":{"sets":2,)"
        R"("reps":10,"hold_s":null,"duration_s":null,"rest_s":30,"tempo":{"up_s":1,"down_s":3},)"
        R"("shortened":true,"by_clinician":true,"text":"2 × 10 reps, building up to 20, rest 30 s between sets, 1 s up, 3 s down"},"setup_s":15,)"
        R"("duration_s":125,"clinician_note":"slowly","purpose":null,"setup":null,"steps":["Rise until you stand tall."],)"
        R"("feel":"Work in your right buttock.","mistakes":[],"cautions":[],)"
        R"("ready_when":"The balance is steady.","needs":["short-foot"],"teaches":["stairs"],"progression":{)"
        R"("stage":1,"of":3,"now":"a low step","only_if":"It is clean.","text":"a higher step. Move on when: It is easy.",)"
        R"("source":"planner"},"because":{"code":"position",)"
        R"("text":"trains your squat"},"sources":["article"]}],"left_out":[],"new":["Step up comes in."],)"
        R"("activity":[{"id":"cadence","title":"In your run","text":"Take shorter steps.","sources":["article"]},)"
        R"({"id":"cue","title":"In your run","text":"Run lightly.","sources":[]}],"notes":[{"id":"one-side",)"
        R"("title":"The other leg","text":"This plan is for one leg.","sources":["article"]},{)"
        R"("id":"skill-short-foot","title":"short foot","text":"You have it when the arch rises.",)"
        R"("sources":[]}],"tests":[{"id":"knee-to-wall","title":"Knee to wall",)"
        R"("text":"Measure:\n- from toe\n- to wall\n\nBoth legs.","sources":["article"]}],"habits":[{)"
        R"("id":"driving","title":"Driving","text":"Knee over foot.","sources":[]}],"safety":[{"id":"not-yet",)"
        R"("title":"Not yet","text":"See a clinician first: knee hot or swollen.","sources":["practice"]},{)"
        R"("id":"pain","title":"Pain","text":"Above 5, stop.","sources":["practice"]},{"id":"advice",)"
        R"("title":"Disclaimer","text":"Not medical advice.","sources":[]}],"sources":[{"id":"article",)"
        R"("title":"How to fix it","authors":"Mark","year":null,"address":"example.org"},{"id":"practice",)"
        R"("title":"Customary caution?","authors":null,"year":2013,"address":null}]})");
}

TEST_CASE("json: indented by two") {
    const auto write = [](render::JsonWriter& json) {
        json.object([&] {
            json.key("none").array([] {});
            json.key("some").array([&] {
                json.value(1);
                json.object([] {});
            });
            json.key("nothing").null();
            json.key("truth").value(false);
        });
    };
    CHECK(json_of(write, render::JsonLayout::indented) == R"({
  "none": [],
  "some": [
    1,
    {}
  ],
  "nothing": null,
  "truth": false
}
)");
}

TEST_CASE("json: strings are valid whatever they hold") {
    CHECK(json_of("a\"b\\c/") == R"("a\"b\\c/")");
    CHECK(json_of("\n\r\t\b\f") == R"("\n\r\t\b\f")");
    CHECK(json_of(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
    CHECK(json_of("é日😀") == "\"é日😀\"");
    CHECK(json_of("\u2028\u2029") == R"("\u2028\u2029")");
    CHECK(json_of("a\xff\xe2\x80z") == "\"a\uFFFD\uFFFD\uFFFDz\"");
}

TEST_CASE("json: misuse is a bug, not bad output") {
    using render::JsonLayout;
    using render::JsonWriter;
    std::string text;
    JsonWriter json(JsonLayout::compact, testing::into(text));
    CHECK_THROWS_AS(json.key("x"), std::logic_error);
    CHECK_THROWS_AS(json.object([&] { json.value(1); }), std::logic_error);
    JsonWriter second(JsonLayout::compact, testing::into(text));
    CHECK_THROWS_AS(second.object([&] { second.key("x"); }), std::logic_error);
    JsonWriter third(JsonLayout::compact, testing::into(text));
    third.value(1);
    CHECK_THROWS_AS(third.value(2), std::logic_error);
    CHECK_THROWS_AS(JsonWriter(JsonLayout::compact, testing::into(text)).finish(), std::logic_error);
}

TEST_CASE("table: the last column wraps") {
    const Table table{{"id", "what"}, {{"toe", "big toe"}, {"ankle", "ankles, foot, feet, calf and arch"}, {"x"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 30}) == R"(id     what
toe    big toe
ankle  ankles, foot, feet,
       calf and arch
x
)");
    CHECK(testing::rendered(render_table, table, Style{.color = true})
              .starts_with("\033[1;36mid     \033[0m\033[1;36mwhat\033[0m\n"));
}

TEST_CASE("table: too narrow for columns, it becomes a list") {
    const Table table{{"id", "name", "dose"},
                      {{"calf-release", "Calf release", "1–2 min"}, {"step-up", "", "10 reps and then some more"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 24}) == R"(calf-release
  name: Calf release
  dose: 1–2 min

step-up
  dose: 10 reps and then
    some more
)");
}

TEST_CASE("table: columns as long as the last one has room for twenty") {
    const Table table{{"id", "what"}, {{"ankle", "ankles, foot, feet, calf and arch"}}};
    CHECK(testing::rendered(render_table, table, Style{.width = 27})
              .starts_with("id     what\nankle  ankles, foot, feet,\n"));
    CHECK(testing::rendered(render_table, table, Style{.width = 26}).starts_with("ankle\n  what: ankles"));
}

TEST_CASE("table: nothing in it") {
    CHECK(testing::rendered(render_table, Table{{"id", "name"}, {}}, Style{}) == "id  name\n");
    CHECK(testing::rendered(render_table, Table{}, Style{}).empty());
}

TEST_CASE("table: tidy at any width") {
    const Table table{{"id", "a longer title", "last"},
                      {{"日本語", "x", "some words to wrap in the last column of all"},
                       {"an-id-that-is-long", "", "Donaudampfschifffahrtsgesellschaftskapitän"}}};
    for (int width = 20; width <= 120; ++width) {
        CAPTURE(width);
        CHECK(untidy(testing::rendered(render_table, table, Style{.width = width}), width) == "");
    }
}
