// Finds the command among the words, since options may stand before it as well.
#include <algorithm>
#include <optional>

#include "cli/meant.hpp"
#include "cli/parse.hpp"
#include "cli/topics.hpp"
#include "support/nearest.hpp"
#include "support/shell.hpp"
#include "support/wording.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

namespace {

// Whether the word is an option of some command that takes the next word as its value.
bool takes_next_word(std::string_view word) {
    if (word.find('=') != std::string_view::npos) return false;
    for (const auto* command : commands())
        for (const auto* option : options_of(*command)) {
            if (option->takes == Takes::nothing) continue;
            if (word.starts_with("--") ? word.substr(2) == option->name : word.size() == 2 && word[1] == option->letter)
                return true;
        }
    return false;
}

// What help an option asks for; of letters behind one hyphen "-qh" does, "-sh" says a side.
Help asked_help(std::string_view word) {
    if (word == "--help") return Help::full;
    if (word.size() < 2 || word[1] == '-') return Help::none;
    for (const char letter : word.substr(1)) {
        if (letter == 'h') return Help::brief;
        if (takes_next_word(std::string{'-', letter})) return Help::none;
    }
    return Help::none;
}

void note_what_it_asks(std::string_view option, Invocation& invocation) {
    invocation.help = std::max(invocation.help, asked_help(option));
    invocation.version = invocation.version || option == "--version" || option == "-V";
    invocation.licences = invocation.licences || option == "--licenses";
}

// The line that words without a command may mean: "right ankle" is a plan for the right ankle.
std::string plan_of(std::span<const std::string_view> args) {
    if (args.size() == 1 && find<Exercise>(builtin_library(), args.front()))
        return "valgus show " + support::shell_word(args.front());
    std::string line = "valgus plan";
    for (const auto word : args) {
        const auto meant = option_meant_by(word, plan_command);
        if (meant.empty()) return {};
        line.append(" ").append(meant);
    }
    return line;
}

[[noreturn]] void unknown_command(std::string_view word, std::span<const std::string_view> args) {
    if (const auto meant = plan_of(args); !meant.empty())
        throw Failure(Exit::usage, "no command", "did you mean `" + meant + "`?");
    if (topic_named(word) != nullptr)
        throw Failure(Exit::usage, "unknown command " + support::quoted(word),
                      "did you mean `valgus help " + std::string(word) + "`?");
    std::vector<std::string_view> names;
    for (const auto* command : commands()) names.push_back(command->name);
    const auto near = support::nearest(word, names);
    throw Failure(Exit::usage, "unknown command " + support::quoted(word),
                  near ? "did you mean " + support::quoted(*near) + "?" : "`valgus --help` lists the commands");
}

}  // namespace

Invocation find_invocation(std::span<const std::string_view> args) {
    Invocation invocation;
    bool options = true;    // until --
    bool is_value = false;  // of the option before
    std::optional<std::string_view> unknown;
    for (const auto word : args) {
        const bool value = std::exchange(is_value, false);
        if (options && !value && word == "--") options = false;
        const bool option = options && !value && word.size() > 1 && word.front() == '-';
        if (option) {
            note_what_it_asks(word, invocation);
            is_value = takes_next_word(word);
        }
        if (!invocation.command && !unknown && !option && !value && options) {
            invocation.command = command_named(word);
            if (!invocation.command) unknown = word;
        } else {
            invocation.rest.emplace_back(word);
        }
    }
    // Whoever asks for help gets it, whatever else is on the line.
    const bool asks = invocation.help != Help::none || invocation.version || invocation.licences;
    if (unknown && !asks) unknown_command(*unknown, args);
    return invocation;
}

}  // namespace valgus::cli
