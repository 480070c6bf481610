#include "cli/style.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/numbers.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "system/terminal.hpp"

namespace valgus::cli {

namespace {

constexpr int narrowest = 20, widest = 500;

Terminal target(const Arguments& arguments, const Surroundings& surroundings) {
    return to_file(arguments) ? Terminal{} : surroundings.out;
}

std::string color_choice(const Arguments& arguments) {
    const auto said = arguments.one("color");
    if (!said) return {};
    if (std::find(color_choices.begin(), color_choices.end(), said->word) == color_choices.end())
        refuse(*said, "unknown choice " + support::quoted(said->word), "allowed: auto, always, never");
    return said->word;
}

bool is_ascii_on(const Terminal& terminal, const Arguments& arguments) {
    return arguments.is_on("ascii") || (terminal.is_terminal && !terminal.utf8);
}

Detail detail_of(const Arguments& arguments) {
    constexpr std::pair<std::string_view, Detail> all[] = {
        {"full", Detail::full}, {"brief", Detail::brief}, {"explain", Detail::explain}};
    auto detail = Detail::full;
    std::string_view said;
    for (const auto& [name, means] : all) {
        if (!arguments.has(name)) continue;
        if (!said.empty())
            throw Failure(Exit::usage, "--" + std::string(said) + " and --" + std::string(name) + " at once",
                          "choose one of them");
        said = name;
        detail = means;
    }
    return detail;
}

Style style_on(const Terminal& terminal, const Arguments& arguments, const system::Environment& environment) {
    const auto otherwise = static_cast<std::size_t>(page_width(terminal));
    Style style;
    style.width = static_cast<int>(number_of(arguments.one("width"), {narrowest, widest}, otherwise));
    style.color = system::wants_color(color_choice(arguments), terminal, environment);
    if (is_ascii_on(terminal, arguments)) style.dots = Dots::ascii;
    style.detail = detail_of(arguments);
    style.large = arguments.is_on("large");
    style.command = arguments.line;
    return style;
}

}  // namespace

bool to_file(const Arguments& arguments) {
    constexpr std::array<std::string_view, 4> standard{"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"};
    const auto output = arguments.one("output");
    return output && std::find(standard.begin(), standard.end(), output->word) == standard.end();
}

int page_width(const Terminal& terminal) {
    return std::clamp(terminal.is_terminal ? terminal.width : 80, narrowest, widest);
}

Style style_of(const Arguments& arguments, const Surroundings& surroundings) {
    // The environment speaks of terminals and pipes; a file gets colour only on request.
    auto style = style_on(target(arguments, surroundings), arguments,
                          to_file(arguments) ? system::Environment{} : surroundings.environment);
    const auto table = arguments.one("csv");
    style.excel = table && table->word == "excel";
    return style;
}

Style screen_style_of(const Arguments& arguments, const Surroundings& surroundings) {
    return style_on(surroundings.out, arguments, surroundings.environment);
}

bool wants_ascii(const Arguments& arguments, const Surroundings& surroundings) {
    return is_ascii_on(target(arguments, surroundings), arguments);
}

bool is_dumb(const Surroundings& surroundings) {
    return surroundings.environment && surroundings.environment("TERM") == "dumb";
}

bool screen_wants_ascii(const Arguments& arguments, const Surroundings& surroundings) {
    return is_ascii_on(surroundings.out, arguments);
}

}  // namespace valgus::cli
