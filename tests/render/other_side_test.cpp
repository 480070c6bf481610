// What the other side does once a week (R21), in every format that tells it: whole values, over a program built by
// hand.
#include <doctest/doctest.h>

#include "testing.hpp"
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
    CHECK(text.substr(text.find("### Monday")) == R"(### Monday 7 December · 1 min

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
