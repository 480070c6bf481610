// Characters that a terminal, a line or a page must not be shown.
#include <algorithm>
#include <array>
#include <utility>

#include "support/code_point.hpp"
#include "support/text.hpp"

namespace valgus::support {

namespace {

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
