// Help, made from the tables of commands and options.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "valgus/library/complaint.hpp"

namespace valgus::cli {

// What a row says of a command or an option, with the shipped library's words for {limb}, {collapse}, {angle},
// {most_bend} and {complaint}: "the arm to treat".
std::string filled(std::string_view help);
// The same with another library's.
std::string filled(std::string_view help, const Complaint& body);

std::string help_text(int width);                          // of the program
std::string help_text(const Command& command, int width);  // of a command
// The same on two screens at most: what is said most, and the names of the rest.
std::string short_help(const Command& command, int width);
std::string version_text();

}  // namespace valgus::cli
