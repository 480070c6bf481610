// Which valgus this is.
#pragma once

#include <string_view>

namespace valgus::support {

std::string_view version();   // "1.2.3"
std::string_view released();  // the day of that version: "2026-11-30"

}  // namespace valgus::support
