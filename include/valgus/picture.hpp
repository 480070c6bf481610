// Poses -> pictures. Pure: the same figure gives the same bytes.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/figure.hpp"

namespace valgus {

// A figure that needs no library any more.
struct Picture {
    Figure figure;
    std::string muscle;                // id; empty: none
    std::shared_ptr<const void> kept;  // owns the figure's lists; null: constants of the program
    friend bool operator==(const Picture& a, const Picture& b) { return a.figure == b.figure && a.muscle == b.muscle; }
};

enum class View { moving, pair, pose };  // pair: two poses side by side, with the arrows

struct Shot {
    View view = View::pair;
    int pose = 1;              // 1-based; for View::pose
    Side side = Side::right;   // the working side; both: the right
    std::string_view name;     // what the picture shows, for those who do not see it
    std::string_view id = {};  // prefix of ids in an inline picture: unique on its page
};

// A file of its own: the colours are in it, for a light ground.
std::string draw_svg(const Picture& picture, const Shot& shot);
// Inside a page that has figure_style(). View::moving brings the pair along, which the style shows instead on paper and
// where motion is not wanted.
std::string draw_inline_svg(const Picture& picture, const Shot& shot);
std::string_view figure_style();

// Characters for a terminal; every line at most `columns` wide, without trailing blanks.
enum class Dots { braille, ascii };
struct Canvas {
    int columns = 80;
    int rows = 24;  // at most
    Dots dots = Dots::braille;
    bool color = false;
};
std::vector<std::string> draw_text(const Picture& picture, const Shot& shot, const Canvas& canvas);

// A figure that moves in a terminal: worked out once, and drawn a frame at a time.
struct Film {
    double seconds = 0;                                                         // of a cycle
    std::function<std::vector<std::string>(double time, const Canvas&)> frame;  // all on one canvas are as large
};
Film film_of(const Picture& picture, Side side);

// What is wrong with a figure's geometry, a sentence each, with the 1-based pose that it concerns: an anchor that
// cannot be kept, a limb in the floor, a joint beyond its range. Empty for a sound one.
struct Flaw {
    int pose = 1;
    std::string what, remedy;
};
std::vector<Flaw> flaws(const Figure& figure);

// --- the geometry itself, for tests

struct Point {
    double x = 0, y = 0, z = 0;  // in body heights: to the body's left, up, and to its front
};

// Ends of the segments, by side where there are two: 0 the working side, 1 the other.
struct Skeleton {
    Point pelvis, chest, neck, head;
    std::array<Point, 2> shoulder, elbow, wrist, hand, hip, knee, ankle, heel, ball, toe;
};

struct Moment {
    double time = 0;  // seconds from the start of the cycle
    Skeleton skeleton;
};

// `count` moments spread evenly over one cycle.
std::vector<Moment> moments(const Figure& figure, Side side, int count);

}  // namespace valgus
