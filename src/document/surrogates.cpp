#include "document/surrogates.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace valgus {

namespace {

constexpr std::string_view filling = "\u0081";  // a control character, which no source holds
constexpr std::size_t escape_size = 6;          // \ud83d

// The code unit that the text begins with, if that is such an escape.
std::optional<std::uint32_t> code_unit(std::string_view text) {
    if (text.size() < escape_size || !text.starts_with("\\u")) return std::nullopt;
    std::uint32_t unit = 0;
    const auto* end = text.data() + escape_size;
    const auto [last, error] = std::from_chars(text.data() + 2, end, unit, 16);
    return error == std::errc{} && last == end ? std::optional(unit) : std::nullopt;
}

std::optional<std::uint32_t> joined(std::string_view text) {
    const auto high = code_unit(text);
    if (!high || *high < 0xD800 || *high > 0xDBFF) return std::nullopt;
    const auto low = code_unit(text.substr(escape_size));
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return std::nullopt;
    return 0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00);
}

std::string escaped(std::uint32_t value) {
    std::string digits(8, '0');
    for (auto at = digits.rbegin(); value != 0; value /= 16, ++at) *at = "0123456789ABCDEF"[value % 16];
    return "\\U" + digits;
}

}  // namespace

std::string with_joined_surrogates(std::string_view source) {
    std::string result(source);
    for (auto at = source.find('\\'); at < source.size(); at = source.find('\\', at)) {
        const auto value = joined(source.substr(at));
        if (value) result.replace(at, 2 * escape_size, escaped(*value).append(filling));
        at += value ? 2 * escape_size : 2;
    }
    return result;
}

std::string without_filling(std::string text) {
    if (text.find(filling) == std::string::npos) return text;
    std::string result;
    for (std::string_view rest = text; !rest.empty();) {
        const auto found = std::min(rest.find(filling), rest.size());
        result += rest.substr(0, found);
        rest.remove_prefix(found);
        if (rest.empty()) break;
        // Only behind a character beyond U+FFFF, which has four bytes, does it fill up anything.
        const auto size = result.size();
        const bool fills = size >= 4 && (static_cast<unsigned char>(result[size - 4]) & 0xF8U) == 0xF0U;
        if (!fills) result += filling;
        rest.remove_prefix(filling.size());
    }
    return result;
}

}  // namespace valgus
