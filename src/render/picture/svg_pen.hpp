// With what the shapes of a scene are drawn, and those that rest as SVG.
#pragma once

#include <string>
#include <string_view>

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

// A shape, with its contour where it has one; `within`: what stands inside its path, as what moves it. Without `data`
// it is that alone which gives the path its form.
void add_element(std::string& out, const figure::Shape& shape, std::string_view id, std::string_view data,
                 std::string_view within);

// One that rests.
void add_path(std::string& out, const figure::Shape& shape, std::string_view id);

}  // namespace valgus::render::picture
