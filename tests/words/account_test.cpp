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
You set no limit of time, so every dose is whole. It takes 2 min.
)");
}

TEST_CASE("R14: the account repeats every wish") {
    CHECK(
        account("--cause structural --position squat --angle 60 --week 3 --age 30 --condition graft --without roller "
                "--mastered foot --stage arch=1 --include step --exclude bridge --all") ==
        R"(You asked for both legs and named no joint, so all count. The cause is structural, the shape of bone or joint; the position is squat, where the knee begins to cave in at 60°.
It is week 3 of 12: where the dose of strengthening or integration is a range, it has taken 2 of 11 steps from its low end to its high end. All other doses stay at their low end.
The age is 30.
What holds for you: after a graft.
At hand: ball, band, wall and chair.
You can do already: foot.
You keep Arch at stage 1.
Asked for by name: Step.
Not wanted: Bridge.
You asked for the extra exercises too.
1 in: Step – you asked for it.
1 in: Arch – works on the ankle.
1 left out: Bridge – you excluded it.
1 left out: Lift – the graft needs its time.
1 left out: Roll – roller not at hand.
You set no limit of time, so every dose is whole. It takes 2 min.
)");
    CHECK(account("--only lift --weeks 1") ==
          R"(You asked for both legs and named no joint, so all count. The cause is not known; the position is standing.
It is week 1 of 1: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
Only these were asked for, with what they need first: Lift.
1 in: Lift – you asked for it.
Nothing that belongs here was left out.
You set no limit of time, so every dose is whole. It takes 1 min.
)");
}

TEST_CASE("R14: the account tells a stage that could not be kept, and weeks that count from an entry") {
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
    CHECK(
        told("--week 2", 1) ==
        "It is week 2 of 8: where the dose of strengthening or integration is a range, it has taken 1 of 7 steps from "
        "its low end to its high end. All other doses stay at their low end.");
    CHECK(
        told("--week 3", 1) ==
        "It is week 3 of 8: where the dose of strengthening or integration is a range, it has taken 2 of 7 steps from "
        "its low end to its high end, and what entered later counts from its own first week. All other doses stay at "
        "their low end.");
}

TEST_CASE("R14: the account tells how the minutes were given out") {
    CHECK(
        account("--side right --minutes 240") ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
It is week 1 of 8: every dose is at its low end.
At hand: roller, ball, band, wall and chair.
2 in: Roll and Arch – works on the ankle.
1 in: Lift – works on the hip.
1 in: Step – works on the leg.
Nothing that belongs here was left out.
All of it fits into your 240 minutes, with every dose whole.
)");
    CHECK(
        account("--side right --minutes 2 --week 4") ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
It is week 4 of 8: where the dose of strengthening or integration is a range, it has taken 3 of 7 steps from its low end to its high end. All other doses stay at their low end.
At hand: roller, ball, band, wall and chair.
1 in: Lift – works on the hip.
1 in: Arch – works on the ankle.
1 in: Step – works on the leg.
1 left out: Roll – does not fit into 2 minutes.
All of it with every dose whole would take 3 min; you have 2 minutes. So the most important come first, each at the least that makes sense and after what it needs: Arch (20 s), Step (30 s) and Lift (30 s), together 1 min 20 s.
What was left gives the whole dose of Arch.
Next would be Roll, which takes 1 min 10 s; 22 s are left.
)");
    CHECK(
        account("--side right --minutes 3 --week 8") ==
        R"(You asked for the right leg and named no joint, so all count. The cause is not known; the position is standing.
It is week 8 of 8: where the dose of strengthening or integration is a range, it has taken 7 of 7 steps from its low end to its high end. All other doses stay at their low end.
At hand: roller, ball, band, wall and chair.
2 in: Roll and Arch – works on the ankle.
1 in: Lift – works on the hip.
1 in: Step – works on the leg.
Nothing that belongs here was left out.
All of it fits into your 3 minutes, with every dose whole.
)");
}
