#include "cli/help.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "cli/help_lines.hpp"
#include "cli/topics.hpp"
#include "support/text.hpp"
#include "support/version.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

namespace {

std::string name_of(const Option& option) {
    const std::string letter = option.letter == '\0' ? "    " : std::string("-") + option.letter + ", ";
    return letter + "--" + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
}

std::string help_of(const Option& option) {
    auto help = filled(option.help);
    if (!option.otherwise.empty()) help.append(" (default: ").append(option.otherwise).append(")");
    if (option.elsewhere == Elsewhere::anywhere) help.append(" [").append(environment_name(option)).append("]");
    return help;
}

std::string row_of(const Option& option, int width) { return row(name_of(option), help_of(option), 28, width); }

// What most people say, of commands that plan.
std::vector<const Option*> common_options(const Command& command) {
    constexpr std::array<std::string_view, 7> names{"side",    "focus",  "position", "cause",
                                                    "minutes", "format", "output"};
    std::vector<const Option*> common;
    const auto flags = flags_of(command);
    for (const auto name : names) {
        const auto found = std::find_if(flags.begin(), flags.end(), [&](const auto* it) { return it->name == name; });
        if (found != flags.end()) common.push_back(*found);
    }
    return common.size() == names.size() ? common : std::vector<const Option*>();
}

// A title and what stands below it.
using Titled = std::pair<std::string_view, std::vector<const Option*>>;

// The common ones first, then all others by group.
std::vector<Titled> titled_options(const Command& command) {
    const auto common = common_options(command);
    std::vector<Titled> all;
    if (!common.empty()) all.emplace_back("Most used", common);
    const auto is_in = [](const auto& options, const Option* option) {
        return std::find(options.begin(), options.end(), option) != options.end();
    };
    const auto flags = flags_of(command);
    for (const auto* group : command.groups) {
        std::vector<const Option*> rest;
        for (const auto& option : group->options)
            if (is_in(flags, &option) && !is_in(common, &option)) rest.push_back(&option);
        if (!rest.empty()) all.emplace_back(group->title, std::move(rest));
    }
    return all;
}

std::string with_help(const Titled& titled, int width) {
    auto text = "\n" + std::string(titled.first) + "\n";
    for (const auto* option : titled.second) text += row_of(*option, width);
    return text;
}

// "Who: --worse, --angle, --age"
std::string by_name(const Titled& titled, int width) {
    std::string names;
    for (const auto* option : titled.second) names.append(names.empty() ? "--" : ", --").append(option->name);
    constexpr int margin = 2;
    std::string text;
    for (const auto& line : support::wrap(std::string(titled.first) + ": " + names, width - 2 * margin))
        text.append(text.empty() ? "  " : "    ").append(line).append("\n");
    return text;
}

std::string beginning(const Command& command, int width) {
    const auto name = "valgus " + std::string(command.name);
    auto text = paragraph(name + ": " + filled(command.summary), width);
    const auto words = command.words.empty() ? "" : " " + std::string(command.words);
    text += "\n" + paragraph("usage: " + name + words + " [OPTIONS]", width) + "\n";
    for (const auto line : command.examples) text += example(line, width);
    return text;
}

std::string where_more_is(int width) {
    return "\n" +
           paragraph(
               "Documentation: README.md and docs/command-line.md, in the source and, where valgus is "
               "installed, in share/doc/valgus.",
               width) +
           paragraph(
               "A mistake? There is no address for reports yet; README.md says what helps those who gave you "
               "valgus to find it.",
               width);
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

std::string version_text() { return "valgus " + std::string(support::version()) + "\n"; }

std::string help_text(int width) {
    width = std::min(width, widest_help);
    std::string text = paragraph(filled("valgus writes an ordered exercise plan for {complaint}."), width);
    text += "\nusage: valgus COMMAND [OPTIONS]\n\n";
    text += example("valgus assess --quick", width) + example("valgus plan --side right --focus ankle", width);
    text += "\n" + paragraph("The first asks which plan is right, for four minutes.", width);
    text += "\nCommands\n";
    for (const auto* command : commands()) text += row(std::string(command->name), filled(command->summary), 12, width);
    text += "\n" + paragraph(
                       "`valgus help COMMAND` tells more. Most options can also be set as a variable of the "
                       "environment, VALGUS_SIDE for --side, or in a profile: `valgus help config`.",
                       width);
    text += "\nTopics\n";
    for (const auto& topic : topics()) text += row(std::string(topic.name), topic.summary, 16, width);
    return text + where_more_is(width);
}

std::string help_text(const Command& command, int width) {
    width = std::min(width, widest_help);
    auto text = beginning(command, width);
    bool has_variables = false;
    for (const auto& titled : titled_options(command)) {
        text += with_help(titled, width);
        for (const auto* option : titled.second) has_variables |= option->elsewhere == Elsewhere::anywhere;
    }
    if (has_variables)
        text += "\n" + paragraph("In brackets stands the variable of the environment that says the same.", width);
    return text + where_more_is(width);
}

std::string short_help(const Command& command, int width) {
    constexpr std::ptrdiff_t two_screens = 60;  // of thirty lines
    width = std::min(width, widest_help);
    auto whole = help_text(command, width);
    if (std::count(whole.begin(), whole.end(), '\n') <= two_screens) return whole;
    const auto all = titled_options(command);
    auto text = beginning(command, width) + with_help(all.front(), width) + "\nMore options\n";
    for (const auto& titled : std::span(all).subspan(1)) text += by_name(titled, width);
    return text + "\n" +
           paragraph("`valgus help " + std::string(command.name) + "` says what each of them does.", width);
}

}  // namespace valgus::cli
