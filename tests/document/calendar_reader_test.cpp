// Calendars read again: folds, ends of lines, what is passed over, and what is none.
#include <doctest/doctest.h>

#include "support/findings.hpp"
#include "testing.hpp"
#include "valgus/document/calendar.hpp"

using namespace valgus;

namespace {

// "UID DTSTART DTEND SUMMARY SEQUENCE", an event a line; then the zones; a refusal as it is told.
std::string read(std::string bytes) {
    Findings findings;
    const auto calendar = read_calendar({"old.ics", std::move(bytes)}, findings);
    std::string text;
    for (const auto& finding : findings) text += support::describe(finding) + "\n";
    CHECK(calendar.has_value() == findings.empty());
    if (!calendar) return text;
    for (const auto& event : calendar->events)
        text += event.uid + " " + event.begin.parameters + ":" + event.begin.value + " " + event.end.parameters + ":" +
                event.end.value + " " + event.summary + " " + std::to_string(event.sequence) + "\n";
    for (const auto& zone : calendar->zones) {
        text += zone.name + ":";
        for (const auto& line : zone.lines) text += " " + line.name + line.parameters + "=" + line.value;
        text += "\n";
    }
    return text;
}

std::string in_calendar(const std::string& inner) { return "BEGIN:VCALENDAR\n" + inner + "END:VCALENDAR\n"; }

const std::string event =
    "BEGIN:VEVENT\nUID:R-w01-mon@valgus\nDTSTART;TZID=Europe/Berlin:20270104T073000\nDTEND:20270104T074500\n"
    "SEQUENCE:17\nSUMMARY:R\\, the runner\\; 12 min\nBEGIN:VALARM\nSUMMARY:alarm\nEND:VALARM\nEND:VEVENT\n";
const std::string told =
    "R-w01-mon@valgus ;TZID=Europe/Berlin:20270104T073000 :20270104T074500 R, the runner; 12 min 17\n";

std::string with_windows_ends(const std::string& text) {
    std::string result;
    for (const char c : text) result.append(c == '\n' ? "\r\n" : std::string(1, c));
    return result;
}

}  // namespace

TEST_CASE("calendar read: an event, whatever ends the lines and wherever they are folded") {
    const auto text = in_calendar(event);
    CHECK(read(text) == told);
    CHECK(read(with_windows_ends(text)) == told);
    CHECK(read("\xEF\xBB\xBF" + text) == told);
    for (const std::string fold : {"\n ", "\r\n ", "\n\t"})
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            if (text[at - 1] == '\n' || text[at] == '\n') continue;
            CHECK(read(text.substr(0, at) + fold + text.substr(at)) == told);
        }
    CHECK(read(in_calendar("BEGIN:VEVENT\nsummary:Fu\xC3\n \x9F\nEND:VEVENT\n")) == " : : Fuß 0\n");
}

TEST_CASE("calendar read: a zone line by line; what is not understood is passed over") {
    CHECK(read(in_calendar("X-A;B=\"c:d\":e\nno line\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\n"
                           "DTSTART:20261025T030000\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VTODO\nUID:x\nEND:VTODO\n")) ==
          "Europe/Berlin: TZID=Europe/Berlin BEGIN=STANDARD DTSTART=20261025T030000 END=STANDARD\n");
    CHECK(read(in_calendar("BEGIN:VEVENT\nSEQUENCE:many\nDTSTART;X=\"a:b\":20270104\nEND:VEVENT\n")) ==
          " ;X=\"a:b\":20270104 :  0\n");
    CHECK(read(in_calendar(event) + in_calendar(event)) == told + told);
    CHECK(read(in_calendar("")) == "");
}

TEST_CASE("calendar read: what is no calendar, or not a whole one, is refused") {
    const std::string none = "old.ics: error: this is no calendar; name an .ics file that `valgus program` wrote\n";
    for (const std::string text : {"side: right\n", "BEGIN:VCARD\nEND:VCARD\n", "date,session\n", "\x7F\x45LF\n", "{}"})
        CHECK(read(text) == none);
    CHECK(read("") == "old.ics: error: nothing is in it; name an .ics file that `valgus program` wrote\n");
    CHECK(read("\n\n") == read(""));
    const std::string cut =
        "old.ics: error: this is no whole calendar: its end is missing; name the file as it was written\n";
    CHECK(read("BEGIN:VCALENDAR\n" + event) == cut);
    const auto whole = in_calendar(event);
    for (std::size_t size = 16; size + 2 < whole.size(); ++size)
        CHECK(read(whole.substr(0, size)).starts_with("old.ics: error: this is no whole calendar: "));
    CHECK(read(in_calendar("END:VEVENT\n")) ==
          "old.ics: error: this is no whole calendar: END:VEVENT stands where it ends nothing; name the file as it was "
          "written\n");
}
