// Whole decimal numbers as option values: "010", "+1", "1e3" and "12abc" are errors.
#pragma once

#include <cstddef>
#include <optional>

#include "valgus/request.hpp"

namespace valgus::cli {

struct Bounds {
    std::size_t low, high;
};

// Throws Failure (usage) if what was said is no number within the bounds.
std::size_t number_of(const std::optional<Said>& said, Bounds bounds, std::size_t otherwise);

}  // namespace valgus::cli
