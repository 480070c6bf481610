#include "support/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace valgus::support {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::size_t short_name = 3;  // letters
constexpr int first_year = 1900, last_year = 2999;

std::string padded(unsigned number, std::size_t digits) {
    auto text = std::to_string(number);
    return text.insert(0, digits - std::min(digits, text.size()), '0');
}

std::string_view weekday_name(std::chrono::sys_days date) { return weekdays[std::chrono::weekday{date}.c_encoding()]; }

std::string_view month_name(std::chrono::year_month_day day) { return months[static_cast<unsigned>(day.month()) - 1]; }

std::optional<int> digits(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return whole ? std::optional(number) : std::nullopt;
}

std::string joined(std::chrono::sys_days date, std::string_view separator) {
    const std::chrono::year_month_day day{date};
    return padded(static_cast<unsigned>(static_cast<int>(day.year())), 4)
        .append(separator)
        .append(padded(static_cast<unsigned>(day.month()), 2))
        .append(separator)
        .append(padded(static_cast<unsigned>(day.day()), 2));
}

}  // namespace

std::optional<std::chrono::sys_days> parse_date(std::string_view text) {
    constexpr std::size_t length = 10;
    if (text.size() != length || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < first_year || *year > last_year) return std::nullopt;
    const auto date = std::chrono::year{*year} / *month / *day;
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string iso_date(std::chrono::sys_days date) { return joined(date, "-"); }

std::string basic_date(std::chrono::sys_days date) { return joined(date, ""); }

std::string short_date(std::chrono::sys_days date) {
    const std::chrono::year_month_day day{date};
    return std::to_string(static_cast<unsigned>(day.day())).append(" ").append(month_name(day).substr(0, short_name));
}

std::string day_and_month(std::chrono::sys_days date) {
    const std::chrono::year_month_day day{date};
    return std::string(weekday_name(date))
        .append(" ")
        .append(std::to_string(static_cast<unsigned>(day.day())))
        .append(" ")
        .append(month_name(day));
}

std::string long_date(std::chrono::sys_days date) {
    const std::chrono::year_month_day day{date};
    return day_and_month(date).append(" ").append(std::to_string(static_cast<int>(day.year())));
}

std::string manual_date(std::chrono::sys_days date) {
    const std::chrono::year_month_day day{date};
    return std::string(month_name(day)) + " " + std::to_string(static_cast<unsigned>(day.day())) + ", " +
           std::to_string(static_cast<int>(day.year()));
}

std::string weekday(std::chrono::sys_days date) { return std::string(weekday_name(date).substr(0, short_name)); }

}  // namespace valgus::support
