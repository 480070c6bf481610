#include "cli/help_lines.hpp"

#include <algorithm>
#include <utility>

#include "support/text.hpp"

namespace valgus::cli {

std::string row(const std::string& name, std::string_view help, int column, int width) {
    const bool narrow = width < column + 24;
    const int indent = narrow ? 6 : column;
    std::string text = "  " + name;
    bool first = !narrow && support::display_width(text) + 2 <= column;
    for (const auto& line : support::wrap(help, width - indent)) {
        if (first) {
            text = support::pad_right(text, indent);
        } else {
            text.append("\n").append(static_cast<std::size_t>(indent), ' ');
        }
        text += line;
        first = false;
    }
    return text + "\n";
}

std::string paragraph(std::string_view text, int width) {
    std::string wrapped;
    for (const auto& line : support::wrap(text, width)) wrapped += line + "\n";
    return wrapped;
}

std::string example(std::string_view command, int width) {
    constexpr std::size_t sign = 2;
    std::string text, line = " ";
    for (std::size_t begin = 0; begin < command.size();) {
        const auto end = std::min(command.find(" -", begin + 1), command.size());
        const auto part = command.substr(begin, end - begin);
        if (line.size() + part.size() + sign > static_cast<std::size_t>(width) && begin > 0)
            text += std::exchange(line, "   ") + " \\\n";
        line.append(begin == 0 ? " " : "").append(part);
        begin = end;
    }
    return text + line + "\n";
}

std::string help_text(std::span<const Chapter> chapters, int width) {
    constexpr int margins = 4, narrowest = 8, widest = 32;
    width = std::min(width, widest_help);
    std::string text;
    for (const auto& chapter : chapters) {
        if (!text.empty()) text += "\n";
        if (!chapter.title.empty()) text += paragraph(chapter.title, width);
        text += paragraph(chapter.text, width);
        int column = narrowest;
        for (const auto& entry : chapter.entries)
            column = std::min(std::max(column, support::display_width(entry.name) + margins), widest);
        for (const auto& entry : chapter.entries) {
            text += row(entry.name, entry.text, column, width);
            if (entry.example.empty()) continue;
            const int indent = std::min(column, 4);
            for (auto lines = std::string_view(entry.example); !lines.empty();) {
                const auto shown = example(support::take_line(lines), width - indent);
                for (auto rest = std::string_view(shown); !rest.empty();)
                    text.append(static_cast<std::size_t>(indent), ' ').append(support::take_line(rest)).append("\n");
            }
        }
    }
    return text;
}

}  // namespace valgus::cli
