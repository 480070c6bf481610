// P1: on which dates the sessions of a block lie.
#include <doctest/doctest.h>

#include "small_programs.hpp"
#include "support/date.hpp"
#include "support/findings.hpp"
#include "testing.hpp"
#include "unmarked.hpp"
#include "valgus/program.hpp"

using namespace valgus;
using testing::call;
using testing::exercise;
using testing::library;
using testing::one_card;
using testing::program;
using testing::six_cards;

namespace {

// "w01-mon 2026-11-16 full", a line each.
std::string dates(const Program& program) {
    std::string text;
    for (const auto& session : program.sessions)
        text += session.id + " " + support::iso_date(session.date) + " " + std::string(id(session.kind)) + "\n";
    return text;
}

std::string dates(std::string_view line) { return dates(program(one_card(), line)); }

std::string start(std::chrono::sys_days today) {
    Wishes wishes;
    wishes.today = today;
    return support::iso_date(resolve_program(one_card(), wishes).schedule.start);
}

}  // namespace

TEST_CASE("P1: a week is the seven days from the start, whatever day that is") {
    CHECK(dates("--start 2026-11-16 --weeks 2 --days mon,thu") ==
          "w01-mon 2026-11-16 full\nw01-thu 2026-11-19 full\nw02-mon 2026-11-23 full\nw02-thu 2026-11-26 full\n");
    CHECK(dates("--start 2026-11-19 --weeks 2 --days mon,thu") ==
          "w01-thu 2026-11-19 full\nw01-mon 2026-11-23 full\nw02-thu 2026-11-26 full\nw02-mon 2026-11-30 full\n");
    CHECK(dates("--start 2026-11-20 --weeks 1 --days thu") == "w01-thu 2026-11-26 full\n");
    const auto weeks = program(one_card(), "--start 2026-11-19 --weeks 2 --days mon").weeks;
    REQUIRE(weeks.size() == 2);
    CHECK(support::iso_date(weeks[0].begins) == "2026-11-19");
    CHECK(weeks[1].title == "Week 2 of 2, from Thursday 26 November 2026");
}

TEST_CASE("P1: dates are days of the calendar over leap days, year ends and changes of the clock") {
    CHECK(dates("--start 2028-02-28 --weeks 1 --days mon,tue,wed") ==
          "w01-mon 2028-02-28 full\nw01-tue 2028-02-29 mobility\nw01-wed 2028-03-01 full\n");
    CHECK(dates("--start 2027-02-26 --weeks 1 --days fri,mon") == "w01-fri 2027-02-26 full\nw01-mon 2027-03-01 full\n");
    CHECK(dates("--start 2026-12-28 --weeks 2 --days fri") == "w01-fri 2027-01-01 full\nw02-fri 2027-01-08 full\n");
    CHECK(dates("--start 2027-03-25 --weeks 2 --days sun") == "w01-sun 2027-03-28 full\nw02-sun 2027-04-04 full\n");
    CHECK(dates("--start 2026-10-25 --weeks 2 --days sun") == "w01-sun 2026-10-25 full\nw02-sun 2026-11-01 full\n");
    CHECK(dates("--start 2999-12-31 --weeks 1 --days tue,wed") ==
          "w01-tue 2999-12-31 full\nw01-wed 3000-01-01 mobility\n");
    CHECK(dates("--start 1900-01-01 --weeks 1 --days mon") == "w01-mon 1900-01-01 full\n");
}

TEST_CASE("P1: without --start a block begins today if that is a Monday, else on the next") {
    const auto monday = testing::today();
    CHECK(start(monday) == "2026-11-16");
    for (int day = 1; day <= 7; ++day) CHECK(start(monday + std::chrono::days{day}) == "2026-11-23");
    CHECK(start(monday - std::chrono::days{1}) == "2026-11-16");
    CHECK(start(std::chrono::year{2026} / 12 / 29) == "2027-01-04");
    CHECK(start(std::chrono::year{2028} / 2 / 29) == "2028-03-06");
}

TEST_CASE("P1: who says neither when a block begins nor what day it is hears of that") {
    const auto problems = [](const Wishes& wishes) {
        try {
            resolve_program(one_card(), wishes);
        } catch (const Failure& failure) {
            return failure.findings.front().what + "; " + failure.findings.front().remedy;
        }
        return std::string();
    };
    Wishes wishes;
    CHECK(problems(wishes) == "nobody says when the block begins; name its start, or what day it is");
    wishes.start = Said{"2027-01-04", "--start"};
    CHECK(problems(wishes) == "");
    wishes.week = Said{"now", "--week"};
    CHECK(problems(wishes) == "--week: nobody says what day it is; name the week by its number");
}

TEST_CASE("P1: Monday, Wednesday and Friday unless other days are named, each once, in any order") {
    const std::string usual = "w01-mon 2026-11-16 full\nw01-wed 2026-11-18 full\nw01-fri 2026-11-20 full\n";
    CHECK(dates("--weeks 1") == usual);
    CHECK(dates("--weeks 1 --days fri,mon,wed") == usual);
    CHECK(dates("--weeks 1 --days wed,wed,fri,mon,fri") == usual);
    const auto ran = call("program --focus ankle --format json");
    CHECK(ran.code == 0);
    CHECK(testing::unmarked(call("program --focus ankle --format json --days fri --days wed,mon,wed").out) ==
          testing::unmarked(ran.out));
}

TEST_CASE("P1: a block has 8 weeks, 12 for a structural cause, or as many as --weeks says") {
    const auto weeks = [](std::string_view line) { return program(one_card(), line).weeks.size(); };
    CHECK(weeks("") == 8);
    CHECK(weeks("--cause structural") == 12);
    CHECK(weeks("--cause structural --weeks 3") == 3);
    CHECK(weeks("--weeks 52") == 52);
    CHECK(weeks("--weeks 1") == 1);
}

TEST_CASE("P1: --week N shows that week of the whole program and no other") {
    auto cards = six_cards();
    cards.push_back(exercise("rising", "knee", "strengthen", "dose: {reps: 5-15, source: article}"));
    cards.push_back(exercise("staged", "knee", "stretch",
                             "progressions: [{name: more, move_on_when: It is easy., source: planner, "
                             "dose: {reps: 30, source: article}}]"));
    cards.push_back(exercise("late", "hip", "strengthen", "enters_after: 50"));
    const auto small = library(cards);
    const std::string line = "--side left --minutes 2 --weeks 6 --days mon,tue,thu";
    const auto whole = program(small, line);
    for (int week = 1; week <= 6; ++week) {
        CAPTURE(week);
        const auto one = program(small, line + " --week " + std::to_string(week));
        const auto& of_whole = whole.weeks.at(static_cast<std::size_t>(week) - 1);
        REQUIRE(one.weeks.size() == 1);
        CHECK(one.weeks[0].number == week);
        CHECK(one.weeks[0].begins == of_whole.begins);
        CHECK(one.weeks[0].title == of_whole.title);
        CHECK(one.weeks[0].summary == of_whole.summary);
        CHECK(one.weeks[0].news == of_whole.news);
        CHECK(one.whole.request.week == week);
        REQUIRE(one.sessions.size() == of_whole.sessions_end - of_whole.sessions_begin);
        for (std::size_t i = 0; i < one.sessions.size(); ++i) {
            const auto& session = one.sessions[i];
            const auto& same = whole.sessions[of_whole.sessions_begin + i];
            CHECK(session.id == same.id);
            CHECK(session.title == same.title);
            CHECK(session.date == same.date);
            CHECK(session.kind == same.kind);
            CHECK(session.duration == same.duration);
            CHECK(session.tests == same.tests);
            CHECK(session.news == same.news);
            CHECK(session.next == same.next);
            // Cards have other numbers where there are fewer weeks.
            auto exercises = one.plans[session.plan].exercises, others = whole.plans[same.plan].exercises;
            for (auto* list : {&exercises, &others})
                for (auto& exercise : *list) exercise.card = 0;
            CHECK(exercises == others);
            CHECK(one.sessions[session.first].plan == session.plan);
        }
    }
}

TEST_CASE("P1: the week of a plan follows from --start, once that is there, and the plan says so") {
    const auto plan = [](std::string_view today, const std::string& more) {
        const auto surroundings = testing::with_environment({{"VALGUS_TODAY", std::string(today)}});
        return call("plan --focus ankle --brief --start 2026-11-02 " + more, surroundings);
    };
    const auto first_line = [&](std::string_view today, const std::string& more = "") {
        const auto out = plan(today, more).out;
        return out.substr(0, out.find('\n'));
    };
    const std::string counted = "\nWeek 5 of 8, counted from Monday 2 November.\n";
    const auto fifth = plan("2026-11-30", "");
    CHECK(fifth.code == 0);
    CHECK(fifth.out.find("· week 5 of 8 ·") != std::string::npos);
    CHECK(fifth.out.find(counted) != std::string::npos);
    CHECK(fifth.out == plan("2026-12-06", "--week now").out);
    // All but that line is as if the week had been named.
    auto without = fifth.out;
    without.erase(without.find(counted), counted.size());
    CHECK(without == call("plan --focus ankle --brief --week 5").out);
    // What is named counts; and who plans ahead has the first week.
    CHECK(plan("2026-11-30", "--week 2").out == call("plan --focus ankle --brief --week 2").out);
    CHECK(plan("2026-11-01", "").out == call("plan --focus ankle --brief").out);
    CHECK(plan("2026-11-02", "").out.find("\nWeek 1 of 8, counted from Monday 2 November.\n") != std::string::npos);
    CHECK(first_line("2026-11-08").find("week 1 of 8") != std::string::npos);
    CHECK(first_line("2026-11-09").find("week 2 of 8") != std::string::npos);
    CHECK(first_line("2026-12-27").find("week 8 of 8") != std::string::npos);
    const auto over = plan("2026-12-28", "");
    CHECK(over.code == 5);
    CHECK(over.out.empty());
    CHECK(over.err ==
          "valgus: error: the block is over: its last day was Sunday 27 December 2026; `valgus progress` tells what "
          "has changed; better: keep it up twice a week; no better: see a physio; another block: name its --start\n");
    CHECK(first_line("2026-12-28", "--weeks 10").find("week 9 of 10") != std::string::npos);
    // It is one of the notes for programs, and stands on a page.
    const auto as = [&](const std::string& format) { return plan("2026-11-30", "--format " + format).out; };
    CHECK(as("json").find(R"("text": "Week 5 of 8, counted from Monday 2 November.")") != std::string::npos);
    CHECK(as("html").find("Week 5 of 8, counted from Monday 2 November.") != std::string::npos);
    CHECK(as("markdown").find("Week 5 of 8, counted from Monday 2 November.") != std::string::npos);
}

TEST_CASE("P1: a start in the environment counts as one that is said; a program begins on it and shows all") {
    const auto around = testing::with_environment({{"VALGUS_TODAY", "2026-11-30"}, {"VALGUS_START", "2026-11-02"}});
    CHECK(call("plan --focus ankle --brief", around).out.find("week 5 of 8") != std::string::npos);
    CHECK(call("show 1 --side right --focus ankle", around).code == 0);
    const auto program = call("program --focus ankle --brief", around).out;
    CHECK(program.find("WEEK 1 OF 8, FROM MONDAY 2 NOVEMBER 2026") != std::string::npos);
    CHECK(program.find("counted from") == std::string::npos);
    CHECK(call("program --focus ankle --brief --week now", around).out.find("counted from") == std::string::npos);
}

TEST_CASE("P1: --week now counts from --start, for a plan and for a program") {
    const auto week = [](std::string_view today, std::string_view more = "") {
        const auto surroundings = testing::with_environment({{"VALGUS_TODAY", std::string(today)}});
        const auto of_plan =
            call("plan --focus ankle --brief --start 2027-01-06 --week now " + std::string(more), surroundings);
        const auto of_program =
            call("program --focus ankle --brief --start 2027-01-06 --week now " + std::string(more), surroundings);
        CHECK(of_plan.code == of_program.code);
        CHECK(of_plan.err == of_program.err);
        if (of_plan.code != 0) {
            CHECK(of_plan.code == 5);
            CHECK(of_plan.out.empty());
            CHECK(of_program.out.empty());
            return of_plan.err;
        }
        const auto found = of_plan.out.substr(of_plan.out.find("week "), 6);
        CHECK(of_program.out.find("· " + found + " of") != std::string::npos);
        return found;
    };
    CHECK(week("2027-01-06") == "week 1");
    CHECK(week("2027-01-12") == "week 1");
    CHECK(week("2027-01-13") == "week 2");
    CHECK(week("2027-03-02") == "week 8");
    CHECK(week("2027-01-05") ==
          "valgus: error: the block has not begun: its first day is Wednesday 6 January 2027; name a week by its "
          "number\n");
    CHECK(week("2027-03-03") ==
          "valgus: error: the block is over: its last day was Tuesday 2 March 2027; `valgus progress` tells what has "
          "changed; better: keep it up twice a week; no better: see a physio; another block: name its --start\n");
    CHECK(week("2027-03-03", "--cause structural") == "week 9");
    CHECK(
        week("2027-01-13", "--weeks 1") ==
        "valgus: error: the block is over: its last day was Tuesday 12 January 2027; `valgus progress` tells what has "
        "changed; better: keep it up twice a week; no better: see a physio; another block: name its --start\n");
}

TEST_CASE("P1: VALGUS_TODAY stands for today") {
    const auto first_line = [](std::string_view today) {
        const auto ran =
            call("program --focus ankle --brief", testing::with_environment({{"VALGUS_TODAY", std::string(today)}}));
        return ran.code == 0 ? ran.out.substr(0, ran.out.find(" · up")) : std::to_string(ran.code) + " " + ran.err;
    };
    CHECK(first_line("") == "Both legs · ankle · 8 weeks from Monday 16 November 2026 · 24 sessions");
    CHECK(first_line("2027-01-05") == "Both legs · ankle · 8 weeks from Monday 11 January 2027 · 24 sessions");
    for (const auto* bad : {"tomorrow", "2027-02-29", "27-01-05", "2027-1-5", " 2027-01-05", "2027-01-05T00:00"})
        CHECK(first_line(bad) == "2 valgus: error: VALGUS_TODAY: '" + std::string(bad) +
                                     "' is no date; write year, month and day, for example 2027-01-04, or unset it\n");
}
