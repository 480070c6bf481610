// The only file with CLI11. It splits words into options and values; what they mean is checked elsewhere, by our own
// rules.
#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/command_line.hpp"
#include "cli/meant.hpp"
#include "cli/settings.hpp"
#include "support/nearest.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"

namespace valgus::cli {

namespace {

std::string flags(const Option& option) {
    const auto name = "--" + std::string(option.name);
    return option.letter == '\0' ? name : std::string("-") + option.letter + "," + name;
}

// The commands that act on an option of this name; config only tells of those of others.
std::vector<std::string> owners_of(std::string_view name) {
    std::vector<std::string> owners;
    for (const auto* command : commands())
        for (const auto* option : flags_of(*command))
            if (option->name == name && (command != &config_command || option->elsewhere == Elsewhere::nowhere))
                owners.push_back("`valgus " + std::string(command->name) + "`");
    return owners;
}

// Who asks how a picture is to look in characters has a terminal in mind.
bool is_of_terminal(std::string_view name) {
    constexpr std::array<std::string_view, 4> names{"ascii", "color", "width", "format"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string where_it_is(const Command& command, std::string_view name) {
    if (&command == &figure_command && is_of_terminal(name))
        return "a picture is SVG; `valgus show` draws it in the terminal";
    const auto owners = owners_of(name);
    if (owners.empty()) return {};
    return support::join_and(owners) + (owners.size() == 1 ? " has it" : " have it");
}

Finding unknown_option(const Command& command, std::string_view word) {
    const auto name = word.substr(0, word.find('='));
    const auto bare = name.substr(std::min(name.find_first_not_of('-'), name.size()));
    if (auto where = where_it_is(command, bare); !where.empty())
        return {.what = "`valgus " + std::string(command.name) + "` has no option " + support::quoted(name),
                .remedy = std::move(where)};
    if (const auto meant = option_meant_by(bare, command); !meant.empty())
        return {.what = "unknown option " + support::quoted(name), .remedy = "did you mean '" + meant + "'?"};
    std::vector<std::string_view> known;
    for (const auto* option : flags_of(command)) known.push_back(option->name);
    const auto near = support::nearest(bare, known);
    return {.what = "unknown option " + support::quoted(name),
            .remedy = near ? "did you mean '--" + std::string(*near) + "'?"
                           : "`valgus " + std::string(command.name) + " --help` lists the options"};
}

// CLI11 would take the next word for the value of --side=.
void check_empty_values(const Command& command, std::vector<std::string>& words, Findings& findings) {
    for (const auto* option : flags_of(command)) {
        const auto name = "--" + std::string(option->name);
        if (option->takes != Takes::nothing && std::erase(words, name + "=") > 0)
            findings.push_back(
                {.what = name + ": an empty value", .remedy = "give it a value, or leave the option out"});
    }
}

// CLI11 would take --force=no for --force.
void check_switches(const Command& command, const std::vector<std::string>& words, Findings& findings) {
    for (const auto* option : flags_of(command)) {
        const auto with_value = "--" + std::string(option->name) + "=";
        const auto has_value = [&](const std::string& word) { return word.starts_with(with_value); };
        if (option->takes == Takes::nothing && std::any_of(words.begin(), words.end(), has_value))
            findings.push_back({.what = "--" + std::string(option->name) + " takes no value",
                                .remedy = "write it alone, or leave it out"});
    }
}

// Texts from outside go into headings and messages, so they must be one clean line.
void check_text(const Said& value, Findings& findings) {
    const auto refuse = [&](std::string what) {
        findings.push_back(value.finding(std::move(what), "write plain text on one line"));
    };
    if (value.word.size() > longest_value)
        return refuse("the value is longer than " + std::to_string(longest_value) + " bytes");
    if (support::has_controls(value.word, support::Newlines::refused)) refuse("the value has control characters in it");
}

// CLI11 takes thousands of instructions for each option that it knows, so it learns only of those that may be meant.
bool may_be_meant(const Option& option, const std::vector<std::string>& words) {
    const auto name = "--" + std::string(option.name);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        if (word.starts_with("--")) return word.starts_with(name);
        return option.letter != '\0' && word.size() > 1 && word.front() == '-' &&
               word.find(option.letter) != std::string::npos;
    });
}

// `words`: the options and positional words of one command, without what follows "--".
void parse_words(const Command& command, std::vector<std::string> words, Arguments& arguments, Findings& findings) {
    check_switches(command, words, findings);
    check_empty_values(command, words, findings);
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<const Option*, CLI::Option*>> registered;
    for (const auto* option : flags_of(command)) {
        if (!may_be_meant(*option, words)) continue;
        auto* row = option->takes == Takes::nothing
                        ? app.add_flag(flags(*option))
                        : app.add_option(flags(*option))->expected(1)->allow_extra_args(false);
        registered.emplace_back(option, row->multi_option_policy(CLI::MultiOptionPolicy::TakeAll));
    }
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        app.parse(std::move(words));
    } catch (const CLI::ArgumentMismatch& error) {
        const std::string_view message = error.what();
        findings.push_back({.what = std::string(message.substr(0, message.find(':'))) + ": a value is missing",
                            .remedy = "write it behind the option"});
        return;
    } catch (const CLI::ParseError& error) {
        findings.push_back(
            {.what = error.what(), .remedy = "`valgus " + std::string(command.name) + " --help` lists the options"});
        return;
    }
    for (const auto& [option, row] : registered) {
        if (row->count() == 0) continue;
        const auto by = "--" + std::string(option->name);
        auto values = said(*option, row->results(), {.by = by});
        const bool may_be_several = option->name == "output" && command.may_write_several;
        if ((option->takes == Takes::one || option->takes == Takes::path) && values.size() > 1 && !may_be_several)
            findings.push_back({.what = by + " is given twice", .remedy = "give it once"});
        arguments.options.emplace(option->key(), std::move(values));
    }
    for (const auto& word : app.remaining()) {
        if (word.size() > 1 && word.front() == '-') {
            findings.push_back(unknown_option(command, word));
        } else {
            arguments.words.push_back(word);
        }
    }
}

}  // namespace

void read_environment(const Command& command, const Surroundings& surroundings, Arguments& arguments) {
    if (!surroundings.environment) return;
    for (const auto* option : options_of(command)) {
        if (option->elsewhere != Elsewhere::anywhere || arguments.has(option->name)) continue;
        const auto name = environment_name(*option);
        const auto value = surroundings.environment(name);
        if (!value || value->empty()) continue;
        auto values =
            option->takes == Takes::paths ? split(*value, ':', {.by = name}) : said(*option, {*value}, {.by = name});
        for (auto& each : values) each.in = SaidIn::environment;
        arguments.options.emplace(option->name, std::move(values));
    }
}

Arguments parse_arguments(const Invocation& invocation, const Surroundings& surroundings) {
    Arguments arguments;
    arguments.typed = invocation.rest;
    Findings findings;
    const auto dashes = std::find(invocation.rest.begin(), invocation.rest.end(), "--");
    until_full([&] {
        parse_words(*invocation.command, {invocation.rest.begin(), dashes}, arguments, findings);
        if (dashes != invocation.rest.end())
            arguments.words.insert(arguments.words.end(), dashes + 1, invocation.rest.end());
        arguments.line = command_line(*invocation.command, arguments);
        read_environment(*invocation.command, surroundings, arguments);
        read_settings(*invocation.command, surroundings, arguments, findings);
        for (const auto& [name, values] : arguments.options)
            for (const auto& value : values) check_text(value, findings);
        for (const auto& word : arguments.words) check_text({word, support::quoted(word)}, findings);
    });
    if (!findings.empty()) {
        const auto exit = exit_of(findings);
        throw Failure(exit, std::move(findings));
    }
    return arguments;
}

}  // namespace valgus::cli
