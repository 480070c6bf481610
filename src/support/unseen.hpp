// Signs that nobody sees, and that a keyboard or a copied page puts where a plain blank, or nothing, was meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace valgus::support {

struct Unseen {
    std::size_t at = 0;    // where it begins, in bytes
    std::size_t size = 0;  // in bytes
    std::string name;      // "a no-break space (U+00A0)"
};

// The first such sign of a text: blanks other than the plain one, and what has no width. Joiners too, which letters and
// emoji may need, but never at the end of a word.
std::optional<Unseen> first_unseen(std::string_view text);
// The one that the text begins or ends with, plain blanks and newlines aside.
std::optional<Unseen> unseen_at_begin(std::string_view text);
std::optional<Unseen> unseen_at_end(std::string_view text);

std::string without_unseen(std::string_view text);
// Each as \u{..}, joiners aside.
std::string show_unseen(std::string_view text);

}  // namespace valgus::support
