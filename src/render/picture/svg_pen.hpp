// With what the shapes of a scene are drawn, and those that rest as SVG.
#pragma once

#include <string>

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

// Attributes of an element: of the shape itself, and of what sets it off from what is behind it.
std::string pen_of(const figure::Shape& shape);
std::string pen_around(const figure::Shape& shape);

void add_path(std::string& out, const figure::Shape& shape, const std::string& id);

}  // namespace valgus::render::picture
