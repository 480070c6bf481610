// P6: what does not fit into one session has its turn in another.
#include <doctest/doctest.h>

#include "small_programs.hpp"
#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::exercise;
using testing::library;
using testing::program;
using testing::sessions;
using testing::shrinking;
using testing::six_cards;

TEST_CASE("P6: a session takes 25 minutes at most unless something else is said") {
    const auto long_ones = library({exercise("a", "hip", "release", "dose: {duration: 700, source: article}"),
                                    exercise("b", "hip", "release", "dose: {duration: 700, source: article}"),
                                    exercise("c", "hip", "release", "dose: {duration: 700, source: article}")});
    CHECK(sessions(long_ones, "--side left --weeks 1 --days mon,wed") == "w01-mon: a b\nw01-wed: a c >\n");
    CHECK(sessions(long_ones, "--side left --weeks 1 --days mon,wed --minutes 12") == "w01-mon: a\nw01-wed: b >\n");
    CHECK(sessions(long_ones, "--side left --weeks 1 --days mon,wed --minutes none") ==
          "w01-mon: a b c\nw01-wed: a b c >\n");
    CHECK(program(long_ones, "").whole.request.minutes == 25);
    CHECK_FALSE(program(long_ones, "--minutes none").whole.request.minutes);
}

TEST_CASE(
    "P6: every full session begins with the first drill and what it needs; the others take turns over the weeks") {
    const auto six = library(six_cards());
    CHECK(sessions(six, "--side left --minutes 2 --weeks 2 --days mon,wed") ==
          "w01-mon: roll push foot step\n"
          "w01-wed: calf circle foot step\n"
          "w02-mon: roll push foot step\n"
          "w02-wed: calf circle foot step >\n");
    // Five cards in turns of two: a new week goes on where the last one stopped.
    auto seven = six_cards();
    seven.push_back(exercise("lift", "knee", "strengthen"));
    CHECK(sessions(library(seven), "--side left --minutes 2 --weeks 3 --days mon,wed") ==
          "w01-mon: roll push foot step\n"
          "w01-wed: calf lift foot step\n"
          "w02-mon: circle push foot step\n"
          "w02-wed: roll lift foot step\n"
          "w03-mon: calf circle foot step\n"
          "w03-wed: roll push foot step >\n");
}

TEST_CASE("P6: mobility days take turns of their own") {
    auto cards = six_cards();
    cards.push_back(exercise("tense", "hip", "stretch"));
    CHECK(sessions(library(cards), "--side left --minutes 1 --weeks 2 --days mon,tue,thu,fri") ==
          "w01-mon: foot step\n"
          "w01-tue m: roll tense\n"
          "w01-thu: foot step\n"
          "w01-fri m: calf circle\n"
          "w02-mon: foot step\n"
          "w02-tue m: roll tense\n"
          "w02-thu: foot step\n"
          "w02-fri m: calf circle >\n");
}

TEST_CASE("P6, R7: what is included leads every full session, before the drill") {
    const auto six = library(six_cards());
    CHECK(sessions(six, "--side left --minutes 2 --weeks 1 --include circle") ==
          "w01-mon: circle push foot step\nw01-wed: roll circle foot step\nw01-fri: calf circle foot step >\n");
    // No room for the drill beside it: the other cards take turns all the same.
    CHECK(sessions(six, "--side left --minutes 1 --weeks 1 --include circle") ==
          "w01-mon: circle foot\nw01-wed: circle push\nw01-fri: roll circle >\n");
}

TEST_CASE("P6: a drill that never fits does not keep the others from their turns") {
    auto cards = six_cards();
    cards.back() = exercise("step", "leg", "integrate", "needs: [foot], dose: {duration: 80, source: article}");
    CHECK(sessions(library(cards), "--side left --minutes 1 --weeks 1 --days mon,wed,fri") ==
          "w01-mon: foot\nw01-wed: roll push\nw01-fri: calf circle >\n");
}

TEST_CASE(
    "P6, R12: doses are whole in weeks whose sessions reach for all so, else at their least, and some are raised") {
    const auto three = library(
        {shrinking("a", "hip", "release"), shrinking("b", "knee", "release"), shrinking("c", "ankle", "release")});
    CHECK(sessions(three, "--side left --minutes 2 --weeks 1 --days mon,wed") == "w01-mon: a b\nw01-wed: a c >\n");
    CHECK(sessions(three, "--side left --minutes 2 --weeks 1 --days mon") == "w01-mon: a b- c- >\n");
    CHECK(sessions(three, "--side left --minutes 1 --weeks 1 --days mon,wed") == "w01-mon: a- b-\nw01-wed: a- c- >\n");
}

TEST_CASE("P6: every week decides for itself whether its doses are whole") {
    // The second half of the block takes longer, and no longer fits whole.
    const auto growing = library({shrinking("a", "hip", "release"), shrinking("b", "knee", "release"),
                                  shrinking("c", "ankle", "release",
                                            "progressions: [{name: long, move_on_when: It is easy., source: planner, "
                                            "dose: {duration: 110, source: article}}]")});
    CHECK(sessions(growing, "--side left --minutes 3 --weeks 2 --days mon") == "w01-mon: a b c\nw02-mon: a b c- >\n");
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

TEST_CASE("P6: whatever needs a skill comes with what teaches it, in the same full session") {
    auto cards = six_cards();
    cards.push_back(exercise("hinge", "leg", "integrate", "needs: [hip-out]"));
    cards.push_back(exercise("clam", "hip", "strengthen", "teaches: [hip-out]"));
    const auto two_skills = library(cards);
    CHECK(sessions(two_skills, "--side left --minutes 2 --weeks 1") ==
          "w01-mon: roll push foot step\nw01-wed: clam foot step hinge\nw01-fri: calf circle foot step >\n");
    // On Friday it is hinge's turn, and its teacher comes in again for it.
    CHECK(sessions(two_skills, "--side left --minutes 3 --weeks 1 --exclude roll") ==
          "w01-mon: calf push clam foot step hinge\nw01-wed: calf circle push clam foot step\n"
          "w01-fri: circle push clam foot step hinge >\n");
    // One minute has room for the first drill alone.
    CHECK(sessions(two_skills, "--side left --minutes 1 --weeks 1") ==
          "w01-mon: foot step\nw01-wed: foot step\nw01-fri: foot step >\n");
}

TEST_CASE("P6: strength is shortened last, and short doses are told") {
    const auto small = library(
        {shrinking("a", "hip", "release"), shrinking("b", "hip", "strengthen"), shrinking("c", "knee", "strengthen")});
    const auto notes = [&](std::string_view line) {
        std::string text;
        for (const auto& note : program(small, line).whole.notes)
            if (note.id == "minutes") text += note.text;
        return text;
    };
    CHECK(sessions(small, "--side left --minutes 3 --weeks 1 --days mon") == "w01-mon: a b c >\n");
    CHECK(notes("--side left --minutes 3 --weeks 1") == "");
    const auto tight = library({exercise("a", "hip", "release", "dose: {duration: 80, source: article}"),
                                shrinking("b", "hip", "strengthen"), exercise("c", "knee", "strengthen")});
    CHECK(sessions(tight, "--side left --minutes 2 --weeks 1 --days mon") == "w01-mon: a- b c >\n");
    CHECK(sessions(small, "--side left --minutes 1 --weeks 1 --days mon") == "w01-mon: b >\n");
    CHECK(notes("--side left --minutes 1 --weeks 3 --days mon") ==
          "1 minute a session are too few for everything, every week, with its whole dose. Not every exercise has its "
          "turn "
          "every week; what had none comes first in the next. With more --minutes or --days that changes.");
}

TEST_CASE("whatever never fits is left out for want of time, also where the last session is a mobility day") {
    const auto small = library({exercise("roll", "hip", "release"), exercise("push", "hip", "strengthen"),
                                exercise("long", "hip", "strengthen", "dose: {duration: 100, source: article}")});
    const auto made = program(small, "--side left --minutes 1 --weeks 1 --days mon,tue");
    CHECK(sessions(made) == "w01-mon: roll push\nw01-tue m: roll >\n");
    REQUIRE(made.whole.left_out.size() == 1);
    CHECK(made.whole.left_out[0].id == "long");
    CHECK(made.whole.left_out[0].because.text == "does not fit into 1 minute");
}

TEST_CASE("a stand-in that never fits stands in for nothing") {
    const auto small =
        library({exercise("push", "hip", "strengthen"),
                 exercise("band", "hip", "release", "equipment: [[band]], alternatives: [long]"),
                 exercise("long", "hip", "release", "rank: extra, dose: {duration: 100, source: article}")});
    const auto left = [&](std::string_view line) {
        std::string text;
        for (const auto& item : program(small, line).whole.left_out)
            text += item.id + " " + std::string(id(item.because.code)) + ": " + item.because.text + "\n";
        return text;
    };
    CHECK(left("--side left --minutes 1 --without band") ==
          "band no-time: band not at hand, and what would stand in for it, long, does not fit into 1 minute\n");
    CHECK(left("--side left --minutes 2 --without band") ==
          "band substituted: long stands in for it: band not at hand\n");
    CHECK(sessions(small, "--side left --minutes 2 --weeks 1 --without band") ==
          "w01-mon: push\nw01-wed: long\nw01-fri: push >\n");
}

TEST_CASE("what a session leaves to others is said in its plan") {
    const auto made = program(library(six_cards()), "--side left --minutes 2 --weeks 1 --days mon,tue");
    std::string left;
    for (const auto& session : made.sessions)
        for (const auto& item : made.plans[session.plan].left_out)
            left += session.id + ": " + item.id + " " + item.because.text + "\n";
    CHECK(left ==
          "w01-mon: calf has its turn in another session\nw01-mon: circle has its turn in another session\n"
          "w01-tue: push belongs to the full sessions\nw01-tue: foot belongs to the full sessions\n"
          "w01-tue: step belongs to the full sessions\n");
}
