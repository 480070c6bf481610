// Comma-separated values as they are written, cell by cell (RFC 4180). Quotes, commas and line ends are the writer's
// business.
#pragma once

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
    explicit CsvWriter(Sink sink) : sink_(std::move(sink)) {}

    // An apostrophe before what a spreadsheet would run as a formula.
    void text(std::string_view value);
    void texts(std::initializer_list<std::string_view> values);
    void number(std::optional<std::int64_t> value);  // none: an empty cell
    void decimal(std::optional<Decimal> value);
    void end_row();

    void finish();

private:
    void separate();

    Sink sink_;
    std::string text_;
    bool begins_row_ = true;
};

}  // namespace valgus::render
