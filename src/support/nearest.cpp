#include "support/nearest.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace valgus::support {

namespace {

// In lower case, so that one slip of the hand is one place, whatever the alphabet.
std::u32string folded(std::string_view word) {
    std::u32string result;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
    for (std::size_t position = 0; position < word.size();) {
        utf8proc_int32_t value = 0;
        const auto size =
            utf8proc_iterate(bytes + position, static_cast<utf8proc_ssize_t>(word.size() - position), &value);
        result += size < 1 ? U'\uFFFD' : static_cast<char32_t>(utf8proc_tolower(value));
        position += size < 1 ? 1 : static_cast<std::size_t>(size);
    }
    return result;
}

// Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment).
std::size_t distance(std::u32string_view from, std::u32string_view to) {
    std::vector<std::size_t> before(to.size() + 1), previous(to.size() + 1), current(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t mistaken = from[i - 1] == to[j - 1] ? 0 : 1;
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + mistaken});
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[to.size()];
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

bool begin_alike(std::u32string_view a, std::u32string_view b, std::size_t count) {
    return a.size() >= count && b.size() >= count && a.substr(0, count) == b.substr(0, count);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const auto wanted = folded(word);
    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::optional<std::string_view> whole, closest, alike;
    std::size_t wholes = 0, fewest = limit + 1, alikes = 0;
    for (const auto candidate : candidates) {
        const auto known = folded(candidate);
        const bool completes = wanted.size() >= 3 && begin_alike(wanted, known, wanted.size());
        if (completes && wholes++ == 0) whole = candidate;
        const auto farthest = std::max(limit, (wanted.size() + known.size()) / 3);
        if (difference(wanted.size(), known.size()) > farthest) continue;  // also spares a huge word the comparison
        const auto slips = distance(wanted, known);
        if (slips < fewest) {
            fewest = slips;
            closest = candidate;
        }
        if (slips <= farthest && begin_alike(wanted, known, 2) && alikes++ == 0) alike = candidate;
    }
    if (wholes == 1) return whole;
    if (closest) return closest;
    return alikes == 1 ? alike : std::nullopt;
}

}  // namespace valgus::support
