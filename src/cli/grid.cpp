#include "cli/grid.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/text.hpp"

namespace valgus::cli {

namespace {

constexpr int worth_a_jump = 5;  // cells: to go on over so many takes as many bytes as to move the cursor

// A white word on blue, a black one on yellow: apart for whoever tells no red from green.
constexpr std::array<std::string_view, 8> codes{"0", "1", "2", "36", "33", "31", "1;37;44", "1;30;43"};

std::string_view code_of_look(Look look) { return codes[static_cast<std::size_t>(look)]; }

Look look_of_code(std::string_view code) {
    const auto* const found = std::find(codes.begin(), codes.end(), code);
    return found == codes.end() ? Look::plain : static_cast<Look>(found - codes.begin());
}

// What is written, and where that leaves the cursor.
class Pen {
public:
    Pen(int columns, bool has_color) : columns_(columns), has_color_(has_color) {}

    void go_to(int row, int column) {
        if (row == row_ && column == column_) return;
        if (row == row_ && column > column_ && column_ < columns_)
            text_ += "\033[" + std::to_string(column - column_) + "C";
        else
            text_ += "\033[" + std::to_string(row + 1) + ";" + std::to_string(column + 1) + "H";
        row_ = row;
        column_ = column;
    }
    void look(Look look) {
        if (!has_color_ || look == look_) return;
        const bool is_clear = look == Look::plain || look_ == Look::plain;
        text_ += "\033[" + std::string(is_clear ? "" : "0;") + std::string(code_of_look(look)) + "m";
        look_ = look;
    }
    void write(std::string_view character, int width) {
        text_ += character;
        column_ += width;
    }
    void clear_rest() {
        look(Look::plain);
        text_ += "\033[K";
    }
    bool is_at(int row, int column) const { return row == row_ && column == column_; }
    bool is_near(int row, int column) const {
        return row == row_ && column > column_ && column - column_ < worth_a_jump && column_ < columns_;
    }
    int column() const { return column_; }

    std::string taken() {
        if (text_.empty()) return {};
        look(Look::plain);
        return "\033[?2026h" + text_ + "\033[?2026l";  // shown at once, by terminals that can
    }

private:
    std::string text_;
    int columns_, row_ = -1, column_ = -1;
    bool has_color_;
    Look look_ = Look::plain;
};

}  // namespace

Grid::Grid(int columns, int rows, bool is_ascii)
    : columns_(columns), rows_(rows), is_ascii_(is_ascii), cells_(static_cast<std::size_t>(columns * rows)) {}

const Grid::Cell& Grid::at(int row, int column) const {
    const int place = row * columns_ + column;
    return cells_[static_cast<std::size_t>(place)];
}
Grid::Cell& Grid::at(int row, int column) { return const_cast<Cell&>(std::as_const(*this).at(row, column)); }

void Grid::put_character(int row, int& column, std::string_view character, Look look) {
    const int width = support::display_width(character);
    if (row < 0 || row >= rows_) return;
    if (width == 0) {  // an accent belongs to what it stands on
        if (column > 0 && column <= columns_ && !at(row, column - 1).text.empty())
            at(row, column - 1).text += character;
        return;
    }
    if (column >= 0 && column + width <= columns_) {
        part(row, column);
        if (column + width < columns_) part(row, column + width);
        at(row, column) = {std::string(character), look};
        if (width > 1) at(row, column + 1) = {"", look};
    }
    column += width;
}

void Grid::part(int row, int column) {
    if (!at(row, column).text.empty()) return;
    at(row, column) = {};
    at(row, column - 1) = {};
}

int Grid::put(int row, int column, std::string_view text, Look look) {
    const auto spelled = is_ascii_ ? support::to_ascii(text) : support::escape_controls(text);
    for (std::string_view rest = spelled; !rest.empty();) {
        const auto size = std::max<std::size_t>(support::code_point_size(rest), 1);
        put_character(row, column, rest.substr(0, size), look);
        rest.remove_prefix(size);
    }
    return column;
}

int Grid::put_looking(int row, int column, std::string_view text) {
    auto look = Look::plain;
    while (!text.empty()) {
        const auto escape = std::min(text.find("\033["), text.size());
        column = put(row, column, text.substr(0, escape), look);
        text.remove_prefix(escape);
        if (text.empty()) break;
        const auto end = std::min(text.find('m'), text.size() - 1);
        look = look_of_code(text.substr(2, end - 2));
        text.remove_prefix(end + 1);
    }
    return column;
}

void Grid::fill(int row, int column, int columns, std::string_view sign, Look look) {
    for (int i = 0; i < columns; ++i) put(row, column + i, sign, look);
}

int Grid::end_of_row(int row) const {
    int end = columns_;
    while (end > 0 && at(row, end - 1) == Cell{}) --end;
    return end;
}

std::string Grid::changes_from(const Grid& before, bool has_color) const {
    Pen pen(columns_, has_color);
    for (int row = 0; row < rows_; ++row) {
        const int end = end_of_row(row), old_end = before.end_of_row(row);
        for (int column = 0; column < end; ++column) {
            const auto& cell = at(row, column);
            if (cell.text.empty() || cell == before.at(row, column)) continue;
            // What stands between is the same on both; where it looks as the pen does, it is gone over.
            while (pen.is_near(row, column) && at(row, pen.column()).look == Look::plain &&
                   at(row, pen.column()).text.size() == 1)
                pen.look(Look::plain), pen.write(at(row, pen.column()).text, 1);
            pen.go_to(row, column);
            pen.look(cell.look);
            pen.write(cell.text, support::display_width(cell.text));
        }
        if (old_end <= end) continue;
        pen.go_to(row, end);
        pen.clear_rest();
    }
    return pen.taken();
}

}  // namespace valgus::cli
