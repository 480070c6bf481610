#include "figure/solve.hpp"

#include <algorithm>
#include <bitset>

namespace valgus::figure {

namespace {

constexpr double longest_step = 0.3;  // radians or body heights in one iteration
constexpr double close_enough = 1e-4;
constexpr double damping = 1e-8;  // lets rows that say the same twice stand

struct Row {
    double error = 0;
    std::array<double, freedom_count> gradient{};
};

// How a point on a bone moves along `direction` with each freedom.
void add_motion(Row& row, const Posed& posed, int bone, Point at, Point direction, double factor) {
    const auto mask = movers(bone);
    for (std::size_t i = 0; i < freedom_count; ++i) {
        if ((mask >> i & 1U) == 0) continue;
        const auto velocity = i <= shift_z ? posed.axis[i] : cross(posed.axis[i], at - posed.pivot[i]);
        row.gradient[i] += factor * dot(direction, velocity);
    }
}

Point touching(const Posed& posed, const Landmark& landmark) {
    const auto& flesh = landmark.flesh;
    return posed.centre(flesh) +
           flesh.radius * (posed.frames[static_cast<std::size_t>(flesh.bone)].turn * landmark.outward);
}

constexpr std::array every_axis{Point{1, 0, 0}, Point{0, 1, 0}, Point{0, 0, 1}};

std::vector<Row> rows_of(const Task& task, const Posed& posed) {
    std::vector<Row> rows;
    for (const auto& contact : task.contacts) {
        const auto at = posed.centre(contact.landmark.flesh);
        const auto add = [&](Point direction, double error) {
            auto& row = rows.emplace_back();
            row.error = error;
            add_motion(row, posed, contact.landmark.flesh.bone, at, direction, 1);
        };
        if (contact.place)
            for (const auto& axis : every_axis) add(axis, dot(axis, at - *contact.place));
        else
            add(contact.normal, dot(contact.normal, at) - contact.offset);
    }
    for (const auto& touch : task.touches) {
        const auto a = touching(posed, touch.a), b = touching(posed, touch.b);
        for (const auto& axis : every_axis) {
            auto& row = rows.emplace_back();
            row.error = dot(axis, a - b);
            add_motion(row, posed, touch.a.flesh.bone, a, axis, 1);
            add_motion(row, posed, touch.b.flesh.bone, b, axis, -1);
        }
    }
    return rows;
}

// Solves matrix · x = right in place, the matrix symmetric and positive; Cholesky.
void solve_symmetric(std::vector<double>& matrix, std::vector<double>& right) {
    const auto n = right.size();
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < j; ++k)
            for (std::size_t i = j; i < n; ++i) matrix[i * n + j] -= matrix[i * n + k] * matrix[j * n + k];
        const double root = std::sqrt(std::max(matrix[j * n + j], 1e-300));
        for (std::size_t i = j; i < n; ++i) matrix[i * n + j] /= root;
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i * n + k] * right[k];
        right[i] /= matrix[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) right[i] -= matrix[k * n + i] * right[k];
        right[i] /= matrix[i * n + i];
    }
}

// The step to the nearest state to `wanted` on which all rows, taken as straight, are met.
State step_of(const Task& task, const State& state, const std::vector<Row>& rows,
              const std::bitset<freedom_count>& fixed) {
    State pull{}, ease{};  // back to what is wanted; and how easily each gives way
    for (std::size_t i = 0; i < freedom_count; ++i) {
        if (fixed[i]) continue;
        pull[i] = task.wanted[i] - state[i];
        ease[i] = 1 / (task.stiffness[i] * task.stiffness[i]);
    }
    const auto n = rows.size();
    std::vector<double> matrix(n * n), right(n);
    for (std::size_t a = 0; a < n; ++a) {
        right[a] = -rows[a].error;
        for (std::size_t i = 0; i < freedom_count; ++i) right[a] -= rows[a].gradient[i] * pull[i];
        for (std::size_t b = 0; b <= a; ++b) {
            double sum = a == b ? damping : 0;
            for (std::size_t i = 0; i < freedom_count; ++i) sum += rows[a].gradient[i] * ease[i] * rows[b].gradient[i];
            matrix[a * n + b] = sum;
        }
    }
    solve_symmetric(matrix, right);
    State step = pull;
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t i = 0; i < freedom_count; ++i) step[i] += ease[i] * rows[a].gradient[i] * right[a];
    return step;
}

double largest(const State& step) {
    double most = 0;
    for (const double part : step) most = std::max(most, std::abs(part));
    return most;
}

constexpr int first_free = shift_z + 1;  // the pelvis may be anywhere

bool beyond(std::size_t freedom, double value) {
    const auto& range = limits(static_cast<int>(freedom));
    return value < radians(range.low) || value > radians(range.high);
}

// A step that leaves joints at their end that would go beyond it.
State allowed_step(const Task& task, const State& state, const std::vector<Row>& rows) {
    std::bitset<freedom_count> fixed;
    State step{};
    for (int tries = 0; tries < 4; ++tries) {
        step = step_of(task, state, rows, fixed);
        const auto before = fixed.count();
        for (std::size_t i = first_free; i < freedom_count; ++i) {
            const bool at_end = beyond(i, state[i] + std::copysign(1e-6, step[i]));
            if (!fixed[i] && step[i] != 0 && at_end) fixed.set(i);
        }
        if (fixed.count() == before) break;
    }
    return step;
}

void stop_at_ends(State& state) {
    for (std::size_t i = first_free; i < freedom_count; ++i) {
        const auto& range = limits(static_cast<int>(i));
        state[i] = std::clamp(state[i], radians(range.low), radians(range.high));
    }
}

}  // namespace

double error_of(const Posed& posed, const Contact& contact) {
    const auto at = posed.centre(contact.landmark.flesh);
    return contact.place ? length(at - *contact.place) : std::abs(dot(contact.normal, at) - contact.offset);
}

double error_of(const Posed& posed, const Touch& touch) {
    return length(touching(posed, touch.a) - touching(posed, touch.b));
}

Solution solve(const Task& task, const State& start, int iterations) {
    State state = start;
    Posed posed = pose(state, task.body);
    for (int round = 0; round < iterations; ++round) {
        const auto step = allowed_step(task, state, rows_of(task, posed));
        const double size = largest(step);
        if (size < close_enough) break;
        const double factor = std::min(1.0, longest_step / size);
        for (std::size_t i = 0; i < freedom_count; ++i) state[i] += factor * step[i];
        stop_at_ends(state);
        posed = pose(state, task.body);
    }
    Solution solution{.posed = posed};
    for (const auto& contact : task.contacts) solution.error = std::max(solution.error, error_of(posed, contact));
    for (const auto& touch : task.touches) solution.error = std::max(solution.error, error_of(posed, touch));
    return solution;
}

}  // namespace valgus::figure
