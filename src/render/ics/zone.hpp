// A zone of the clock as an iCalendar component (RFC 5545, 3.6.5), for readers that do not know it by its name.
#pragma once

#include <chrono>
#include <string_view>

#include "render/ics/writer.hpp"
#include "support/zone.hpp"

namespace valgus::render {

// Right from the first day to the last: by its rule for ever, where that holds by then, else change by change, and for
// a year beyond.
void put_zone(CalendarWriter& calendar, std::string_view name, const support::Zone& zone, std::chrono::sys_days first,
              std::chrono::sys_days last);

// "20270104T073000"
std::string local_time(std::chrono::sys_seconds time);

}  // namespace valgus::render
