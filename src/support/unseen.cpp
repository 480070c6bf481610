#include "support/unseen.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "support/code_point.hpp"

namespace valgus::support {

namespace {

struct Name {
    std::int32_t first, last;
    std::string_view name;
};

constexpr std::array<Name, 16> names{{
    {0x00A0, 0x00A0, "a no-break space"},
    {0x00AD, 0x00AD, "a soft hyphen"},
    {0x061C, 0x061C, "a mark of direction"},
    {0x1680, 0x1680, "an Ogham space"},
    {0x180E, 0x180E, "a Mongolian separator"},
    {0x2000, 0x2006, "a space of typesetters"},
    {0x2007, 0x2007, "a figure space"},
    {0x2008, 0x200A, "a space of typesetters"},
    {0x200B, 0x200B, "a zero-width space"},
    {0x200C, 0x200D, "a zero-width joiner"},
    {0x200E, 0x200F, "a mark of direction"},
    {0x202F, 0x202F, "a narrow no-break space"},
    {0x205F, 0x205F, "a mathematical space"},
    {0x2060, 0x2064, "a word joiner"},
    {0x3000, 0x3000, "an ideographic space"},
    {0xFEFF, 0xFEFF, "a byte order mark"},
}};

const Name* name_of(std::int32_t value) {
    if (value < names.front().first) return nullptr;  // as most are
    const auto* found = std::find_if(names.begin(), names.end(),
                                     [value](const Name& name) { return value >= name.first && value <= name.last; });
    return found == names.end() ? nullptr : found;
}

bool is_joiner(std::int32_t value) { return value == 0x200C || value == 0x200D; }

std::string hex(std::int32_t value, std::string_view digits, std::size_t least) {
    std::string text;
    for (auto rest = static_cast<std::uint32_t>(value); rest != 0 || text.size() < least; rest /= 16)
        text.insert(text.begin(), digits[rest % 16]);
    return text;
}

std::optional<Unseen> unseen(std::string_view text, std::size_t at) {
    const auto next = first_code_point(text.substr(at));
    const auto* name = name_of(next.value);
    if (name == nullptr) return std::nullopt;
    return Unseen{at, next.size, std::string(name->name) + " (U+" + hex(next.value, "0123456789ABCDEF", 4) + ")"};
}

bool is_plain_blank(char c) { return c == ' ' || c == '\n'; }

// With each unseen sign as `put` says.
template <class Put>
std::string with_unseen(std::string_view text, Put put) {
    std::string result;
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (name_of(next.value) == nullptr)
            result += text.substr(0, next.size);
        else
            result += put(next.value, text.substr(0, next.size));
        text.remove_prefix(next.size);
    }
    return result;
}

}  // namespace

std::optional<Unseen> first_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += first_code_point(text.substr(at)).size)
        if (auto found = unseen(text, at)) return found;
    return std::nullopt;
}

std::optional<Unseen> unseen_at_begin(std::string_view text) {
    const auto at = std::find_if_not(text.begin(), text.end(), is_plain_blank) - text.begin();
    if (at == static_cast<std::ptrdiff_t>(text.size())) return std::nullopt;
    return unseen(text, static_cast<std::size_t>(at));
}

std::optional<Unseen> unseen_at_end(std::string_view text) {
    while (!text.empty() && is_plain_blank(text.back())) text.remove_suffix(1);
    if (text.empty()) return std::nullopt;
    auto at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return unseen(text, at);
}

std::string without_unseen(std::string_view text) {
    return with_unseen(text, [](std::int32_t, std::string_view) { return std::string(); });
}

std::string show_unseen(std::string_view text) {
    return with_unseen(text, [](std::int32_t value, std::string_view bytes) {
        return is_joiner(value) ? std::string(bytes) : "\\u{" + hex(value, "0123456789abcdef", 1) + "}";
    });
}

}  // namespace valgus::support
