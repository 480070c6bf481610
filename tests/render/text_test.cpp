// Plans as text: whole outputs of a plan built by hand, and what must hold for every one.
#include "support/text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "sample_plan.hpp"
#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using testing::sample_plan;
using testing::untidy;
using testing::written;

namespace {

// Without the escape sequences of colour.
std::string uncolored(std::string text) {
    for (auto at = text.find('\033'); at != std::string::npos; at = text.find('\033'))
        text.erase(at, text.find('m', at) - at + 1);
    return text;
}

}  // namespace

TEST_CASE("text: the whole plan at 80 columns") {
    CHECK(written(sample_plan(), "text") == R"(Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min
See a clinician first: knee hot or swollen.

Have ready: foam roller (or a tightly rolled towel), low step.
  Not at hand? Add --without foam-roller

NEW THIS WEEK
  Step up comes in.

CHECK-LIST · how much, and the minutes it takes with getting ready
☐ 1  Calf release  30 s         0:45
☐ 2  Step up       2 × 10 reps  2:05

RELEASE · slow pressure on muscles that can draw the knee in

1  Calf release                                                             0:45
   30 s, up to 1 min · right side · foam roller, floor space
   Why:        Works on the calf.
   Set-up:     Sit down with the roller under your right calf.
   Do:         1. Sink in.
               2. Turn the leg slowly from side to side, toes in, then toes out.
   Avoid:      Rolling into the hollow of the knee.
   Careful:    Never on a hot calf.

WHAT YOU HAVE LEARNED
  Short foot: You have it when the arch rises.

INTEGRATE · all of it together, as you stand and move; part of every plan

2  Step up                                                                  2:05
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
    CHECK(written(sample_plan(), "text", {.width = 40}) == R"(Your right leg · ankle · week 1 of 8 ·
2 exercises · 3 min
See a clinician first: knee hot or
swollen.

Have ready: foam roller (or a tightly
  rolled towel), low step.
  Not at hand? Add --without foam-roller

NEW THIS WEEK
  Step up comes in.

CHECK-LIST
how much, and the minutes it takes with
getting ready
☐ 1  Calf release  30 s         0:45
☐ 2  Step up       2 × 10 reps  2:05

RELEASE
slow pressure on muscles that can draw
the knee in

1  Calf release                     0:45
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

WHAT YOU HAVE LEARNED
  Short foot: You have it when the arch
    rises.

INTEGRATE
all of it together, as you stand and
move; part of every plan

2  Step up                          2:05
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
    CHECK(written(sample_plan(), "text", {.detail = Detail::brief}) ==
          R"(Your right leg · ankle · week 1 of 8 · 2 exercises · 3 min
See a clinician first: knee hot or swollen.

CHECK-LIST · how much, and the minutes it takes with getting ready
☐ 1  Calf release  30 s         0:45
☐ 2  Step up       2 × 10 reps  2:05

LEFT OUT
  3 exercises; the plan without --brief says why.

IF IT HURTS
  Above 5, stop.
)");
}

TEST_CASE("text: where both legs are asked, it says which is the working one") {
    auto plan = sample_plan();
    plan.request.side = Side::both;
    const std::string line = "“Working” is the leg whose turn it is";
    CHECK(written(plan, "text").find(line) != std::string::npos);
    CHECK(written(plan, "markdown").find(line) != std::string::npos);
    CHECK(written(sample_plan(), "text").find(line) == std::string::npos);
}

TEST_CASE("text: explain adds anatomy, reasons and sources") {
    const auto text = written(sample_plan(), "text", {.detail = Detail::explain});
    CHECK(text.find(R"(
   Careful:    Never on a hot calf.
   Here because: works on the ankle, which you asked for.
   Works on:   arch dropping
   Muscles:    gastrocnemius
   Sources:    article, practice

WHAT YOU HAVE LEARNED)") != std::string::npos);
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
    auto plan = sample_plan();
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
    auto plan = sample_plan();
    plan.exercises[1].name = "Step up on a low step";
    plan.exercises[1].dose.brief = "2 × 10 reps each side, hold 3 s";
    const auto text = written(plan, "text", {.width = 40, .detail = Detail::brief});
    CHECK(text.find(R"(CHECK-LIST
how much, and the minutes it takes with
getting ready
☐ 1  Calf release                   0:45
     30 s
☐ 2  Step up on a low step          2:05
     2 × 10 reps each side, hold 3 s
)") != std::string::npos);
}

TEST_CASE("text: a check-list with little room wraps the doses in their column") {
    auto plan = sample_plan();
    plan.exercises[1].dose.brief = "2 × 10 reps each side, hold 3 s";
    const auto text = written(plan, "text", {.width = 56, .detail = Detail::brief});
    CHECK(text.find(R"(CHECK-LIST
how much, and the minutes it takes with getting ready
☐ 1  Calf release  30 s                           0:45
☐ 2  Step up       2 × 10 reps each side, hold    2:05
                   3 s
)") != std::string::npos);
}

TEST_CASE("text: numbers of a long check-list are aligned, and so is what they number") {
    auto plan = sample_plan();
    plan.exercises[0].order = 9;
    plan.exercises[1].order = 10;
    const auto text = written(plan, "text");
    CHECK(text.find("☐  9  Calf release  30 s         0:45\n☐ 10  Step up       2 × 10 reps  2:05\n") !=
          std::string::npos);
    CHECK(text.find("\n 9  Calf release    ") != std::string::npos);
    CHECK(text.find("\n    30 s, up to 1 min · right side") != std::string::npos);
}

TEST_CASE("text: the minutes keep two blanks from the name, or go below it") {
    auto plan = sample_plan();
    plan.exercises.pop_back();
    plan.exercises[0].name = std::string(31, 'n');  // 3 + 31 + 2 + 4 = 40
    const auto as_wide = written(plan, "text", {.width = 40});
    CHECK(as_wide.find("\n1  " + plan.exercises[0].name + "  0:45\n   30 s") != std::string::npos);
    plan.exercises[0].name += 'n';
    const auto too_wide = written(plan, "text", {.width = 40});
    CHECK(too_wide.find("\n1  " + plan.exercises[0].name + "\n   0:45\n   30 s") != std::string::npos);
}

TEST_CASE("text: what was left out has a line for each reason, by code") {
    auto plan = sample_plan();
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
          "Your left leg\n\nCHECK-LIST · how much, and the minutes it takes with getting ready\n");
    CHECK(written(plan, "text") ==
          "Your left leg\n\nCHECK-LIST · how much, and the minutes it takes with getting ready\n");
    CHECK(testing::unmarked(written(plan, "markdown")) == "# Your left leg\n\n## Check-list\n");
}

TEST_CASE("text: the reasons that the headline and the headings give are not repeated, all others are given") {
    for (const auto code : {Included::included, Included::focus, Included::integration, Included::position,
                            Included::cause, Included::substitute, Included::prerequisite}) {
        auto plan = sample_plan();
        plan.exercises[1].because = {code, "so it is"};
        const bool obvious = code == Included::focus || code == Included::integration;
        CAPTURE(id(code));
        CHECK((written(plan, "text").find("Here because: so it is.") == std::string::npos) == obvious);
        CHECK(written(plan, "text", {.detail = Detail::explain}).find("Here because: so it is.") != std::string::npos);
    }
}

TEST_CASE("text: the skill checks come before the first exercise that puts things together, or at the end") {
    auto plan = sample_plan();
    plan.exercises.pop_back();
    const auto text = written(plan, "text");
    CHECK(text.find(
              "Never on a hot calf.\n\nWHAT YOU HAVE LEARNED\n  Short foot: You have it when the arch rises.\n\nCHECK "
              "YOURSELF") != std::string::npos);
}

TEST_CASE("text: a last stage is named as such, one side in words, both sides not") {
    auto plan = sample_plan();
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
    auto plan = sample_plan();
    plan.notices = {{"size", "A long session", "This is a long session.", {}}};
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
    auto plan = sample_plan();
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
    auto plan = sample_plan();
    for (int i = 0; i < 40; ++i) plan.exercises[0].steps[0] += " More words.";
    CHECK(untidy(written(plan, "text", {.width = 200}), 100) == "");
}

TEST_CASE("text: colour is on the words, not on the blanks at the end") {
    const auto text = written(sample_plan(), "text", {.color = true, .detail = Detail::brief});
    CHECK(text.starts_with("\033[1mYour right leg"));
    CHECK(text.find("\033[36m☐ 1  \033[0m\033[1mCalf release\033[0m  30 s") != std::string::npos);
    CHECK(text.find(" \033[0m\n") == std::string::npos);
    CHECK(written(sample_plan(), "markdown", {.color = true}) == written(sample_plan(), "markdown"));
    CHECK(written(sample_plan(), "json", {.color = true}) == written(sample_plan(), "json"));
}
