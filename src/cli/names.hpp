// Which spelling of names suits what a command writes to.
#pragma once

#include "cli/command.hpp"
#include "valgus/library/names.hpp"
#include "valgus/run.hpp"

namespace valgus::cli {

// Names from right to left are isolated for what a reader sees at once, a terminal or a page. Files and pipes of text
// are not littered: what reads them looks for the name as it is. What draws on the whole screen places each character
// by itself.
Names names_for(const Command& command, const Arguments& arguments, const Surroundings& surroundings);

}  // namespace valgus::cli
