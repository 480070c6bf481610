#include "figure/raster.hpp"

#include <algorithm>
#include <cmath>

namespace valgus::figure {

namespace {

constexpr double gap = 1.1;   // dots between a part and what is behind it
constexpr double edge = 1.0;  // dots of outline

double distance_to_segment(Spot2 p, Spot2 a, Spot2 b) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double part = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - part * dx, p.y - a.y - part * dy);
}

// Less than 0 inside a closed piece.
double distance_to(const std::vector<Spot2>& piece, bool closed, Spot2 p) {
    double nearest = 1e9;
    bool inside = false;
    for (std::size_t i = 0, j = piece.size() - 1; i < piece.size(); j = i++) {
        const auto &a = piece[j], &b = piece[i];
        if (i == 0 && !closed) continue;
        nearest = std::min(nearest, distance_to_segment(p, a, b));
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return closed && inside ? -nearest : nearest;
}

bool sparse(int x, int y) { return (x + 2 * y) % 4 == 0; }
bool every_other(int x, int y) { return (x + y) % 2 == 0; }

// What a shape makes of a dot that lies in it, `inside` dots away from its edge.
Dot dot_of(Ink ink, double inside, int x, int y) {
    const bool at_edge = inside < edge;
    switch (ink) {
        case Ink::floor:
            return at_edge && every_other(x, y) ? Dot::prop : Dot::empty;
        case Ink::prop:
        case Ink::prop_edge:
            return at_edge || sparse(x, y) ? Dot::prop : Dot::empty;
        case Ink::far:
            return at_edge && every_other(x, y) ? Dot::far : Dot::empty;
        case Ink::body:
            return at_edge ? Dot::body : Dot::empty;
        case Ink::working:
            return Dot::working;
        case Ink::muscle:
            return every_other(x, y) ? Dot::muscle : Dot::empty;
        case Ink::band:
        case Ink::line:
        case Ink::arrow:
            return Dot::mark;
    }
    return Dot::empty;
}

void draw(Raster& raster, const Shape& shape, const Window& window) {
    auto pieces = shape.pieces;
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    for (auto& piece : pieces)
        for (auto& p : piece) {
            p = {(p.x - window.left) * window.scale, (p.y - window.top) * window.scale};
            left = std::min(left, p.x);
            right = std::max(right, p.x);
            top = std::min(top, p.y);
            bottom = std::max(bottom, p.y);
        }
    const double radius = std::max(shape.width / 2 * window.scale, 0.7), around = radius + gap + 1;
    const auto low = [&](double value) { return std::max(0, static_cast<int>(std::floor(value - around))); };
    const auto high = [&](double value, int most) {
        return std::min(most, static_cast<int>(std::ceil(value + around)));
    };
    for (int y = low(top); y < high(bottom, raster.height); ++y)
        for (int x = low(left); x < high(right, raster.width); ++x) {
            double distance = 1e9;
            for (const auto& piece : pieces)
                distance = std::min(distance, distance_to(piece, shape.closed, {x + 0.5, y + 0.5}));
            const double inside = radius - distance;
            auto& dot = raster.dots[raster.index(x, y)];
            if (inside >= 0)
                dot = dot_of(shape.ink, inside, x, y);
            else if (shape.parted && inside > -gap)
                dot = Dot::empty;
        }
}

}  // namespace

Window window_of(const Scene& scene, int width, int height) {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    const auto add = [&](Spot2 p, double radius) {
        left = std::min(left, p.x - radius);
        right = std::max(right, p.x + radius);
        top = std::min(top, p.y - radius);
        bottom = std::max(bottom, p.y + radius);
    };
    for (const auto& shapes : scene.moments)
        for (const auto& shape : shapes)
            for (const auto& piece : shape.pieces)
                for (const auto& p : piece) add(p, shape.width / 2);
    for (const auto& p : scene.arrow) add(p, 8);
    const double scale = std::min(width / (right - left), height / (bottom - top));
    return {left, top, scale, std::min(width, static_cast<int>(std::ceil(scale * (right - left)))),
            std::min(height, static_cast<int>(std::ceil(scale * (bottom - top))))};
}

Raster rasterize(const std::vector<Shape>& shapes, const std::vector<Spot2>& arrow, const Window& window) {
    Raster raster{window.width, window.height, {}};
    raster.dots.assign(raster.index(0, window.height), Dot::empty);
    for (const auto& shape : shapes) draw(raster, shape, window);
    for (const auto& piece : arrow_pieces(arrow)) {
        const Shape line{.ink = Ink::arrow, .width = 4, .closed = false, .parted = true, .pieces = {piece}};
        draw(raster, line, window);
    }
    return raster;
}

}  // namespace valgus::figure
