// How it goes: what is compared, what is counted, what follows; never more than was measured.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <sstream>

#include "assess/answered.hpp"
#include "checkout.hpp"
#include "testing.hpp"
#include "unmarked.hpp"

using testing::call;
using testing::Ran;
using testing::TemporaryFile;
using testing::with_input;

namespace {

const std::string folder = testing::source_dir() + "/tests/cases/progress/";
constexpr std::array<std::string_view, 3> names{"steady", "sore", "patchy"};

std::string log_named(std::string_view name) { return testing::read(folder + std::string(name) + ".csv"); }

Ran progress(const std::string& log, const std::string& options = {}, const std::string& profile = {}) {
    const auto file = profile.empty() ? folder + "me.yaml" : profile;
    return call("progress --log - --profile " + file + " " + options, with_input(log));
}

std::string told(const std::string& log, const std::string& options = {}, const std::string& profile = {}) {
    const auto ran = progress(log, options, profile);
    const bool is_table = options.find("csv") != std::string::npos;  // has no room for what does not count
    if (!is_table) CHECK(ran.err == "");
    REQUIRE(ran.code == 0);
    return ran.out;
}

// A log of these rows, and a profile without anything measured.
std::string without_baseline(const std::string& rows, const std::string& options = "--format json") {
    const TemporaryFile profile("me.yaml", "side: both\n");
    return told("date,session,exercise,asked,done,did,caved,pain,effort,measure,left,right\n" + rows, options,
                profile.path());
}

// What stands behind the first "key": after a place, up to the line's end and without the comma.
std::string field(const std::string& json, const std::string& key, std::size_t from = 0) {
    const auto name = "\"" + key + "\": ";
    const auto begin = json.find(name, from);
    if (begin == std::string::npos) return "none";
    auto line = json.substr(begin + name.size(), json.find('\n', begin) - begin - name.size());
    if (line.ends_with(',')) line.pop_back();
    return line;
}

// "2026-09-21 2/3 pain=3 effort=4.7 caved=14,14/120" a line.
std::string weeks(const std::string& json) {
    std::string text;
    for (auto at = json.find("\"week\":"); at != std::string::npos; at = json.find("\"week\":", at + 1)) {
        const auto begins = field(json, "begins", at);
        text += begins.substr(1, begins.size() - 2) + " " + field(json, "noted", at) + "/" + field(json, "planned", at);
        for (const std::string key : {"pain", "effort", "caved"})
            if (field(json, key, at) != "null") text += " " + key + "=" + field(json, key, at);
        if (field(json, "of_reps", at) != "null")
            text += "," + field(json, "caved_counted", at) + "/" + field(json, "of_reps", at);
        text += "\n";
    }
    return text;
}

// The measures of a log, "knee-to-wall left 9.5 10 10.5: chance" a line.
std::string measures(const std::string& json) {
    std::string text;
    for (auto at = json.find("\"id\"", json.find("\"measures\"")); at < json.find("\"sessions\"");
         at = json.find("\"id\"", at + 1)) {
        const auto id = field(json, "id", at), side = field(json, "side", at), verdict = field(json, "verdict", at);
        text += id.substr(1, id.size() - 2) + (side == "null" ? "" : " " + side.substr(1, side.size() - 2));
        const auto end = json.find("\"change\"", at);
        for (auto value = json.find("\"value\"", at); value < end; value = json.find("\"value\"", value + 1))
            text += " " + field(json, "value", value);
        text += verdict == "null" ? "\n" : ": " + verdict.substr(1, verdict.size() - 2) + "\n";
    }
    return text;
}

// Three sessions a week, from Monday 21 September 2026 on, in so many weeks; of each week's days the first so many.
std::string sessions(int weeks, int a_week = 3) {
    std::string rows;
    for (int week = 0; week < weeks; ++week)
        for (int session = 0; session < a_week; ++session) {
            const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::year{2026} / 9 / 21} +
                                                  std::chrono::days{7 * week + 2 * session}};
            const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
            rows += "2026-" + two(static_cast<unsigned>(day.month())) + "-" + two(static_cast<unsigned>(day.day())) +
                    ",,step-up,20,full,,0,1,5,,,\n";
        }
    return rows;
}

std::string measured(const std::string& date, const std::string& measure, const std::string& left) {
    return date + ",,,,,,,,," + measure + "," + left + ",\n";
}

std::string twice(const std::string& measure, const std::string& first, const std::string& last) {
    return measured("2026-09-20", measure, first) + measured("2026-11-14", measure, last);
}

}  // namespace

TEST_CASE("progress: whole outputs of three logs, on a wide and on a narrow page") {
    for (const auto name : names)
        for (const std::string width : {"80", "40"})
            testing::golden("progress/" + std::string(name) + "-" + width + ".txt",
                            told(log_named(name), "--width " + width));
    testing::golden("progress/steady-ascii.txt", told(log_named("steady"), "--ascii --width 60"));
    testing::golden("progress/patchy.json", testing::unmarked(told(log_named("patchy"), "--format json")));
    testing::golden("progress/patchy-table.csv", told(log_named("patchy"), "--format csv"));
}

TEST_CASE("progress: a tidy page at every width, in letters and in ASCII") {
    for (const auto name : names)
        for (int width = 20; width <= 130; ++width)
            for (const std::string letters : {"", " --ascii"}) {
                CAPTURE(name);
                CAPTURE(width);
                const auto text = told(log_named(name), "--width " + std::to_string(width) + letters);
                CHECK(testing::untidy(text, width) == "");
                if (!letters.empty())
                    CHECK(std::all_of(text.begin(), text.end(),
                                      [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
            }
}

TEST_CASE("progress: rows in another order say the same") {
    std::mt19937 dice(20261122);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same order in each run
    for (const auto name : names) {
        const auto log = log_named(name);
        std::vector<std::string> rows;
        std::istringstream lines(log);
        for (std::string line; std::getline(lines, line);) rows.push_back(line + "\n");
        for (const std::string format : {"text", "json", "csv", "html"}) {
            std::shuffle(rows.begin() + 1, rows.end(), dice);
            std::string other;
            for (const auto& row : rows) other += row;
            // What does not count is told with its line.
            const auto without_lines = [](std::string text) {
                for (auto at = text.find("line "); at != std::string::npos; at = text.find("line ", at + 1))
                    while (text[at + 5] >= '0' && text[at + 5] <= '9') text.erase(at + 5, 1);
                return text;
            };
            if (name == "patchy" && format != "csv") continue;  // it tells two, the earlier line first
            CHECK(without_lines(told(other, "--format " + format)) == without_lines(told(log, "--format " + format)));
        }
    }
}

TEST_CASE("progress: the verdict is that of `assess --repeat` on the same numbers") {
    struct Measured {
        std::string measure, question;
        int most;
        bool has_sides;
    };
    std::mt19937 dice(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same numbers in each run
    std::set<std::string> verdicts;
    for (const auto& [measure, question, most, has_sides] :
         {Measured{"pain-worst", "c-pain", 10, false}, Measured{"knee-to-wall", "knee-to-wall", 20, true},
          Measured{"step-down", "step-down", 6, true}, Measured{"frontal-angle", "frontal-angle", 60, true},
          Measured{"koos-pf", "koos-pf", 100, false}, Measured{"kneecap-scale", "kneecap-scale", 100, false},
          Measured{"caved-of-10", "own-task", 10, false}})
        for (int i = 0; i < 12; ++i) {
            const auto number = [&, top = most] {
                return std::to_string(static_cast<int>(dice() % static_cast<unsigned>(top + 1)));
            };
            const auto before = number(), now = number();
            const auto then = has_sides ? "{left: " + before + "}" : before;
            const TemporaryFile profile(
                "me.yaml", "side: both\nassessed: 2026-09-20\nbaseline: {" + measure + ": " + then + "}\n");
            const auto repeated = call({"assess", "--repeat", profile.path(), "--answers", "-", "--format", "json"},
                                       with_input(question + ": " + (has_sides ? "{left: " + now + "}" : now)));
            const auto ours =
                told("date,measure,left\n2026-11-14," + measure + "," + now + "\n", "--format json", profile.path());
            const auto shown = measure + " " + before + " to " + now;
            CAPTURE(shown);
            const auto from = repeated.out.find("\"measures\"");
            for (const std::string key : {"verdict", "text", "measure"})
                CHECK(field(ours, key, ours.find("\"measures\"")) == field(repeated.out, key, from + 12));
            verdicts.insert(field(ours, "verdict"));
        }
    CHECK(verdicts == std::set<std::string>{"\"chance\"", "\"real\"", "\"worse\""});
}

TEST_CASE("progress: things of one's own are compared as a mean, and one alone as itself") {
    const auto own = [](const std::string& scores, const std::string& now) {
        const TemporaryFile profile("me.yaml", "side: both\nassessed: 2026-09-20\nbaseline: {own: [" + scores + "]}\n");
        return measures(told("date,measure,left\n2026-11-14,own," + now + "\n", "--format json", profile.path()));
    };
    CHECK(own("{what: run, score: 4}, {what: ski, score: 5}", "6.4") == "own 4.5 6.4: chance\n");
    CHECK(own("{what: run, score: 4}, {what: ski, score: 5}", "6.5") == "own 4.5 6.5: real\n");
    CHECK(own("{what: run, score: 4}", "6.9") == "own 4 6.9: chance\n");
    CHECK(own("{what: run, score: 4}", "7") == "own 4 7: real\n");
}

TEST_CASE("progress: a baseline is the first measurement, unless the log knows that day better") {
    const auto with = [](const std::string& baseline, const std::string& rows) {
        const TemporaryFile profile("me.yaml", "side: both\nassessed: 2026-09-20\nbaseline: {" + baseline + "}\n");
        return measures(told("date,measure,left,right\n" + rows, "--format json", profile.path()));
    };
    CHECK(with("knee-to-wall: {left: 9, right: 6}", "2026-10-19,knee-to-wall,,8\n") ==
          "knee-to-wall left 9\nknee-to-wall right 6 8: real\n");
    CHECK(with("knee-to-wall: 6", "2026-10-19,knee-to-wall,,8\n") == "knee-to-wall right 6 8: real\n");
    CHECK(with("knee-to-wall: 6", "2026-10-19,knee-to-wall,7,8\n") ==
          "knee-to-wall left 7\nknee-to-wall right 8\nknee-to-wall 6\n");
    CHECK(with("pain-worst: 4", "2026-09-20,pain-worst,5,\n") == "pain-worst 5\n");
    CHECK(with("pain-worst: 4", "2026-09-01,pain-worst,8,\n") == "pain-worst 8 4: real\n");
    CHECK(with("pain-worst: 4", "2026-11-17,pain-worst,1,\n") == "pain-worst 4\n");  // tomorrow
    CHECK(with("caved-of-10: {stairs: 5}", "2026-10-19,caved-of-10,2,\n") == "caved-of-10 5 2: real\n");
    CHECK(with("caved-of-10: {stairs: 5, squat: 6}", "2026-10-19,caved-of-10,2,\n") ==
          "caved-of-10 2\ncaved-of-10 5\ncaved-of-10 6\n");
    CHECK(with("landing-of-10: 5", "2026-10-19,landing-of-10,1,\n") == "landing-of-10 5 1\n");
    const TemporaryFile later("me.yaml", "side: both\nassessed: 2026-11-17\nbaseline: {pain-worst: 4}\n");
    CHECK(measures(told("date,measure,left\n", "--format json", later.path())) == "");
}

TEST_CASE("progress: sessions, pain and effort by week") {
    CHECK(weeks(without_baseline("2026-11-02,,step-up,20,full,,2,3,5,,,\n"
                                 "2026-11-04,,step-up,20,part,12,4,1,6,,,\n"
                                 "2026-11-09,w02-mon,,,,,,6,,,,\n")) ==
          "2026-11-02 2/3 pain=3 effort=5.5 caved=6,6/32\n"
          "2026-11-09 1/3 pain=6\n");
    // What was left out whole is no session, and a day to come is not planned yet: today is a Monday.
    CHECK(weeks(without_baseline("2026-11-02,,step-up,20,full,,,,,,,\n2026-11-04,,step-up,20,skip,,,,,,,\n")) ==
          "2026-11-02 1/3\n2026-11-09 0/3\n");
    CHECK(weeks(without_baseline("2026-11-09,,step-up,20,full,,,,,,,\n2026-11-16,,step-up,20,full,,,,,,,\n")) ==
          "2026-11-09 1/3\n2026-11-16 1/1\n");
    // A week begins with the day of the first session, or with the day that is named.
    CHECK(weeks(without_baseline("2026-11-04,,step-up,20,full,,,,,,,\n")) == "2026-11-04 1/3\n2026-11-11 0/2\n");
    CHECK(weeks(without_baseline("2026-11-04,,step-up,20,full,,,,,,,\n",
                                 "--format json --start 2026-11-02 --days tue,wed")) ==
          "2026-11-02 1/2\n2026-11-09 0/2\n");
    CHECK(weeks(without_baseline("2026-11-04,,step-up,20,full,,,,,,,\n", "--format json --start 2026-11-05")) ==
          "2026-11-05 0/3\n2026-11-12 0/1\n");
    CHECK(without_baseline("2026-11-04,,step-up,20,full,,,,,,,\n", "--start 2026-11-05").find("1 session is noted") !=
          std::string::npos);
}

TEST_CASE("progress: after four silent weeks nobody is counted as training") {
    const auto json = without_baseline("2026-08-03,,step-up,20,full,,,,,,,\n");
    CHECK(weeks(json) == "2026-08-03 1/3\n2026-08-10 0/3\n2026-08-17 0/3\n2026-08-24 0/3\n");
    CHECK(json.find("Nothing has been noted since Monday 3 August 2026.") != std::string::npos);
}

TEST_CASE("progress: repetitions count only where it is known how many were done") {
    const auto caved = [](const std::string& row) { return weeks(without_baseline("2026-11-14,," + row)); };
    CHECK(caved("step-up,20,full,,3,,,,,\n") == "2026-11-14 1/0 caved=3,3/20\n");
    CHECK(caved("step-up,20,full,18,3,,,,,\n") == "2026-11-14 1/0 caved=3,3/18\n");
    CHECK(caved("step-up,20,part,,3,,,,,\n") == "2026-11-14 1/0 caved=3\n");
    CHECK(caved("step-up,,full,,3,,,,,\n") == "2026-11-14 1/0 caved=3\n");
    CHECK(caved("step-up,20,part,0,0,,,,,\n") == "2026-11-14 1/0 caved=0\n");
    CHECK(caved("one-leg-balance,30,full,,3,,,,,\n") == "2026-11-14 1/0 caved=3\n");  // seconds
}

TEST_CASE("progress: what follows, from measures and from what was done") {
    struct Row {
        std::string_view name;
        std::string rows, outcome, says;
    };
    const auto pain_better = twice("pain-worst", "5", "3"), pain_same = twice("pain-worst", "5", "4");
    const auto own_better = twice("own", "4", "6"), own_same = twice("own", "4", "5");
    const auto test_better = twice("knee-to-wall", "6", "8"), test_same = twice("knee-to-wall", "6", "7");
    for (const auto& [name, rows, outcome, says] : std::vector<Row>{
             {"nothing", "", "nothing", "There is nothing to show yet"},
             {"sessions alone", sessions(8), "once", "Nothing was measured twice yet"},
             {"one measure, once", measured("2026-11-14", "own", "4"), "once", "One number alone says little"},
             {"no threshold", twice("landing-of-10", "8", "1"), "once", "Nothing was measured twice"},
             {"pain and a test", pain_better + test_better, "better", "really better, and so are tests"},
             {"own and a test", own_better + test_better, "better", "Go on as you do"},
             {"own alone", own_better, "aim", "What you feel or can do is really better. Go on"},
             {"own, not the test", own_better + test_same, "aim-alone", "they only stand in"},
             {"the test, not own", own_same + test_better, "wrong-task", "perhaps the wrong task"},
             {"the test alone", test_better + pain_same, "tests-alone", "they do not tell"},
             {"most done, eight weeks", sessions(8) + own_same + test_same, "no-help", "24 of 24 planned sessions"},
             {"most done, seven weeks", sessions(7).substr(0) + own_same, "no-help", "In 8 weeks"},
             {"half done", sessions(8, 2) + own_same, "chance", "may be chance"},
             {"little done", sessions(8, 1) + own_same + test_same, "too-much", "You have not failed"},
             {"no sessions", own_same, "chance", "no bad sign and no good one"},
             {"pain worse", twice("pain-worst", "3", "5") + own_better, "worse", "Worst pain\u201D is worse by more"},
             {"two worse", twice("pain-worst", "3", "5") + twice("own", "6", "4"), "worse",
              "\u201CThree things of your own, on average\u201D and \u201CWorst pain\u201D are worse by more"},
         }) {
        const auto row = std::string(name);
        CAPTURE(row);
        const auto json = without_baseline(rows);
        CHECK(field(json, "outcome") == "\"" + outcome + "\"");
        CHECK_MESSAGE(json.find(says) != std::string::npos, json.substr(json.find("\"outcome\"")));
        for (const std::string never : {"guarantee", "promise", "straight", "will get", "will be", "cure", "heal"})
            CHECK_MESSAGE(json.find(never) == std::string::npos, never);
    }
}

TEST_CASE("progress: half of the sessions is not too little") {
    const auto rows = sessions(8, 1) + twice("own", "4", "5");
    CHECK(field(without_baseline(rows, "--format json --days mon,tue"), "outcome") == "\"chance\"");
    CHECK(field(without_baseline(rows, "--format json --days mon,tue,wed"), "outcome") == "\"too-much\"");
}

TEST_CASE("progress: where there is no next session, nothing else follows, until a clinician has cleared it") {
    const TemporaryFile profile("me.yaml", "side: both\n");
    const auto follows = [&](const std::string& rows) {
        const auto json = told("date,pain,sign,measure,left,right\n2026-10-01,,,own,4,4\n2026-11-02,,,own,8,8\n" + rows,
                               "--format json", profile.path());
        const auto begin = json.find("\"outcome\"");
        return json.substr(begin, json.find("\"hints\"") - begin);
    };
    CHECK(follows("").find("Go on as you do.") != std::string::npos);
    CHECK(follows("2026-11-04,,giving-way,,,\n") ==
          "\"outcome\": \"stopped\",\n  \"follows\": [\n    \"There is no session, by the log, with a knee that gives "
          "way, catches or locks now and then: A knee that gives way, catches so that you stop, or locks now and then "
          "wants a doctor or physio before any exercise, within a week or two; today, if it is stuck now. Once they "
          "have cleared it for exercise, you can plan. Go on once a clinician has cleared you: `valgus log --cleared`. "
          "Take these numbers with you.\"\n  ],\n  ");
    CHECK(follows("2026-11-04,9,,,,\n2026-11-05,9,,,,\n").find("There is no session: by the log it hurts too much") !=
          std::string::npos);
    CHECK(follows("2026-11-04,,giving-way,,,\n2026-11-05,,cleared,,,\n") == follows(""));
}

TEST_CASE("progress: pain that grows within two weeks is worse, whatever else is better") {
    const auto outcome = [](std::initializer_list<int> pain) {
        std::string rows = twice("own", "4", "8");
        int day = 2;
        for (const int each : pain) {
            if (each >= 0)
                rows += "2026-11-0" + std::to_string(day) + ",,step-up,20,full,,," + std::to_string(each) + ",,,,\n";
            day += 7;
        }
        return field(without_baseline(rows), "outcome");
    };
    CHECK(outcome({3, 4}) == "\"aim\"");
    CHECK(outcome({3, 5}) == "\"worse\"");
    CHECK(outcome({5, 3}) == "\"aim\"");
}

TEST_CASE("progress: what does not count stands on the page, and of a table on standard error") {
    CHECK(progress(log_named("patchy"), "--format csv").err.find("<stdin>:7: note: 'no-such-thing' is no exercise") ==
          0);
    CHECK(progress(log_named("patchy"), "--format json").out.find("line 7: 'no-such-thing' is no exercise") !=
          std::string::npos);
}

TEST_CASE("progress: when to measure again") {
    CHECK(without_baseline(measured("2026-10-20", "own", "4")).find("Measure again on Tuesday 17 November 2026") !=
          std::string::npos);
    CHECK(without_baseline(measured("2026-10-19", "own", "4")).find("measure again now") != std::string::npos);
}

TEST_CASE("progress: what is not right is told, and an empty log is no mistake") {
    CHECK(call("progress").code == 2);
    CHECK(call("progress").err ==
          "valgus: error: nobody says which file is the log; name it with --log FILE, or with a line `log: FILE` in a "
          "profile\n");
    CHECK(call("progress --log - -o x.md", with_input("")).code == 2);
    CHECK(call("progress --log - -o x.png", with_input("")).code == 2);
    CHECK(call("progress --log - --days monday,noday", with_input("")).code == 2);
    CHECK(call("progress --log -", with_input("date,pain\n2026-11-02,much\n")).code == 3);
    CHECK(call("progress --log -", with_input("")).code == 0);
    const auto absent = call("progress --log /nowhere/log.csv --width 200");
    CHECK(absent.code == 0);
    CHECK(absent.out.find("There is no log '/nowhere/log.csv' yet.") != std::string::npos);
    const TemporaryFile undated("me.yaml", "side: both\nbaseline: {pain-worst: 4}\n");
    const auto ran = progress("", "", undated.path());
    CHECK(ran.code == 3);
    CHECK(ran.err.find("me.yaml:2:11: error: nobody says on what day this was measured") != std::string::npos);
    CHECK(told("date,measure,left\n2026-11-02,no-such,3\n").find("'no-such' is nothing that this library measures") !=
          std::string::npos);
}
