// What a picture shows, as flat shapes that a renderer draws without knowing of bodies: the same shapes in the same
// order at every moment, so that they can be moved.
#pragma once

#include <optional>
#include <vector>

#include "valgus/figure/picture.hpp"

namespace valgus::figure {

struct Point2 {
    double x = 0, y = 0;  // right and down
};

// How a way is gone: the share of it at a share of the time, as a cubic whose inner control points lie at a third and
// two thirds of the time, this high. Evenly, if nothing else is said.
struct Ease {
    double out = 1.0 / 3, in = 2.0 / 3;
    double operator()(double time) const {
        const double rest = 1 - time;
        return 3 * rest * rest * time * out + 3 * rest * time * time * in + time * time * time;
    }
};

enum class Ink {
    floor,
    shadow,
    prop,
    prop_edge,
    tool,
    tool_end,
    far,
    body,
    hair,
    working,
    muscle,
    muscle_behind,  // on the side that faces away
    band,
    line,
    arrow
};
constexpr bool is_muscle(Ink ink) { return ink == Ink::muscle || ink == Ink::muscle_behind; }

// Whether a dark contour sets it off from what is behind it.
constexpr bool is_contoured(Ink ink) { return ink >= Ink::tool && !is_muscle(ink) && ink < Ink::line; }

// A polygon or a line, drawn with a round pen: what is drawn is everything within width / 2 of it; or a smooth closed
// curve, which touches each side of the polygon of its corners in the middle (a quadratic B-spline).
enum class Form { polygon, line, smooth };

struct Shape {
    Ink ink = Ink::body;
    Form form = Form::polygon;
    double width = 0;                         // of the pen
    bool is_followed = false;                 // what works, or what an arrow follows: one wants to see where it began
    bool joined = true;                       // the contour goes round all pieces together
    std::vector<std::vector<Point2>> pieces;  // usually one
};

// From one point to another: what presses and does not move, from within the body to its skin; or how high one jumps.
struct Push {
    Point2 from, to;
};

struct Scene {
    double seconds = 0;                           // of the cycle
    std::vector<double> times;                    // of the moments, from 0 to the whole cycle
    std::vector<Ease> eases;                      // of the way from each moment to the next
    std::vector<std::vector<Shape>> moments;      // at each time the same shapes in the same order
    std::vector<std::size_t> poses;               // the moment at which each pose is reached
    std::size_t begin = 0, end = 0;               // the pair: the moments of its poses
    double leaves = 0, arrives = 0, returns = 0;  // seconds: from the first pose, in the last one, from there
    double rise = 0;                              // from the first pose to the last: 1 straight up, -1 straight down
    std::vector<std::vector<Point2>> arrows;      // the motion of the pair; none: too small to show
    std::vector<Push> pushes;                     // at the end of the pair
    std::vector<Point2> kneads;                   // there, too: the middles of what hands knead
    // In a jump, between the two: the top of the flight, the way up to it, and lines from the soles to the ground.
    std::optional<std::size_t> top;
    std::vector<std::vector<Point2>> way_up;
    std::vector<Push> flight;
    double width = 400, height = 300;  // of the frame, whose upper left corner is the origin
    // Beside a close-up: the whole body in its first pose, in a frame of its own to the left, as high as this one.
    std::vector<Shape> aside;
    double aside_width = 0;

    std::size_t moment_of(int pose) const { return poses[static_cast<std::size_t>(pose - 1)]; }  // 1-based
};

// What a frame measures at most, and at least: as wide and as high as what it shows asks for.
inline constexpr double widest = 280, narrowest = 140, tallest = 210, flattest = 122, widest_close_up = 210,
                        widest_aside = 150;

Scene scene_of(const Picture& picture, Side side);

// Between two moments every corner goes straight, eased.
std::vector<Shape> shapes_at(const Scene& scene, double time);

// The arrow's curve and the two strokes of its head.
std::vector<std::vector<Point2>> arrow_pieces(const std::vector<Point2>& arrow);

// A piece as the straight lines that it is drawn with; all but those of a smooth shape are so already.
std::vector<Point2> drawn(Form form, const std::vector<Point2>& piece);

// From a point to the edge of straight lines, of which closed ones end where they begin; less than 0 inside.
double distance_to(const std::vector<Point2>& lines, bool closed, Point2 p);

}  // namespace valgus::figure
