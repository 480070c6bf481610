// One step of the solver: how all freedoms move at once.
#pragma once

#include <bit>
#include <vector>

#include "figure/body/body.hpp"

namespace valgus::figure {

// One number that must become nothing, and how each freedom that moves it does so.
struct Row {
    double error = 0;
    std::uint64_t moved_by = 0;
    std::array<double, freedom_count> gradient{};
};

template <class Visit>
void for_each_bit(std::uint64_t bits, Visit&& visit) {
    for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

// What must be met at once.
struct Demands {
    std::vector<Row> rows;
    // Only where there are more rows than freedoms, summed over all of them: of each two freedoms' gradients the
    // product, and of each freedom's gradient and the error.
    std::vector<State> products;
    State errors{};
};
Demands demands_of(std::vector<Row> rows);

// The step nearest to `pull` on which all rows, taken as straight, are met. `ease`: how easily each freedom leaves its
// pull; 0: not at all. Twice as many rows take at most twice as long.
State nearest_step(const Demands& demands, const State& pull, const State& ease);

}  // namespace valgus::figure
