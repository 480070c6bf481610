// The look of a hand-out.
#pragma once

#include <string_view>

namespace valgus::render {

extern const std::string_view style_sheet;
// SHA-256 of it and of figure_style(), as a content security policy names them; a test tells the right ones.
extern const std::string_view style_hash, figure_style_hash;

// What only some pages have, and its SHA-256.
struct MoreStyle {
    std::string_view code, hash;
};
extern const MoreStyle questionnaire_style, large_print, progress_style;

}  // namespace valgus::render
