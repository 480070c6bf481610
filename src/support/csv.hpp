// Cells as they are written (RFC 4180), and what spreadsheets must not take them for.
#pragma once

#include <string>
#include <string_view>

namespace valgus::support {

// In quotes where it needs them, and with an apostrophe before what a spreadsheet would run as a formula.
void append_cell(std::string& row, std::string_view value, char separator);

// Without that apostrophe: the value as it was before it was written.
std::string_view without_apostrophe(std::string_view cell);

}  // namespace valgus::support
