#include "cli/play.hpp"

#include <algorithm>

#include "cli/style.hpp"

namespace valgus::cli {

namespace {

constexpr int cycles = 3;
constexpr int rate = 10;  // frames a second

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

// Every line is cleared before it is written: a terminal whose last column is taken might clear that otherwise.
std::string drawn(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text.append("\033[K").append(line).append("\n");
    return text;
}

}  // namespace

Motion motion_of(const Picture& picture, Side side, const Style& style, const Arguments& arguments,
                 const Surroundings& surroundings) {
    Motion motion{.frames = {}, .pause = std::chrono::milliseconds(std::chrono::seconds(1)) / rate};
    if (!can_move(arguments, surroundings)) return motion;
    const auto cycle = play_text(picture, side, canvas_on(surroundings.out, style), rate);
    for (int i = 0; i < cycles; ++i)
        for (const auto& lines : cycle) {
            const auto back = "\033[" + std::to_string(lines.size()) + "A";
            motion.frames.push_back((motion.frames.empty() ? "\n" : back) + drawn(lines));
        }
    return motion;
}

}  // namespace valgus::cli
