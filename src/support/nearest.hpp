// "Did you mean": the known word that a mistyped one most likely stands for.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace valgus::support {

// The only candidate that begins with the word (of three characters or more); else the one that takes the fewest slips
// of the hand, one in a short word and two in others, the first of equals; else the only one with which the word
// begins; else, of short words, the only one that is heard alike. A suggestion must not cross meaning: what has another
// first letter is never near. Upper and lower case count as the same. Nothing if no candidate is near, or for a word of
// more than 64 characters.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace valgus::support
