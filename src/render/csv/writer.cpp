#include "render/csv/writer.hpp"

#include <algorithm>
#include <array>

#include "render/pass.hpp"

namespace valgus::render {

namespace {

// As OWASP lists them; the wide forms are what some input methods write for the same signs.
constexpr std::array<std::string_view, 11> formula_signs{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

bool is_formula(std::string_view text) {
    return std::any_of(formula_signs.begin(), formula_signs.end(),
                       [text](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

void CsvWriter::separate() {
    if (!begins_row_) text_ += ',';
    begins_row_ = false;
}

void CsvWriter::text(std::string_view value) {
    separate();
    const bool needs_quotes = value.find_first_of("\",\r\n") != std::string_view::npos;
    if (needs_quotes) text_ += '"';
    if (is_formula(value)) text_ += '\'';
    for (const char c : value) text_.append(c == '"' ? 2 : 1, c);
    if (needs_quotes) text_ += '"';
}

void CsvWriter::texts(std::initializer_list<std::string_view> values) {
    for (const auto value : values) text(value);
}

void CsvWriter::number(std::optional<std::int64_t> value) {
    separate();
    if (value) text_ += std::to_string(*value);
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    begins_row_ = true;
    pass_piece(text_, sink_);
}

void CsvWriter::finish() { pass_rest(text_, sink_); }

}  // namespace valgus::render
