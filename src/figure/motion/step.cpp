#include "figure/motion/step.hpp"

#include <algorithm>
#include <utility>

namespace valgus::figure {

namespace {

constexpr double damping = 1e-8;       // lets rows that say the same twice stand
constexpr double least_pivot = 1e-15;  // less is nothing but rounding

// As many equations as unknowns, symmetric and positive; only the upper half of the matrix is kept, row by row.
struct Equations {
    std::size_t size;
    std::vector<double> matrix = std::vector<double>(size * size), right = std::vector<double>(size);

    double* row(std::size_t i) { return matrix.data() + i * size; }
};

// Leaves the unknowns in `right`; Cholesky.
void solve(Equations& equations) {
    const auto n = equations.size;
    double* const right = equations.right.data();
    for (std::size_t j = 0; j < n; ++j) {
        double* const pivot = equations.row(j);
        for (std::size_t k = 0; k < j; ++k) {
            const double* const above = equations.row(k);
            for (std::size_t i = j; i < n; ++i) pivot[i] -= above[i] * above[j];
        }
        const double root = std::sqrt(std::max(pivot[j], least_pivot));
        for (std::size_t i = j; i < n; ++i) pivot[i] /= root;
    }
    for (std::size_t i = 0; i < n; ++i) {
        right[i] /= equations.row(i)[i];
        for (std::size_t k = i + 1; k < n; ++k) right[k] -= equations.row(i)[k] * right[i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) right[i] -= equations.row(i)[k] * right[k];
        right[i] /= equations.row(i)[i];
    }
}

// Over what both move. Most of what drawing costs is here: by pointers, so that no index is checked again.
double product(std::uint64_t both, const State& a, const State& b) {
    const double *const left = a.data(), *const right = b.data();
    double sum = 0;
    for (; both != 0; both &= both - 1) sum += left[std::countr_zero(both)] * right[std::countr_zero(both)];
    return sum;
}

// An unknown for each row: how hard it must be drawn at.
State step_by_rows(const std::vector<Row>& rows, const State& pull, const State& ease) {
    Equations equations{rows.size()};
    for (std::size_t a = 0; a < rows.size(); ++a) {
        const auto& row = rows[a];
        equations.right[a] = -row.error - product(row.moved_by, row.gradient, pull);
        State eased;
        for_each_bit(row.moved_by, [&](std::size_t i) { eased[i] = row.gradient[i] * ease[i]; });
        for (std::size_t b = 0; b <= a; ++b)
            equations.row(b)[a] = product(row.moved_by & rows[b].moved_by, eased, rows[b].gradient);
        equations.row(a)[a] += damping;
    }
    solve(equations);
    State step = pull;
    for (std::size_t a = 0; a < rows.size(); ++a)
        for_each_bit(rows[a].moved_by,
                     [&](std::size_t i) { step[i] += ease[i] * rows[a].gradient[i] * equations.right[a]; });
    return step;
}

// An unknown for each freedom that may move: how far it leaves its pull. The same step but for rounding.
State step_by_freedoms(const Demands& demands, const State& pull, const State& ease) {
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < freedom_count; ++i)
        if (ease[i] > 0 && demands.products[i][i] > 0) free.push_back(i);
    Equations equations{free.size()};
    for (std::size_t a = 0; a < free.size(); ++a) {
        const auto& products = demands.products[free[a]];
        equations.right[a] = -demands.errors[free[a]];
        for (std::size_t i = 0; i < freedom_count; ++i) equations.right[a] -= products[i] * pull[i];
        for (std::size_t b = a; b < free.size(); ++b) equations.row(a)[b] = products[free[b]];
        equations.row(a)[a] += damping / ease[free[a]];
    }
    solve(equations);
    State step = pull;
    for (std::size_t a = 0; a < free.size(); ++a) step[free[a]] += equations.right[a];
    return step;
}

}  // namespace

Demands demands_of(std::vector<Row> rows) {
    Demands demands{std::move(rows), {}, {}};
    if (demands.rows.size() <= freedom_count) return demands;
    demands.products.resize(freedom_count);
    for (const auto& row : demands.rows)
        for_each_bit(row.moved_by, [&](std::size_t i) {
            auto& products = demands.products[i];
            demands.errors[i] += row.gradient[i] * row.error;
            const auto from_i_on = ~std::uint64_t{0} << i;
            for_each_bit(row.moved_by & from_i_on,
                         [&](std::size_t k) { products[k] += row.gradient[i] * row.gradient[k]; });
        });
    for (std::size_t i = 0; i < freedom_count; ++i)
        for (std::size_t k = 0; k < i; ++k) demands.products[i][k] = demands.products[k][i];
    return demands;
}

State nearest_step(const Demands& demands, const State& pull, const State& ease) {
    return demands.products.empty() ? step_by_rows(demands.rows, pull, ease) : step_by_freedoms(demands, pull, ease);
}

}  // namespace valgus::figure
