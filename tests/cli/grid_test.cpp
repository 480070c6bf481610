// A screen as cells: what is sent makes a terminal show it, and is no more than what changed.
#include "cli/grid.hpp"

#include <doctest/doctest.h>

#include <random>

#include "cli/large_letters.hpp"
#include "screen.hpp"

using namespace valgus::cli;
using testing::Screen;

namespace {

constexpr int columns = 30, rows = 6;

std::string shown(const Grid& grid) {
    Screen screen(grid.columns(), grid.rows());
    screen.write(grid.changes_from(Grid(grid.columns(), grid.rows(), false), false));
    return screen.text();
}

// Words of all widths and looks, some of which stick out.
Grid random_grid(std::mt19937& dice) {
    const std::vector<std::string> words{"a",    "word", "zwölf", "広い", "e\u0301",
                                         "━━━━", "⣿⡇",   " ",     "   ",  "so long a word"};
    Grid grid(columns, rows, false);
    for (auto i = dice() % 20; i > 0; --i)
        grid.put(static_cast<int>(dice() % (rows + 2)) - 1, static_cast<int>(dice() % columns),
                 words[dice() % words.size()], static_cast<Look>(dice() % 8));
    return grid;
}

}  // namespace

TEST_CASE("grid: what changes from one screen to the next is what a terminal lacks, in whatever order") {
    std::mt19937 dice(1);  // NOLINT: the same each time
    for (int round = 0; round < 300; ++round) {
        Screen screen(columns, rows);
        Grid before(columns, rows, false);
        for (int step = 0; step < 5; ++step) {
            auto next = random_grid(dice);
            screen.write(next.changes_from(before, true));
            REQUIRE(screen.text() == shown(next));
            CHECK(next.changes_from(next, true) == "");
            Screen at_once(columns, rows);
            at_once.write(next.changes_from(Grid(columns, rows, false), true));
            for (int row = 0; row < rows; ++row)
                for (int column = 0; column < columns; ++column)
                    if (screen.look(row, column) != at_once.look(row, column)) FAIL("at " << row << ", " << column);
            before = std::move(next);
        }
    }
}

TEST_CASE("grid: only what changed is sent, at once, and it ends plain") {
    Grid before(columns, rows, false), next(columns, rows, false);
    for (auto* grid : {&before, &next}) grid->put(1, 0, "twelve reps");
    next.put(1, 0, "t", Look::strong);
    CHECK(next.changes_from(before, true) == "\033[?2026h\033[2;1H\033[1mt\033[0m\033[?2026l");
    CHECK(next.changes_from(before, false) == "\033[?2026h\033[2;1Ht\033[?2026l");
    const Grid empty(columns, rows, false);
    CHECK(empty.changes_from(before, true) == "\033[?2026h\033[2;1H\033[K\033[?2026l");
}

TEST_CASE("grid: what does not fit is cut, what lies outside is left out, what would act is shown") {
    Grid grid(8, 2, false);
    grid.put(0, 6, "広い");
    grid.put(5, 0, "below");
    grid.put(1, -2, "abc");
    grid.put(1, 2, "\a\033[H");
    CHECK(shown(grid) == "      広\nc \\u{7}\\\n");
    Grid plain(20, 1, true);
    plain.put(0, 0, "a · b …");
    CHECK(shown(plain) == "a - b ...\n");
}

TEST_CASE("grid: a text that brings its looks along") {
    Grid grid(10, 1, false);
    CHECK(grid.put_looking(0, 1, "a\033[33mb\033[0m c") == 5);
    Screen screen(10, 1);
    screen.write(grid.changes_from(Grid(10, 1, false), true));
    CHECK(screen.text() == " ab c\n");
    CHECK(screen.look(0, 2) == "33");
    CHECK(screen.look(0, 4) == "0");
}

TEST_CASE("large letters: as they are read from afar") {
    Grid grid(40, 5, false);
    put_large(grid, 0, 0, "Up 4", Size::letters, Look::plain);
    CHECK(shown(grid) ==
          "█  █ █▀▀▄    █  █\n"
          "█  █ █▀▀     ▀▀▀█\n"
          " ▀▀  ▀          ▀\n");
    Grid digits(40, 5, false);
    put_large(digits, 0, 0, "7", Size::digits, Look::plain);
    CHECK(shown(digits) == "████████\n      ██\n    ██\n  ██\n  ██\n");
    CHECK(extent_of("Up 4", Size::letters, false).columns == 17);
    CHECK(extent_of("Up 4", Size::letters, true).columns == 0);  // there are no half blocks
    CHECK(extent_of("Übung", Size::letters, false).columns == 0);
    CHECK(extent_of("12", Size::large_digits, true).rows == 10);
}
