#include "library/implies.hpp"

namespace valgus {

namespace {

// Whether the second is met by whatever meets the first.
bool meets(const Criterion& first, const Criterion& second) {
    if (first.subject != second.subject || first.repeats.value_or(0) < second.repeats.value_or(0)) return false;
    if (second.repeats.has_value() != first.repeats.has_value() || first.repeats_at_most != second.repeats_at_most)
        return false;
    if (second.known == false) return first.known == false;
    if (first.known == false) return false;
    if (!second.is.empty() && first.is.empty()) return false;
    const auto is_allowed = [&](Text word) {
        return std::find(second.is.begin(), second.is.end(), word) != second.is.end();
    };
    if (!second.is.empty() && !std::all_of(first.is.begin(), first.is.end(), is_allowed)) return false;
    return !has_bounds(second) || (has_bounds(first) && span_of(first).is_within(span_of(second)));
}

bool meets(const Demands& first, const Demands& second) {
    return std::all_of(second.begin(), second.end(), [&](const Criterion& wanted) {
        return std::any_of(first.begin(), first.end(), [&](const Criterion& it) { return meets(it, wanted); });
    });
}

}  // namespace

bool implies(const Premise& first, const Premise& second) {
    if (second.empty()) return true;
    return !first.empty() && std::all_of(first.begin(), first.end(), [&](const Demands& it) {
        return std::any_of(second.begin(), second.end(), [&](const Demands& other) { return meets(it, other); });
    });
}

}  // namespace valgus
