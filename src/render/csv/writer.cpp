#include "render/csv/writer.hpp"

#include "render/pass.hpp"
#include "support/csv.hpp"
#include "support/date.hpp"

namespace valgus::render {

// Excel knows UTF-8 by the mark alone, and parts cells as the country writes numbers: by semicolons where a comma is in
// them.
CsvWriter::CsvWriter(Sink sink, bool for_excel)
    : sink_(std::move(sink)), for_excel_(for_excel), text_(for_excel ? "\xEF\xBB\xBF" : "") {}

void CsvWriter::separate() {
    if (!begins_row_) text_ += for_excel_ ? ';' : ',';
    begins_row_ = false;
}

void CsvWriter::text(std::string_view value) {
    separate();
    using support::Guard;
    support::append_cell(text_, value, for_excel_ ? ';' : ',', for_excel_ ? Guard::dates_too : Guard::formulas);
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

void CsvWriter::date(std::chrono::sys_days value) {
    separate();
    text_ += support::iso_date(value);
}

void CsvWriter::end_row() {
    text_ += "\r\n";
    begins_row_ = true;
    pass_piece(text_, sink_);
}

void CsvWriter::finish() { pass_rest(text_, sink_); }

}  // namespace valgus::render
