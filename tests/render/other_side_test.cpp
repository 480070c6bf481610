// What the other side does once a week (R21), in every format that tells it: whole values, over a program built by
// hand.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days monday{std::chrono::year{2026} / 12 / 7};

PlannedExercise balance(int order, Side side) {
    PlannedExercise card;
    card.order = order;
    card.id = "single-leg-balance";
    card.name = "Single-leg balance";
    card.phase = Phase::integrate;
    card.joint = {"leg", "whole leg"};
    card.sides = {side};
    card.dose = {{.duration = 45s}};
    card.dose.brief = "45 s";
    card.dose.text = "45 s, and no more";
    card.setup_time = 15s;
    card.duration = 60s;
    card.steps = {"Stand."};
    card.because = {Included::integration, "puts together what the others train"};
    return card;
}

// Monday with the other leg and tests, Wednesday alike without.
Program sample() {
    Program program;
    auto& plan = program.plans.emplace_back();
    plan.body = builtin_library().body;
    plan.request.side = Side::right;
    plan.headline = "Your right leg";
    plan.duration = 60s;
    plan.exercises = {balance(1, Side::right)};
    program.whole = plan;
    program.calendar = "right";
    program.schedule.start = monday;
    program.schedule.days = {Day::mon, Day::wed};
    program.sessions = {{.id = "w01-mon",
                         .date = monday,
                         .is_first = true,
                         .title = "Week 1, Monday 7 December 2026",
                         .duration = 60s,
                         .tests = {{"gap", "Ankle gap", "Measure.", {"article"}}},
                         .news = {"More: Step up."}},
                        {.id = "w01-wed",
                         .date = monday + std::chrono::days{2},
                         .title = "Week 1, Wednesday 9 December 2026",
                         .duration = 60s,
                         .next = "What now?"}};
    program.sessions[0].other = OtherSide{.side = Side::left,
                                          .exercise = balance(2, Side::left),
                                          .tests = program.sessions[0].tests,
                                          .text =
                                              "Then the left leg, as once a week: the tests, and Single-leg "
                                              "balance, 45 s. Compare."};
    program.weeks = {{.number = 1,
                      .begins = monday,
                      .title = "Week 1 of 1, from Monday 7 December 2026",
                      .summary = {},
                      .news = {},
                      .sessions_begin = 0,
                      .sessions_end = 2}};
    return program;
}

std::string written(std::string_view format, const Program& program = sample()) {
    return testing::rendered(find_format(format)->program, program, Style{.detail = Detail::brief});
}

// From one text on, up to another; fails if either is not there.
std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const auto to = text.find(end, from);
    REQUIRE(to != std::string::npos);
    return text.substr(from, to - from);
}

std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

}  // namespace

TEST_CASE("the other side: in text it has a box behind its session's") {
    const auto text = written("text");
    CHECK(text.substr(text.find("WEEK 1 OF 1")) == R"(WEEK 1 OF 1, FROM MONDAY 7 DECEMBER 2026

Monday 7 December                                                          1 min
☐ Test: Ankle gap                                                   today ______
☐ Single-leg balance  45 s  1:00
☐ Then the left leg, as once a week: the tests, and Single-leg balance, 45 s.
  Compare.
Wednesday 9 December · as on Mon 7 Dec                                     1 min

What now?
)");
}

TEST_CASE("the other side: in Markdown it has a box behind its session's") {
    const auto text = written("markdown");
    CHECK(testing::unmarked(text.substr(text.find("### Monday"))) == R"(### Monday 7 December · 1 min

- [ ] Test: Ankle gap: today \_\_\_\_
- [ ] **Single-leg balance** · 45 s · 1:00
- [ ] Then the left leg, as once a week: the tests, and Single-leg balance, 45
  s. Compare.

### Wednesday 9 December · 1 min

As on Monday 7 December.

What now?
)");
}

TEST_CASE("the other side: in a hand-out it stands below the logs of its week, with the day of its session alone") {
    const auto page = written("html");
    const std::string then =
        ":</strong> Then the left leg, as once a week: the tests, and Single-leg balance, 45 s. Compare.</p>\n";
    CHECK(page.find(then) != std::string::npos);
    CHECK(between(page, "<div id=\"w01-mon\"", "</h4>").find("Mon 7 Dec") != std::string::npos);
    CHECK(page.find("<p class=\"then\"><strong>Mon 7 Dec" + then) != std::string::npos);
    CHECK(page.find("<strong>Wed 9 Dec:") == std::string::npos);
}

TEST_CASE("the other side: in JSON a session has it whole, or null") {
    const auto text = written("json");
    CHECK(text.substr(text.find("  \"sessions\": [")) == R"(  "sessions": [
    {
      "id": "w01-mon",
      "date": "2026-12-07",
      "week": 1,
      "kind": "full",
      "duration_s": 60,
      "plan": "p1",
      "tests": [
        {
          "id": "gap",
          "title": "Ankle gap",
          "text": "Measure.",
          "sources": [
            "article"
          ]
        }
      ],
      "new": [
        "More: Step up."
      ],
      "other_side": {
        "side": "left",
        "exercise": "single-leg-balance",
        "dose": "45 s, and no more",
        "duration_s": 60,
        "tests": [
          {
            "id": "gap",
            "title": "Ankle gap",
            "text": "Measure.",
            "sources": [
              "article"
            ]
          }
        ],
        "text": "Then the left leg, as once a week: the tests, and Single-leg balance, 45 s. Compare."
      },
      "next": null
    },
    {
      "id": "w01-wed",
      "date": "2026-12-09",
      "week": 1,
      "kind": "full",
      "duration_s": 60,
      "plan": "p1",
      "tests": [],
      "new": [],
      "other_side": null,
      "next": "What now?"
    }
  ]
}
)");
}

TEST_CASE("the other side: in CSV it is a row more, with its own side and number") {
    const auto table = written("csv");
    const std::string card = ",single-leg-balance,Single-leg balance,integrate,leg,",
                      dose =
                          ",\"45 s, and no more\",1,,,45,,,,15,60,,,,puts together what the others "
                          "train,,,,,,single-leg-balance,1,45,,,,,,,\r\n";
    CHECK(table.substr(table.find("\r\n") + 2) == "2026-12-07,Mon,1,w01-mon,full,1" + card + "right" + dose +
                                                      "2026-12-07,Mon,1,w01-mon,full,2" + card + "left" + dose +
                                                      "2026-12-09,Wed,1,w01-wed,full,1" + card + "right" + dose);
}

TEST_CASE("the other side: in a calendar it ends the check-list of its session") {
    auto calendar = without_returns(written("ics"));
    for (auto at = calendar.find("\n "); at != std::string::npos; at = calendar.find("\n ")) calendar.erase(at, 2);
    CHECK(between(calendar, "DESCRIPTION:", "\nCATEGORIES") ==
          "DESCRIPTION:Week 1\\, Monday 7 December 2026\\n\\nNew this week:\\nMore: Step up.\\n\\n☐ Test first: Ankle "
          "gap\\nMeasure.\\n\\n☐ Single-leg balance – 45 s (takes 1:00)\\n\\n☐ Then the left leg\\, as once a week: "
          "the tests\\, and Single-leg balance\\, 45 s. Compare.");
    const auto second = calendar.substr(calendar.find("UID:right-w01-wed"));
    CHECK(between(second, "DESCRIPTION:", "\nCATEGORIES") ==
          "DESCRIPTION:Week 1\\, Wednesday 9 December 2026\\n\\n☐ Single-leg balance – 45 s (takes 1:00)\\n\\nWhat "
          "now?");
}

TEST_CASE("the other side: programs for one side have it once a week, for both never") {
    const auto count = [](const std::string& line) {
        const auto text = testing::call(line).out;
        std::size_t found = 0;
        for (auto at = text.find("☐ Then the left leg, as once a week:"); at != std::string::npos;
             at = text.find("☐ Then the left leg, as once a week:", at + 1))
            ++found;
        return found;
    };
    CHECK(count("program --side right --weeks 3 --width 200") == 3);
    CHECK(count("program --side both --weeks 3 --width 200") == 0);
}
