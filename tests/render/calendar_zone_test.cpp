// VTIMEZONE (RFC 5545, 3.6.5) of zones made by hand: by their rule where that holds, else change by change.
#include <doctest/doctest.h>

#include "render/ics/zone.hpp"
#include "small_zones.hpp"
#include "testing.hpp"

using namespace valgus;

namespace {

constexpr std::chrono::sys_days march{std::chrono::year{2027} / 3 / 22}, april{std::chrono::year{2027} / 4 / 5};

// Its lines without what they have in common.
std::string component(const std::string& bytes, std::chrono::sys_days first = march,
                      std::chrono::sys_days last = april) {
    const auto zone = support::read_zone(bytes);
    REQUIRE(zone.has_value());
    std::string text;
    render::CalendarWriter writer(testing::into(text));
    render::put_zone(writer, "Some/Where", *zone, first, last);
    writer.finish();
    std::string lines;
    for (const char c : text)
        if (c != '\r') lines += c;
    const std::string begin = "BEGIN:VTIMEZONE\nTZID:Some/Where\nX-LIC-LOCATION:Some/Where\n", end = "END:VTIMEZONE\n";
    REQUIRE(lines.starts_with(begin));
    REQUIRE(lines.ends_with(end));
    return lines.substr(begin.size(), lines.size() - begin.size() - end.size());
}

}  // namespace

TEST_CASE("calendar: a zone by its rule, from the changes before the first session on") {
    CHECK(component(small_zones::berlin()) == R"(BEGIN:DAYLIGHT
DTSTART:20260329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
)");
    CHECK(component(small_zones::new_york()) == R"(BEGIN:STANDARD
DTSTART:20261101T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20270314T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
)");
}

TEST_CASE("calendar: a zone without daylight time has the one that it has now") {
    CHECK(component(small_zones::kolkata()) == R"(BEGIN:STANDARD
DTSTART:19060101T000000
TZOFFSETFROM:+052110
TZOFFSETTO:+0530
TZNAME:IST
END:STANDARD
)");
    CHECK(component(small_zones::sao_paulo()) == R"(BEGIN:STANDARD
DTSTART:20190217T000000
TZOFFSETFROM:-0200
TZOFFSETTO:-0300
TZNAME:-03
END:STANDARD
)");
    CHECK(component(small_zones::file({{0, false, "UTC"}}, {}, "UTC0")) == R"(BEGIN:STANDARD
DTSTART:19000101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
TZNAME:UTC
END:STANDARD
)");
}

TEST_CASE("calendar: change by change where the rule cannot be said, or does not hold yet") {
    CHECK(component(small_zones::nuuk()) == R"(BEGIN:STANDARD
DTSTART:20261025T000000
TZOFFSETFROM:-0100
TZOFFSETTO:-0200
TZNAME:-02
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20270327T230000
TZOFFSETFROM:-0200
TZOFFSETTO:-0100
TZNAME:-01
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20271031T000000
TZOFFSETFROM:-0100
TZOFFSETTO:-0200
TZNAME:-02
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20280325T230000
TZOFFSETFROM:-0200
TZOFFSETTO:-0100
TZNAME:-01
END:DAYLIGHT
)");
    const std::chrono::sys_days then{std::chrono::year{2018} / 10 / 29};
    CHECK(component(small_zones::sao_paulo(), then, then + std::chrono::days{14}) == R"(BEGIN:STANDARD
DTSTART:19140101T000000
TZOFFSETFROM:-030628
TZOFFSETTO:-0300
TZNAME:-03
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20181104T000000
TZOFFSETFROM:-0300
TZOFFSETTO:-0200
TZNAME:-02
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20190217T000000
TZOFFSETFROM:-0200
TZOFFSETTO:-0300
TZNAME:-03
END:STANDARD
)");
    // The last change that the file lists is the one that goes on: from there, by the rule.
    const auto before = component(small_zones::new_york(), std::chrono::sys_days{std::chrono::year{2007} / 3 / 1},
                                  std::chrono::sys_days{std::chrono::year{2007} / 4 / 1});
    CHECK(before.find("RRULE") == std::string::npos);
    CHECK(before.find("DTSTART:20070311T020000\nTZOFFSETFROM:-0500\n") != std::string::npos);
}
