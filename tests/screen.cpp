#include "screen.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/text.hpp"

namespace testing {

Screen::Screen(int columns, int rows)
    : columns_(columns), rows_(rows), cells_(static_cast<std::size_t>(columns * rows)) {}

void Screen::put(std::string_view character) {
    const int width = valgus::support::display_width(character);
    if (row_ >= rows_ || column_ + width > columns_) FAIL("outside: " << row_ << ", " << column_);
    auto* cell = cells_.data() + row_ * columns_ + column_;
    if (width == 0) {
        (cell - 1)->text += character;
        return;
    }
    *cell = {std::string(character), look_};
    if (width == 2) *(cell + 1) = {"", look_};
    column_ += width;
}

// Behind ESC [.
std::string_view Screen::obey(std::string_view sequence) {
    const auto end = sequence.find_first_not_of("0123456789;?");
    REQUIRE(end != std::string_view::npos);
    const std::string said(sequence.substr(0, end));
    const auto first = said.empty() || said.front() == '?' ? 1 : std::stoi(said);
    const auto line = cells_.begin() + row_ * columns_;
    switch (sequence[end]) {
        case 'H':
            row_ = first - 1;
            column_ = std::stoi(said.substr(said.find(';') + 1)) - 1;
            break;
        case 'C':
            column_ += first;
            break;
        case 'K':
            CHECK(look_ == "0");
            std::fill(line + column_, line + columns_, Cell{});
            break;
        case 'J':
            CHECK(said == "2");
            cells_.assign(cells_.size(), Cell{});
            break;
        case 'm':
            look_ = said.starts_with("0;") ? said.substr(2) : said;
            break;
        case 'h':
        case 'l':
            CHECK(said == "?2026");
            break;
        default:
            FAIL("unknown sequence: " << said << sequence[end]);
    }
    return sequence.substr(end + 1);
}

void Screen::write(std::string_view bytes) {
    while (!bytes.empty()) {
        if (bytes.starts_with("\033[")) {
            bytes = obey(bytes.substr(2));
            continue;
        }
        const auto size = valgus::support::code_point_size(bytes);
        if (size == 0) FAIL("this is not UTF-8");
        if (bytes.front() == '\a')
            ++bells_;
        else
            put(bytes.substr(0, size));
        bytes.remove_prefix(size);
    }
}

std::string Screen::line(int row) const {
    std::string text;
    for (int column = 0; column < columns_; ++column)
        text += cells_[static_cast<std::size_t>(row * columns_ + column)].text;
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string Screen::text() const {
    std::string all;
    for (int row = 0; row < rows_; ++row) all += line(row) + "\n";
    all.erase(all.find_last_not_of('\n') + 1);
    return all + "\n";
}

std::string Screen::look(int row, int column) const {
    return cells_[static_cast<std::size_t>(row * columns_ + column)].look;
}

}  // namespace testing
