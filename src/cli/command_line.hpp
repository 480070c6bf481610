// A command line as others may say it again: it stands in what is written, for who asks later how that was made.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace valgus::cli {

// "valgus plan --side right --focus hip,ankle": the command, its words and what flags say, by their long names, in the
// order of their tables, quoted for a shell. Without what changes only where a text goes and how it is laid out. So it
// is the same however the same was typed. `arguments` hold flags alone: nothing of the environment and of files.
std::string command_line(const Command& command, const Arguments& arguments);

}  // namespace valgus::cli
