// Programs as iCalendar files, over programs built by hand: whole outputs, and what RFC 5545 asks of every line.
#include "render/ics/calendar.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "render/ics/writer.hpp"
#include "support/text.hpp"
#include "support/version.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"

using namespace valgus;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_days monday{std::chrono::year{2026} / 12 / 7};
const Style at_noon{.stamp = monday - 14 * 24h + 12h + 34min + 56s};

PlannedExercise clam_shell() {
    PlannedExercise card;
    card.order = 1;
    card.name = "Clam shell";
    card.dose.brief = "20 reps, hold 3 s";
    card.duration = 115s;
    card.clinician_note = "Slowly; heels together.";
    return card;
}

PlannedExercise hip_release() {
    PlannedExercise card;
    card.order = 2;
    card.name = "Hip release";
    card.dose.brief = "30 s";
    card.duration = 45s;
    return card;
}

Plan one_plan() {
    Plan plan;
    plan.body = valgus::builtin_library().body;
    plan.request.side = Side::right;
    plan.request.focus = {{"hip", "hip"}, {"ankle", "ankle"}};
    plan.exercises = {clam_shell(), hip_release()};
    plan.safety = {{{"not-yet", "Not yet", "See a clinician first.", {}}, Placement::gate},
                   {{"pain", "Pain", "Above 5, stop.", {}}, Placement::pain}};
    return plan;
}

Program sample() {
    Program program;
    program.whole = one_plan();
    program.calendar = "right";
    program.plans = {one_plan(), one_plan()};
    program.plans[1].exercises = {hip_release()};
    program.schedule.start = monday;
    program.schedule.at = 7h + 5min;
    program.schedule.remind = 15min;
    program.sessions = {{.id = "w01-mon",
                         .date = monday,
                         .title = "Week 1, Monday 7 December 2026",
                         .duration = 160s,
                         .tests = {{"gap", "Ankle gap", "Measure:\n- from in\n- to out", {}}}},
                        {.id = "w01-tue",
                         .date = monday + std::chrono::days{1},
                         .kind = SessionKind::mobility,
                         .title = "Week 1, Tuesday 8 December 2026",
                         .duration = 60s,
                         .plan = 1,
                         .news = {"More: Clam shell.", "Harder: Hip release."},
                         .next = "Better? Keep it up."}};
    return program;
}

// The lines of the file without the blanks and ends that fold them, each with "\n". Fails if a line is not ended by
// CRLF, is longer than 75 octets, or is cut within a character.
std::string unfolded(const std::string& calendar) {
    std::string result;
    for (std::size_t begin = 0; begin < calendar.size();) {
        const auto end = calendar.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        const auto line = calendar.substr(begin, end - begin);
        CHECK(line.find_first_of("\r\n") == std::string::npos);
        CHECK(line.size() <= 75);
        CHECK_FALSE(line.empty());
        CHECK_FALSE(support::first_bad_utf8(line).has_value());
        const bool goes_on = line.starts_with(' ');
        if (goes_on) result.pop_back();
        result += line.substr(goes_on ? 1 : 0) + '\n';
        begin = end + 2;
    }
    return result;
}

std::string calendar_of(const Program& program, const Style& style = at_noon) {
    return unfolded(testing::rendered(render::program_as_calendar, program, style));
}

// The values of all lines with this name, each with "\n".
std::string values(const std::string& calendar, const std::string& name) {
    std::string found;
    std::istringstream lines(calendar);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(name + ':')) found += line.substr(name.size() + 1) + '\n';
    return found;
}

std::string written(std::string_view name, std::string_view text) {
    std::string lines;
    render::CalendarWriter writer(testing::into(lines));
    writer.text(name, text);
    writer.finish();
    return lines;
}

}  // namespace

TEST_CASE("calendar: the whole file, with times and alarms") {
    CHECK(calendar_of(sample()) == R"(BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//valgus//valgus )" + std::string(support::version()) +
                                       R"(//EN
CALSCALE:GREGORIAN
X-WR-CALNAME:Exercises: right leg
BEGIN:VEVENT
UID:right-w01-mon@valgus
DTSTAMP:20261123T123456Z
LAST-MODIFIED:20261123T123456Z
SEQUENCE:217600496
DTSTART:20261207T070500
DTEND:20261207T070800
SUMMARY:Exercises: right leg · 3 min
DESCRIPTION:Week 1\, Monday 7 December 2026\n\n☐ Test first: Ankle gap\nMeasure:\n- from in\n- to out\n\n☐ Clam shell – 20 reps\, hold 3 s (takes 1:55)\nClinician: Slowly\; heels together.\n☐ Hip release – 30 s (takes 0:45)\n\nAbove 5\, stop.
CATEGORIES:Exercise
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Exercises: right leg · 3 min
TRIGGER:-PT15M
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:right-w01-tue@valgus
DTSTAMP:20261123T123456Z
LAST-MODIFIED:20261123T123456Z
SEQUENCE:217600496
DTSTART:20261208T070500
DTEND:20261208T070600
SUMMARY:Exercises: right leg · mobility day · 1 min
DESCRIPTION:Week 1\, Tuesday 8 December 2026\n\nNew this week:\nMore: Clam shell.\nHarder: Hip release.\n\n☐ Hip release – 30 s (takes 0:45)\n\nBetter? Keep it up.\n\nAbove 5\, stop.
CATEGORIES:Exercise
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Exercises: right leg · mobility day · 1 min
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
)");
}

TEST_CASE("calendar: without a time of day a session is a day, and the day stays free") {
    auto program = sample();
    program.schedule.at.reset();
    program.schedule.remind.reset();
    program.sessions.resize(1);
    program.sessions[0].date = std::chrono::sys_days{std::chrono::year{2026} / 12 / 31};
    const auto calendar = calendar_of(program);
    CHECK(calendar.find("\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270101\nTRANSP:TRANSPARENT\nSUMMARY:") !=
          std::string::npos);
    CHECK(calendar.find("VALARM") == std::string::npos);
}

TEST_CASE("calendar: a session lasts whole minutes, rounded up, and may go on past midnight") {
    auto program = sample();
    program.schedule.at = 23h + 50min;
    program.sessions.resize(1);
    const auto end = [&](Seconds duration) {
        program.sessions[0].duration = duration;
        return values(calendar_of(program), "DTEND");
    };
    CHECK(end(599s) == "20261208T000000\n");
    CHECK(end(600s) == "20261208T000000\n");
    CHECK(end(601s) == "20261208T000100\n");
    CHECK(end(1s) == "20261207T235100\n");
    program.sessions[0].other = OtherSide{.text = "Then the left leg."};
    program.sessions[0].other->exercise.duration = 61s;  // the other side's turn takes its time too
    CHECK(end(540s) == "20261208T000100\n");
}

TEST_CASE("calendar: an alarm at the session's beginning, one a week before, none") {
    auto program = sample();
    program.sessions.resize(1);
    program.schedule.remind = 0min;
    CHECK(values(calendar_of(program), "TRIGGER") == "-PT0M\n");
    program.schedule.remind = 7 * 24 * 60min;
    CHECK(values(calendar_of(program), "TRIGGER") == "-PT10080M\n");
    program.schedule.remind.reset();
    CHECK(values(calendar_of(program), "TRIGGER").empty());
}

TEST_CASE("calendar: whose it is and what it is for stand in title and summary") {
    auto program = sample();
    program.sessions.resize(1);
    auto& request = program.plans[0].request;
    request.name = "Anna; B";
    request.focus_asked = true;
    program.whole.request = request;
    CHECK(values(calendar_of(program), "SUMMARY") == "Anna\\; B: right leg\\, hip\\, ankle · 3 min\n");
    CHECK(values(calendar_of(program), "X-WR-CALNAME").empty());  // else Outlook makes a calendar of the one event
    auto two = program;
    two.sessions = sample().sessions;
    CHECK(values(calendar_of(two), "X-WR-CALNAME") == "Anna\\; B: right leg\\, hip\\, ankle\n");
    request.side = Side::both;
    request.focus_asked = false;
    CHECK(values(calendar_of(program), "SUMMARY") == "Anna\\; B: both legs · 3 min\n");
}

TEST_CASE("calendar: a later export has the same ids and a higher sequence, which fits 31 bits for ever") {
    const auto sequence = [](std::chrono::sys_seconds stamp) {
        auto program = sample();
        program.sessions.resize(1);
        const auto calendar = calendar_of(program, {.stamp = stamp});
        CHECK(values(calendar, "UID") == "right-w01-mon@valgus\n");
        return std::stoll(values(calendar, "SEQUENCE"));
    };
    const auto now = at_noon.stamp;
    CHECK(sequence(now + 1s) == sequence(now) + 1);
    CHECK(sequence(now) > (now + 24h * 365 * 20).time_since_epoch() / 1min);  // what it was, in minutes since 1970
    CHECK(sequence(now + 24h * 365 * 50) > sequence(now + 24h * 365 * 50 - 1s));
    CHECK(sequence(std::chrono::sys_days{std::chrono::year{2999} / 12 / 31}) == 2147483647);
    CHECK(sequence({}) == 0);
}

TEST_CASE("calendar: a text stays a text") {
    CHECK(written("X", "a;b,c\\d:e\"f") == "X:a\\;b\\,c\\\\d:e\"f\r\n");
    CHECK(written("X", "one\ntwo\r\nBEGIN:VALARM\rthree") == "X:one\\ntwo\\nBEGIN:VALARM\\nthree\r\n");
    CHECK(written("X",
                  "a\tb\x01"
                  "c\x7F"
                  "d") == "X:a\tb c d\r\n");
    CHECK(written("X", "") == "X:\r\n");
    auto program = sample();
    program.plans[0].exercises[0].name = "x\r\nBEGIN:VALARM\r\nEND:VEVENT";
    const auto calendar = calendar_of(program);
    CHECK(values(calendar, "BEGIN") == values(calendar_of(sample()), "BEGIN"));
    CHECK(calendar.find("☐ x\\nBEGIN:VALARM\\nEND:VEVENT – 20") != std::string::npos);
}

TEST_CASE("calendar: lines are folded at 75 octets, between characters") {
    const auto line = [](std::size_t n) { return std::string(n, 'x'); };
    CHECK(written("N", line(73)) == "N:" + line(73) + "\r\n");
    CHECK(written("N", line(74)) == "N:" + line(73) + "\r\n x\r\n");
    CHECK(written("N", line(73 + 74)) == "N:" + line(73) + "\r\n " + line(74) + "\r\n");
    CHECK(written("N", line(73 + 75)) == "N:" + line(73) + "\r\n " + line(74) + "\r\n x\r\n");
    CHECK(written("N", line(72) + "ä") == "N:" + line(72) + "\r\n ä\r\n");
    CHECK(written("N", line(71) + "ä") == "N:" + line(71) + "ä\r\n");
    CHECK(written("N", line(70) + "🦵x") == "N:" + line(70) + "\r\n 🦵x\r\n");
    for (std::size_t n = 0; n < 80; ++n) {
        std::string text(n, 'x');
        for (int i = 0; i < 60; ++i) text += "☐ä🦵,";
        CHECK(unfolded(written("DESCRIPTION", text)).size() == text.size() + 60 + std::string("DESCRIPTION:\n").size());
    }
}

TEST_CASE("calendar: a fold parts no escape and no character from its accents") {
    const std::vector<std::string> pieces{"\n",      ",",
                                          ";",       "\\",
                                          "e\u0301", ",\u0301",
                                          "🇩🇪",      "👩🏽‍🚀",
                                          "☎️",  "👨‍👩‍👧‍👦",
                                          "각",      "a\u0323\u0307\u0301"};
    for (const auto& piece : pieces) {
        CAPTURE(piece);
        const auto alone = written("X", piece);
        const auto escaped = alone.substr(2, alone.size() - 4);
        for (std::size_t n = 0; n < 80; ++n) {
            std::string text(n, 'x');
            for (int i = 0; i < 40; ++i) text += piece;
            const auto lines = written("DESCRIPTION", text);
            unfolded(lines);
            // Without its whole pieces, a line is what was before them.
            auto rest = lines.substr(std::string("DESCRIPTION:").size());
            for (auto at = rest.find(escaped); at != std::string::npos; at = rest.find(escaped))
                rest.erase(at, escaped.size());
            std::string left;
            for (const char c : rest)
                if (c != '\r' && c != '\n' && c != ' ') left += c;
            CHECK(left == std::string(n, 'x'));
        }
    }
}

TEST_CASE("calendar: a character longer than a line is parted between its code points") {
    std::string tower = "a";
    for (int i = 0; i < 100; ++i) tower += "\u0301";
    for (std::size_t n = 0; n < 80; ++n) {
        const auto lines = unfolded(written("X", std::string(n, 'x') + tower + "\\"));
        CHECK(lines == "X:" + std::string(n, 'x') + tower + "\\\\\n");
    }
}

TEST_CASE("calendar: bytes that are no UTF-8 do not stop it") {
    CHECK(written("N", std::string(200, '\x80')).size() == 2 + 200 + 3 * 2 + 2);
}
