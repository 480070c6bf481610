// Text that is longer than the screen, through a pager.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "valgus/run.hpp"

namespace valgus::cli {

// A command of the shell: as VALGUS_PAGER says, else PAGER, else less. None: that is what is said there, by cat or
// nothing, or standard output is no terminal that can go back over what it shows.
std::optional<std::string> pager_of(const Surroundings& surroundings);

// To standard output, and through the pager if there are more lines than the screen has. Where none can show it, it is
// written all the same.
void write_paged(std::ostream& out, std::string_view text, const Surroundings& surroundings);

}  // namespace valgus::cli
