#include "cli/train_screen.hpp"

#include <algorithm>

#include "cli/large_letters.hpp"
#include "cli/train_numbers.hpp"
#include "cli/train_page.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

using Kind = Spell::Kind;

constexpr int columns_for_two = 60;  // from here on picture and numbers stand side by side
constexpr int rows_for_letters = 22, rows_for_air = 24, rows_for_two_lines = 30;

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

Look look_of(Side side) {
    if (side == Side::both) return Look::strong;
    return side == Side::left ? Look::left : Look::right;
}

class Painter {
public:
    Painter(const TrainView& view, TrainFigures& figures, const Style& style, int rows, bool is_ascii)
        : view_(view),
          figures_(figures),
          style_(style),
          grid_(style.width, rows, is_ascii),
          rows_(rows),
          columns_(style.width) {}

    Grid paint() {
        put_progress();
        put_keys();
        if (const auto page = words_of_page(view_)) {
            put_page(grid_, *page, view_.first, style_);
        } else if (training().spell().kind == Kind::done) {
            put_end();
        } else {
            put_session();
        }
        return std::move(grid_);
    }

private:
    const Training& training() const { return view_.training; }
    const Spell& spell() const { return training().spell(); }
    bool is_wide() const { return columns_ >= columns_for_two; }
    bool has_air() const { return rows_ >= rows_for_air; }

    // A piece of the bar for each exercise, as far as it is done.
    void put_progress() {
        const auto words = progress_words(view_);
        const int room = columns_ - support::display_width(words) - 2;
        const auto count = static_cast<int>(view_.plan.exercises.size());
        if (spell().kind == Kind::gather || room < 2 * count || count == 0) {
            grid_.put(0, 0, words, Look::dim);
            return;
        }
        const int piece = std::min(room / count, 12), here = static_cast<int>(spell().exercise);
        for (int i = 0; i < count; ++i) {
            const int inked = i < here || spell().kind == Kind::done ? piece - 1
                              : i == here                            ? done_of_piece(piece - 1)
                                                                     : 0;
            grid_.fill(0, i * piece, inked, grid_.is_ascii() ? "=" : "━", Look::accent);
            grid_.fill(0, i * piece + inked, piece - 1 - inked, grid_.is_ascii() ? "." : "─", Look::dim);
        }
        grid_.put(0, columns_ - support::display_width(words), words, Look::dim);
    }

    int done_of_piece(int most) const {
        Seconds all{0}, gone{0};
        for (std::size_t i = 0; i < training().spells().size(); ++i) {
            const auto& each = training().spells()[i];
            if (each.exercise != spell().exercise) continue;
            all += each.time;
            if (i < training().at()) gone += each.time;
        }
        gone += std::min(std::chrono::floor<Seconds>(training().elapsed()), spell().time);
        return all.count() > 0 ? static_cast<int>(most * gone / all) : 0;
    }

    void put_keys() {
        if (view_.typed) {
            const auto& name = view_.plan.exercises[training().subject()].name;
            grid_.put(rows_ - 1, 0, "Pain in " + name + ", 0 to 10: " + *view_.typed + "_", Look::strong);
            return;
        }
        if (!view_.message.empty()) {
            grid_.put(rows_ - 1, 0, support::shorten(view_.message, columns_), Look::accent);
            return;
        }
        const bool is_paused = training().is_paused() && view_.page == Page::none;
        grid_.put(rows_ - 1, 0, support::shorten(keys_now(), columns_), is_paused ? Look::strong : Look::dim);
    }

    std::string keys_now() const {
        if (const auto page = words_of_page(view_))
            return has_more(*page, view_.first, style_, rows_) ? "Enter tells more" : page->keys;
        if (spell().kind == Kind::done) return "Enter ends it · p pain · b back";
        if (training().is_paused()) return "PAUSED · space goes on · h how it is done · q end";
        const std::string full =
            "space pause · n on · b back · c " + std::string(view_.plan.body.not_clean) + " · p pain · q end · ? keys";
        return support::display_width(full) <= columns_ ? full : "space pause · p pain · q end · ? keys";
    }

    void put_end() {
        int row = put_name(2, "Done");
        for (const auto& line : words_of_trained(view_.plan, training().trained())) {
            if (++row >= rows_ - 2) break;
            grid_.put(row, 0, support::shorten(line, columns_));
        }
    }

    // In large letters where there is room for them. Gives back the row behind.
    int put_name(int row, const std::string& name) {
        const auto extent = extent_of(name, Size::letters, grid_.is_ascii());
        if (rows_ >= rows_for_letters && extent.columns > 0 && extent.columns <= columns_) {
            put_large(grid_, row, 0, name, Size::letters, Look::strong);
            return row + extent.rows;
        }
        if (rows_ >= rows_for_two_lines)
            for (auto blank = name.rfind(' '); blank != std::string::npos && blank > 0;
                 blank = name.rfind(' ', blank - 1)) {
                const auto first = name.substr(0, blank), second = name.substr(blank + 1);
                if (!fits_large(first) || !fits_large(second)) continue;
                put_large(grid_, row, 0, first, Size::letters, Look::strong);
                put_large(grid_, row + extent.rows, 0, second, Size::letters, Look::strong);
                return row + 2 * extent.rows;
            }
        const auto capitals = upper(name);
        const auto wide = spaced(capitals);
        grid_.put(row, 0, support::display_width(wide) <= columns_ ? wide : support::shorten(capitals, columns_),
                  Look::strong);
        return row + 1;
    }

    bool fits_large(const std::string& text) const {
        const auto columns = extent_of(text, Size::letters, grid_.is_ascii()).columns;
        return columns > 0 && columns <= columns_;
    }

    void put_band(int row, const std::string& words, Look look) {
        const auto text = " " + spaced(upper(words)) + " ";
        const auto shown = support::display_width(text) <= columns_ ? text : " " + upper(words) + " ";
        const int begin = std::max(0, (columns_ - support::display_width(shown)) / 2);
        const bool is_ground = style_.color && (look == Look::left || look == Look::right);
        grid_.fill(row, 0, columns_, is_ground ? " " : grid_.is_ascii() ? "-" : "─", is_ground ? look : Look::dim);
        grid_.put(row, begin, shown, look);
    }

    void put_session() {
        const auto& card = card_in_view(view_);
        const auto* work = work_in_view(view_);
        int row = put_name(rows_ >= rows_for_letters ? 2 : 1, card.name);
        if (work != nullptr) grid_.put(row, 0, amount_of(card, *work), Look::dim);
        row += has_air() ? 2 : 1;
        put_side(row, work);
        const int top = row + (has_air() ? 2 : 1), bottom = rows_ - (has_air() ? 4 : 3);
        if (is_wide()) {
            const int right = std::clamp(columns_ * 2 / 5, 28, 48);
            put_picture(top, 0, columns_ - right - 2, bottom - top);
            put_numbers(grid_, {top, columns_ - right, right, bottom - top}, view_, figures_);
        } else {
            const int numbers = 6, picture = bottom - top - numbers;
            if (picture >= 4) put_picture(top, 0, columns_, picture);
            put_numbers(grid_, {bottom - numbers, 0, columns_, numbers}, view_, figures_);
        }
        grid_.put(rows_ - (has_air() ? 3 : 2), 0, support::shorten(coming_words(view_), columns_), Look::accent);
    }

    std::string amount_of(const PlannedExercise& card, const Spell& work) const {
        auto words = amount_words(card, work);
        if (!card.dose.load.empty()) words += ", with " + card.dose.load;
        if (card.dose.reminder) words += ", a reminder";
        return support::shorten(words, columns_);
    }

    void put_side(int row, const Spell* work) {
        if (work == nullptr) return;
        const auto& body = view_.plan.body;
        switch (spell().kind) {
            case Kind::work: {
                const auto side = side_now(*work, training().elapsed());
                auto set = std::string();
                if (work->sets > 1) set = " · set " + std::to_string(work->set) + " of " + std::to_string(work->sets);
                return put_band(row, limb_of(body, side) + set, look_of(side));
            }
            case Kind::change:
                if (work->exercise == spell().exercise)
                    return put_band(row, "now the " + limb_of(body, work->side), look_of(work->side));
                return put_band(row, "change", Look::strong);
            case Kind::rest:
                return put_band(row, "rest", Look::strong);
            default:
                return put_band(row, "get ready", Look::strong);
        }
    }

    void put_picture(int row, int column, int columns, int rows) {
        const Canvas canvas{.columns = columns, .rows = rows, .dots = style_.dots, .color = style_.color};
        const auto lines = figures_.lines(view_, canvas);
        const int down = (rows - static_cast<int>(lines.size())) / 2;
        for (std::size_t i = 0; i < lines.size(); ++i)
            grid_.put_looking(row + down + static_cast<int>(i), column, lines[i]);
    }

    const TrainView& view_;
    TrainFigures& figures_;
    const Style& style_;
    Grid grid_;
    int rows_, columns_;
};

}  // namespace

Grid drawn(const TrainView& view, TrainFigures& figures, const Style& style, int rows, bool is_ascii) {
    return Painter(view, figures, style, rows, is_ascii).paint();
}

}  // namespace valgus::cli
