// The numbers of a session: repetitions or seconds, and which way it goes.
#pragma once

#include "cli/grid.hpp"
#include "cli/train_figures.hpp"
#include "cli/train_view.hpp"

namespace valgus::cli {

// A piece of a screen.
struct Area {
    int row = 0, column = 0, columns = 0, rows = 0;
};
void put_numbers(Grid& grid, const Area& area, const TrainView& view, TrainFigures& figures);

}  // namespace valgus::cli
