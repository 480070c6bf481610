#include "support/csv.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "support/numbers.hpp"

namespace valgus::support {

namespace {

constexpr std::string_view line_signs = "\t\r\n", separators = ",;\t\r\n";

bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

// As OWASP lists them; the wide forms are what some input methods write for the same signs. Behind a blank plus and
// minus are prose, "then up to 20, -5 degrees", and no spreadsheet calculates.
bool begins_formula(std::string_view text, bool is_behind_blank) {
    constexpr std::array<std::string_view, 4> always{"=", "@", "＝", "＠"}, not_behind_blank{"+", "-", "＋", "－"};
    const auto is_there = [text](std::string_view sign) { return text.starts_with(sign); };
    return std::any_of(always.begin(), always.end(), is_there) ||
           (!is_behind_blank && std::any_of(not_behind_blank.begin(), not_behind_blank.end(), is_there));
}

// The beginnings of months, as people in Europe and America write them.
bool begins_month(std::string_view word) {
    constexpr std::string_view months =
        " jan feb mar apr may jun jul aug sep oct nov dec mär mrz mai okt dez fév fev avr jui aoû déc ene abr ago dic "
        "gen mag giu lug set ott mrt mei out ";
    std::string lower(" ");
    std::size_t letters = 0;
    for (const char c : word) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > 3) break;
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return letters >= 3 && months.find(lower + " ") != std::string_view::npos;
}

// "mar-1", "1/2", "7:30", "007", "1e5", "5 %": digits with what parts them, and at most one word among them.
bool is_like_date(std::string_view text) {
    constexpr std::size_t longest = 32;
    if (text.size() > longest) return false;
    std::vector<std::string> words;
    bool has_digit = false, is_in_word = false;
    for (const char c : text) {
        const bool parts = is_digit(c) || is_one_of(c, " -/.:,%");
        has_digit = has_digit || is_digit(c);
        if (!parts && !is_in_word) words.emplace_back();
        is_in_word = !parts;
        if (!parts) words.back() += c;
    }
    if (!has_digit || words.size() > 1) return false;
    constexpr std::array<std::string_view, 6> others{"e", "E", "am", "pm", "AM", "PM"};
    return words.empty() || begins_month(words.front()) ||
           std::find(others.begin(), others.end(), words.front()) != others.end();
}

// Before which bytes an apostrophe belongs, ascending. Apostrophes that are there count for nothing, nor do quotes: so
// each of the places has one of ours, and no other, once it is written.
std::vector<std::size_t> guarded_places(std::string_view text, Guard guard) {
    std::vector<std::size_t> places;
    const auto begin = std::min(text.find_first_not_of('\''), text.size());
    const bool is_first_sign = begin < text.size() && is_one_of(text[begin], line_signs);
    const bool guards_dates = guard == Guard::dates_too || begin > 0;
    if (is_first_sign || (guards_dates && is_like_date(text.substr(begin)))) places.push_back(begin);
    bool begins = true, is_behind_blank = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_one_of(text[i], separators)) {
            begins = true;
            is_behind_blank = false;
        } else if (begins && text[i] == ' ') {
            is_behind_blank = true;
        } else if (begins && !is_one_of(text[i], "'\"")) {
            const bool is_new = places.empty() || places.back() != i;
            if (is_new && begins_formula(text.substr(i), is_behind_blank)) places.push_back(i);
            begins = false;
        }
    }
    return places;
}

}  // namespace

void append_cell(std::string& row, std::string_view value, char separator, Guard guard) {
    const bool needs_quotes =
        value.find(separator) != std::string_view::npos || value.find_first_of("\",\r\n") != std::string_view::npos;
    if (needs_quotes) row += '"';
    std::size_t begin = 0;
    const auto add = [&](std::string_view piece) {
        for (const char c : piece) row.append(c == '"' ? 2 : 1, c);
    };
    for (const auto place : guarded_places(value, guard)) {
        add(value.substr(begin, place - begin));
        row += '\'';
        begin = place;
    }
    add(value.substr(begin));
    if (needs_quotes) row += '"';
}

std::optional<std::string> without_apostrophes(std::string_view cell) {
    if (cell.find('\'') == std::string_view::npos) return std::nullopt;
    std::string value;
    std::size_t begin = 0;
    for (const auto place : guarded_places(cell, Guard::formulas)) {
        if (place == 0 || cell[place - 1] != '\'') continue;
        value.append(cell.substr(begin, place - 1 - begin));
        begin = place;
    }
    if (begin == 0) return std::nullopt;
    return value.append(cell.substr(begin));
}

}  // namespace valgus::support
