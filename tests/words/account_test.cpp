// R14: the account of --explain, word for word.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::exercise;
using testing::library;
using testing::plan;

namespace {

const valgus::Library& small() {
    static const auto made = library({
        exercise("roll", "ankle", "release", "equipment: [roller], dose: {duration: 60, source: article}, name: Roll"),
        exercise("arch", "ankle", "strengthen", "teaches: [foot], name: Arch, dose: {reps: 10-20, source: article}"),
        exercise("step", "leg", "integrate", "needs: [foot], name: Step"),
        exercise("lift", "hip", "strengthen", "name: Lift"),
        exercise("bridge", "hip", "strengthen", "rank: extra, name: Bridge"),
        "conditions:",
        "  - {id: graft, label: after a graft, rules_out: [lift], because: the graft needs its time, sources: "
        "[article]}",
    });
    return made;
}

// One sentence or group a line.
std::string account(std::string_view line) {
    std::string text;
    for (const auto& sentence : plan(small(), line).account) text += sentence + "\n";
    return text;
}

}  // namespace

TEST_CASE("R14: the account says what was asked, what came in, what did not, and what the minutes went to") {
    CHECK(account("--side right --focus ankle") ==
          R"(You asked for the right leg, with work for: ankle. The cause is not known; the position is standing.
It is week 1 of 8: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
2 in: Roll and Arch – works on the ankle, which you asked for.
1 in: Step – belongs to every plan: it puts the parts to work together.
Nothing that belongs here was left out.
A session has at most 20 min and 8 exercises, of which work has 12 min and 6 exercises and loosening the rest; where one list ends, the other takes what it leaves.
Work took 2 exercises in 1 min, loosening 1 exercise in 1 min 10 s; 17 min 50 s are left.
First came Step, the drill that this is for, with what it needs.
)");
}

TEST_CASE("R14: the account repeats every wish") {
    CHECK(
        account("--cause structural --position squat --angle 60 --week 3 --age 30 --condition graft --without roller "
                "--mastered foot,lift --stage arch=1 --include step --exclude bridge --all --worse right --pain 2 "
                "--cleared --dose step=2x5") ==
        R"(You asked for both legs and named no joint, so all count. The cause is structural, the shape of bone or joint; the position is squat, where the knee begins to cave in at 60°.
It is week 3 of 12: work has gone up a rung of its ladder in every week that had the minutes for it, and at most one exercise a session, two a week, to a harder stage. All other doses stay at their low end.
The age is 30.
What holds for you: after a graft.
At hand: ball, band, wall and chair.
You can do already: foot.
You have held already: Lift.
The right one is worse: it comes first, and does a set more from week 2 on.
The worst pain is 2 of 10.
A clinician has cleared you for exercise.
You keep Arch at stage 1.
Asked for by name: Step.
A clinician's own dose: step, 2x5.
Not wanted: Bridge.
You asked for the extra exercises too.
1 in: Step – you asked for it.
1 in: Arch – works on the ankle.
1 left out: Bridge – you excluded it.
1 left out: Lift – the graft needs its time.
1 left out: Roll – roller not at hand.
A session has at most 20 min, of which work has 15 min and loosening the rest; where one list ends, the other takes what it leaves.
Work took 2 exercises in 5 min 10 s, loosening 0 exercises in 0 s; 14 min 50 s are left.
First came Step, the drill that this is for, with what it needs.
)");
    CHECK(account("--only lift --weeks 1 --learning foot --minutes none") ==
          R"(You asked for both legs and named no joint, so all count. The cause is not known; the position is standing.
It is week 1 of 1: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
Still being learned: foot.
Only these were asked for, with what they need first: Lift.
1 in: Lift – you asked for it.
Nothing that belongs here was left out.
You set no limit, so all of it is in. It takes 1 min.
)");
}

TEST_CASE("R14: the account tells a stage that could not be kept") {
    const auto staged = library({
        exercise(
            "a", "hip", "strengthen",
            "name: Lift, progressions: [{name: banded, move_on_when: Clean., source: planner, equipment: [band]}]"),
        exercise("b", "leg", "integrate", "name: Hop, enters_after: 25"),
    });
    const auto told = [&](std::string_view line, std::size_t sentence) { return plan(staged, line).account[sentence]; };
    CHECK(told("--stage a=2", 3) == "You keep Lift at stage 2.");
    CHECK(told("--stage a=2 --exclude a --week 8", 3) == "You asked for a stage of Lift, which is not in this plan.");
    CHECK(told("--stage a=2 --without band", 3) ==
          "You asked for stage 2 of Lift; it is at stage 1, for a stage is passed over if its equipment is not at hand "
          "or a condition rules it out.");
}

TEST_CASE("R14: the account tells how the minutes and the places were given out, and what came next") {
    CHECK(
        account("--side right --minutes 2 --max-exercises none") ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
It is week 1 of 8: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
1 in: Arch – works on the ankle.
1 in: Step – works on the leg.
1 left out: Roll – does not fit into 2 minutes.
1 left out: Lift – has its turn from week 3 on.
A session has at most 2 min, of which work has 1 min 12 s and loosening the rest; where one list ends, the other takes what it leaves.
Work took 2 exercises in 1 min, loosening 0 exercises in 0 s; 1 min are left.
First came Step, the drill that this is for, with what it needs.
Next would be Lift.
)");
    CHECK(
        account("--side right --minutes none --max-exercises 2") ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
It is week 1 of 8: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
1 in: Arch – works on the ankle.
1 in: Step – works on the leg.
1 left out: Roll – does not fit into 2 exercises.
1 left out: Lift – has its turn from week 3 on.
A session has at most 2 exercises, of which work has 2 exercises and loosening the rest; where one list ends, the other takes what it leaves.
Work took 2 exercises in 1 min, loosening 0 exercises in 0 s.
First came Step, the drill that this is for, with what it needs.
Next would be Lift.
)");
}

TEST_CASE("R12, R14: the account tells what was halved, and whether loosening gave up its share") {
    const auto tight = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], name: Arch, dose: {reps: 20, source: article}"),
        exercise("lift", "hip", "strengthen", "teaches: [hip-out], name: Lift, dose: {reps: 20, source: article}"),
        exercise("step", "leg", "integrate", "needs: [foot, hip-out], name: Step"),
    });
    const auto& made = plan(tight, "--side left --minutes 2").account;
    CHECK(std::vector<std::string>(made.end() - 3, made.end()) ==
          std::vector<std::string>{"First came Step, the drill that this is for, with what it needs.",
                                   "At half, to leave room for it: Lift.", "Loosening gave up its share."});
}

TEST_CASE("R14: a program tells its calendar and the rules of its turns") {
    std::string text;
    for (const auto& sentence : testing::program(small(), "--side right --weeks 2 --days mon,thu").whole.account)
        text += sentence + "\n";
    CHECK(
        text ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
At hand: roller, ball, band, wall and chair.
The block has 2 weeks from Monday 16 November 2026 on, with sessions on Monday and Thursday.
A day after a full session is a mobility day: release, stretch and mobilize, and what is fit for every day.
Every full session holds the first drill, what leads an asked joint, what teaches or reminds, and further work that stays for two weeks and then hands over to the next; loosening takes turns session by session.
Work goes up at most one rung of its ladder a week, where the minutes are there; at most one exercise a session, two a week, goes to a harder stage, none in the first week, in a week of tests, or in one that brings something new.
A session lasts at most 20 minutes and holds at most 8 exercises, reminders apart.
2 in: Roll and Arch – works on the ankle.
1 in: Lift – works on the hip.
1 in: Step – works on the leg.
Nothing that belongs here was left out.
)");
}
