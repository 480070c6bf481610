#include "render/picture/raster.hpp"

#include <algorithm>
#include <cmath>

namespace valgus::render::picture {

namespace {

constexpr double free_dots = 1.1;  // dots between a part and what is behind it
constexpr double edge = 1.0;       // dots of outline

bool sparse(int x, int y) { return (x + 2 * y) % 4 == 0; }
bool every_other(int x, int y) { return (x + y) % 2 == 0; }

// What a shape makes of a dot that lies in it, `inside` dots away from its edge.
Dot dot_of(Ink ink, double inside, int x, int y) {
    const bool at_edge = inside < edge;
    switch (ink) {
        case Ink::shadow:
            return Dot::empty;
        case Ink::floor:
            return at_edge && every_other(x, y) ? Dot::prop : Dot::empty;
        case Ink::prop:
        case Ink::prop_edge:
        case Ink::tool:
        case Ink::tool_end:
            return at_edge || sparse(x, y) ? Dot::prop : Dot::empty;
        case Ink::far:
            return at_edge && every_other(x, y) ? Dot::far : Dot::empty;
        case Ink::body:
            return at_edge ? Dot::body : Dot::empty;
        case Ink::hair:
            return at_edge || every_other(x, y) ? Dot::body : Dot::empty;
        case Ink::working:
            return Dot::working;
        case Ink::muscle:
            return every_other(x, y) ? Dot::muscle : Dot::empty;
        case Ink::muscle_behind:
            return Dot::empty;
        case Ink::band:
        case Ink::line:
        case Ink::arrow:
            return Dot::mark;
    }
    return Dot::empty;
}

// The lines of a piece on the grid, and how far they reach.
struct Lines {
    std::vector<Point2> points;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;

    Lines(const Shape& shape, const std::vector<Point2>& piece, const Window& window)
        : points(drawn(shape.form, piece)) {
        for (auto& p : points) {
            p = {(p.x - window.left) * window.scale, (p.y - window.top) * window.scale};
            left = std::min(left, p.x);
            right = std::max(right, p.x);
            top = std::min(top, p.y);
            bottom = std::max(bottom, p.y);
        }
    }
    bool is_near(Point2 p, double around) const {
        return p.x > left - around && p.x < right + around && p.y > top - around && p.y < bottom + around;
    }
};

void draw(Raster& raster, const Shape& shape, const Window& window) {
    const double thinnest = shape.form == Form::smooth ? 0 : 0.7;  // dots
    const double radius = std::max(shape.width / 2 * window.scale, thinnest), around = radius + free_dots + 1;
    std::vector<Lines> pieces;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (const auto& piece : shape.pieces) {
        const auto& lines = pieces.emplace_back(shape, piece, window);
        left = std::min(left, lines.left);
        right = std::max(right, lines.right);
        top = std::min(top, lines.top);
        bottom = std::max(bottom, lines.bottom);
    }
    const auto low = [&](double value) { return std::max(0, static_cast<int>(std::floor(value - around))); };
    const auto high = [&](double value, int most) {
        return std::min(most, static_cast<int>(std::ceil(value + around)));
    };
    for (int y = low(top); y < high(bottom, raster.height); ++y)
        for (int x = low(left); x < high(right, raster.width); ++x) {
            const Point2 here{x + 0.5, y + 0.5};
            double distance = 1e9;
            for (const auto& piece : pieces)
                if (piece.is_near(here, around))
                    distance = std::min(distance, distance_to(piece.points, shape.form != Form::line, here));
            const double inside = radius - distance;
            auto& dot = raster.dots[raster.index(x, y)];
            if (inside >= 0)
                dot = dot_of(shape.ink, inside, x, y);
            else if (is_contoured(shape.ink) && inside > -free_dots)
                dot = Dot::empty;
        }
}

}  // namespace

Window window_of(const Scene& scene, int width, int height) {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    const auto add = [&](Point2 p, double radius) {
        left = std::min(left, p.x - radius);
        right = std::max(right, p.x + radius);
        top = std::min(top, p.y - radius);
        bottom = std::max(bottom, p.y + radius);
    };
    for (const auto& shapes : scene.moments)
        for (const auto& shape : shapes)
            for (const auto& piece : shape.pieces)
                for (const auto& p : piece) add(p, shape.width / 2);
    for (const auto& arrow : scene.arrows)
        for (const auto& p : arrow) add(p, 8);
    const double scale = std::min(width / (right - left), height / (bottom - top));
    return {left, top, scale, std::min(width, static_cast<int>(std::ceil(scale * (right - left)))),
            std::min(height, static_cast<int>(std::ceil(scale * (bottom - top))))};
}

Raster rasterize(const std::vector<Shape>& shapes, const Arrows& arrows, const Window& window) {
    Raster raster{window.width, window.height, {}};
    raster.dots.assign(raster.index(0, window.height), Dot::empty);
    for (const auto& shape : shapes) draw(raster, shape, window);
    for (const auto& arrow : arrows) {
        const Shape line{.ink = Ink::arrow, .form = Form::line, .width = 4, .pieces = arrow_pieces(arrow)};
        draw(raster, line, window);
    }
    return raster;
}

}  // namespace valgus::render::picture
