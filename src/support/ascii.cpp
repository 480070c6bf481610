// to_ascii: what a terminal without UTF-8 gets.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "support/numbers.hpp"
#include "support/text.hpp"

namespace valgus::support {

namespace {

// What decomposition does not give, or not well.
constexpr std::array<std::pair<utf8proc_int32_t, std::string_view>, 37> stand_ins{{
    {U'·', "-"},        {U'•', "*"},        {U'‐', "-"},   {U'‑', "-"},   {U'–', "-"},  {U'—', "-"},  {U'−', "-"},
    {U'×', "x"},        {U'÷', "/"},        {U'±', "+/-"}, {U'≥', ">="},  {U'≤', "<="}, {U'≈', "~"},  {U'⁄', "/"},
    {U'→', "->"},       {U'←', "<-"},       {U'☐', "[ ]"}, {U'☑', "[x]"}, {U'✓', "x"},  {U'’', "'"},  {U'‘', "'"},
    {U'‚', "'"},        {U'“', "\""},       {U'”', "\""},  {U'„', "\""},  {U'«', "\""}, {U'»', "\""}, {U'…', "..."},
    {U'′', "'"},        {U'″', "\""},       {U'─', "-"},   {U'━', "-"},   {U'│', "|"},  {U'┃', "|"},  {U'ß', "ss"},
    {U'°', " degrees"}, {U'§', "section "},
}};

bool is_drawing(utf8proc_int32_t value) { return value >= 0x2500 && value <= 0x257F; }

bool is_unseen(utf8proc_int32_t value) {
    switch (utf8proc_category(value)) {
        case UTF8PROC_CATEGORY_MN:  // accents
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:  // joiners, soft hyphens
            return true;
        default:
            return false;
    }
}

// A letter without its accents, a ligature as its letters; empty if there is no such thing.
std::string decomposed(utf8proc_int32_t value) {
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
    const auto count =
        utf8proc_decompose_char(value, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    std::string result;
    for (utf8proc_ssize_t i = 0; i < std::min(count, static_cast<utf8proc_ssize_t>(parts.size())); ++i) {
        const auto part = parts[static_cast<std::size_t>(i)];
        if (part == U'⁄') {
            result += '/';
        } else if (part < 0x80) {
            result += static_cast<char>(part);
        } else if (!is_unseen(part)) {
            return {};
        }
    }
    return result;
}

std::string stand_in(utf8proc_int32_t value) {
    const auto* found =
        std::find_if(stand_ins.begin(), stand_ins.end(), [value](const auto& entry) { return entry.first == value; });
    if (found != stand_ins.end()) return std::string(found->second);
    if (is_drawing(value)) return "+";
    if (is_unseen(value)) return {};
    auto letters = decomposed(value);
    return letters.empty() ? "?" : letters;
}

bool is_fraction(std::string_view text) { return text.size() > 2 && is_digit(text.front()) && text[1] == '/'; }

}  // namespace

std::string to_ascii(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    for (std::size_t position = 0; position < text.size();) {
        utf8proc_int32_t value = 0;
        const auto size =
            utf8proc_iterate(bytes + position, static_cast<utf8proc_ssize_t>(text.size() - position), &value);
        if (size < 1) {
            result += '?';
            ++position;
            continue;
        }
        position += static_cast<std::size_t>(size);
        if (value < 0x80) {
            result += static_cast<char>(value);
            continue;
        }
        const auto replacement = stand_in(value);
        if (is_fraction(replacement) && !result.empty() && is_digit(result.back())) result += ' ';  // 1½ is no 11/2
        result += replacement;
    }
    return result;
}

}  // namespace valgus::support
