// Cells as they are written (RFC 4180), and what spreadsheets must not take them for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace valgus::support {

// What an apostrophe stands before, so that a spreadsheet takes it for text: what it would calculate, and, where it is
// told to, what it would make a date or another number of.
enum class Guard { formulas, dates_too };

// In quotes where it needs them, and with that apostrophe: at the beginning, and behind each sign that separates cells
// elsewhere, since a file that is opened with the wrong separator is parted there, whatever is in quotes.
void append_cell(std::string& row, std::string_view value, char separator, Guard guard = Guard::formulas);

// Without these apostrophes: the value as it was before it was written. Nothing if there are none.
std::optional<std::string> without_apostrophes(std::string_view cell);

}  // namespace valgus::support
