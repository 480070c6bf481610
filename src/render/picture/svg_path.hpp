// Shapes as the data of SVG paths, and their motion as values to animate.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

using namespace figure;  // scenes

int rounded(double value);
// "p3.a": of a part of the picture p3. Short: it stands twice in most parts.
std::string part_id(std::string_view picture, std::size_t part);
std::string hundredths(double share);  // ".07", "1"
std::string tenths(double seconds);    // "5", "5.3"
void add(std::string& out, std::initializer_list<std::string_view> pieces);

// Whole units, each place from the one before. A corner that coincides with the one before is left out.
std::string path_data(const Shape& shape);

// Rounding alone is no motion.
bool moves(const Scene& scene, std::size_t part);

// An <animate> of a path's data over the whole cycle.
std::string animation(const Scene& scene, std::size_t part);

}  // namespace valgus::render::picture
