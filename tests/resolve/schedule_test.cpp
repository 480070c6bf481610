// Words that cannot be a schedule.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;

namespace {

std::string wrong(const std::vector<std::string>& args) {
    const auto ran = call(args);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    return ran.err;
}

std::string wrong(const std::string& flag, const std::string& value) { return wrong({"program", flag, value}); }

}  // namespace

TEST_CASE("days by their whole names are the same days") {
    const auto brief = [](const std::string& days) {
        return call("program --weeks 1 --format csv --days " + days).out;
    };
    CHECK(brief("Monday,wednesday,FRI") == brief("mon,wed,fri"));
}

TEST_CASE("days that are none: what is allowed, and the nearest") {
    const std::string allowed = "allowed: mon, tue, wed, thu, fri, sat, sun\n";
    const auto unknown = [&](const std::string& day, const std::string& near) {
        return "valgus: error: --days: unknown day '" + day + "'; " +
               (near.empty() ? "" : "did you mean '" + near + "'? ") + allowed;
    };
    CHECK(wrong("--days", "mon,thr") == unknown("thr", "thu"));
    CHECK(wrong("--days", "1") == unknown("1", ""));
    CHECK(wrong("--days", "mo,dii") == unknown("mo", "mon") + unknown("dii", ""));
    for (const auto* empty : {"", "mon,", ",mon", "mon,,tue"})
        CHECK(wrong("--days", empty) ==
              "valgus: error: --days: an empty value; give it a value, or leave the option out\n");
}

TEST_CASE("dates and times that are none") {
    for (const auto* date : {"2026-02-30", "26-1-1", "2026/01/01", "tomorrow", "now", "2026-11-16T07:30", "1899-12-31"})
        CHECK(wrong("--start", date) == "valgus: error: --start: '" + std::string(date) +
                                            "' is no date; write year, month and day, for example 2027-01-04\n");
    for (const auto* time : {"24:00", "07:60", "07:30:00", "07.30", "0730", "07:3", ":30", "07:", "7pm", " 7:30",
                             "-1:30", "07:30 ", "+7:30"})
        CHECK(wrong("--at", time) == "valgus: error: --at: '" + std::string(time) +
                                         "' is no time of day; write hours and minutes, for example 07:30\n");
    for (const auto* time : {"00:00", "23:59", "07:30", "09:09", "7:30"}) {
        const auto ran = call("program --focus ankle --weeks 1 --format json --at " + std::string(time));
        CHECK(ran.code == 0);
        CHECK(ran.out.find("\"at\": \"" + std::string(time[1] == ':' ? "0" : "") + time + "\"") != std::string::npos);
    }
}

TEST_CASE("a reminder needs a time, and is at most a week before it") {
    CHECK(wrong("--remind", "10") == "valgus: error: --remind: there is no time to remind before; add --at HH:MM\n");
    for (const auto* minutes : {"10081", "-1", "1h", "010", "none", "1.5", "99999999999"})
        CHECK(wrong({"program", "--at", "07:30", "--remind", minutes}) ==
              "valgus: error: --remind: '" + std::string(minutes) +
                  "' is no number of minutes; write a whole number from 0 to 10080\n");
    for (const auto* minutes : {"0", "10", "10080"}) {
        const auto ran =
            call("program --focus ankle --weeks 1 --format json --at 07:30 --remind " + std::string(minutes));
        CHECK(ran.code == 0);
        CHECK(ran.out.find("\"remind_min\": " + std::string(minutes) + ",\n") != std::string::npos);
    }
}

TEST_CASE("weeks that are none") {
    CHECK(
        wrong("--week", "9") ==
        "valgus: error: --week: week 9 comes after the block, which has 8 weeks; make the block longer with --weeks 9, "
        "or name an earlier week\n");
    const std::string no_start = "valgus: error: --week: 'now' needs to know when the block began; add --start DATE\n";
    CHECK(wrong("--week", "now") == no_start);
    CHECK(wrong("--week", "NOW") == no_start);
    CHECK(wrong({"plan", "--week", "now"}) == no_start);
    CHECK(wrong({"program", "--week", "now", "--start", "2026-02-30"}) ==
          "valgus: error: --start: '2026-02-30' is no date; write year, month and day, for example 2027-01-04\n");
}

TEST_CASE("every wrong word of a schedule is told at once, with those of the plan") {
    CHECK(wrong({"program", "--side", "rite", "--days", "thr", "--start", "x", "--at", "y", "--remind", "z", "--dose",
                 "w"}) ==
          "valgus: error: --side: unknown side 'rite'; did you mean 'right'? allowed: left, right, both\n"
          "valgus: error: --start: 'x' is no date; write year, month and day, for example 2027-01-04\n"
          "valgus: error: --dose: 'w' names no dose; write it as EXERCISE=DOSE, for example clam-shell=2x12@3s, "
          "wall-slide=8-12 or calf-stretch=3x30s\n"
          "valgus: error: --days: unknown day 'thr'; did you mean 'thu'? allowed: mon, tue, wed, thu, fri, sat, sun\n"
          "valgus: error: --at: 'y' is no time of day; write hours and minutes, for example 07:30\n"
          "valgus: error: --remind: 'z' is no number of minutes; write a whole number from 0 to 10080\n");
    // A wrong word is told even where the block is over.
    CHECK(wrong({"program", "--week", "now", "--start", "2020-01-06", "--days", "thr"}) ==
          "valgus: error: --days: unknown day 'thr'; did you mean 'thu'? allowed: mon, tue, wed, thu, fri, sat, sun\n");
    CHECK(wrong({"plan", "--week", "now", "--start", "2020-01-06", "--include", "clam-shel"}) ==
          "valgus: error: --include: unknown exercise 'clam-shel'; did you mean 'clam-shell'? `valgus list exercises` "
          "names them all\n");
}

TEST_CASE("formats, options and words that do not belong to a program or to a plan") {
    CHECK(wrong({"plan", "--format", "ics"}) ==
          "valgus: error: --format: a plan has no form as ics; `valgus program` has\n");
    CHECK(wrong({"plan", "--output", "knees.ics"}) ==
          "valgus: error: --output: a plan has no form as ics; `valgus program` has\n");
    CHECK(wrong("--format", "nope") ==
          "valgus: error: --format: unknown format 'nope'; allowed: text, markdown, json, csv, html, guide, ics\n");
    CHECK(wrong({"plan", "--at", "07:30"}) ==
          "valgus: error: `valgus plan` has no option '--at'; `valgus program` has it\n");
    CHECK(wrong({"program", "now"}) == "valgus: error: unexpected word 'now'; `valgus program` takes options only\n");
    CHECK(wrong("--minutes", "0") ==
          "valgus: error: --minutes: '0' is no number of minutes; write a whole number from 1 to 240, or none\n");
}

TEST_CASE("SOURCE_DATE_EPOCH is a number of seconds, and only a program looks at it") {
    for (const auto* bad : {"x", "-1", "1e3", " 1", "1 ", "32503680000", "99999999999999999999"}) {
        const auto surroundings = testing::with_environment({{"SOURCE_DATE_EPOCH", bad}});
        const auto ran = call("program", surroundings);
        CHECK(ran.code == 2);
        CHECK(ran.err == "valgus: error: SOURCE_DATE_EPOCH: '" + std::string(bad) +
                             "' is no number of seconds since 1970; mend it, or unset it\n");
        CHECK(call("plan --focus ankle", surroundings).code == 0);
    }
    for (const auto* good : {"", "0", "1795348800", "32503679999"})
        CHECK(call("program --week 1", testing::with_environment({{"SOURCE_DATE_EPOCH", good}})).code == 0);
}
