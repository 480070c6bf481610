// Shapes on a grid of dots.
#pragma once

#include "valgus/figure/scene.hpp"

namespace valgus::render::picture {

using namespace figure;  // scenes

// What a dot shows. Of parts that do not work only the edge is set.
enum class Dot : unsigned char { empty, prop, far, body, working, muscle, mark };

struct Raster {
    int width = 0, height = 0;
    std::vector<Dot> dots;  // row by row

    std::size_t index(int x, int y) const {
        const int number = y * width + x;
        return static_cast<std::size_t>(number);
    }
    Dot at(int x, int y) const { return dots[index(x, y)]; }
};

// Where a picture lies on the grid: dots = scale · (frame units − origin).
struct Window {
    double left = 0, top = 0, scale = 1;
    int width = 0, height = 0;  // dots
};

// The smallest window that shows everything at every moment, within so many dots.
Window window_of(const Scene& scene, int width, int height);

using Arrows = std::vector<std::vector<Point2>>;
Raster rasterize(const std::vector<Shape>& shapes, const Arrows& arrows, const Window& window);

}  // namespace valgus::render::picture
