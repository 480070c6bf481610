// The look of a hand-out.
#pragma once

#include <string_view>

namespace valgus::render {

extern const std::string_view style_sheet;
// SHA-256 of it, as a content security policy names it; a test tells the right one.
extern const std::string_view style_hash;

}  // namespace valgus::render
