// How the shapes of a figure look.
#pragma once

#include <string>
#include <string_view>

namespace valgus::render::picture {

// Frame units: pens up to here have a class of their own, `w1` and so on, which is shorter than an attribute.
inline constexpr int most_named_pen = 16;

// For a picture in a file of its own: only what its content is drawn with.
std::string style_of_file(std::string_view content);

}  // namespace valgus::render::picture
