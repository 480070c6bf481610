// Days of the calendar in words and signs; English, whatever the locale.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace valgus::support {

// "2026-11-23", and nothing else; years 1900 to 2999.
std::optional<std::chrono::sys_days> parse_date(std::string_view text);

std::string iso_date(std::chrono::sys_days date);       // "2026-11-23"
std::string basic_date(std::chrono::sys_days date);     // "20261123", as in calendars
std::string short_date(std::chrono::sys_days date);     // "23 Nov"
std::string day_and_month(std::chrono::sys_days date);  // "Monday 23 November"
std::string long_date(std::chrono::sys_days date);      // "Monday 23 November 2026"
std::string manual_date(std::chrono::sys_days date);    // "November 23, 2026", as manual pages have it
std::string weekday(std::chrono::sys_days date);        // "Mon"

}  // namespace valgus::support
