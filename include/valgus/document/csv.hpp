// Rows of cells out of text with separators, as spreadsheets write it (RFC 4180).
#pragma once

#include <memory>
#include <span>

#include "valgus/document/document.hpp"

namespace valgus {

struct CsvCell {
    std::string_view text;     // without its quotes
    std::uint32_t offset = 0;  // where it begins, in bytes of the source
};

// Goes through a text row by row, in a time that grows with its length alone. The first line says what separates cells:
// a comma or a semicolon, whichever comes first in it. UTF-8, with or without a byte order mark; lines end as on Unix
// or Windows; cells in quotes may hold all of that.
class CsvReader {
public:
    // At most 4 GiB. What is no text is a finding, and has no rows.
    CsvReader(File file, Findings& findings);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    // Goes on to the next row, if there is one; lines without a character are none. A quote at a place where none may
    // be is a finding. False, too, when the findings are full.
    bool next();

    // Of the row; the texts hold as long as the source.
    std::span<const CsvCell> cells() const { return cells_; }
    std::uint32_t line() const { return line_; }  // on which it begins, from 1
    // Its bytes in the source, with the end of its line.
    std::size_t begin() const { return begin_; }
    std::size_t end() const { return at_; }
    // The quote of the last cell has no end: the row was taken to end with its line.
    bool is_cut() const { return is_cut_; }

    // A text that holds as long as the source, as those of cells do.
    std::string_view keep(std::string text);

    char separator() const { return separator_; }
    bool is_torn() const;  // the last line has no end
    // The bytes without their mark; keeps the texts of all cells.
    std::shared_ptr<const std::string> source() const;
    Finding finding(const CsvCell& at, std::string what, std::string remedy = {}) const;

private:
    struct Kept;

    void read_row();
    void read_cell();
    void read_quoted();
    void end_at_line(std::size_t open);
    bool ends_cell(std::size_t at) const;
    void skip_line();
    void report(std::size_t offset, std::string what, std::string remedy);

    std::shared_ptr<Kept> kept_;
    std::string_view bytes_;
    Findings& findings_;
    std::vector<CsvCell> cells_;
    std::size_t begin_ = 0, at_ = 0;
    std::uint32_t line_ = 0, next_line_ = 1;
    bool is_cut_ = false;
    char separator_ = ',';
};

}  // namespace valgus
