// P4: in which sessions one measures, and what.
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

const std::string test_section =
    "tests:\n"
    "  - {id: wall-test, title: To the wall, text: Measure it., sources: [article]}\n"
    "  - {id: gap-test, title: The gap, text: Measure it., causes: [functional, unknown], sources: [article]}";

Library with_tests() { return library({exercise("roll", "hip", "release"), test_section}); }

std::string tested(std::string_view line) {
    std::string text;
    for (const auto& session : program(with_tests(), line).sessions)
        if (!session.tests.empty()) text += session.id + " ";
    return text;
}

}  // namespace

TEST_CASE("P4: tests in the first session, the last of every fourth week and the last of all") {
    CHECK(tested("--weeks 8") == "w01-mon w04-fri w08-fri ");
    CHECK(tested("--weeks 9") == "w01-mon w04-fri w08-fri w09-fri ");
    CHECK(tested("--weeks 3") == "w01-mon w03-fri ");
    CHECK(tested("--weeks 1 --days mon") == "w01-mon ");
    CHECK(tested("--weeks 4 --days tue,wed --start 2026-11-18") == "w01-wed w04-tue ");
    CHECK(tested("--weeks 12 --days mon") == "w01-mon w04-mon w08-mon w12-mon ");
    CHECK(tested("--weeks 9 --week 4") == "w04-fri ");
    CHECK(tested("--weeks 9 --week 5") == "");
}

TEST_CASE("P4: where no session that is shown has tests, the program has none; else each one's, for its cause") {
    const auto tests = [](std::string_view line) {
        std::string text;
        for (const auto& test : program(with_tests(), line).whole.tests) text += test.id + " ";
        return text;
    };
    CHECK(tests("--weeks 9") == "wall-test gap-test ");
    CHECK(tests("--weeks 9 --week 4") == "wall-test gap-test ");
    CHECK(tests("--weeks 9 --week 5") == "");
    CHECK(tests("--cause structural") == "wall-test ");
    const auto structural = program(with_tests(), "--cause structural --weeks 1");
    REQUIRE(structural.sessions.front().tests.size() == 1);
    CHECK(structural.sessions.front().tests[0].title == "To the wall");
    for (const auto& plan : structural.plans) CHECK(plan.tests.empty());
}

TEST_CASE("P4: what belongs to a mobility day, and to a first session that is not in the first week") {
    auto cards = six_cards();
    cards.push_back(test_section);
    CHECK(sessions(library(cards), "--side left --minutes none --weeks 1 --days mon,tue") ==
          "w01-mon T: roll calf circle push foot step\nw01-tue m T: roll calf circle >\n");
    // A day with nothing to do is no session, so the last of them is another.
    const auto work = library({exercise("push", "hip", "strengthen", "enters_after: 50"), test_section});
    CHECK(sessions(work, "--side left --weeks 4 --days mon,tue") == "w03-mon T: push\nw04-mon T: push >\n");
}

TEST_CASE("P4: what is for an assessment only is in no plan and no session") {
    const std::string asked = "\n  - {id: asked, title: Asked, text: Measure it., sources: [article], in_plans: false}";
    const auto more = library({exercise("roll", "hip", "release"), test_section + asked});
    REQUIRE(more.tests.size() == 3);
    const auto ids = [](const std::vector<Paragraph>& tests) {
        std::string text;
        for (const auto& test : tests) text += test.id + " ";
        return text;
    };
    CHECK(ids(testing::plan(more, "").tests) == "wall-test gap-test ");
    CHECK(ids(testing::plan(more, "--cause structural").tests) == "wall-test ");
    const auto made = program(more, "--weeks 4");
    CHECK(ids(made.whole.tests) == "wall-test gap-test ");
    for (const auto& session : made.sessions) CHECK(ids(session.tests).find("asked") == std::string::npos);
}
