// Comma-separated values as they are written, cell by cell (RFC 4180). Quotes, commas and line ends are the writer's
// business.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace valgus::render {

class CsvWriter {
public:
    // An apostrophe before what a spreadsheet would run as a formula.
    void text(std::string_view value);
    void texts(std::initializer_list<std::string_view> values);
    void number(std::optional<std::int64_t> value);  // none: an empty cell
    void end_row();

    std::string finish() && { return std::move(text_); }

private:
    void separate();

    std::string text_;
    bool begins_row_ = true;
};

}  // namespace valgus::render
