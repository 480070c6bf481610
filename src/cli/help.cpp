#include "cli/help.hpp"

#include <algorithm>

#include "support/text.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

namespace {

constexpr int widest_help = 100;  // longer lines are hard to read

// A name and its explanation; under one another where the line is too narrow for columns.
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

std::string name_of(const Option& option) {
    const std::string letter = option.letter == '\0' ? "    " : std::string("-") + option.letter + ", ";
    return letter + "--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string help_of(const Option& option) {
    const auto help = filled(option.help);
    return option.otherwise.empty() ? help : help + " (default: " + std::string(option.otherwise) + ")";
}

std::string paragraph(std::string_view text, int width) {
    std::string wrapped;
    for (const auto& line : support::wrap(text, width)) wrapped += line + "\n";
    return wrapped;
}

}  // namespace

std::string filled(std::string_view help) {
    static const auto body = builtin_library().body;
    return filled(help, body);
}

std::string filled(std::string_view help, const Complaint& body) {
    const auto most_bend = std::to_string(body.most_bend);
    const std::pair<std::string_view, Text> words[] = {{"{limb}", body.limb},
                                                       {"{collapse}", body.collapse},
                                                       {"{angle}", body.angle},
                                                       {"{most_bend}", most_bend},
                                                       {"{complaint}", body.complaint}};
    std::string text(help);
    for (const auto& [placeholder, word] : words)
        if (const auto at = text.find(placeholder); at != std::string::npos) text.replace(at, placeholder.size(), word);
    return text;
}

std::string version_text() { return "valgus " VALGUS_VERSION "\n"; }

std::string help_text(int width) {
    width = std::min(width, widest_help);
    std::string text = paragraph(filled("valgus writes an ordered exercise plan for {complaint}."), width);
    text +=
        "\nusage: valgus COMMAND [OPTIONS]\n\n  valgus assess --quick              which plan is right: four minutes "
        "of "
        "questions\n  valgus plan --side right --focus ankle\n  valgus show clam-shell\n\n";
    text += "Commands\n";
    for (const auto* command : commands()) text += row(std::string(command->name), filled(command->summary), 12, width);
    text += "\n" + paragraph(
                       "`valgus COMMAND --help` tells more. Most options can also be set as a variable of the "
                       "environment, VALGUS_SIDE for --side, or in a profile: `valgus config --help`.",
                       width);
    text +=
        "\n" + paragraph(
                   "Exit codes: 0 done, 1 done with findings, 2 usage, 3 bad library or settings, 4 reading or writing "
                   "failed, 5 nothing fits, 70 a bug.",
                   width);
    return text;
}

std::string help_text(const Command& command, int width) {
    width = std::min(width, widest_help);
    const auto name = "valgus " + std::string(command.name);
    std::string text = paragraph(name + ": " + filled(command.summary), width);
    text += "\nusage: " + name + (command.words.empty() ? "" : " " + std::string(command.words)) + " [OPTIONS]\n\n";
    for (const auto example : command.examples) text += "  " + std::string(example) + "\n";
    const auto flags = flags_of(command);
    for (const auto* group : command.groups) {
        text += "\n" + std::string(group->title) + "\n";
        for (const auto& option : group->options)
            if (std::find(flags.begin(), flags.end(), &option) != flags.end())
                text += row(name_of(option), help_of(option), 28, width);
    }
    return text;
}

}  // namespace valgus::cli
