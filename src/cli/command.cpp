#include "cli/command.hpp"

#include <algorithm>
#include <array>

namespace valgus::cli {

namespace {

constexpr std::array all_commands{
    &assess_command,   &plan_command,  &program_command, &today_command,  &log_command,        &train_command,
    &progress_command, &list_command,  &show_command,    &figure_command, &about_command,      &find_command,
    &init_command,     &check_command, &schema_command,  &config_command, &completion_command, &help_command};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }

const Command* command_named(std::string_view name) {
    const auto found =
        std::find_if(all_commands.begin(), all_commands.end(), [&](const auto* c) { return c->name == name; });
    return found == all_commands.end() ? nullptr : *found;
}

std::vector<const Option*> options_of(const Command& command) {
    constexpr std::size_t usual = 64;
    std::vector<const Option*> options;
    options.reserve(usual);
    for (const auto* group : command.groups)
        for (const auto& option : group->options) options.push_back(&option);
    return options;
}

std::vector<const Option*> flags_of(const Command& command) {
    auto options = options_of(command);
    const auto own = std::find_if(options.begin(), options.end(), [](const auto* it) { return !it->kept_as.empty(); });
    if (own == options.end()) return options;
    const std::vector<const Option*> all = options;
    const auto is_hidden = [&](const Option* option) {
        return option->kept_as.empty() && std::any_of(all.begin(), all.end(), [&](const Option* other) {
                   return other != option && other->name == option->name;
               });
    };
    options.erase(std::remove_if(options.begin(), options.end(), is_hidden), options.end());
    return options;
}

std::vector<Said> Arguments::all(std::string_view name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::vector<Said>{} : found->second;
}

std::optional<Said> Arguments::one(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end() || found->second.empty()) return std::nullopt;
    return found->second.front();
}

bool Arguments::is_on(std::string_view name) const {
    const auto said = one(name);
    return said && said->word != off;
}

void refuse(const Said& said, std::string what, std::string remedy) {
    Findings findings{said.finding(std::move(what), std::move(remedy))};
    const auto exit = exit_of(findings);
    throw Failure(exit, std::move(findings));
}

}  // namespace valgus::cli
