// What is read before a session, or instead of it for a while, on the screen.
#pragma once

#include "cli/grid.hpp"
#include "cli/train_view.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// From its `first` line on, as many as there is room for.
void put_page(Grid& grid, const PageWords& words, std::size_t first, const Style& style);
std::size_t room_of_page(int rows);
bool has_more(const PageWords& words, std::size_t first, const Style& style, int rows);

}  // namespace valgus::cli
