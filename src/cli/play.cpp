#include "cli/play.hpp"

#include <algorithm>
#include <utility>

#include "cli/style.hpp"

namespace valgus::cli {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t cycles = 3;
constexpr int rate = 10;  // frames a second
constexpr milliseconds pause = milliseconds(std::chrono::seconds(1)) / rate;

constexpr std::string_view hide_cursor = "\033[?25l";
constexpr std::string_view clear_below = "\033[J";
constexpr std::string_view top_left = "\033[H";
constexpr std::string_view end = "\033[0m\033[?25h";  // plain, with a cursor: as others expect a terminal

bool can_move(const Arguments& arguments, const Surroundings& surroundings) {
    const auto& environment = surroundings.environment;
    const bool is_dumb = environment && environment("TERM") == "dumb";
    return surroundings.wait && surroundings.out.is_terminal && !to_file(arguments) && !is_dumb &&
           !wants_ascii(arguments, surroundings);
}

// What is longer than the screen could not be gone back over.
Canvas canvas_on(const Terminal& terminal, const Style& style) {
    auto canvas = canvas_of(style);
    canvas.columns = std::min(canvas.columns, terminal.width);
    canvas.rows = std::clamp(terminal.height - 1, 1, canvas.rows);
    return canvas;
}

using Frame = std::vector<std::string>;  // lines

// Every line is cleared before it is written: a terminal whose last column is taken might clear that otherwise.
std::string drawn(const Frame& lines) {
    std::string text;
    for (const auto& line : lines) text.append("\033[K").append(line).append("\n");
    return text;
}

std::string back_over(const Frame& lines) { return "\033[" + std::to_string(lines.size()) + "A"; }

// How many rows the last frame has after a change nobody knows: some terminals wrap anew what they show, others cut it.
// So all that is above is scrolled away.
std::string onto_new(const Terminal& screen) {
    return std::string(static_cast<std::size_t>(std::max(screen.height - 1, 0)), '\n').append(top_left);
}

bool is_as_large(const Terminal& one, const Terminal& other) {
    return one.width == other.width && one.height == other.height;
}

// While somebody pulls at the window, there is no picture that could wrap.
std::optional<Terminal> wait_until_settled(Terminal screen, const Surroundings& surroundings) {
    while (const auto now = surroundings.wait(pause)) {
        if (is_as_large(*now, screen)) return now;
        screen = *now;
    }
    return std::nullopt;
}

}  // namespace

Exit play(const Film& film, const Style& style, Session& session) {
    const auto& surroundings = session.surroundings;
    if (!can_move(session.arguments, surroundings)) return Exit::done;
    session.flush();
    auto screen = surroundings.wait(milliseconds(0));
    if (!screen) return Exit::interrupted;
    const auto frames = std::max(std::size_t{1}, static_cast<std::size_t>(film.seconds * rate));
    const auto frame_on = [&](std::size_t frame, const Terminal& terminal) {
        auto now = style;
        if (!session.arguments.has("width")) now.width = page_width(terminal);
        return film.frame(static_cast<double>(frame) / rate, canvas_on(terminal, now));
    };
    auto to_its_place = std::string("\n").append(hide_cursor);
    for (std::size_t i = 0; i < cycles * frames && screen; ++i) {
        const auto lines = frame_on(i % frames, *screen);
        session.write(to_its_place.append(drawn(lines)));
        session.flush();
        to_its_place = back_over(lines);
        auto now = surroundings.wait(pause);
        if (now && !is_as_large(*now, *screen)) {
            session.write(std::exchange(to_its_place, {}).append(clear_below));
            session.flush();
            now = wait_until_settled(*now, surroundings);
            if (now) to_its_place = onto_new(*now);
        }
        screen = now;
    }
    session.write(end);
    session.flush();
    return screen ? Exit::done : Exit::interrupted;
}

}  // namespace valgus::cli
