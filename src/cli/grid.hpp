// A screen as cells, so that only what changes is sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace valgus::cli {

// How a cell looks; without colour all look plain.
enum class Look : unsigned char { plain, strong, dim, accent, working, muscle, left, right };

class Grid {
public:
    Grid(int columns, int rows, bool is_ascii);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    bool is_ascii() const { return is_ascii_; }

    // One line, from there on; what does not fit is cut, what lies outside is left out. Gives back the column behind.
    int put(int row, int column, std::string_view text, Look look = Look::plain);
    // The same of a text that brings its looks along, as pictures and ScreenLines do.
    int put_looking(int row, int column, std::string_view text);
    void fill(int row, int column, int columns, std::string_view sign, Look look = Look::plain);

    // What makes a terminal that shows `before` show this, without moving more than must change. `before` is as large;
    // a new one is an empty screen.
    std::string changes_from(const Grid& before, bool has_color) const;

private:
    struct Cell {
        std::string text = " ";  // empty: the second half of the one before
        Look look = Look::plain;
        bool operator==(const Cell&) const = default;
    };

    const Cell& at(int row, int column) const;
    Cell& at(int row, int column);
    void put_character(int row, int& column, std::string_view character, Look look);
    void part(int row, int column);  // a character that began before this column is no more
    int end_of_row(int row) const;   // the column behind the last that is not blank

    int columns_, rows_;
    bool is_ascii_;
    std::vector<Cell> cells_;
};

}  // namespace valgus::cli
