// Calendars (RFC 5545) as they are read again: of each event what the calendar after it must know.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "valgus/document/diagnostic.hpp"
#include "valgus/document/document.hpp"

namespace valgus {

// "DTSTART;TZID=Europe/Berlin:20270104T073000" in its parts; texts as they stand there, with their escapes.
struct CalendarLine {
    std::string name, parameters, value;  // the name in capitals, the parameters with their first semicolon

    friend bool operator==(const CalendarLine&, const CalendarLine&) = default;
};

struct CalendarEvent {
    std::string uid, summary;  // the summary as the text that it is
    CalendarLine begin, end;   // without a name: it has none
    std::int64_t sequence = 0;
};

// What stands between BEGIN:VTIMEZONE and its END.
struct CalendarZone {
    std::string name;
    std::vector<CalendarLine> lines;
};

struct Calendar {
    std::vector<CalendarEvent> events;
    std::vector<CalendarZone> zones;
};

// Folded anywhere, with lines that end as on Unix or Windows; what is not understood is passed over. Nothing and a
// finding if it is no calendar or not a whole one.
std::optional<Calendar> read_calendar(const File& file, Findings& findings);

}  // namespace valgus
