// Ranges of numbers as regular expressions, for those who check a text by its pattern alone.
#pragma once

#include <string>

namespace valgus::support {

// Matches the whole numbers from low to high, 0 or more, as they are written without leading zeros; in a group of its
// own.
std::string numbers_pattern(int low, int high);

}  // namespace valgus::support
