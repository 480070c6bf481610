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

TEST_CASE("P3: the plan of each week: rungs are climbed, stages begin, exercises enter") {
    const auto small = library({exercise("rising", "knee", "strengthen", "dose: {reps: 5-15, source: article}"),
                                exercise("staged", "hip", "strengthen",
                                         "progressions: [{name: more, move_on_when: It is easy., source: planner, "
                                         "dose: {reps: 30, source: article}}]"),
                                exercise("late", "hip", "strengthen", "enters_after: 50")});
    const auto made = program(small, "--side left --days wed");
    REQUIRE(made.weeks.size() == 8);
    CHECK(news(made.weeks[0]) == "");
    CHECK(made.weeks[0].summary == "");
    CHECK(made.weeks[1].summary == "more: rising");
    CHECK(news(made.weeks[1]) == "More: rising 10 reps (last week 5 reps).\n");
    CHECK(made.weeks[2].summary == "harder: staged; more: rising");
    CHECK(news(made.weeks[2]) ==
          "Harder: staged (more). Only if two sessions running were clean, with pain up to 3 at most; else stay as you "
          "were (`--stage staged=1`).\n"
          "More: rising 15 reps (last week 10 reps).\n");
    CHECK(news(made.weeks[3]) == "");
    CHECK(made.weeks[4].summary == "new: late");
    CHECK(news(made.weeks[4]) == "For the first time: late.\n");
    CHECK(made.weeks[5].summary == "");
    CHECK(made.sessions[2].news == made.weeks[2].news);
}

TEST_CASE("P3: a week tells what its sessions bring together, each of them what it brings itself") {
    const auto staged = library({
        exercise("a", "hip", "strengthen", "progressions: [{name: more, move_on_when: It is easy., source: planner}]"),
        exercise("b", "hip", "strengthen",
                 "progressions: [{name: slower, move_on_when: It is easy., source: planner}]"),
    });
    const auto made = program(staged, "--side left --weeks 4 --days mon,wed");
    const std::string if_so =
        " Only if two sessions running were clean, with pain up to 3 at most; else stay as you were (`--stage ";
    CHECK(news(made.weeks[2]) == "Harder: a (more), b (slower)." + if_so + "a=1` and the like).\n");
    CHECK(made.sessions[4].news == std::vector<std::string>{"Harder: a (more)." + if_so + "a=1`)."});
    CHECK(made.sessions[5].news ==
          std::vector<std::string>{"Harder: a (more), b (slower)." + if_so + "a=1` and the like)."});
}

TEST_CASE("P3, R4: the week after the learning time says what it counts on") {
    const auto made = program(library(six_cards()), "--side left --days mon,thu");
    const std::string counts =
        "From this week on it counts on what you have learned: foot. Not there yet? Keep its exercise "
        "(`--learning foot`).";
    for (const auto& week : made.weeks) {
        CAPTURE(week.number);
        CHECK((!week.news.empty() && week.news.front() == counts) == (week.number == 3));
    }
}

TEST_CASE("P3: news are told when they come to the session, not when they come to the list") {
    // Two of three have their turn, for two weeks each; what begins while one waits is met when it comes back.
    const auto told = [](const Program& program) {
        std::string text;
        for (const auto& week : program.weeks) text += std::to_string(week.number) + ": " + news(week);
        return text;
    };
    const auto turns = library({exercise("a", "hip", "strengthen", "dose: {reps: 10-12, source: article}"),
                                exercise("b", "hip", "strengthen", "dose: {reps: 10-12, source: article}"),
                                exercise("c", "hip", "strengthen", "dose: {reps: 10-12, source: article}")});
    const auto made = program(turns, "--side left --minutes 2 --days mon --weeks 8");
    CHECK(sessions(made) ==
          "w01-mon: a b\nw02-mon: a b\nw03-mon: a c\nw04-mon: a c\nw05-mon: a b\nw06-mon: a b\nw07-mon: a c\n"
          "w08-mon: a c >\n");
    CHECK(told(made) ==
          "1: 2: More: a 11 reps (last week 10 reps); b 11 reps (last week 10 reps).\n"
          "3: For the first time: c.\nMore: a 12 reps (last week 11 reps).\n"
          "4: More: c 11 reps (last week 10 reps).\n"
          "5: More: b 12 reps (last time 11 reps).\n6: 7: More: c 12 reps (last time 11 reps).\n8: ");
    // What has its first turn after the first week is met for the first time then.
    const auto slow = library({exercise("a", "hip", "stretch"), exercise("b", "hip", "stretch"),
                               exercise("c", "hip", "stretch"), exercise("d", "hip", "stretch")});
    CHECK(told(program(slow, "--side left --minutes 1 --weeks 3 --days mon")) ==
          "1: 2: For the first time: c and d.\n3: ");
}

TEST_CASE("P3: what is halved, a reminder or whole again is no news of a dose") {
    const auto changing = library({
        exercise("arch", "ankle", "strengthen", "teaches: [foot], dose: {reps: 20, source: article}"),
        exercise("step", "leg", "integrate", "needs: [foot], dose: {duration: 50, source: article}"),
    });
    // Half in the learning time, then a reminder of itself.
    const auto tight = program(changing, "--side left --focus knee --minutes 2 --dose step=80s --weeks 8 --days mon");
    for (const auto& week : tight.weeks)
        for (const auto& sentence : week.news) CHECK(sentence.starts_with("From this week on it counts on "));
}
