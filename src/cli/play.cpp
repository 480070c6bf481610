#include "cli/play.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "cli/film_words.hpp"
#include "cli/grid.hpp"
#include "cli/large_letters.hpp"
#include "cli/style.hpp"
#include "support/text.hpp"

namespace valgus::cli {

namespace {

using Time = std::chrono::milliseconds;

constexpr int cycles = 3;
constexpr Time step{100};  // between two frames
constexpr int rows_for_large_letters = 22;

bool can_play(const Session& session) {
    const auto& around = session.surroundings;
    return around.key && around.screen && around.now && around.out.is_terminal && !to_file(session.arguments) &&
           !is_dumb(around);
}

// From its beginning to its end the terminal gives keys, and shows the picture.
class Player {
public:
    Player(const std::string& name, const Film& film, const Style& style, Session& session)
        : session_(session),
          around_(session.surroundings),
          name_(name),
          film_(film),
          style_(style),
          is_ascii_(wants_ascii(session.arguments, session.surroundings)) {
        around_.screen(true);
        lay_out(around_.out);
    }
    ~Player() {
        around_.screen(false);
        if (around_.rest) around_.rest();
    }
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    Exit goes_to_its_end() {
        const double length = cycles * film_.seconds;
        for (auto last = around_.now(); seconds() < length;) {
            show();
            const auto key = around_.key(is_paused_ ? std::nullopt : std::optional(step - elapsed_ % step));
            const auto now = around_.now();
            if (key.was_stopped) is_paused_ = true;  // what stood still did nothing
            if (!is_paused_) elapsed_ += now - last;
            last = now;
            if (key.kind == Key::Kind::interrupt || key.kind == Key::Kind::end) return Exit::interrupted;
            if (key.kind == Key::Kind::escape || key.text == "q") return Exit::done;
            if (key.kind == Key::Kind::resumed) lay_out(key.screen);
            if (key.text == " ") is_paused_ = !is_paused_;
        }
        return Exit::done;
    }

private:
    double seconds() const { return std::chrono::duration<double>(elapsed_).count(); }

    // Anew from an empty screen, since nobody knows what a change of its size left there.
    void lay_out(const Terminal& terminal) {
        shown_ = Grid(std::max(terminal.width, 1), std::max(terminal.height, 1), is_ascii_);
        session_.show("\033[0m\033[2J");
    }

    void show() {
        auto next = drawn();
        if (const auto news = next.changes_from(shown_, style_.color); !news.empty()) session_.show(news);
        shown_ = std::move(next);
    }

    Grid drawn() const {
        Grid grid(shown_.columns(), shown_.rows(), is_ascii_);
        const double time = std::fmod(seconds(), film_.seconds);
        const int cycle = std::min(static_cast<int>(seconds() / film_.seconds) + 1, cycles);
        grid.put(0, 0, support::shorten(name_, grid.columns()), Look::strong);
        const auto count = std::to_string(cycle) + " of " + std::to_string(cycles);
        const int at = grid.columns() - support::display_width(count);
        if (at > support::display_width(name_) + 1) grid.put(0, at, count, Look::dim);
        const int below = put_phase(grid, time);
        put_picture(grid, time, below - 1);
        const std::string keys = is_paused_ ? "PAUSED · space goes on · q end" : "space pause · q end";
        grid.put(grid.rows() - 1, 0, support::shorten(keys, grid.columns()), is_paused_ ? Look::strong : Look::dim);
        return grid;
    }

    // Above the keys, in large letters where there is room for them. Gives back its first row.
    int put_phase(Grid& grid, double time) const {
        const auto [word, left] = phase_of(film_, time);
        const auto text = word + " " + std::to_string(left);
        const auto extent = extent_of(text, Size::letters, is_ascii_);
        const bool is_large =
            grid.rows() >= rows_for_large_letters && extent.columns > 0 && extent.columns <= grid.columns();
        const int row = std::max(1, grid.rows() - 2 - (is_large ? extent.rows : 1));
        if (is_large)
            put_large(grid, row, 0, text, Size::letters, Look::strong);
        else
            grid.put(row, 0, support::shorten(spaced(word) + "  " + std::to_string(left), grid.columns()),
                     Look::strong);
        return row;
    }

    void put_picture(Grid& grid, double time, int end) const {
        constexpr int top = 2;
        int columns = grid.columns();
        if (session_.arguments.has("width")) columns = std::min(columns, style_.width);
        if (end <= top) return;
        constexpr double tenths = 10;
        const Canvas canvas{.columns = columns, .rows = end - top, .dots = style_.dots, .color = style_.color};
        const auto lines = film_.frame(std::floor(time * tenths) / tenths, canvas);
        for (std::size_t i = 0; i < lines.size(); ++i) grid.put_looking(top + static_cast<int>(i), 0, lines[i]);
    }

    Session& session_;
    const Surroundings& around_;
    const std::string& name_;
    const Film& film_;
    const Style& style_;
    bool is_ascii_;
    Grid shown_{1, 1, false};
    Time elapsed_{};
    bool is_paused_ = false;
};

}  // namespace

Exit play(const std::string& name, const Film& film, const Style& style, Session& session) {
    if (!can_play(session)) return Exit::done;
    session.flush();  // the text stays on the other screen
    return Player(name, film, style, session).goes_to_its_end();
}

}  // namespace valgus::cli
