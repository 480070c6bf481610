#include "figure/motion/solve.hpp"

#include <algorithm>
#include <bitset>

#include "figure/motion/step.hpp"

namespace valgus::figure {

namespace {

constexpr double longest_step = 0.3;  // radians or body heights in one iteration
constexpr int patience = 15;  // steps before they must become shorter, so that what cannot be reached comes to rest
constexpr double shrink = 0.8;

// How a point on a bone moves along `direction` with each freedom.
void add_motion(Row& row, const Posed& posed, int bone, Point at, Point direction, double factor) {
    row.moved_by |= movers(bone);
    for_each_bit(movers(bone), [&](std::size_t i) {
        const auto velocity = i <= shift_z ? posed.axis[i] : cross(posed.axis[i], at - posed.pivot[i]);
        row.gradient[i] += factor * dot(direction, velocity);
    });
}

Point touching(const Posed& posed, const Landmark& landmark) {
    const auto& flesh = landmark.flesh;
    return posed.centre(flesh) +
           flesh.radius * (posed.frames[static_cast<std::size_t>(flesh.bone)].turn * landmark.outward);
}

constexpr std::array every_axis{Point{1, 0, 0}, Point{0, 1, 0}, Point{0, 0, 1}};

// In which directions a contact must be right. A bone is held by three of its points, of which the second need not be
// held along the line between them, and the third only off the surface; more would only say the same again.
std::vector<Point> held_directions(const Task& task, std::size_t index) {
    const auto& contact = task.contacts[index];
    if (!contact.place) return {contact.normal};
    const Contact* first = nullptr;
    int before = 0;
    for (std::size_t i = 0; i < index; ++i) {
        const auto& other = task.contacts[i];
        if (!other.place || other.landmark.flesh.bone != contact.landmark.flesh.bone) continue;
        if (before++ == 0) first = &other;
    }
    if (before == 0) return {every_axis.begin(), every_axis.end()};
    if (before == 1) return {contact.normal, cross(contact.normal, *contact.place - *first->place)};
    return {contact.normal};
}

std::vector<Row> rows_of(const Task& task, const Posed& posed, const std::vector<std::vector<Point>>& held) {
    std::vector<Row> rows;
    auto count = task.touches.size() * every_axis.size();
    for (const auto& directions : held) count += directions.size();
    rows.reserve(count);
    for (std::size_t i = 0; i < task.contacts.size(); ++i) {
        const auto& contact = task.contacts[i];
        const auto at = posed.centre(contact.landmark.flesh);
        for (const auto& direction : held[i]) {
            auto& row = rows.emplace_back();
            row.error = contact.place ? dot(direction, at - *contact.place) : dot(direction, at) - contact.offset;
            add_motion(row, posed, contact.landmark.flesh.bone, at, direction, 1);
        }
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

// The step to the nearest state to `wanted` on which all rows, taken as straight, are met.
State step_of(const Task& task, const State& state, const Demands& demands, const std::bitset<freedom_count>& fixed) {
    State pull{}, ease{};  // back to what is wanted; and how easily each gives way
    for (std::size_t i = 0; i < freedom_count; ++i) {
        if (fixed[i]) continue;
        pull[i] = task.wanted[i] - state[i];
        if (i < finger_flexion)
            ease[i] = 1 / (task.stiffness[i] * task.stiffness[i]);  // fingers and spread toes give way to nothing
    }
    return nearest_step(demands, pull, ease);
}

double largest(const State& step) {
    double most = 0;
    for (const double part : step) most = std::max(most, std::abs(part));
    return most;
}

bool turns_back(const State& step, const State& last) {
    double along = 0;
    for (std::size_t i = 0; i < freedom_count; ++i) along += step[i] * last[i];
    return along < 0;
}

constexpr int first_free = shift_z + 1;  // the pelvis may be anywhere

bool beyond(std::size_t freedom, double value) {
    const auto& range = limits(static_cast<int>(freedom));
    return value < radians(range.low) || value > radians(range.high);
}

// A step that leaves joints at their end that would go beyond it.
State allowed_step(const Task& task, const State& state, const Demands& demands) {
    std::bitset<freedom_count> fixed;
    State step{};
    for (int tries = 0; tries < 4; ++tries) {
        step = step_of(task, state, demands, fixed);
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

Solution solve(const Task& task, const State& start, Effort effort) {
    State state = start;
    Posed posed = pose(state, task.body);
    std::vector<std::vector<Point>> held;
    for (std::size_t i = 0; i < task.contacts.size(); ++i) held.push_back(held_directions(task, i));
    State last{};
    double calm = 1;  // what is left of a whole step: less each time that one undoes the one before
    for (int round = 0; round < effort.steps; ++round) {
        const auto step = allowed_step(task, state, demands_of(rows_of(task, posed, held)));
        const double size = largest(step);
        if (turns_back(step, last)) calm *= shrink;
        last = step;
        const double longest = longest_step * std::pow(shrink, std::max(0, round - patience));
        const double factor = std::min(calm, longest / size);
        for (std::size_t i = 0; i < freedom_count; ++i) state[i] += factor * step[i];
        stop_at_ends(state);
        posed = pose(state, task.body);
        if (std::min(size, longest) < effort.near) break;
    }
    Solution solution{.posed = posed};
    for (const auto& contact : task.contacts) solution.error = std::max(solution.error, error_of(posed, contact));
    for (const auto& touch : task.touches) solution.error = std::max(solution.error, error_of(posed, touch));
    return solution;
}

}  // namespace valgus::figure
