#include "render/csv/writer.hpp"

#include "render/pass.hpp"
#include "support/csv.hpp"

namespace valgus::render {

void CsvWriter::separate() {
    if (!begins_row_) text_ += ',';
    begins_row_ = false;
}

void CsvWriter::text(std::string_view value) {
    separate();
    support::append_cell(text_, value, ',');
}

void CsvWriter::texts(std::initializer_list<std::string_view> values) {
    for (const auto value : values) text(value);
}

void CsvWriter::number(std::optional<std::int64_t> value) {
    separate();
    if (value) text_ += std::to_string(*value);
}

void CsvWriter::decimal(std::optional<Decimal> value) {
    separate();
    if (value) text_ += written(*value);
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    begins_row_ = true;
    pass_piece(text_, sink_);
}

void CsvWriter::finish() { pass_rest(text_, sink_); }

}  // namespace valgus::render
