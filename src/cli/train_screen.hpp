// A session on the whole of a terminal.
#pragma once

#include "cli/grid.hpp"
#include "cli/train_figures.hpp"
#include "cli/train_view.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// Less is no screen: then there are lines.
inline constexpr int least_columns = 40, least_rows = 16;

// Large what is looked at from the floor: the name, the number, the way, the side. style.width is that of the screen.
Grid drawn(const TrainView& view, TrainFigures& figures, const Style& style, int rows, bool is_ascii);

}  // namespace valgus::cli
