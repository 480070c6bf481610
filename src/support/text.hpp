// Text as a terminal shows it: all texts are UTF-8, all widths are columns.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace valgus::support {

// The bytes of the first code point of a text that is not empty; 0 if it is not valid UTF-8.
std::size_t code_point_size(std::string_view text);
// Where the first byte stands that is not valid UTF-8; nothing if all are.
std::optional<std::size_t> first_bad_utf8(std::string_view text);

// The bytes of what a reader takes for one character, with all its accents, of a text that is not empty: a letter, a
// flag, an emoji of several.
std::size_t character_size(std::string_view text);

// Columns of one line on a terminal: combining marks take none, wide characters and emoji sequences two.
int display_width(std::string_view text);

// Breaks at spaces, as many words to a line as fit; runs of spaces count as one. A word wider than a whole line starts
// a line of its own and is cut between characters. A newline in the text ends its line; text without characters has no
// lines.
std::vector<std::string> wrap(std::string_view text, int width);

// The same line by line, without copies. `taken` columns of the first line are used already; a number and a short word
// after it, its unit, may have to stay together.
enum class Units { may_part, stay };
void each_line(std::string_view text, int width, int taken, Units units,
               const std::function<void(std::string_view)>& take);

// What stands before the first newline, which is taken from the text with it; all of the text if there is none.
std::string_view take_line(std::string_view& text);

// The text, or as much of it as leaves a column for the ellipsis behind it.
std::string shorten(std::string_view text, int width);

// Filled up with spaces to the width; longer text is left as it is.
std::string pad_right(std::string_view text, int width);
std::string pad_left(std::string_view text, int width);

// The nearest plain ASCII, for terminals that cannot show more; "?" where there is none.
std::string to_ascii(std::string_view text);

// Text that may hold anything, made harmless for a terminal and for one line: control characters, characters that
// change the direction of writing, code points that are no characters and bytes that are not UTF-8 become \u{..}.
std::string escape_controls(std::string_view text);

// Whether escape_controls would change the text; a newline may be allowed.
enum class Newlines { refused, allowed };
bool has_controls(std::string_view text, Newlines newlines);

}  // namespace valgus::support
