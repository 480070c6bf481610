#include "cli/stamp.hpp"

#include <charconv>
#include <cstdint>

#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string variable(const Surroundings& surroundings, std::string_view name) {
    return surroundings.environment ? surroundings.environment(name).value_or("") : std::string();
}

}  // namespace

std::chrono::sys_days today_of(std::chrono::sys_days real, const Surroundings& surroundings) {
    const auto text = variable(surroundings, "VALGUS_TODAY");
    if (text.empty()) return real;
    if (const auto date = support::parse_date(text)) return *date;
    throw Failure(Exit::usage, "VALGUS_TODAY: " + support::quoted(text) + " is no date",
                  "write year, month and day, for example 2027-01-04, or unset it");
}

std::chrono::sys_seconds stamp_of(const Arguments& arguments, const Surroundings& surroundings) {
    const auto text = variable(surroundings, "SOURCE_DATE_EPOCH");
    if (text.empty()) return surroundings.clock ? surroundings.clock() : arguments.today;
    constexpr std::int64_t end = 32503680000;  // the year 3000: a date has four digits
    std::int64_t seconds = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool whole = error == std::errc{} && rest == text.data() + text.size();
    if (whole && seconds >= 0 && seconds < end) return std::chrono::sys_seconds{std::chrono::seconds{seconds}};
    throw Failure(Exit::usage, "SOURCE_DATE_EPOCH: " + support::quoted(text) + " is no number of seconds since 1970",
                  "mend it, or unset it");
}

}  // namespace valgus::cli
