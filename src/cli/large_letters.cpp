#include "cli/large_letters.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace valgus::cli {

namespace {

constexpr int dots_high = 5;

struct Glyph {
    char letter;
    std::array<std::string_view, dots_high> rows;
};

// Letters and digits as they are painted: # is ink.
constexpr auto glyphs = std::to_array<Glyph>({
    {'A', {".##.", "#..#", "####", "#..#", "#..#"}},
    {'B', {"###.", "#..#", "###.", "#..#", "###."}},
    {'C', {".###", "#...", "#...", "#...", ".###"}},
    {'D', {"###.", "#..#", "#..#", "#..#", "###."}},
    {'E', {"####", "#...", "###.", "#...", "####"}},
    {'F', {"####", "#...", "###.", "#...", "#..."}},
    {'G', {".###", "#...", "#.##", "#..#", ".###"}},
    {'H', {"#..#", "#..#", "####", "#..#", "#..#"}},
    {'I', {"###", ".#.", ".#.", ".#.", "###"}},
    {'J', {"..##", "...#", "...#", "#..#", ".##."}},
    {'K', {"#..#", "#.#.", "##..", "#.#.", "#..#"}},
    {'L', {"#...", "#...", "#...", "#...", "####"}},
    {'M', {"#...#", "##.##", "#.#.#", "#...#", "#...#"}},
    {'N', {"#...#", "##..#", "#.#.#", "#..##", "#...#"}},
    {'O', {".##.", "#..#", "#..#", "#..#", ".##."}},
    {'P', {"###.", "#..#", "###.", "#...", "#..."}},
    {'Q', {".##.", "#..#", "#..#", "#.#.", ".#.#"}},
    {'R', {"###.", "#..#", "###.", "#.#.", "#..#"}},
    {'S', {".###", "#...", ".##.", "...#", "###."}},
    {'T', {"#####", "..#..", "..#..", "..#..", "..#.."}},
    {'U', {"#..#", "#..#", "#..#", "#..#", ".##."}},
    {'V', {"#...#", "#...#", ".#.#.", ".#.#.", "..#.."}},
    {'W', {"#...#", "#...#", "#.#.#", "##.##", "#...#"}},
    {'X', {"#...#", ".#.#.", "..#..", ".#.#.", "#...#"}},
    {'Y', {"#...#", ".#.#.", "..#..", "..#..", "..#.."}},
    {'Z', {"####", "..#.", ".#..", "#...", "####"}},
    {'0', {"####", "#..#", "#..#", "#..#", "####"}},
    {'1', {"..#.", ".##.", "..#.", "..#.", ".###"}},
    {'2', {"####", "...#", "####", "#...", "####"}},
    {'3', {"####", "...#", ".###", "...#", "####"}},
    {'4', {"#..#", "#..#", "####", "...#", "...#"}},
    {'5', {"####", "#...", "####", "...#", "####"}},
    {'6', {"####", "#...", "####", "#..#", "####"}},
    {'7', {"####", "...#", "..#.", ".#..", ".#.."}},
    {'8', {"####", "#..#", "####", "#..#", "####"}},
    {'9', {"####", "#..#", "####", "...#", "####"}},
    {':', {".", "#", ".", "#", "."}},
    {'-', {"...", "...", "###", "...", "..."}},
    {'\'', {"#", "#", ".", ".", "."}},
    {' ', {"..", "..", "..", "..", ".."}},
});

const Glyph* glyph_of(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    const auto* const found =
        std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.letter == letter; });
    return found == glyphs.end() ? nullptr : found;
}

// Cells of a dot.
struct Scale {
    int across = 1, down = 1;
};

Scale scale_of(Size size) {
    if (size == Size::digits) return {2, 1};
    if (size == Size::large_digits) return {4, 2};
    return {};
}

bool has_ink(const Glyph& glyph, int row, std::size_t column) {
    return row < dots_high && glyph.rows[static_cast<std::size_t>(row)][column] == '#';
}

std::string_view half_blocks(bool upper, bool lower) {
    if (upper && lower) return "█";
    if (upper) return "▀";
    return lower ? "▄" : "";
}

}  // namespace

Extent extent_of(std::string_view text, Size size, bool is_ascii) {
    const bool is_half = size == Size::letters;
    if (text.empty() || (is_half && is_ascii)) return {};
    const auto scale = scale_of(size);
    int columns = -scale.across;  // no gap behind the last
    for (const char letter : text) {
        const auto* glyph = glyph_of(letter);
        if (glyph == nullptr) return {};
        columns += (static_cast<int>(glyph->rows.front().size()) + 1) * scale.across;
    }
    return {columns, is_half ? (dots_high + 1) / 2 : dots_high * scale.down};
}

void put_large(Grid& grid, int row, int column, std::string_view text, Size size, Look look) {
    const auto scale = scale_of(size);
    const auto rows = extent_of(text, size, grid.is_ascii()).rows;
    const std::string_view ink = grid.is_ascii() ? "#" : "█";
    for (const char letter : text) {
        const auto* glyph = glyph_of(letter);
        if (glyph == nullptr) return;
        for (std::size_t dot = 0; dot < glyph->rows.front().size(); ++dot, column += scale.across)
            for (int y = 0; y < rows; ++y) {
                if (size == Size::letters)
                    grid.put(row + y, column, half_blocks(has_ink(*glyph, 2 * y, dot), has_ink(*glyph, 2 * y + 1, dot)),
                             look);
                else if (has_ink(*glyph, y / scale.down, dot))
                    grid.fill(row + y, column, scale.across, ink, look);
            }
        column += scale.across;
    }
}

std::string spaced(std::string_view text) {
    std::string wide;
    while (!text.empty()) {
        const auto size = std::max<std::size_t>(support::code_point_size(text), 1);
        wide += (wide.empty() ? "" : " ") + std::string(text.substr(0, size));
        text.remove_prefix(size);
    }
    return wide;
}

}  // namespace valgus::cli
