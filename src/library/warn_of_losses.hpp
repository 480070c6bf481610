// What a later layer takes away of what an earlier one says for safety, maybe without wanting to: lists and doses are
// replaced whole.
#pragma once

#include <string_view>

#include "library/overlay.hpp"

namespace valgus {

void warn_of_losses(std::string_view section, const Mappings& mappings, Findings& warnings);

}  // namespace valgus
