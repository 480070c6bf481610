// The language that a library is written in, and which way that is read.
#pragma once

#include "valgus/library/terms.hpp"

namespace valgus {

enum class WritingDirection { ltr, rtl };
constexpr auto terms(std::type_identity<WritingDirection> /*tag*/) {
    return std::to_array<Term<WritingDirection>>({
        {WritingDirection::ltr, "ltr", "from left to right"},
        {WritingDirection::rtl, "rtl", "from right to left"},
    });
}

struct Language {
    Text tag = "en";  // BCP 47
    WritingDirection direction = WritingDirection::ltr;
    friend bool operator==(const Language&, const Language&) = default;
};

}  // namespace valgus
