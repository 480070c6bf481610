// Rows as sessions: which belong together, and which of two that differ counts.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "history/logs.hpp"
#include "testing.hpp"

using namespace valgus;
using testing::exercise;
using testing::log_of;

namespace {

const Library& small() {
    static const auto library = testing::library({exercise("foot", "ankle", "strengthen"),
                                                  exercise("step", "leg", "integrate", "aliases: [stair]"),
                                                  exercise("roll", "hip", "release")});
    return library;
}

constexpr std::chrono::sys_days today{std::chrono::year{2027} / 1 / 20};

std::string history(const Library& library, std::string text, Side asked = Side::both) {
    std::vector<Finding> told;
    const auto result = history_of(library, log_of(std::move(text)), asked, today, told);
    CHECK(testing::told_lines(told) == "");
    CHECK(result.today == today);
    return testing::dump(library, result);
}
std::string history(std::string text, Side asked = Side::both) { return history(small(), std::move(text), asked); }

std::string told(const Library& library, std::string text) {
    std::vector<Finding> told;
    history_of(library, log_of(std::move(text)), Side::both, today, told);
    return testing::told_lines(told);
}

}  // namespace

TEST_CASE("history: sessions by date and id, exercises in library order") {
    CHECK(history("date,session,exercise,done,pain\n"
                  "2027-01-06,w01-wed,roll,full,\n"
                  "2027-01-04,w01-mon,stair,part,2\n"
                  "2027-01-04,w01-mon,foot,full,0\n") ==
          "2027-01-04 w01-mon: foot done=full pain=0; step done=part pain=2;\n"
          "2027-01-06 w01-wed: roll done=full;\n");
    CHECK(history("") == "");
    CHECK(history("date,note\n2027-01-04,only words\n") == "");
}

TEST_CASE("history: a line without a session belongs to that of its day, the last one if there are several") {
    CHECK(history("date,session,exercise,pain\n"
                  "2027-01-04,,,3\n"
                  "2027-01-04,w01-mon,foot,1\n"
                  "2027-01-05,,foot,2\n"
                  "2027-01-06,a,foot,1\n2027-01-06,b,foot,2\n2027-01-06,,step,4\n") ==
          "2027-01-04 w01-mon: foot pain=1; pain=3\n"
          "2027-01-05: foot pain=2;\n"
          "2027-01-06 a: foot pain=1;\n"
          "2027-01-06 b: foot pain=2; step pain=4;\n");
}

TEST_CASE("history: of two lines that differ the careful one counts, and what is known beats what is not") {
    CHECK(history("date,exercise,stage,rung,asked,done,did,extra,caved,pain,effort,next_morning,where\n"
                  "2027-01-04,foot,2,3,20,full,20,3,0,1,7,usual,muscle\n"
                  "2027-01-04,foot,3,1,15,part,12,2,4,6,2,swollen,joint\n"
                  "2027-01-04,foot,,,,,,,,,,,\n") ==
          "2027-01-04: foot stage=2 rung=1 asked=20 done=part did=12 extra=2 caved=4 pain=6 effort=7 "
          "next_morning=swollen where=joint;\n");
    CHECK(history("date,exercise,done,pain\n2027-01-04,foot,full,\n2027-01-04,foot,,2\n") ==
          "2027-01-04: foot done=full pain=2;\n");
    CHECK(history("date,exercise,kind,pain\n2027-01-04,foot,full,1\n2027-01-04,step,mobility,1\n") ==
          "2027-01-04 mobility: foot pain=1; step pain=1;\n");
    CHECK(history("date,pain,next_morning,where\n2027-01-04,2,more,muscle\n2027-01-04,4,usual,joint\n") ==
          "2027-01-04: pain=4 next_morning=more where=joint\n");
}

TEST_CASE("history: clean repetitions say how many caved in, where nobody says it") {
    CHECK(history("date,exercise,asked,did,clean_reps,caved\n"
                  "2027-01-04,foot,20,,17,\n2027-01-05,foot,20,15,12,\n2027-01-06,foot,20,,25,\n"
                  "2027-01-07,foot,20,,17,1\n2027-01-08,foot,,,17,\n") ==
          "2027-01-04: foot asked=20 caved=3;\n2027-01-05: foot asked=20 did=15 caved=3;\n"
          "2027-01-06: foot asked=20 caved=0;\n2027-01-07: foot asked=20 caved=1;\n2027-01-08: foot;\n");
}

TEST_CASE("history: lines of the side that was not asked for do not count; where both were, sides are one") {
    const std::string text =
        "date,exercise,sides,pain,next_morning\n"
        "2027-01-04,foot,left,4,\n2027-01-04,foot,right,1,\n2027-01-04,step,both,2,\n2027-01-04,roll,left,5,swollen\n";
    CHECK(history(text, Side::right) == "2027-01-04: foot pain=1; step pain=2; next_morning=swollen\n");
    CHECK(history(text, Side::both) == "2027-01-04: foot pain=4; step pain=2; roll pain=5 next_morning=swollen;\n");
}

TEST_CASE("history: stop signs that refuse, by any of their words, and that a clinician has cleared one") {
    const auto shipped = builtin_library();
    CHECK(history(shipped, "date,sign\n2027-01-04,swollen\n2027-01-04,locks\n2027-01-08,cleared\n") ==
          "2027-01-04: sign=swollen sign=giving-way\n2027-01-08: cleared\n");
    CHECK(told(shipped, "date,sign\n2027-01-04,swolen\n2027-01-05,arthritis\n2027-01-06,swolen\n") ==
          "2 'swolen' is no stop sign of this library: 2 lines do not count | `valgus list conditions` names them all\n"
          "3 'arthritis' is no stop sign of this library: 1 line does not count | `valgus list conditions` names them "
          "all\n");
}

TEST_CASE("history: what is measured again, by the name of the measure or of its question") {
    const auto shipped = builtin_library();
    CHECK(history(shipped,
                  "date,measure,left,right\n"
                  "2027-01-18,knee-to-wall,9.5,7\n2027-01-18,knee-to-wall,9,8\n2027-01-18,pain-worst,3,\n"
                  "2027-01-04,c-pain,,5\n2027-01-18,pain-worst,4,\n2027-01-18,step-down,,2\n") ==
          "2027-01-04 pain-worst left=5\n2027-01-18 knee-to-wall left=9 right=7\n2027-01-18 pain-worst left=4\n"
          "2027-01-18 step-down right=2\n");
    CHECK(told(shipped, "date,measure,left\n2027-01-18,jump,3\n") ==
          "2 'jump' is nothing that this library measures again: 1 line does not count | write it as a profile has it "
          "under 'baseline'\n");
}

TEST_CASE("history: what the library does not know and days to come are told, and do not count") {
    const std::string text =
        "date,exercise,done\n2027-01-04,hop,full\n2027-01-05,hop,full\n2027-01-21,foot,full\n"
        "2027-02-01,nothing,full\n2027-01-20,foot,full\n";
    CHECK(told(small(), text) ==
          "2 'hop' is no exercise of this library: 2 lines do not count | `valgus list` names them all\n"
          "4 2027-01-21 is a day to come: 2 lines do not count yet\n");
    std::vector<Finding> list;
    CHECK(testing::dump(small(), history_of(small(), log_of(text), Side::both, today, list)) ==
          "2027-01-20: foot done=full;\n");
}

// --- in any log

namespace {

int up_to(int most) { return *rc::gen::inRange(0, most + 1); }
std::string maybe(int most) { return up_to(1) == 0 ? "" : std::to_string(up_to(most)); }
std::string word(std::initializer_list<const char*> words) {
    return *rc::gen::elementOf(std::vector<const char*>(words));
}

constexpr std::string_view random_header =
    "date,session,kind,exercise,sides,stage,rung,asked,done,did,extra,caved,clean_reps,pain,effort,next_morning,where,"
    "sign,measure,left,right\n";

std::string random_line() {
    std::string line = "2027-01-1" + std::to_string(up_to(3)) + "," + word({"", "a", "b"}) + "," +
                       word({"", "full", "mobility"}) + ",";
    const bool is_test = up_to(9) == 0;
    line +=
        (is_test ? "" : word({"", "foot", "step", "stair", "roll"})) + "," + word({"", "left", "right", "both"}) + ",";
    line +=
        word({"", "1", "2", "3"}) + "," + maybe(4) + "," + maybe(30) + "," + word({"", "full", "part", "skip"}) + ",";
    for (const int most : {30, 5, 9, 30, 10, 10}) line += maybe(most) + ",";
    line += word({"", "usual", "more", "swollen"}) + "," + word({"", "joint", "muscle"}) + "," +
            word({"", "", "cleared"}) + ",";
    return line + (is_test ? "jump," + std::to_string(up_to(9)) + "," : ",,") + "\n";
}

std::vector<std::string> random_lines() {
    std::vector<std::string> lines;
    for (int i = up_to(12); i > 0; --i) lines.push_back(random_line());
    return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text(random_header);
    for (const auto& line : lines) text += line;
    return text;
}

History history_in(const std::string& text, Side asked) {
    std::vector<Finding> list;
    return history_of(small(), log_of(text), asked, today, list);
}

}  // namespace

TEST_CASE("history: in any order, and however often, the lines say the same") {
    rc::check([] {
        const auto lines = random_lines();
        const auto side = *rc::gen::element(Side::left, Side::right, Side::both);
        const auto expected = history_in(text_of(lines), side);
        auto other = lines;
        for (std::size_t i = other.size(); i > 1; --i)
            std::swap(other[i - 1], other[static_cast<std::size_t>(up_to(static_cast<int>(i) - 1))]);
        if (!lines.empty()) other.push_back(lines[static_cast<std::size_t>(up_to(static_cast<int>(lines.size()) - 1))]);
        RC_ASSERT(history_in(text_of(other), side) == expected);
        RC_ASSERT(std::is_sorted(expected.sessions.begin(), expected.sessions.end(), [](const auto& a, const auto& b) {
            return std::tie(a.date, a.id) < std::tie(b.date, b.id);
        }));
    });
}

TEST_CASE("history: what was read is written, read again, and says the same") {
    rc::check([] {
        const auto lines = random_lines();
        const auto log = log_of(text_of(lines));
        auto rows = log.rows;
        for (auto& row : rows) row.clean_reps.reset();  // only read
        const auto again = log_lines(log_of(""), rows);
        RC_ASSERT(rows.empty() || new_rows(log_of(again), rows).empty());
        RC_ASSERT(new_rows(log_of(""), rows).size() <= rows.size());
    });
}
