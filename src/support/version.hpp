// Which valgus this is.
#pragma once

#include <string_view>

namespace valgus::support {

std::string_view version();  // "1.2.3"

}  // namespace valgus::support
