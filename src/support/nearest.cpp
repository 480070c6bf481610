#include "support/nearest.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace valgus::support {

namespace {

constexpr std::size_t longest = 64;  // characters of a word that is compared: as many as an id may have, a bit each
constexpr std::size_t longest_known = 3 * longest;  // what is longer is not near
constexpr std::size_t shortest = 3;                 // of a beginning that says what is meant

// In lower case, so that one slip of the hand is one place, whatever the alphabet.
std::u32string folded(std::string_view word, std::size_t most) {
    std::u32string result;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
    for (std::size_t position = 0; position < word.size() && result.size() < most;) {
        utf8proc_int32_t value = 0;
        const auto size =
            utf8proc_iterate(bytes + position, static_cast<utf8proc_ssize_t>(word.size() - position), &value);
        result += size < 1 ? U'\uFFFD' : static_cast<char32_t>(utf8proc_tolower(value));
        position += size < 1 ? 1 : static_cast<std::size_t>(size);
    }
    return result;
}

// Counts the letters that are left out, put in, mistaken or swapped with their neighbour (optimal string alignment). A
// hundred unknown words are compared with every id of a library, so a row of the table of distances is worked out at
// once, as the bits of one number: Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances,
// 2003.
class Slips {
public:
    explicit Slips(std::u32string_view word) : size_(word.size()) {
        for (std::size_t i = 0; i < size_; ++i) places_[word[i]] |= std::uint64_t{1} << i;
    }

    std::size_t from(std::u32string_view known) const {
        if (size_ == 0) return known.size();
        std::uint64_t rises = ~std::uint64_t{0}, falls = 0;  // where a row's distances go up or down by one
        std::uint64_t equal = 0, before = 0;                 // where they are those of the row before; its letter
        const auto last = std::uint64_t{1} << (size_ - 1);
        auto distance = size_;
        for (const auto letter : known) {
            const auto found = places_.find(letter);
            const auto here = found == places_.end() ? 0 : found->second;
            const auto swapped = ((~equal & here) << 1U) & before;
            equal = (((here & rises) + rises) ^ rises) | here | falls | swapped;
            auto up = falls | ~(equal | rises);
            auto down = equal & rises;
            if ((up & last) != 0) ++distance;
            if ((down & last) != 0) --distance;
            up = (up << 1U) | 1U;
            down <<= 1U;
            rises = down | ~(equal | up);
            falls = up & equal;
            before = here;
        }
        return distance;
    }

private:
    std::size_t size_;
    std::map<char32_t, std::uint64_t> places_;  // of each letter, the bits of where it stands in the word
};

bool begins_with(std::u32string_view word, std::u32string_view beginning) {
    return word.substr(0, beginning.size()) == beginning;
}

// A slip of the hand seldom mistakes the first letter; what begins otherwise is another word: "landing" for "bending".
bool set_out_alike(std::u32string_view a, std::u32string_view b) {
    if (a.empty() || b.empty()) return false;
    const bool are_swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0];
    return a[0] == b[0] || are_swapped;
}

// As many slips as a word may hold and still be meant.
std::size_t most_slips(std::size_t letters) { return std::clamp<std::size_t>(letters / 3, 1, 2); }

// "rite" for "right": written as it is heard, with as many slips as letters are right.
bool sounds_alike(std::u32string_view a, std::u32string_view b, std::size_t slips) {
    return slips <= 3 && slips < std::min(a.size(), b.size()) && std::max(a.size(), b.size()) <= 5 &&
           begins_with(b, a.substr(0, 2));
}

// The only one of its kind, or none.
struct Only {
    std::string_view word;
    std::size_t count = 0;
    void add(std::string_view candidate) {
        if (count++ == 0) word = candidate;
    }
};

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const auto wanted = folded(word, longest + 1);
    if (wanted.size() > longest) return std::nullopt;
    const Slips slips_of_wanted(wanted);
    std::optional<std::string_view> closest;
    Only completed, shortened, heard;
    auto fewest = most_slips(wanted.size()) + 1;
    for (const auto candidate : candidates) {
        const auto known = folded(candidate, longest_known);
        if (wanted.size() >= shortest && begins_with(known, wanted)) completed.add(candidate);
        if (known.size() >= 5 && begins_with(wanted, known)) shortened.add(candidate);
        if (!set_out_alike(wanted, known) || known.size() > wanted.size() + 3 || wanted.size() > known.size() + 3)
            continue;
        const auto slips = slips_of_wanted.from(known);
        if (slips < fewest) {
            fewest = slips;
            closest = candidate;
        }
        if (sounds_alike(wanted, known, slips)) heard.add(candidate);
    }
    if (completed.count == 1) return completed.word;
    if (closest) return closest;
    if (shortened.count == 1) return shortened.word;
    return heard.count == 1 ? std::optional(heard.word) : std::nullopt;
}

}  // namespace valgus::support
