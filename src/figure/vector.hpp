// Points, directions and rotations in space.
#pragma once

#include <array>
#include <cmath>

namespace valgus::figure {

struct Point {
    double x = 0, y = 0, z = 0;  // in body heights: to the body's left, up, and to its front
};

inline constexpr double pi = 3.14159265358979323846;
constexpr double radians(double degrees) { return degrees * pi / 180; }

constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Point operator*(double factor, Point p) { return {factor * p.x, factor * p.y, factor * p.z}; }
constexpr double dot(Point a, Point b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Point cross(Point a, Point b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(Point p) { return std::sqrt(dot(p, p)); }

enum class Axis { x, y, z };
constexpr Point unit(Axis axis) {
    return {axis == Axis::x ? 1.0 : 0.0, axis == Axis::y ? 1.0 : 0.0, axis == Axis::z ? 1.0 : 0.0};
}

// The images of the three axes.
struct Rotation {
    Point x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};

    constexpr Point operator*(Point p) const { return p.x * x + p.y * y + p.z * z; }
    constexpr Rotation operator*(const Rotation& other) const {
        return {*this * other.x, *this * other.y, *this * other.z};
    }
};

// Counter-clockwise, seen from the axis's tip.
inline Rotation about(Axis axis, double angle) {
    const double c = std::cos(angle), s = std::sin(angle);
    switch (axis) {
        case Axis::x:
            return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
        case Axis::y:
            return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
        case Axis::z:
            return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
    }
    return {};
}

}  // namespace valgus::figure
