// Letters and digits that are read from two metres away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/grid.hpp"

namespace valgus::cli {

// Of letters: three rows of half blocks. Of digits: five rows of blocks, or ten for large screens.
enum class Size { letters, digits, large_digits };

// How much room a text takes; 0 columns: it has a character for which there is no large one, or there are no blocks in
// which this size could be made.
struct Extent {
    int columns = 0, rows = 0;
};
Extent extent_of(std::string_view text, Size size, bool is_ascii);

void put_large(Grid& grid, int row, int column, std::string_view text, Size size, Look look);

// "U P": what is as large as a line can be.
std::string spaced(std::string_view text);

}  // namespace valgus::cli
