#include "support/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "support/code_point.hpp"
#include "support/numbers.hpp"

namespace valgus::support {

CodePoint first_code_point(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80) return {byte, 1};
    utf8proc_int32_t value = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &value);
    if (size < 1) return {invalid, 1};
    return {value, static_cast<std::size_t>(size)};
}

namespace {

// What a reader takes for one character, with all its accents.
struct Character {
    std::string_view bytes;
    int width;
};

bool is_regional_indicator(std::int32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

int width_with(int width, std::int32_t value) {
    constexpr std::int32_t emoji_style = 0xFE0F;
    if (value == invalid) return 1;  // shown as a replacement character
    if (value == emoji_style && width == 1) return 2;
    if (is_regional_indicator(value)) return std::min(width + 1, 2);  // two make a flag
    return std::max(width, utf8proc_charwidth(value));
}

// The first of a text that is not empty.
Character first_character(std::string_view text) {
    auto [value, size] = first_code_point(text);
    int width = width_with(0, value);
    utf8proc_int32_t state = 0;
    while (value != invalid && size < text.size()) {
        const auto next = first_code_point(text.substr(size));
        if (next.value == invalid || utf8proc_grapheme_break_stateful(value, next.value, &state)) break;
        width = width_with(width, next.value);
        value = next.value;
        size += next.size;
    }
    return {text.substr(0, size), width};
}

// As many characters as fit, but at least one.
Character head_that_fits(std::string_view word, int width) {
    Character head{word.substr(0, 0), 0};
    while (head.bytes.size() < word.size()) {
        const auto next = first_character(word.substr(head.bytes.size()));
        if (head.width + next.width > width && !head.bytes.empty()) break;
        head = {word.substr(0, head.bytes.size() + next.bytes.size()), head.width + next.width};
    }
    return head;
}

bool is_plain(char c) { return c >= ' ' && c <= '~'; }

// Whether the blank at `at` stands between a number and a short word, its unit.
bool is_before_unit(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_unit = 9;  // "exercises"
    if (at == 0 || !is_digit(text[at - 1])) return false;
    const auto next = text.substr(at + 1, longest_unit + 1);
    return next.size() <= longest_unit || next.find(' ') <= longest_unit;
}

std::size_t end_of_word(std::string_view text, std::size_t begin, Units units) {
    auto end = text.find(' ', begin);
    while (end != std::string_view::npos && units == Units::stay && is_before_unit(text, end))
        end = text.find(' ', end + 1);
    return std::min(end, text.size());
}

// One line of text, into as many as it takes. Words that follow each other by one blank are taken in one piece.
void wrap_line(std::string_view text, int width, int taken, Units units, bool plain,
               const std::function<void(std::string_view)>& take) {
    std::string spaced;  // a line with runs of blanks in it
    std::string_view line;
    bool begun = taken > 0;
    int used = taken > 0 ? taken - 1 : 0;
    const auto flush = [&] {
        take(line);
        line = {};
        spaced.clear();
    };
    std::size_t at = 0;
    while (true) {
        at = std::min(text.find_first_not_of(' ', at), text.size());
        if (at == text.size()) break;
        const auto end = end_of_word(text, at, units);
        auto word = text.substr(at, end - at);
        int word_width = plain ? static_cast<int>(word.size()) : display_width(word);
        if (begun && used + 1 + word_width <= width) {
            if (line.empty()) {
                line = word;
            } else if (line.data() + line.size() + 1 == word.data()) {
                line = {line.data(), line.size() + 1 + word.size()};
            } else {
                if (spaced.empty()) spaced = line;
                spaced.append(1, ' ').append(word);
                line = spaced;
            }
            used += 1 + word_width;
            at = end;
            continue;
        }
        if (begun) flush();
        while (word_width > width) {
            const auto head = head_that_fits(word, width);
            if (head.bytes.size() == word.size()) break;  // a single character wider than the line
            take(head.bytes);
            word.remove_prefix(head.bytes.size());
            word_width -= head.width;
        }
        line = word;
        begun = true;
        used = word_width;
        at = end;
    }
    take(line);
}

}  // namespace

std::size_t code_point_size(std::string_view text) {
    const auto first = first_code_point(text);
    return first.value == invalid ? 0 : first.size;
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const auto next = first_code_point(text.substr(position));
        if (next.value == invalid) return position;
        position += next.size;
    }
    return std::nullopt;
}

int display_width(std::string_view text) {
    int width = 0;
    while (!text.empty()) {
        // Most of a plan is plain ASCII, a column a byte; only the last before another character may belong to it.
        std::size_t run = 0;
        while (run < text.size() && is_plain(text[run])) ++run;
        if (run == text.size()) return width + static_cast<int>(run);
        if (run > 1) {
            width += static_cast<int>(run) - 1;
            text.remove_prefix(run - 1);
        }
        const auto character = first_character(text);
        width += character.width;
        text.remove_prefix(character.bytes.size());
    }
    return width;
}

void each_line(std::string_view text, int width, int taken, Units units,
               const std::function<void(std::string_view)>& take) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return is_plain(c) || c == '\n'; });
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        wrap_line(line, width, std::exchange(taken, 0), units, plain, take);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
}

std::vector<std::string> wrap(std::string_view text, int width) {
    std::vector<std::string> lines;
    each_line(text, width, 0, Units::may_part, [&](std::string_view line) { lines.emplace_back(line); });
    return lines;
}

std::string_view take_line(std::string_view& text) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

std::string shorten(std::string_view text, int width) {
    const auto head = head_that_fits(text, width);
    if (head.bytes.size() == text.size()) return std::string(text);
    return std::string(head_that_fits(text, width - 1).bytes) + "…";
}

std::string pad_right(std::string_view text, int width) {
    const int missing = std::max(0, width - display_width(text));
    return std::string(text).append(static_cast<std::size_t>(missing), ' ');
}

std::string pad_left(std::string_view text, int width) {
    const int missing = std::max(0, width - display_width(text));
    return std::string(static_cast<std::size_t>(missing), ' ').append(text);
}

}  // namespace valgus::support
