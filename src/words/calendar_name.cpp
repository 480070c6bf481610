#include "words/calendar_name.hpp"

#include <cstdint>

#include "support/text.hpp"

namespace valgus::words {

namespace {

// Those that were asked for, where nobody says a name.
std::string side_and_focus(const Request& request, const Library& library) {
    std::string name(id(request.side));
    if (!request.focus_asked) return name.append("-all");
    for (const auto joint : request.focus) name.append("-").append(library[joint].id);
    return name;
}

// Of the signs that may stand in an id of a calendar.
std::string in_plain_signs(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (const char c : text) {
        const bool is_plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain) {
            name += c;
        } else if (c == ' ') {
            name += '_';
        } else {
            name.append("%").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        }
    }
    return name;
}

// FNV-1a, 64 bits, in hexadecimal: the same on every machine, for ever.
std::string hash_of(std::string_view text) {
    constexpr std::uint64_t beginning = 0xCBF29CE484222325, prime = 0x100000001B3;
    auto hash = beginning;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash /= 16)
        *digit = "0123456789abcdef"[hash % 16];
    return digits;
}

}  // namespace

// P5: different names give different ids. Of what is too long, as much as fits stays readable, and a hash tells it from
// others; no name has the sign between them.
std::string calendar_name(const Request& request, const Library& library) {
    constexpr std::size_t most = 255 - std::string_view("-w03-mon@valgus").size();  // RFC 7986, 5.3
    const auto text = request.name.empty() ? side_and_focus(request, library) : request.name;
    auto name = request.name.empty() ? text : in_plain_signs(text);  // ids are plain
    if (name.size() <= most) return name;
    const auto mark = "~" + hash_of(text);
    name.clear();
    for (std::string_view rest = text; !rest.empty();) {
        const auto size = support::character_size(rest);
        const auto next = in_plain_signs(rest.substr(0, size));
        if (name.size() + next.size() + mark.size() > most) break;
        name += next;
        rest.remove_prefix(size);
    }
    return name + mark;
}

}  // namespace valgus::words
