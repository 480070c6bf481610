#include "document/yaml_slips.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "support/unseen.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

std::size_t word_size(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_word) - text.begin());
}

// What looks like a colon and is none.
struct Lookalike {
    std::string_view sign, name;
};
constexpr std::array<Lookalike, 4> lookalikes{
    {{"\uFF1A", "U+FF1A"}, {"\uFE55", "U+FE55"}, {"\u2236", "U+2236"}, {"\uA789", "U+A789"}}};

// A line of the file: what stands in it behind blanks and the dashes of items.
struct Line {
    std::size_t begin = 0;  // of its text
    std::string_view text;  // empty: nothing but a comment
    std::size_t column = 0;
    bool is_item = false;

    bool has_key() const {
        return text.find(": ") != npos || text.ends_with(':') || text.starts_with('"') || text.starts_with('\'');
    }
    bool opens() const { return text.ends_with(':'); }
};

Line line_at(std::string_view source, std::size_t offset) {
    const auto start = source.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
    auto begin = start;
    const auto end = std::min(source.find('\n', start), source.size());
    Line line;
    while (begin < end && (source[begin] == ' ' || source.substr(begin, 2) == "- ")) {
        line.is_item = line.is_item || source[begin] == '-';
        ++begin;
    }
    line.begin = begin;
    line.column = begin - start;
    line.text = source.substr(begin, end - begin);
    if (line.text.starts_with('#')) line.text = {};
    line.text = line.text.substr(0, line.text.find(" #"));
    while (!line.text.empty() && (line.text.back() == ' ' || line.text.back() == '\r')) line.text.remove_suffix(1);
    return line;
}

// The next line above with something in it.
std::optional<Line> line_above(std::string_view source, const Line& line) {
    auto start = line.begin - line.column;
    while (start > 0) {
        const auto above = line_at(source, start - 1);
        if (!above.text.empty()) return above;
        start = above.begin - above.column;
    }
    return std::nullopt;
}

// Whether a line without a colon stands where a key would, and not as the next line of a text.
bool is_for_key(std::string_view source, const Line& line) {
    if (word_size(line.text) == 0 || line.text.front() == '-') return false;
    if (line.is_item) return true;
    for (auto above = line_above(source, line); above; above = line_above(source, *above)) {
        if (above->column == line.column && (above->has_key() || above->is_item)) return true;
        if (above->column < line.column) return above->opens();
    }
    return line.column == 0;
}

}  // namespace

Problem no_colon(std::size_t offset, std::string_view key, bool in_brackets) {
    for (const auto& [sign, name] : lookalikes)
        if (const auto at = key.find(sign); at != npos)
            return {offset + at, "this is no colon but a sign that looks like one (" + std::string(name) + ")",
                    "write : and a blank behind it"};
    const std::string word(key.substr(0, word_size(key)));
    auto rest = key.substr(word.size());
    if (word.empty()) return {offset, "a key has no colon behind it", "write a colon and a blank behind the key"};
    const auto sign = rest.find_first_not_of(' ');
    rest = sign == npos ? std::string_view() : rest.substr(sign);
    const auto example = [&](std::string_view value) {
        return "write " + word + ": " + std::string(value.substr(0, value.find('\n')));
    };
    if (rest.starts_with(':')) {
        const auto value = rest.substr(1);
        if (const auto unseen = support::unseen_at_begin(value); unseen && unseen->at == 0)
            return {offset + static_cast<std::size_t>(value.data() - key.data()), unseen->name + " follows the colon",
                    "write a plain blank there"};
        return {offset, "the blank is missing after the colon of " + support::quoted(word), example(value)};
    }
    if (rest.starts_with('=')) {
        const auto value = rest.find_first_not_of("= ");
        return {offset + static_cast<std::size_t>(rest.data() - key.data()),
                "a key ends in a colon, not in =", example(value == npos ? std::string_view("…") : rest.substr(value))};
    }
    return {offset, "the colon is missing after " + support::quoted(word),
            example(rest.empty() ? std::string_view("and its value") : rest) +
                (in_brackets ? "; a text with a comma in it wants quotes" : "")};
}

std::optional<Problem> find_slip(std::string_view source, std::size_t offset) {
    constexpr int far_enough = 50;  // lines
    const auto complained = line_at(source, std::min(offset, source.size()));
    if (complained.is_item && offset <= complained.begin) return std::nullopt;  // of its dash, not of its words
    std::optional<Line> line = complained;
    for (int i = 0; line && i < far_enough; ++i, line = line_above(source, *line)) {
        if (line->text.empty()) continue;
        if (!line->has_key()) {
            if (is_for_key(source, *line)) return no_colon(line->begin, line->text, false);
            continue;
        }
        if (line->begin == complained.begin) continue;
        const bool is_deeper = complained.has_key() && !complained.is_item && complained.column > line->column;
        if (i == 1 && is_deeper && !line->opens() &&
            complained.text.substr(0, offset - complained.begin).find(": ") == npos)
            return Problem{complained.begin, "this line is indented deeper than the one above it",
                           "align it with that, or put a text with a colon in quotes"};
        break;
    }
    return std::nullopt;
}

std::optional<Problem> find_cut(std::string_view source, std::size_t begin, std::size_t end) {
    const auto text = source.substr(0, end);
    for (auto at = text.find(" #", begin); at != npos; at = text.find(" #", text.find('\n', at))) {
        const auto sign = at + 1;
        const char next = sign + 1 < source.size() ? source[sign + 1] : '\n';
        const bool is_comment = next == ' ' || next == '\n' || next == '\r' || next == '#' || next == '\t';
        const auto before = line_at(source, sign).text;
        const bool is_quoted = before.find_first_of("\"'") != npos;  // and is told by what is wrong with its quotes
        if (is_comment || is_quoted || before.empty()) continue;     // nor is there text in the rest of the line
        const auto word = source.substr(sign, source.find_first_of(" ,]}\r\n", sign) - sign);
        return Problem{sign, "the text ends before " + support::quoted(word) + ", which reads as a comment",
                       "put the text in quotes; a comment has a blank behind its #"};
    }
    return std::nullopt;
}

}  // namespace valgus
