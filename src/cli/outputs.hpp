// Several files from one run: `-o plan.html -o plan.md`.
#pragma once

#include <vector>

#include "cli/command.hpp"

namespace valgus::cli {

// The arguments for each file that was named, in that order; as they are if it is one or none. Throws Failure (usage)
// where one thing is said for all that can hold for one only.
std::vector<Arguments> for_each_output(const Arguments& arguments);

}  // namespace valgus::cli
