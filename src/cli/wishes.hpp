// What the options of a command say, as wishes to be resolved.
#pragma once

#include "cli/command.hpp"

namespace valgus::cli {

Wishes wishes_of(const Command& command, const Arguments& arguments);

}  // namespace valgus::cli
