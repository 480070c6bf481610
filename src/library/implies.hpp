// What one premise says of another.
#pragma once

#include <algorithm>
#include <limits>

#include "valgus/library/assessment.hpp"

namespace valgus {

// Tenths, both ends included.
struct Span {
    int low = std::numeric_limits<int>::min(), high = std::numeric_limits<int>::max();
    bool is_within(const Span& other) const { return low >= other.low && high <= other.high; }
};

inline Span span_of(const Criterion& it) {
    Span span;
    if (it.at_least) span.low = std::max(span.low, it.at_least->tenths);
    if (it.above) span.low = std::max(span.low, it.above->tenths + 1);
    if (it.at_most) span.high = std::min(span.high, it.at_most->tenths);
    if (it.below) span.high = std::min(span.high, it.below->tenths - 1);
    return span;
}

inline bool has_bounds(const Criterion& it) { return it.at_least || it.at_most || it.above || it.below; }

// Whether the second holds wherever the first does, as far as their words and numbers show.
bool implies(const Premise& first, const Premise& second);

}  // namespace valgus
