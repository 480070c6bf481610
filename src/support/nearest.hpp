// "Did you mean": the known word that a mistyped one most likely stands for.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace valgus::support {

// The only candidate that begins with the word (of three characters or more); else the one that takes the fewest slips
// of the hand, at most one for every three characters, the first of equals; else the only one that sets out alike and
// is not too far off. Upper and lower case count as the same. Nothing if no candidate is near, or for a word of more
// than 64 characters.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace valgus::support
