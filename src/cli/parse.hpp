// Words of the command line -> a command and its Arguments.
#pragma once

#include "cli/command.hpp"

namespace valgus::cli {

inline constexpr std::size_t longest_value = 4096;  // bytes

enum class Help { none, brief, full };  // brief: by -h alone

// What is asked for before anything is checked: --help, --version and --licenses count wherever they stand.
struct Invocation {
    const Command* command = nullptr;  // null: none was named
    Help help = Help::none;
    bool version = false;
    bool licences = false;
    std::vector<std::string> rest;  // all words but the command's name
};

// Throws Failure (usage) for an unknown command.
Invocation find_invocation(std::span<const std::string_view> args);

// Throws Failure (usage) with a finding for every unknown option, missing value and repeated single value.
Arguments parse_arguments(const Invocation& invocation, const Surroundings& surroundings);

// Fills in what no option says: an option beats the environment. An empty variable counts as not set.
void read_environment(const Command& command, const Surroundings& surroundings, Arguments& arguments);

}  // namespace valgus::cli
