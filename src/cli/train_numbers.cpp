#include "cli/train_numbers.hpp"

#include <algorithm>

#include "cli/large_letters.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;

constexpr int rows_for_way = 10;   // a number, what it is of, and letters below
constexpr int rows_for_huge = 17;  // the same with a number twice as high

std::string clock_text(Seconds time) {
    constexpr int long_time = 100;
    if (time.count() < long_time) return std::to_string(time.count());
    const auto seconds = time.count() % support::seconds_in_minute;
    return std::to_string(time.count() / support::seconds_in_minute) + (seconds < 10 ? ":0" : ":") +
           std::to_string(seconds);
}

// What there is to say of the moment.
struct Moment {
    std::string number, of;  // "7", "of 20"
    std::string way;         // "HOLD 3"; empty: none
    std::string text;        // a paragraph, where there is room
    double share = -1;       // gone already of what the bar is of; negative: there is none
};

Moment moment_of_work(const TrainView& view, TrainFigures& figures) {
    const auto& training = view.training;
    const auto& work = training.spell();
    if (work.metres > 0)
        return {.number = std::to_string(work.metres), .of = "m", .way = "GO", .text = "Enter when you are there."};
    if (work.waits)
        return {.number = std::to_string(training.counted()),
                .of = "as many as stay clean",
                .way = "GO",
                .text = "+ counts one, Enter when the set is done."};
    if (work.reps == 0) {
        const double all = std::chrono::duration<double>(work.time).count();
        return {.number = clock_text(training.left()),
                .of = training.left() < Seconds{100} ? "s left" : "left",
                .way = "",
                .text = view.plan.exercises[work.exercise].feel,
                .share = std::chrono::duration<double>(std::chrono::floor<Seconds>(training.elapsed())).count() / all};
    }
    const auto beat = beat_of(work, training.elapsed(), figures.is_down_first(view));
    auto way = figures.word_for(view, beat.way);
    if (beat.way == Beat::Way::hold || beat.left > Seconds{1}) way += " " + std::to_string(beat.left.count());
    return {
        .number = std::to_string(beat.rep), .of = "of " + std::to_string(work.reps), .way = way, .share = beat.share};
}

Moment moment_now(const TrainView& view, TrainFigures& figures) {
    const auto& spell = view.training.spell();
    const auto& card = card_in_view(view);
    if (spell.kind == Kind::work) return moment_of_work(view, figures);
    Moment moment{.number = clock_text(view.training.left()), .of = "s", .text = {}};
    if (spell.kind == Kind::rest) return moment;
    const auto kit = kit_words(view.plan, spell.exercise);
    if (spell.kind == Kind::ready) moment.text = (kit.empty() ? "" : "Have ready: " + kit + ".\n") + card.setup;
    return moment;
}

void put_text(Grid& grid, const Area& area, std::string_view text) {
    auto lines = support::wrap(text, area.columns);
    if (area.rows < 1) return;
    if (static_cast<int>(lines.size()) > area.rows) {
        lines.resize(static_cast<std::size_t>(area.rows));
        lines.back() = support::shorten(lines.back() + " …", area.columns);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) grid.put(area.row + static_cast<int>(i), area.column, lines[i]);
}

void put_bar(Grid& grid, int row, int column, int columns, double share) {
    const auto gone = static_cast<int>(share * columns);
    grid.fill(row, column, gone, grid.is_ascii() ? "=" : "━", Look::accent);
    grid.fill(row, column + gone, columns - gone, grid.is_ascii() ? "." : "─", Look::dim);
}

// The way in letters; as large as a line, where there is no room.
int put_way(Grid& grid, int row, const Area& area, const std::string& way) {
    const auto extent = extent_of(way, Size::letters, grid.is_ascii());
    if (extent.columns > 0 && extent.columns <= area.columns && row + extent.rows <= area.row + area.rows) {
        put_large(grid, row, area.column, way, Size::letters, Look::strong);
        return row + extent.rows;
    }
    grid.put(row, area.column, spaced(way), Look::strong);
    return row + 1;
}

// Number above, the way below.
void put_high(Grid& grid, const Area& area, const Moment& moment, bool has_bar) {
    auto size = Size::digits;
    if (area.rows >= rows_for_huge &&
        extent_of(moment.number, Size::large_digits, grid.is_ascii()).columns <= area.columns)
        size = Size::large_digits;
    put_large(grid, area.row, area.column, moment.number, size, Look::strong);
    int row = area.row + extent_of(moment.number, size, grid.is_ascii()).rows;
    grid.put(row, area.column, moment.of);
    ++row;
    if (!moment.way.empty()) row = put_way(grid, row + (row + 4 <= area.row + area.rows ? 1 : 0), area, moment.way);
    const int end = area.row + area.rows;
    if (has_bar && row < end) put_bar(grid, row++, area.column, area.columns, moment.share);
    if (row + 1 < end) put_text(grid, {row + 1, area.column, area.columns, end - row - 1}, moment.text);
}

// Number left, the way and all else beside it.
void put_broad(Grid& grid, const Area& area, const Moment& moment, bool has_bar) {
    put_large(grid, area.row, area.column, moment.number, Size::digits, Look::strong);
    const int number = extent_of(moment.number, Size::digits, grid.is_ascii()).columns + 2;
    const Area beside{area.row, area.column + number, area.columns - number, area.rows};
    int row = area.row;
    grid.put(row++, beside.column, support::shorten(moment.of, beside.columns));
    if (!moment.way.empty()) row = put_way(grid, row, beside, moment.way);
    if (has_bar) put_bar(grid, row++, beside.column, beside.columns, moment.share);
    put_text(grid, {row, beside.column, beside.columns, area.row + area.rows - row}, moment.text);
}

}  // namespace

void put_numbers(Grid& grid, const Area& area, const TrainView& view, TrainFigures& figures) {
    auto moment = moment_now(view, figures);
    if (view.training.is_paused()) moment.way = "PAUSED";
    const bool has_bar = moment.share >= 0 && !view.training.is_paused();
    if (area.rows >= rows_for_way)
        put_high(grid, area, moment, has_bar);
    else
        put_broad(grid, area, moment, has_bar);
}

}  // namespace valgus::cli
