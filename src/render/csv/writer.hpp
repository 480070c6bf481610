// Comma-separated values as they are written, cell by cell (RFC 4180). Quotes, commas and line ends are the writer's
// business.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "valgus/library/assessment.hpp"
#include "valgus/sink.hpp"

namespace valgus::render {

class CsvWriter {
public:
    explicit CsvWriter(Sink sink, bool for_excel = false);

    // An apostrophe before what a spreadsheet would run as a formula. For Excel, before what it would take for a date
    // or another number, too: that loses an id ("mar-1") for good. A formula that gives the text is one more, a blank
    // or a sign without width is part of the text to every reader; an apostrophe is what is there for formulas anyway,
    // and what a log is read without. Elsewhere such a text stays as it is, since nothing but a spreadsheet misreads
    // it.
    void text(std::string_view value);
    void texts(std::initializer_list<std::string_view> values);
    void number(std::optional<std::int64_t> value);  // none: an empty cell
    void decimal(std::optional<Decimal> value);
    void date(std::chrono::sys_days value);
    void end_row();

    void finish();

private:
    void separate();

    Sink sink_;
    bool for_excel_;
    std::string text_;
    bool begins_row_ = true;
};

}  // namespace valgus::render
