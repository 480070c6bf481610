// Shapes as the data of SVG paths, and their motion as values to animate.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

using namespace figure;  // scenes

int rounded(double value);
void add(std::string& out, std::initializer_list<std::string_view> pieces);

// "M12 34l5-6 7 8z": whole units, each corner from the one before. A corner that coincides with that is left out.
std::string path_data(const Shape& shape);

// Rounding alone is no motion.
bool moves(const Scene& scene, std::size_t part);

// An <animate> of a path's data over the whole cycle.
std::string animation(const Scene& scene, std::size_t part);

}  // namespace valgus::render::picture
