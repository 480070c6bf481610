#include "support/numbers.hpp"

#include <algorithm>
#include <charconv>

namespace valgus::support {

namespace {

constexpr std::size_t most_digits = 9;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<int> whole_number(std::string_view text) {
    if (text.empty() || text.size() > most_digits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::optional<Interval> signed_number(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto number = whole_number(text.substr(negative ? 1 : 0));
    if (!number || (negative && *number == 0)) return std::nullopt;
    const int value = negative ? -*number : *number;
    return Interval{value, value};
}

std::optional<int> tenths(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const auto point = text.find('.');
    const auto whole = whole_number(text.substr(0, point));
    const auto digit = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    constexpr int ten = 10, most = 1'000'000;
    if (!whole || *whole > most || digit.size() != 1 || !is_digit(digit.front())) return std::nullopt;
    const int number = *whole * ten + (digit.front() - '0');
    return negative ? -number : number;
}

bool is_json_number(std::string_view text) {
    const auto digits = [&] {
        const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(end);
        return end > 0;
    };
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.size() > 1 && text.front() == '0' && is_digit(text[1])) return false;
    if (!digits()) return false;
    if (text.starts_with('.') && (text.remove_prefix(1), !digits())) return false;
    if (!text.starts_with('e') && !text.starts_with('E')) return text.empty();
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return digits() && text.empty();
}

std::optional<Interval> number_range(std::string_view text) {
    const auto dash = text.find('-');
    const auto low = whole_number(trimmed(text.substr(0, dash)));
    const auto high = dash == std::string_view::npos ? low : whole_number(trimmed(text.substr(dash + 1)));
    if (!low || !high) return std::nullopt;
    return Interval{*low, *high};
}

std::optional<Interval> seconds_range(std::string_view text) {
    constexpr std::string_view minutes = "min";
    int unit = 1;
    if (text.ends_with(minutes)) {
        unit = seconds_in_minute;
        text.remove_suffix(minutes.size());
    } else if (text.ends_with('s')) {
        text.remove_suffix(1);
    }
    const auto range = number_range(trimmed(text));
    if (!range) return std::nullopt;
    // Far above every bound, and small enough to be multiplied.
    constexpr int most = 1'000'000;
    return Interval{std::min(range->low, most) * unit, std::min(range->high, most) * unit};
}

std::optional<Interval> metres_range(std::string_view text) {
    if (text.ends_with('m')) text.remove_suffix(1);
    return number_range(trimmed(text));
}

}  // namespace valgus::support
