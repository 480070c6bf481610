// Help, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace valgus::cli {

std::string help_text(int width);                          // of the program
std::string help_text(const Command& command, int width);  // of a command
std::string version_text();

}  // namespace valgus::cli
