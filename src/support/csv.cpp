#include "support/csv.hpp"

#include <algorithm>
#include <array>

namespace valgus::support {

namespace {

// As OWASP lists them; the wide forms are what some input methods write for the same signs.
constexpr std::array<std::string_view, 11> formula_signs{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

// Apostrophes count for nothing, so that one before a formula is there for no other reason.
bool is_formula(std::string_view text) {
    if (text.empty()) return false;
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return std::any_of(formula_signs.begin(), formula_signs.end(),
                       [text](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

void append_cell(std::string& row, std::string_view value, char separator) {
    const bool needs_quotes =
        value.find(separator) != std::string_view::npos || value.find_first_of("\",\r\n") != std::string_view::npos;
    if (needs_quotes) row += '"';
    if (is_formula(value)) row += '\'';
    for (const char c : value) row.append(c == '"' ? 2 : 1, c);
    if (needs_quotes) row += '"';
}

std::string_view without_apostrophe(std::string_view cell) {
    return cell.starts_with('\'') && is_formula(cell) ? cell.substr(1) : cell;
}

}  // namespace valgus::support
