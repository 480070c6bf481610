#include "support/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "support/code_point.hpp"
#include "support/numbers.hpp"

namespace valgus::support {

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

// Printable ASCII, words parted by one blank. Eight at a time: wrapping is a tenth of what a plan costs.
bool is_simple(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101, highest = 0x80 * ones, lower = 0x7F * ones;
    bool was_blank = true;
    for (; text.size() >= sizeof ones; text.remove_prefix(sizeof ones)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data(), sizeof eight);
        // A byte below ' ' borrows, 0x7F carries, and one above it has the highest bit itself.
        if ((((eight - ' ' * ones) | eight | (eight + ones)) & highest) != 0) return false;
        const auto others = eight ^ (' ' * ones);
        const auto blanks = ~(((others & lower) + lower) | others) & highest;
        if ((blanks & (blanks >> 8)) != 0 || (was_blank && text.front() == ' ')) return false;
        was_blank = text[sizeof ones - 1] == ' ';
    }
    for (const char c : text) {
        if (!is_plain(c) || (c == ' ' && was_blank)) return false;
        was_blank = c == ' ';
    }
    return !was_blank;
}

// The same as wrap_line() does, for a simple text, as most are: each line ends at the last blank that it has room for.
// False: a word is too long, and nothing was taken.
bool wrap_simple(std::string_view text, int width, int taken, Units units,
                 const std::function<void(std::string_view)>& take) {
    std::array<std::string_view, 16> lines;
    std::size_t count = 0;
    auto room = static_cast<std::size_t>(std::max(width - taken, 0));
    std::size_t at = 0;
    while (text.size() - at > room) {
        auto end = text.rfind(' ', at + room);
        while (end != std::string_view::npos && end > at && units == Units::stay && is_before_unit(text, end))
            end = text.rfind(' ', end - 1);
        if (end == std::string_view::npos || end <= at || count + 1 == lines.size()) return false;
        lines[count++] = text.substr(at, end - at);
        at = end + 1;
        room = static_cast<std::size_t>(width);
    }
    lines[count++] = text.substr(at);
    for (std::size_t i = 0; i < count; ++i) take(lines[i]);
    return true;
}

// One line of text, into as many as it takes. Words that follow each other by one blank are taken in one piece.
void wrap_line(std::string_view text, int width, int taken, Units units,
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
        int word_width = display_width(word);
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

std::size_t character_size(std::string_view text) {
    if (is_plain(text.front()) && (text.size() == 1 || is_plain(text[1]))) return 1;
    return first_character(text).bytes.size();
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
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (!is_simple(line) || !wrap_simple(line, width, taken, units, take))
            wrap_line(line, width, taken, units, take);
        taken = 0;
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

static std::size_t missing(std::string_view text, int width) {
    return static_cast<std::size_t>(std::max(0, width - display_width(text)));
}

std::string pad_right(std::string_view text, int width) { return std::string(text).append(missing(text, width), ' '); }

std::string pad_left(std::string_view text, int width) { return std::string(missing(text, width), ' ').append(text); }

}  // namespace valgus::support
