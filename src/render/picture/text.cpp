// Scenes in the characters of a terminal.
#include <algorithm>
#include <memory>

#include "render/picture/braille.hpp"
#include "render/picture/raster.hpp"
#include "valgus/figure/drawing.hpp"

namespace valgus {

namespace render::picture {

namespace {

constexpr int columns_between = 4;   // columns between two pictures
constexpr double fair_share = 0.65;  // side by side, if they shrink no further for it

// Of what a character shows, what stands out most decides on its colour.
Dot foremost(const Raster& raster, int column, int row) {
    Dot most = Dot::empty;
    for (int y = row * dots_down; y < std::min((row + 1) * dots_down, raster.height); ++y)
        for (int x = column * dots_across; x < std::min((column + 1) * dots_across, raster.width); ++x)
            most = std::max(most, raster.at(x, y));
    return most;
}

// The set dots of a character.
unsigned pattern(const Raster& raster, int column, int row) {
    unsigned set = 0;
    for (int y = 0; y < dots_down; ++y)
        for (int x = 0; x < dots_across; ++x) {
            const int at_x = column * dots_across + x, at_y = row * dots_down + y;
            if (at_x < raster.width && at_y < raster.height && raster.at(at_x, at_y) != Dot::empty)
                set |= braille_bit(x, y);
        }
    return set;
}

std::string ascii(unsigned set, Dot foremost) {
    const int count = __builtin_popcount(set);
    if (count == 0) return " ";
    if (foremost == Dot::mark) return "*";
    if (foremost == Dot::working || foremost == Dot::muscle) return count > 2 ? "#" : "+";
    if (foremost == Dot::prop) return count > 2 ? "-" : ".";
    return count > 3 ? "o" : ":";
}

std::string_view color_of(Dot dot) {
    switch (dot) {
        case Dot::empty:
        case Dot::body:
            return "";
        case Dot::prop:
        case Dot::far:
            return "\x1b[2m";
        case Dot::working:
            return "\x1b[33m";
        case Dot::muscle:
            return "\x1b[31m";
        case Dot::mark:
            return "\x1b[36m";
    }
    return "";
}

struct Cell {
    std::string character;
    Dot dot = Dot::empty;
};

using Cells = std::vector<std::vector<Cell>>;

Cells cells_of(const Raster& raster, Dots dots) {
    const int rows = (raster.height + dots_down - 1) / dots_down;
    Cells cells(static_cast<std::size_t>(rows));
    const int columns = (raster.width + dots_across - 1) / dots_across;
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (int column = 0; column < columns; ++column) {
            const auto set = pattern(raster, column, static_cast<int>(row));
            const auto dot = foremost(raster, column, static_cast<int>(row));
            cells[row].push_back({dots == Dots::braille ? braille(set) : ascii(set, dot), set == 0 ? Dot::empty : dot});
        }
    return cells;
}

std::string line_of(const std::vector<Cell>& cells, bool color) {
    std::string line, blanks;
    Dot current = Dot::body;
    for (const auto& cell : cells) {
        if (cell.character == " ") {
            blanks += ' ';
            continue;
        }
        if (color && color_of(cell.dot) != color_of(current)) {
            if (!color_of(current).empty()) line += "\x1b[0m";
            line += blanks;
            blanks.clear();
            line += color_of(cell.dot);
            current = cell.dot;
        }
        line += blanks;
        blanks.clear();
        line += cell.character;
    }
    if (color && !color_of(current).empty()) line += "\x1b[0m";
    return line;
}

std::vector<std::string> lines_of(const Cells& cells, bool color) {
    std::vector<std::string> lines;
    for (const auto& row : cells) lines.push_back(line_of(row, color));
    return lines;
}

Cells side_by_side(Cells left, const Cells& right, int column) {
    for (std::size_t row = 0; row < left.size(); ++row) {
        left[row].resize(static_cast<std::size_t>(column), {" ", Dot::empty});
        left[row].insert(left[row].end(), right[row].begin(), right[row].end());
    }
    return left;
}

// Arrows, and what presses.
Arrows signs_of(const Scene& scene) {
    auto signs = scene.arrows;
    for (const auto& [from, to] : scene.pushes) signs.push_back({from, to});
    return signs;
}

Cells cells_at(const Scene& scene, std::size_t moment, const Arrows& arrows, const Window& window, Dots dots) {
    return cells_of(rasterize(scene.moments[moment], arrows, window), dots);
}

}  // namespace

}  // namespace render::picture

std::vector<std::string> draw_text(const Picture& picture, const Shot& shot, const Canvas& canvas) {
    using namespace render::picture;
    const auto scene = scene_of(picture, shot.side);
    const auto whole = window_of(scene, canvas.columns * dots_across, canvas.rows * dots_down);
    if (shot.view != View::pair) {
        const auto moment = shot.view == View::pose ? scene.moment_of(shot.pose) : scene.end;
        return lines_of(cells_at(scene, moment, {}, whole, canvas.dots), canvas.color);
    }
    const auto half = window_of(scene, (canvas.columns - columns_between) / 2 * dots_across, canvas.rows * dots_down);
    const bool beside = half.scale > fair_share * whole.scale;
    const auto& window = beside ? half : whole;
    auto first = cells_at(scene, scene.begin, {}, window, canvas.dots);
    const auto end = cells_at(scene, scene.end, signs_of(scene), window, canvas.dots);
    if (beside)
        return lines_of(
            side_by_side(std::move(first), end, (window.width + dots_across - 1) / dots_across + columns_between),
            canvas.color);
    auto lines = lines_of(first, canvas.color);
    lines.emplace_back();
    for (auto& line : lines_of(end, canvas.color)) lines.push_back(std::move(line));
    return lines;
}

Film film_of(const Picture& picture, Side side) {
    using namespace render::picture;
    const auto scene = std::make_shared<const Scene>(scene_of(picture, side));
    const auto frame = [scene](double time, const Canvas& canvas) {
        const auto window = window_of(*scene, canvas.columns * dots_across, canvas.rows * dots_down);
        return lines_of(cells_of(rasterize(shapes_at(*scene, time), {}, window), canvas.dots), canvas.color);
    };
    return {scene->seconds, frame, scene->leaves, scene->arrives, scene->returns, scene->rise};
}

}  // namespace valgus
