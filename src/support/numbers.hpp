// Whole decimal numbers and durations as people write them: "010", "+1", "-0", "1e3" and "12abc" are none.
#pragma once

#include <optional>
#include <string_view>

namespace valgus::support {

inline constexpr int seconds_in_minute = 60;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without sign or leading zero, at most nine digits.
std::optional<int> whole_number(std::string_view text);

struct Interval {
    int low = 0, high = 0;
};

// One whole number that may have a minus sign: "12", "-12".
std::optional<Interval> signed_number(std::string_view text);

// "9.5", "9", "-2": in tenths; at most one digit behind the point.
std::optional<int> tenths(std::string_view text);

// As JSON writes them (RFC 8259, section 6).
bool is_json_number(std::string_view text);

// "12" or "3-5", not checked for which is greater.
std::optional<Interval> number_range(std::string_view text);

// A number range with a unit behind it, in seconds: "30", "30 s", "1-2 min".
std::optional<Interval> seconds_range(std::string_view text);

// The same in metres: "20", "20 m", "10-15 m".
std::optional<Interval> metres_range(std::string_view text);

}  // namespace valgus::support
