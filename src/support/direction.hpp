// Which way a text is read.
#pragma once

#include <string>
#include <string_view>

namespace valgus::support {

// Whether a letter of it is written from right to left, as those of Arabic and Hebrew are.
bool has_right_to_left(std::string_view text);
// Whether its first letter is, those in isolates aside; if the whole text is one, the first in that.
bool begins_right_to_left(std::string_view text);

// Kept apart from the sentence that it stands in: U+2068, the text, U+2069 (Unicode, UAX 9).
std::string isolated(std::string_view text);

}  // namespace valgus::support
