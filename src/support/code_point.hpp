// UTF-8, one code point after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace valgus::support {

constexpr std::int32_t invalid = -1;

struct CodePoint {
    std::int32_t value;  // or invalid, for one byte that is not UTF-8
    std::size_t size;
};

// The first of a text that is not empty.
CodePoint first_code_point(std::string_view text);

}  // namespace valgus::support
