// valgus help [COMMAND]
#include <array>

#include "cli/help.hpp"
#include "cli/session.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string help_on(const std::vector<std::string>& words, int width) {
    if (words.empty()) return help_text(width);
    const auto& word = words.front();
    if (const auto* command = command_named(word)) return help_text(*command, width);
    std::vector<std::string_view> names;
    for (const auto* command : commands()) names.push_back(command->name);
    const auto near = support::nearest(word, names);
    throw Failure(Exit::usage, "unknown command " + support::quoted(word),
                  near ? "did you mean " + support::quoted(*near) + "?" : "`valgus help` lists the commands");
}

Exit act_help(Session& session) {
    const auto& screen = session.surroundings.out;
    session.write(help_on(session.arguments.words, screen.is_terminal ? screen.width : 80));
    return Exit::done;
}

const std::array help_groups{&pager_options, &general_options};

}  // namespace

const Command help_command{
    .name = "help",
    .summary = "help on a command",
    .words = "[COMMAND]",
    .word = Domain::choice("COMMAND", propose::commands),
    .most_words = any_words,
    .surplus = "",
    .examples = {"valgus help plan", "valgus help"},
    .groups = help_groups,
    .act = act_help,
};

}  // namespace valgus::cli
