// The options of a plan or a program, as wishes to be resolved.
#pragma once

#include "cli/command.hpp"

namespace valgus::cli {

Wishes wishes_of(const Arguments& arguments);

}  // namespace valgus::cli
