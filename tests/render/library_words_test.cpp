// What `show` and `about` print of a library: whole outputs, over a library of one of everything.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "kept.hpp"
#include "render/library/words.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;
using testing::add;
using testing::kept;
using testing::put;
using testing::untidy;

namespace {

// A library of one of everything.
Library small_library() {
    Library library;
    library.body = builtin_library().body;
    put(library.sources,
        {{.id = "article", .title = "How to fix it", .authors = "Mark", .supports = "Doses.", .strength = "Opinion."},
         {.id = "planner", .title = "Defaults of this library"},
         {.id = "bell", .title = "A trial", .authors = "Bell and others", .supports = "The squat.", .year = 2013}});
    library.defaults = {.source = {1}, .sets = 1, .rest = 30s, .tempo = {1s, 1s}, .setup_s = 15s};
    put(library.joints, {{"ankle", "ankle", {}}, {"hip", "hip", {}}});
    put(library.positions, {{"standing", "standing", {}}, {"squat", "squat", {}}});
    put(library.equipment, {{.id = "roller", .label = "foam roller", .stand_in = "a towel"},
                            {.id = "ball", .label = "ball"},
                            {.id = "wall", .label = "wall", .provision = Provision::household}});
    put(library.muscles, {{"triceps-surae", "calf", {}}});
    put(library.faults, {{"pronation", "arch dropping", {}}, {"toe-out", "feet pointing outwards", {}}});
    put(library.skills,
        {{"foot", "short foot", kept<Text>({"dome"}), "make a short foot", "You have it when the arch rises."}});
    put(library.conditions, {{.id = "old",
                              .label = "over 60 years of age",
                              .aliases = kept<Text>({"senior"}),
                              .detail = "A hand on something firm.",
                              .over_age = 60,
                              .sources = kept<Ref<Source>>({{0}})},
                             {.id = "graft",
                              .label = "after a graft",
                              .rules_out_positions = kept<Ref<Position>>({{1}}),
                              .because = "the graft needs its time",
                              .sources = kept<Ref<Source>>({{1}})}});
    SelfTest test;
    test.id = "knee-to-wall";
    test.title = "Knee to wall";
    put(test.aliases, {"lunge"});
    test.text = "Measure.";
    test.detail = "How:\n- slowly\n\nTwice.";
    put(test.sources, {{0}});
    put(test.causes, {Cause::functional, Cause::unknown});
    put(test.joints, {{0}});
    put(library.tests, {test});
    Habit habit;
    habit.title = "Driving";
    habit.text = "Knee over foot.";
    put(library.habits, {habit});
    Remark note;
    note.title = "Hold on";
    note.text = "Keep a hand on something firm.";
    note.detail = "Why:\n- balance";
    put(note.conditions, {{0}});
    put(library.notes, {note});
    Safety gate;
    gate.text = "See a clinician first.";
    put(library.safety, {gate});

    Exercise raise;
    raise.id = "raise";
    raise.name = "Raise";
    put(raise.aliases, {"lift", "rise"});
    put(raise.faults, {{0}});
    put(raise.muscles, {{0}});
    put(raise.positions, {{1}});
    put(raise.needs, {{0}});
    raise.teaches = raise.needs;
    put(raise.alternatives, {{2}, {1}});
    put(raise.sources, {{0}});
    raise.base.posture = Posture::standing;
    raise.base.equipment = kept<RefList<Equipment>>({kept<Ref<Equipment>>({{0}, {1}}), kept<Ref<Equipment>>({{2}})});
    raise.base.dose =
        Dose{.sets = Range<int>{2, 3}, .reps = Range<int>{10, 10}, .source = {0}, .assumed = kept<Text>({"sets"})};
    raise.base.purpose = "Works on your {side} leg.";
    raise.base.setup = "Stand on it, not on the {other} one.";
    raise.base.steps = kept<Text>({"Rise.", "Sink to {angle}, no further."});
    raise.base.feel = "Work.";
    raise.base.mistakes = kept<Text>({"Falling.", "Rushing."});
    raise.base.cautions = kept<Text>({"Hold on."});
    raise.base.ready_when = "It is easy.";
    put(raise.stages, {{.name = "on a step",
                        .move_on_when = "Ten are easy.",
                        .source = {0},
                        .changes = {.setup_s = 20s, .setup = "Stand on a step."}},
                       {.name = "slower",
                        .move_on_when = "It holds.",
                        .source = {2},
                        .changes = {.dose = Dose{.reps = Range<int>{8, 8}, .tempo = Tempo{2s, 4s}, .source = {1}}}}});
    put(raise.variants, {{.causes = kept<Cause>({Cause::structural}),
                          .sides = kept<Side>({Side::left}),
                          .positions = kept<Ref<Position>>({{1}}),
                          .changes = {.feel = "The {side} leg."}},
                         {.conditions = kept<Ref<Condition>>({{0}, {1}}), .changes = {.setup = "Hold on."}}});

    Exercise bare;
    bare.id = "bare";
    bare.name = "Bare";
    bare.joint = {1};
    bare.rank = Rank::extra;
    bare.base.equipment.emplace();
    bare.base.dose = Dose{.duration = Range<Seconds>{30s, 60s}};

    Exercise drill;
    drill.id = "drill";
    drill.name = "Drill";
    drill.phase = Phase::integrate;
    drill.rank = Rank::extra;
    put(drill.positions, {{0}, {1}});
    put(drill.brought_by, {{.causes = kept<Cause>({Cause::structural, Cause::unknown})},
                           {.positions = kept<Ref<Position>>({{0}, {1}}), .joints = kept<Ref<Joint>>({{0}, {1}})}});
    drill.enters_after = 25;
    put(drill.teaches, {{0}});
    drill.base.dose =
        Dose{.reps = Range<int>{8, 12}, .hold = Range<Seconds>{3s, 5s}, .tempo = Tempo{1s, 4s}, .source = {2}};
    put(library.exercises, {raise, bare, drill});
    return library;
}

}  // namespace

TEST_CASE("show: everything about an exercise") {
    const auto library = small_library();
    CHECK(testing::rendered(render_exercise, library, Ref<Exercise>{0}, Side::right, Style{}) == R"(Raise
2–3 sets, 10 reps · one leg, then the other · foam roller or ball, wall

Set-up:     Stand on it, not on the left one.
Do:         1. Rise.
            2. Sink to the point where the knee begins to cave in, no further.
Feel:       Work.
Avoid:      Falling.
Avoid:      Rushing.
Careful:    Hold on.
Ready when: It is easy.

Why:        Works on your right leg.
Start:      standing
Needs:      foam roller (or a towel) or ball; wall
Dose:       2–3 sets, 10 reps. Plans take the low end; more, up to the high one,
            is up to you. Source: How to fix it, but for sets, which this
            library chose. From the library's defaults: 30 s of rest between
            sets; 1 s up, 1 s down.

Id:         raise; also lift, rise
Joint:      ankle
Phase:      release
Legs:       one leg, then the other
Position:   squat
Comes in:   core: unasked, in every plan for the ankle where the position is
            squat; and besides
            • where something needs the skill foot
Not for:    someone after a graft

Before it:  short foot
Teaches:    short foot
Instead:    Drill (drill), else Bare (bare)
Works on:   arch dropping
Muscles:    calf (triceps surae)

STAGES · 1 is as above; the next comes when this one has climbed its ladder
  2. On a step
     Move on when: Ten are easy.
     Source:     How to fix it
     Dose:       as before
     Time:       20 s to get ready
     Set-up:     Stand on a step.
  3. Slower
     Move on when: It holds.
     Source:     Bell and others, 2013
     Dose:       8 reps, 2 s up, 4 s down. Source: Defaults of this library.
                 From the library's defaults: 1 set.

VARIANTS · what changes for some
  For cause structural; side left; position squat
     Feel:       The left leg.
  For someone over 60 years of age or after a graft
     Set-up:     Hold on.

SOURCES
  article: How to fix it. Mark.
    Supports:   Doses.
    Strength:   Opinion.
)");
}

TEST_CASE("show: an exercise that says little") {
    const auto library = small_library();
    CHECK(testing::rendered(render_exercise, library, Ref<Exercise>{1}, Side::both, Style{}) == R"(Bare
30–60 s · one leg, then the other

Needs:      nothing
Dose:       30–60 s. Plans take the low end; more, up to the high one, is up to
            you. Source: How to fix it. From the library's defaults: 1 set.

Id:         bare
Joint:      hip
Phase:      release
Legs:       one leg, then the other
Comes in:   extra: waits until something calls it
            • with --focus hip, which has no core exercise
            • in place of Raise, where that cannot be done
            • by name, with --include bare, or with --all
)");
}

TEST_CASE("show: which wishes bring an extra exercise in, and from when on") {
    const auto library = small_library();
    CHECK(testing::rendered(render_exercise, library, Ref<Exercise>{2}, Side::both, Style{}) == R"(Drill
8–12 reps, hold 3–5 s, 1 s up, 4 s down · one leg, then the other

Dose:       8–12 reps, hold 3–5 s, 1 s up, 4 s down. Begins at the low end and
            goes up a rung a week. Source: Bell and others, 2013. From the
            library's defaults: 1 set.

Id:         drill
Joint:      ankle
Phase:      integrate
Legs:       one leg, then the other
Position:   standing, squat
Comes in:   extra: waits until something calls it
            • with --cause structural or unknown
            • with --position standing or squat and --focus ankle or hip
            • with --position standing or squat
            • in place of Raise, where that cannot be done
            • where something needs the skill foot and nothing else teaches it
            • by name, with --include drill
Not before: 25 percent of the weeks have passed

Teaches:    short foot
)");
}

TEST_CASE("show: what an exercise comes after, with and instead of, where more is said, and for whom a stage is not") {
    auto library = small_library();
    auto raise = library.exercises[0];
    raise.after = kept<RefList<Exercise>>({kept<Ref<Exercise>>({{1}, {2}}), kept<Ref<Exercise>>({{2}})});
    raise.with = Ref<Exercise>{2};
    raise.link = "https://example.org/raise";
    raise.daily = true;
    auto slower = raise.stages[1];
    put(slower.not_for, {{0}, {1}});
    put(raise.stages, {raise.stages[0], slower});
    put(library.exercises, {raise, library.exercises[1], library.exercises[2]});
    const auto text = testing::rendered(render_exercise, library, Ref<Exercise>{0}, Side::right, Style{});
    for (const auto* said :
         {"\nDaily:      in a program, on mobility days too\n",
          "\nTeaches:    short foot\nAfter:      Bare or Drill, Drill\nIn turn:    Drill\nInstead:    Drill (drill), "
          "else "
          "Bare (bare)\n",
          "\nMuscles:    calf (triceps surae)\nLink:       https://example.org/raise\n",
          "\n     Source:     Bell and others, 2013\n     Not for:    someone over 60 years of age; after a graft\n"})
        CHECK_MESSAGE(text.find(said) != std::string::npos, said << " in " << text);
}

TEST_CASE("show: a condition, what it leaves out and changes, and what plans say of it") {
    const auto library = small_library();
    CHECK(testing::rendered(render_condition, library, Ref<Condition>{0}, Style{}) ==
          R"(Over 60 years of age (condition)
old; also senior

A hand on something firm.

Holds:      with --age above 60, or --condition old
Changes:    how these are done: Raise

HOLD ON · note in the plan
  Keep a hand on something firm.

  Why:
  • balance

SOURCES
  article: How to fix it. Mark.
    Supports:   Doses.
    Strength:   Opinion.
)");
    CHECK(testing::rendered(render_condition, library, Ref<Condition>{1}, Style{}) == R"(After a graft (condition)
graft

Holds:      with --condition graft
Leaves out: Raise
Because:    the graft needs its time
Changes:    how these are done: Raise

SOURCES
  planner: Defaults of this library.
)");
    Condition refusing{.id = "fresh", .label = "just operated", .under_age = 2, .refuses = "Ask your surgeon first."};
    put(refusing.rules_out_phases, {Phase::release});
    put(refusing.rules_out, {{0}, {2}});
    auto with_refusing = library;
    add(with_refusing.conditions, {refusing});
    CHECK(testing::rendered(render_condition, with_refusing,
                            Ref<Condition>{static_cast<std::uint16_t>(library.conditions.size())}, Style{}) ==
          R"(Just operated (condition)
fresh

Holds:      with --age below 2, or --condition fresh
No plan:    Ask your surgeon first.
Leaves out: the whole phase release, Drill
)");
}

TEST_CASE("show: a condition, for whom it holds by itself and what it makes of sessions") {
    auto library = small_library();
    const auto lines = [&](const Condition& condition) {
        auto with_it = library;
        add(with_it.conditions, {condition});
        const auto last = static_cast<std::uint32_t>(with_it.conditions.size() - 1);
        const auto text = testing::rendered(render_condition, with_it, Ref<Condition>{last}, Style{.width = 100});
        return text.substr(text.find("Holds:"));
    };
    const Condition quiet{.id = "x", .label = "with x"};
    auto young = quiet;
    young.over_age = 11;
    young.under_age = 18;
    young.minutes = 15;
    CHECK(lines(young) == R"(Holds:      with --age 12 to 17, or --condition x
Changes:    a session lasts at most 15 min, unless --minutes says otherwise
)");
    auto sore = quiet;
    sore.from_pain = 4;
    sore.half_weeks = 4;
    sore.max_exercises = 5;
    sore.most_bend = 60;
    CHECK(lines(sore) == R"(Holds:      with --pain 4 and more, or --condition x
Changes:    numbers are half in the first 4 weeks
Changes:    a session holds at most 5 exercises, unless --max-exercises says otherwise
Changes:    an --angle beyond 60 counts as 60
)");
    auto brief = quiet;
    brief.half_weeks = brief.max_exercises = 1;
    CHECK(lines(brief) == R"(Holds:      with --condition x
Changes:    numbers are half in the first week
Changes:    a session holds at most 1 exercise, unless --max-exercises says otherwise
)");
    auto swollen = quiet;
    swollen.refuses = "Have it looked at.";
    swollen.clearable = true;
    CHECK(lines(swollen) == R"(Holds:      with --condition x
No plan:    Have it looked at.
But:        with --cleared, once a clinician has cleared you, there is one
)");
    const auto next = static_cast<std::uint32_t>(library.conditions.size());
    auto equipment = library.equipment[0];
    put(equipment.not_for, {{next}});
    put(library.equipment, {equipment, library.equipment[1], library.equipment[2]});
    auto raise = library.exercises[0];
    auto slower = raise.stages[1];
    put(slower.not_for, {{next}});
    put(raise.stages, {raise.stages[0], slower});
    put(library.exercises, {raise, library.exercises[1], library.exercises[2]});
    CHECK(lines(quiet) == R"(Holds:      with --condition x
Changes:    not at hand, nor what stands in for it: foam roller
Changes:    these end before a harder stage: Raise
)");
}

TEST_CASE("show: a skill, and who teaches and needs it") {
    const auto library = small_library();
    CHECK(testing::rendered(render_skill, library, library.skills[0], Style{}) == R"(Short foot (skill)
foot; also dome

You must be able to make a short foot.
You have it when the arch rises.

Taught by:  Raise, Drill
Needed for: Raise
)");
}

TEST_CASE("show: a test with its detail, whom it is for and its sources") {
    const auto library = small_library();
    CHECK(testing::rendered(render_test, library, library.tests[0], Side::both, Style{}) == R"(Knee to wall
knee-to-wall; also lunge

Measure.

How:
• slowly

Twice.

Only for:   cause functional or unknown; joint ankle

SOURCES
  article: How to fix it. Mark.
    Supports:   Doses.
    Strength:   Opinion.
)");
}

TEST_CASE("show: a test says whom it is not for, and whether it stays out of plans") {
    auto library = small_library();
    auto test = library.tests[0];
    test.causes = {};
    test.joints = {};
    put(test.not_for, {{0}, {1}});
    test.in_plans = false;
    const auto shown = testing::rendered(render_test, library, test, Side::both, Style{});
    CHECK(
        shown.find("\nTwice.\n\nIn plans:   never; it is for an assessment\nNot for:    someone over 60 years of age; "
                   "after a graft\n\nSOURCES\n") != std::string::npos);
    // A condition tells what plans say to those for whom it holds.
    put(test.conditions, {{0}});
    const auto condition = [&] {
        put(library.tests, {test});
        return testing::rendered(render_condition, library, Ref<Condition>{0}, Style{});
    };
    CHECK(condition().find("KNEE TO WALL") == std::string::npos);
    test.in_plans = true;
    CHECK(condition().find("KNEE TO WALL") != std::string::npos);
}

TEST_CASE("show: a note for some only says for whom") {
    const auto library = small_library();
    CHECK(testing::rendered(render_note, library, library.notes[0], Style{})
              .find("\nOnly for:   someone over 60 years of age\n") != std::string::npos);
}

TEST_CASE("about: a topic and all that it lists") {
    const auto library = small_library();
    Topic topic;
    topic.title = "Knees";
    topic.text = "One.\n\nTwo:\n- three that goes on for more than a line of forty";
    put(topic.sources, {{0}, {1}});
    put(topic.lists, {Listing::tests, Listing::habits, Listing::safety, Listing::faults});
    CHECK(testing::rendered(render_topic, library, topic, Style{.width = 40}) == R"(Knees

One.

Two:
• three that goes on for more than a
  line of forty

TESTS
  Knee to wall: Measure.
    More: valgus show knee-to-wall

HABITS
  Driving: Knee over foot.

SAFETY
  • See a clinician first.

WHAT EXERCISES WORK ON
  Arch dropping: Raise
  Feet pointing outwards:
    no exercise here

Sources: How to fix it; Defaults of this
  library
)");
}

TEST_CASE("about: a topic that lists all sources does not name its own again") {
    Topic topic;
    topic.title = "Sources";
    put(topic.sources, {{1}});
    put(topic.lists, {Listing::sources});
    CHECK(testing::rendered(render_topic, small_library(), topic, Style{}) == R"(Sources

SOURCES
  article: How to fix it. Mark.
    Supports:   Doses.
    Strength:   Opinion.
  planner: Defaults of this library.
  bell: A trial. Bell and others, 2013.
    Supports:   The squat.
)");
}

TEST_CASE("show and about: tidy at any width") {
    const auto library = small_library();
    Topic topic;
    topic.title = "Knees";
    put(topic.lists, {Listing::tests, Listing::faults, Listing::sources});
    for (int width = 20; width <= 120; ++width) {
        CAPTURE(width);
        CHECK(untidy(testing::rendered(render_exercise, library, Ref<Exercise>{0}, Side::both, Style{.width = width}),
                     width) == "");
        CHECK(untidy(testing::rendered(render_exercise, library, Ref<Exercise>{2}, Side::left, Style{.width = width}),
                     width) == "");
        CHECK(untidy(testing::rendered(render_skill, library, library.skills[0], Style{.width = width}), width) == "");
        CHECK(untidy(testing::rendered(render_condition, library, Ref<Condition>{0}, Style{.width = width}), width) ==
              "");
        CHECK(untidy(testing::rendered(render_test, library, library.tests[0], Side::both, Style{.width = width}),
                     width) == "");
        CHECK(untidy(testing::rendered(render_topic, library, topic, Style{.width = width}), width) == "");
    }
}
