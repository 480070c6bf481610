#include "cli/names.hpp"

#include <algorithm>
#include <array>

#include "cli/style.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

Names names_for(const Command& command, const Arguments& arguments, const Surroundings& surroundings) {
    const auto said = arguments.one("format");
    const auto output = arguments.one("output");
    const auto* format = said ? find_format(said->word) : output ? format_of_file(output->word) : nullptr;
    if (format != nullptr && (format->name == "html" || format->name == "guide")) return Names::isolated;
    if (format != nullptr && format->name != "text") return Names::plain;
    if (wants_ascii(arguments, surroundings)) return Names::ascii;
    constexpr std::array<std::string_view, 6> write_lines{"plan", "program", "today", "show", "list", "about"};
    const bool is_seen = surroundings.out.is_terminal && !to_file(arguments);
    const bool has_lines = std::find(write_lines.begin(), write_lines.end(), command.name) != write_lines.end();
    return is_seen && has_lines ? Names::isolated : Names::plain;
}

}  // namespace valgus::cli
