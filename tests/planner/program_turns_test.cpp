// P6: what a full session of a program holds, and how the rest takes turns.
#include <doctest/doctest.h>

#include "planner/by_week.hpp"
#include "small_programs.hpp"
#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::by_session;
using testing::exercise;
using testing::library;
using testing::one_card;
using testing::program;
using testing::sessions;
using testing::six_cards;

namespace {

// A drill with its teacher, and six of the hip, the first of which leads where that is asked for.
const Library& hips() {
    static const auto made = [] {
        std::vector<std::string> cards{exercise("arch", "ankle", "strengthen", "teaches: [foot]"),
                                       exercise("step", "leg", "integrate", "needs: [foot]")};
        for (char i = '1'; i <= '6'; ++i) cards.push_back(exercise(std::string("s") + i, "hip", "strengthen"));
        return library(cards);
    }();
    return made;
}

std::string left_out(const Plan& plan) {
    std::string text;
    for (const auto& item : plan.left_out)
        text += item.id + " " + std::string(id(item.because.code)) + ": " + item.because.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("P6, R12: a session of a program has the limits of a plan") {
    const auto limits = [](std::string_view line) {
        const auto request = program(one_card(), line).whole.request;
        return std::to_string(request.minutes.value_or(0)) + " " + std::to_string(request.max_exercises.value_or(0));
    };
    CHECK(limits("") == "20 8");
    CHECK(limits("--minutes none") == "0 8");
    CHECK(limits("--max-exercises none --minutes 12") == "12 0");
}

TEST_CASE("P6: the first drill, the asked lead, the teacher, and two further for two weeks; three after learning") {
    CHECK(sessions(hips(), "--side left --focus hip --days mon,thu") ==
          "w01-mon: s1 s2 s3 arch step\nw01-thu: s1 s2 s3 arch step\n"
          "w02-mon: s1 s2 s3 arch step\nw02-thu: s1 s2 s3 arch step\n"
          "w03-mon: s1 s4 s5 s6 arch step\nw03-thu: s1 s4 s5 s6 arch step\n"
          "w04-mon: s1 s4 s5 s6 arch step\nw04-thu: s1 s4 s5 s6 arch step\n"
          "w05-mon: s1 s2 s3 s4 arch step\nw05-thu: s1 s2 s3 s4 arch step\n"
          "w06-mon: s1 s2 s3 s4 arch step\nw06-thu: s1 s2 s3 s4 arch step\n"
          "w07-mon: s1 s2 s5 s6 arch step\nw07-thu: s1 s2 s5 s6 arch step\n"
          "w08-mon: s1 s2 s5 s6 arch step\nw08-thu: s1 s2 s5 s6 arch step >\n");
    const auto third = program(hips(), "--side left --focus hip --days mon --week 3");
    CHECK(by_session(third) ==
          "w03-mon: s1 10 reps; s4 10 reps; s5 10 reps; s6 10 reps; arch reminder: 5 reps; step 10 reps\n");
}

TEST_CASE("P6: turns begin anew after the learning time, so that none is cut short") {
    const auto made = program(hips(), "--side left --focus hip --weeks 12 --days mon");
    std::string text;
    for (const auto& session : made.sessions) {
        for (const auto& card : made.plans[session.plan].exercises)
            if (card.id[0] == 's' && card.id != "s1" && card.id != "step") text += card.id + " ";
        text += session.week % 6 == 0 ? "\n" : "| ";
    }
    CHECK(text ==
          "s2 s3 | s2 s3 | s2 s3 | s4 s5 s6 | s4 s5 s6 | s2 s3 s4 \n"
          "s2 s3 s4 | s2 s5 s6 | s2 s5 s6 | s2 s3 s4 | s2 s3 s4 | s2 s5 s6 \n");
}

TEST_CASE("P6: fewer further ones where the minutes or the number allow no more; all of them without a number") {
    const auto first = [](std::string_view line) {
        return testing::ids(
            program(hips(), "--side left --focus hip --weeks 1 --days mon " + std::string(line)).plans[0]);
    };
    CHECK(first("--minutes 4") == "s1 s2 arch step ");
    CHECK(first("--minutes 3") == "s1 arch step ");
    CHECK(first("--max-exercises 4 --minutes 14") == "s1 arch step ");
    CHECK(first("--max-exercises 4") == "s1 s2 arch step ");  // four, in a quarter of an hour
    CHECK(first("--max-exercises 5") == "s1 s2 arch step ");
    CHECK(first("--max-exercises none") == "s1 s2 s3 s4 s5 s6 arch step ");
}

TEST_CASE("P6, R12: without a number work takes what loosening leaves") {
    const std::string line = "--side left --focus hip --weeks 1 --minutes 4 --max-exercises none";
    CHECK(testing::ids(program(hips(), line + " --days mon").plans[0]) == testing::ids(testing::plan(hips(), line)));
}

TEST_CASE("P6: drills and other work take their turns in turn") {
    auto cards = six_cards();
    cards.push_back(exercise("hinge", "leg", "integrate"));
    cards.push_back(exercise("reach", "leg", "integrate"));
    CHECK(sessions(library(cards), "--side left --days mon --exclude roll,calf,circle --weeks 4") ==
          "w01-mon: push foot step hinge\nw02-mon: foot step hinge reach\nw03-mon: foot step hinge reach\n"
          "w04-mon: push foot step hinge reach >\n");
}

TEST_CASE("P6: loosening takes turns by the session: asked joints first, others once those had theirs in the week") {
    const auto loose = library({
        exercise("hip-roll", "hip", "release", "rank: extra, brought_by: [{positions: [squat]}]"),
        exercise("foot-roll", "ankle", "release"),
        exercise("foot-pull", "ankle", "stretch"),
        exercise("w1", "ankle", "strengthen"),
        exercise("w2", "ankle", "strengthen"),
        exercise("w3", "ankle", "strengthen"),
    });
    CHECK(sessions(loose, "--side left --focus ankle --position squat --max-exercises 4 --weeks 2") ==
          "w01-mon: foot-roll w1 w2 w3\nw01-wed: foot-pull w1 w2 w3\nw01-fri: hip-roll w1 w2 w3\n"
          "w02-mon: foot-roll w1 w2 w3\nw02-wed: foot-pull w1 w2 w3\nw02-fri: hip-roll w1 w2 w3 >\n");
    CHECK(sessions(loose, "--side left --focus ankle --position squat --max-exercises 4 --weeks 2 --days mon,thu") ==
          "w01-mon: foot-roll w1 w2 w3\nw01-thu: foot-pull w1 w2 w3\n"
          "w02-mon: foot-roll w1 w2 w3\nw02-thu: foot-pull w1 w2 w3 >\n");
}

TEST_CASE("P6: a pair has its turn together") {
    const auto pairs = library({
        exercise("hip-roll", "hip", "release", "muscles: [calf]"),
        exercise("hip-pull", "hip", "stretch", "muscles: [calf]"),
        exercise("foot-roll", "ankle", "release", "muscles: [calf]"),
        exercise("foot-pull", "ankle", "stretch", "muscles: [calf]"),
        exercise("push", "hip", "strengthen"),
        exercise("lift", "hip", "strengthen"),
    });
    CHECK(sessions(pairs, "--side left --weeks 1 --max-exercises 4") ==
          "w01-mon: hip-roll hip-pull push lift\nw01-wed: foot-roll foot-pull push lift\n"
          "w01-fri: hip-roll hip-pull push lift >\n");
}

TEST_CASE("P6: mobility days take turns with the full ones") {
    auto cards = six_cards();
    cards.push_back(exercise("tense", "hip", "stretch"));
    CHECK(sessions(library(cards), "--side left --minutes 1 --weeks 2 --days mon,tue,thu,fri") ==
          "w01-mon: foot step\n"
          "w01-tue m: roll calf\n"
          "w01-thu: foot step\n"
          "w01-fri m: tense circle\n"
          "w02-mon: foot step\n"
          "w02-tue m: roll calf\n"
          "w02-thu: foot step\n"
          "w02-fri m: tense circle >\n");
}

TEST_CASE("P6, R7: what is included leads every full session, before the drill") {
    const auto six = library(six_cards());
    CHECK(sessions(six, "--side left --minutes 2 --weeks 1 --include circle") ==
          "w01-mon: circle foot step\nw01-wed: circle foot step\nw01-fri: circle foot step >\n");
    // No room for the drill beside it.
    CHECK(sessions(six, "--side left --minutes 1 --weeks 1 --include circle") ==
          "w01-mon: circle foot\nw01-wed: circle foot\nw01-fri: circle foot >\n");
}

TEST_CASE("P6: what does not fit keeps nothing else from its turn") {
    const auto long_ones = library({
        exercise("big", "hip", "release", "dose: {duration: 100, source: article}"),
        exercise("roll", "hip", "release"),
        exercise("pull", "hip", "stretch"),
        exercise("push", "hip", "strengthen"),
        exercise("lift", "hip", "strengthen"),
        exercise("step", "leg", "integrate"),
        exercise("long", "leg", "integrate", "dose: {duration: 200, source: article}"),
    });
    CHECK(
        sessions(long_ones, "--side left --minutes 3 --weeks 1") ==
        "w01-mon: roll pull push lift step\nw01-wed: roll pull push lift step\nw01-fri: roll pull push lift step >\n");
    CHECK(left_out(program(long_ones, "--side left --minutes 3 --max-exercises 12 --weeks 1").whole) ==
          "big no-time: does not fit into 3 minutes\nlong no-time: does not fit into 3 minutes\n");
}

TEST_CASE("P6: what has its turn stays for two weeks, also where the first drill climbs") {
    const auto climbing = library({
        exercise("push", "hip", "strengthen"),
        exercise("step", "leg", "integrate", "dose: {reps: 10-30, source: article}"),
    });
    CHECK(sessions(climbing, "--side left --minutes 2 --days mon --week 1") == "w01-mon: push step\n");
    CHECK(sessions(climbing, "--side left --minutes 2 --days mon --week 2") == "w02-mon: push step\n");
}

TEST_CASE("P6: a session is never longer than its minutes, and says how long it is") {
    const auto made = program(library(six_cards()), "--minutes 3 --days mon,tue,thu");
    for (const auto& session : made.sessions) {
        Seconds sum{0};
        for (const auto& card : made.plans[session.plan].exercises) sum += card.duration;
        CHECK(session.duration == sum);
        CHECK(session.duration == made.plans[session.plan].duration);
        CHECK(session.duration <= std::chrono::minutes{3});
    }
}

TEST_CASE("P6: whatever needs a skill comes with what teaches it or reminds of it, in the same full session") {
    auto cards = six_cards();
    cards.push_back(exercise("hinge", "leg", "integrate", "needs: [hip-out]"));
    cards.push_back(exercise("clam", "hip", "strengthen", "teaches: [hip-out]"));
    const auto two_skills = library(cards);
    CHECK(sessions(two_skills, "--side left --minutes 5 --weeks 1 --days mon --exclude roll,calf,circle") ==
          "w01-mon: push clam foot step hinge >\n");
    // One minute has room for the first drill alone.
    CHECK(sessions(two_skills, "--side left --minutes 1 --weeks 1") ==
          "w01-mon: foot step\nw01-wed: foot step\nw01-fri: foot step >\n");
    CHECK(by_session(program(two_skills, "--side left --focus leg --weeks 8 --days mon --week 3")) ==
          "w03-mon: clam reminder: 5 reps; foot reminder: 5 reps; step 10 reps; hinge 10 reps\n");
}

TEST_CASE("P6: rungs are climbed in the first session of a week that has the minutes, and kept in the others") {
    const auto rising = library({exercise("a", "hip", "strengthen", "dose: {reps: 10-20, source: article}")});
    CHECK(by_session(program(rising, "--side left --weeks 3 --days mon,thu")) ==
          "w01-mon: a 10 reps\nw01-thu: a 10 reps\nw02-mon: a 15 reps\nw02-thu: a 15 reps\nw03-mon: a 20 reps\n"
          "w03-thu: a 20 reps\n");
}

TEST_CASE("whatever never fits is left out for want of time, also where the last session is a mobility day") {
    const auto small = library({exercise("roll", "hip", "release"), exercise("push", "hip", "strengthen"),
                                exercise("long", "hip", "strengthen", "dose: {duration: 100, source: article}")});
    const auto made = program(small, "--side left --minutes 1 --weeks 1 --days mon,tue");
    CHECK(sessions(made) == "w01-mon: push\nw01-tue m: roll >\n");
    CHECK(left_out(made.whole) == "long no-time: does not fit into 1 minute\n");
}

TEST_CASE("a stand-in that never fits stands in for nothing") {
    const auto small =
        library({exercise("push", "hip", "strengthen"),
                 exercise("band", "hip", "release", "equipment: [[band]], alternatives: [long]"),
                 exercise("long", "hip", "release", "rank: extra, dose: {duration: 100, source: article}")});
    const auto left = [&](std::string_view line) { return left_out(program(small, line).whole); };
    CHECK(left("--side left --minutes 2 --without band") ==
          "band no-time: band not at hand, and what would stand in for it, long, does not fit into 2 minutes\n");
    CHECK(left("--side left --minutes 3 --without band") ==
          "band substituted: long stands in for it: band not at hand\n");
    CHECK(sessions(small, "--side left --minutes 3 --weeks 1 --without band") ==
          "w01-mon: long push\nw01-wed: long push\nw01-fri: long push >\n");
}

TEST_CASE("what a session leaves to others is said in its plan") {
    const auto left = [](std::string_view line) {
        const auto made = program(library(six_cards()), line);
        std::string text;
        for (const auto& session : made.sessions)
            for (const auto& item : made.plans[session.plan].left_out)
                text += session.id + ": " + item.id + " " + item.because.text + "\n";
        return text;
    };
    CHECK(left("--side left --minutes 2 --weeks 1 --days mon,tue") ==
          "w01-mon: calf has its turn in another session\nw01-mon: circle has its turn in another session\n"
          "w01-mon: push does not fit into its share of 2 minutes\nw01-tue: push belongs to the full sessions\n"
          "w01-tue: foot belongs to the full sessions\nw01-tue: step belongs to the full sessions\n");
    CHECK(left("--side left --minutes 2 --weeks 2 --days mon --week 1") ==
          "w01-mon: calf has its turn from week 2 on\nw01-mon: circle does not fit into its share of 2 minutes\n"
          "w01-mon: push has its turn from week 2 on\n");
}
