// What holds without being said each time: a profile and the configuration. Both are YAML, and their keys are the long
// options.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace valgus::cli {

// The options that may stand in such a file, each once.
std::vector<const Option*> file_options();

// The option that a key says; null: none.
const Option* option_of(std::string_view key);

// The key of an option: its name, but for what is a list by its nature.
std::string_view key_of(const Option& option);

// A key of a profile that is no option: what was measured, to be compared with later.
inline constexpr std::string_view baseline_key = "baseline";

// Says that it is as if nobody had said anything, wherever that was.
inline constexpr std::string_view by_default = "default";

// A value in pieces without blanks around them, as said by `as`.
std::vector<Said> split(std::string_view value, char at, const Said& as);
// The values of an option: those of a list are split at commas; none if they are to be as by default.
std::vector<Said> said(const Option& option, const std::vector<std::string>& values, const Said& as);

// Fills in what neither a flag nor the environment says and the command asks for: from the profile, then from the
// configuration. Paths in a file are relative to it. Throws Failure (io) if a file cannot be read; a configuration that
// is not there says nothing.
void read_settings(const Command& command, const Surroundings& surroundings, Arguments& arguments, Findings& findings);

// What a file names must be there; told with the place where it is named. Throws Failure (io).
void check_named_file(const Said& said);

// A path as a profile of that name has it: relative to where that will be.
std::string from_there(const std::string& word, const std::string& profile);

// $XDG_CONFIG_HOME/valgus/config.yaml, or below $HOME/.config; empty where neither is known.
std::string configuration_path(const Surroundings& surroundings);

}  // namespace valgus::cli
