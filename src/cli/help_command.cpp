// valgus help [COMMAND]
#include <array>

#include "cli/help.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

Outcome act_help(const Arguments& arguments, const Surroundings& surroundings) {
    const int width = surroundings.out.is_terminal ? surroundings.out.width : 80;
    if (arguments.words.empty()) return {help_text(width)};
    const auto& word = arguments.words.front();
    if (const auto* command = find_command(word)) return {help_text(*command, width)};
    std::vector<std::string_view> names;
    for (const auto* command : commands()) names.push_back(command->name);
    const auto near = support::nearest(word, names);
    throw Failure(Exit::usage, "unknown command " + support::quoted(word),
                  near ? "did you mean " + support::quoted(*near) + "?" : "`valgus help` lists the commands");
}

const std::array help_groups{&general_options};

}  // namespace

const Command help_command{
    .name = "help",
    .summary = "help on a command",
    .words = "[COMMAND]",
    .examples = {"valgus help plan", "valgus help"},
    .groups = help_groups,
    .act = act_help,
};

}  // namespace valgus::cli
