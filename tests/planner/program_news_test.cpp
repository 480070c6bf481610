// P3: every session is a plan of its week, and the first to hold something new tells so.
#include <doctest/doctest.h>

#include "small_programs.hpp"
#include "testing.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::exercise;
using testing::library;
using testing::program;
using testing::sessions;
using testing::six_cards;

namespace {

std::string news(const ProgramWeek& week) {
    std::string text;
    for (const auto& sentence : week.news) text += sentence + "\n";
    return text;
}

}  // namespace

TEST_CASE("P3: the plan of each week: stages begin, doses rise, exercises enter") {
    const auto small = library({exercise("rising", "knee", "strengthen", "dose: {reps: 5-15, source: article}"),
                                exercise("staged", "knee", "stretch",
                                         "progressions: [{name: more, move_on_when: It is easy., source: planner, "
                                         "dose: {reps: 30, source: article}}]"),
                                exercise("late", "hip", "strengthen", "enters_after: 50")});
    const auto made = program(small, "--side left --weeks 4 --days wed");
    REQUIRE(made.weeks.size() == 4);
    CHECK(news(made.weeks[0]) == "");
    CHECK(made.weeks[0].summary == "");
    CHECK(made.weeks[1].summary == "more: rising");
    CHECK(news(made.weeks[1]) == "More: rising 8 reps (last week 5 reps).\n");
    CHECK(made.weeks[2].summary == "new: late; harder: staged; more: rising");
    CHECK(news(made.weeks[2]) ==
          "For the first time: late.\n"
          "Harder: staged (more). Only if two sessions running were clean, with pain up to 3 at most; else stay as you "
          "were, with "
          "--stage staged=1.\n"
          "More: rising 12 reps (last week 8 reps).\n");
    CHECK(made.weeks[3].summary == "more: rising");
    CHECK(made.sessions[2].news == made.weeks[2].news);
}

TEST_CASE("P3: a week tells what its sessions bring together, each of them what it brings itself") {
    auto cards = six_cards();
    cards[3] = exercise("push", "hip", "strengthen", "dose: {reps: 7-10, source: article}");
    cards[4] = exercise("foot", "ankle", "strengthen", "teaches: [foot], dose: {reps: 9-10, source: article}");
    const auto made = program(library(cards), "--side left --minutes 2 --weeks 2 --days mon,wed");
    CHECK(sessions(made) ==
          "w01-mon: roll push foot step\n"
          "w01-wed: calf circle foot step\n"
          "w02-mon: roll push foot step\n"
          "w02-wed: calf circle foot step >\n");
    CHECK(news(made.weeks[1]) == "More: push 10 reps (last week 7 reps); foot 10 reps (last week 9 reps).\n");
    CHECK(made.sessions[3].news == std::vector<std::string>{"More: foot 10 reps (last week 9 reps)."});
}

TEST_CASE("P3: news are told when they come to the session, not when they come to the list") {
    // Two cards take turns by the week, so that what begins in week 2 is first met in week 3.
    const std::string stage =
        "progressions: [{name: more, move_on_when: It is easy., source: planner, dose: {reps: 12, source: article}}]";
    const auto turns = library({exercise("a", "hip", "stretch", stage), exercise("b", "hip", "stretch", stage),
                                exercise("c", "hip", "stretch", "enters_after: 40")});
    const auto told = [](const Program& program) {
        std::string text;
        for (const auto& week : program.weeks) text += std::to_string(week.number) + ": " + news(week);
        return text;
    };
    const auto made = program(turns, "--side left --minutes 1 --weeks 6 --days mon");
    CHECK(sessions(made) == "w01-mon: a b\nw02-mon: a b\nw03-mon: a b\nw04-mon: c\nw05-mon: a\nw06-mon: b >\n");
    const std::string if_so =
        " (more). Only if two sessions running were clean, with pain up to 3 at most; else stay as you were, "
        "with --stage ";
    CHECK(told(made) ==
          "1: 2: 3: 4: For the first time: c.\n5: Harder: a" + if_so + "a=1.\n6: Harder: b" + if_so + "b=1.\n");
    // What has its first turn after the first week is met for the first time then.
    const auto slow = library({exercise("a", "hip", "stretch"), exercise("b", "hip", "stretch"),
                               exercise("c", "hip", "stretch"), exercise("d", "hip", "stretch")});
    CHECK(told(program(slow, "--side left --minutes 1 --weeks 3 --days mon")) ==
          "1: 2: For the first time: c and d.\n3: ");
}

TEST_CASE("P3: a dose has grown if both doses stand on cards") {
    const auto rising = library({exercise("a", "hip", "strengthen", "dose: {duration: 20-100, source: article}"),
                                 exercise("b", "knee", "strengthen", "dose: {duration: 20-100, source: article}")});
    const auto made = program(rising, "--side left --minutes 1 --weeks 5 --days mon");
    CHECK(sessions(made) == "w01-mon: a b\nw02-mon: a- b-\nw03-mon: a- b-\nw04-mon: a- b-\nw05-mon: a- b- >\n");
    for (const auto& week : made.weeks) CHECK(news(week).empty());
    // Every other week there is room for the whole dose, which has grown by two weeks then.
    const auto turns = library({exercise("a", "hip", "strengthen", "dose: {reps: 5-10, source: article}"),
                                exercise("long", "hip", "strengthen", "dose: {duration: 50, source: article}")});
    const auto slow = program(turns, "--side left --minutes 1 --weeks 5 --days mon");
    CHECK(sessions(slow) == "w01-mon: a\nw02-mon: long\nw03-mon: a\nw04-mon: long\nw05-mon: a >\n");
    CHECK(news(slow.weeks[1]) == "For the first time: long.\n");
    CHECK(news(slow.weeks[2]) == "More: a 8 reps (last time 5 reps).\n");
    CHECK(news(slow.weeks[3]).empty());
    CHECK(news(slow.weeks[4]) == "More: a 10 reps (last time 8 reps).\n");
    CHECK(slow.weeks[4].summary == "more: a");
}
