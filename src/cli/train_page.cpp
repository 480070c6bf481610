#include "cli/train_page.hpp"

#include <algorithm>

#include "cli/screen_lines.hpp"
#include "support/text.hpp"

namespace valgus::cli {

namespace {

constexpr int first_row = 2, rows_below = 2;
constexpr int rows_for_gaps = 24;

std::vector<std::string> lines_of_page(const PageWords& words, const Style& style, int rows) {
    ScreenLines lines(style);
    lines.add(words.heading, ScreenLines::strong);
    for (const auto& text : words.paragraphs) {
        if (rows >= rows_for_gaps) lines.gap();
        lines.add(text);
    }
    lines.gap();
    int widest = 0;
    for (const auto& [key, text] : words.list) widest = std::max(widest, support::display_width(key));
    for (const auto& [key, text] : words.list) lines.key(support::pad_right(key, widest), text, false);
    return lines.taken();
}

}  // namespace

std::size_t room_of_page(int rows) { return static_cast<std::size_t>(std::max(1, rows - first_row - rows_below)); }

void put_page(Grid& grid, const PageWords& words, std::size_t first, const Style& style) {
    const auto lines = lines_of_page(words, style, grid.rows());
    const auto end = std::min(first + room_of_page(grid.rows()), lines.size());
    for (auto i = first; i < end; ++i) grid.put_looking(first_row + static_cast<int>(i - first), 0, lines[i]);
}

bool has_more(const PageWords& words, std::size_t first, const Style& style, int rows) {
    return first + room_of_page(rows) < lines_of_page(words, style, rows).size();
}

}  // namespace valgus::cli
