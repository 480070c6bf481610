#include "history/cells.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr std::string_view both_sides = "left right";  // as a program's spreadsheet has it

// "4.1.2027" as "2027-01-04"; empty if it is not written so.
std::string from_german(std::string_view cell) {
    const auto first = cell.find('.');
    const auto second = first == std::string_view::npos ? first : cell.find('.', first + 1);
    if (second == std::string_view::npos) return {};
    const auto part = [](std::string_view digits, std::size_t size) {
        return std::string(size - std::min(size, digits.size()), '0').append(digits);
    };
    const auto year = cell.substr(second + 1);
    if (year.size() != 4) return {};
    return std::string(year)
        .append("-")
        .append(part(cell.substr(first + 1, second - first - 1), 2))
        .append("-")
        .append(part(cell.substr(0, first), 2));
}

}  // namespace

std::string word_remedy(std::string_view cell, const std::vector<std::string_view>& words) {
    if (const auto near = support::nearest(cell, words)) return "did you mean " + support::quoted(*near) + "?";
    std::string all = "write ";
    for (std::size_t i = 0; i < words.size(); ++i)
        all.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
    return all;
}

std::optional<std::string> read_cell(std::string_view cell, Range<int> bounds, std::optional<int>& into) {
    into = support::whole_number(cell);
    if (into && *into >= bounds.low && *into <= bounds.high) return std::nullopt;
    into.reset();
    return "write a whole number from " + std::to_string(bounds.low) + " to " + std::to_string(bounds.high);
}

std::optional<std::string> read_cell(std::string_view cell, std::chrono::sys_days& into) {
    auto date = support::parse_date(cell);
    if (!date) date = support::parse_date(from_german(cell));
    if (!date && cell.find('/') != std::string_view::npos)
        return "write it as 2027-01-04: with slashes, nobody knows which is the month";
    if (!date) return "write a day of 1900 to 2999 as 2027-01-04";
    into = *date;
    return std::nullopt;
}

std::optional<std::string> read_cell(std::string_view cell, std::optional<Side>& into) {
    into = cell == both_sides ? Side::both : parse<Side>(cell);
    return into ? std::nullopt : std::optional(word_remedy(cell, ids<Side>()));
}

std::optional<std::string> read_cell(std::string_view cell, std::optional<Decimal>& into) {
    std::string number(cell);
    std::replace(number.begin(), number.end(), ',', '.');
    const auto tenths = support::tenths(number);
    if (!tenths) return "write a number, with one digit behind the point at most: 9.5";
    into = Decimal{*tenths};
    return std::nullopt;
}

std::optional<std::string> read_cell(std::string_view cell, std::string_view& into) {
    into = cell;
    return std::nullopt;
}

std::string written_cell(std::chrono::sys_days date, char /*separator*/) { return support::iso_date(date); }

std::string written_cell(std::optional<Side> side, char /*separator*/) {
    return side ? std::string(id(*side)) : std::string();
}

// Where semicolons separate, a spreadsheet would take "9.5" for a day of May.
std::string written_cell(std::optional<Decimal> number, char separator) {
    auto text = number ? written(*number) : std::string();
    if (separator == ';') std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string written_cell(std::string_view text, char /*separator*/) { return std::string(text); }

}  // namespace valgus
