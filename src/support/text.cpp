#include "support/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace valgus::support {

namespace {

constexpr std::int32_t invalid = -1;

struct CodePoint {
    std::int32_t value;  // or invalid, for one byte that is not UTF-8
    std::size_t size;
};

// The first of a text that is not empty.
CodePoint first_code_point(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte < 0x80) return {byte, 1};
    utf8proc_int32_t value = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &value);
    if (size < 1) return {invalid, 1};
    return {value, static_cast<std::size_t>(size)};
}

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

void wrap_line(std::string_view text, int width, std::vector<std::string>& lines) {
    std::string line;
    int used = 0;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (text.empty()) break;
        auto word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size());
        int word_width = display_width(word);
        if (!line.empty() && used + 1 + word_width <= width) {
            line.append(1, ' ').append(word);
            used += 1 + word_width;
            continue;
        }
        if (!line.empty()) lines.push_back(std::move(line));
        while (word_width > width) {
            const auto head = head_that_fits(word, width);
            if (head.bytes.size() == word.size()) break;  // a single character wider than the line
            lines.emplace_back(head.bytes);
            word.remove_prefix(head.bytes.size());
            word_width -= head.width;
        }
        line = word;
        used = word_width;
    }
    lines.push_back(std::move(line));
}

bool is_control(std::int32_t value) {
    constexpr std::array<std::pair<std::int32_t, std::int32_t>, 10> ranges{{
        {invalid, 0x1F},   // C0
        {0x7F, 0x9F},      // DEL and C1
        {0x061C, 0x061C},  // direction of writing, here and below
        {0x200E, 0x200F},
        {0x2028, 0x2029},  // ends of lines and paragraphs
        {0x202A, 0x202E},
        {0x2066, 0x2069},
        {0xFEFF, 0xFEFF},  // a byte order mark gone astray
        {0xFFF9, 0xFFFB},  // annotations, hidden from readers
        {0xFDD0, 0xFDEF},  // no characters, and not allowed in XML or HTML; so are the last two of each plane
    }};
    constexpr std::int32_t in_plane = 0xFFFF, last_two = 0xFFFE;
    return (value & in_plane) >= last_two || std::any_of(ranges.begin(), ranges.end(), [value](const auto& range) {
               return value >= range.first && value <= range.second;
           });
}

std::string escaped(std::uint32_t value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), "0123456789abcdef"[value % 16]);
        value /= 16;
    } while (value != 0);
    return "\\u{" + digits + "}";
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const auto next = first_code_point(text.substr(position));
        if (next.value == invalid) return position;
        position += next.size;
    }
    return std::nullopt;
}

int display_width(std::string_view text) {
    // Most of a plan is plain ASCII; to look up each of its characters showed in the time that a plan takes.
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
    if (std::all_of(text.begin(), text.end(), is_plain)) return static_cast<int>(text.size());
    int width = 0;
    while (!text.empty()) {
        const auto character = first_character(text);
        width += character.width;
        text.remove_prefix(character.bytes.size());
    }
    return width;
}

std::vector<std::string> wrap(std::string_view text, int width) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        wrap_line(line, width, lines);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
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

std::string escape_controls(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto next = first_code_point(text);
        const auto bytes = text.substr(0, next.size);
        if (next.value == invalid) {
            result += escaped(static_cast<unsigned char>(bytes.front()));
        } else if (is_control(next.value)) {
            result += escaped(static_cast<std::uint32_t>(next.value));
        } else {
            result += bytes;
        }
        text.remove_prefix(next.size);
    }
    return result;
}

bool has_controls(std::string_view text, Newlines newlines) {
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (is_control(next.value) && !(next.value == '\n' && newlines == Newlines::allowed)) return true;
        text.remove_prefix(next.size);
    }
    return false;
}

}  // namespace valgus::support
