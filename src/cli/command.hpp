// The commands of the program, one file each; run() picks one by its name.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "valgus/document/diagnostic.hpp"
#include "valgus/request.hpp"
#include "valgus/run.hpp"

namespace valgus::cli {

// What was said on the command line, in the environment, in a profile and in the configuration, not yet checked.
struct Arguments {
    std::map<std::string, std::vector<Said>, std::less<>> options;  // by name; lists are split at commas
    std::vector<std::string> words;                                 // what is neither an option nor the command
    std::vector<std::string> typed;                                 // all of the line, as it was said
    std::string line;                                               // the same as command_line() has it
    std::chrono::sys_days today{};                                  // the day on which it was said

    bool has(std::string_view name) const { return options.contains(name); }
    bool is_on(std::string_view name) const;  // of a switch
    std::vector<Said> all(std::string_view name) const;
    std::optional<Said> one(std::string_view name) const;
};

// What is wrong with a word, where it was said.
[[noreturn]] void refuse(const Said& said, std::string what, std::string remedy);

class Session;

struct Command {
    std::string_view name;
    std::string_view summary;  // one line, completes "valgus NAME: …"
    std::string_view words;    // what may follow the name: "[TOPIC]"
    Domain word = {};          // each of these
    std::size_t most_words;    // of these
    std::string_view surplus;  // what to do with more of them
    std::string_view examples[2];
    std::span<const OptionGroup* const> groups;
    Exit (*act)(Session& session);   // writes what it has to say
    bool may_write_several = false;  // files, each as its ending says
};

constexpr auto any_words = static_cast<std::size_t>(-1);

extern const Command assess_command;
extern const Command plan_command;
extern const Command program_command;
extern const Command today_command;
extern const Command train_command;
extern const Command log_command;
extern const Command progress_command;
extern const Command list_command;
extern const Command show_command;
extern const Command figure_command;
extern const Command about_command;
extern const Command find_command;
extern const Command check_command;
extern const Command init_command;
extern const Command schema_command;
extern const Command config_command;
extern const Command help_command;
extern const Command completion_command;

std::span<const Command* const> commands();
const Command* command_named(std::string_view name);

// Every option of a command.
std::vector<const Option*> options_of(const Command& command);
// Those that are said on the command line.
std::vector<const Option*> flags_of(const Command& command);

}  // namespace valgus::cli
