// Pictures as SVG, and in the characters of a terminal. Pure: the same picture gives the same bytes.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/figure/picture.hpp"
#include "valgus/library/exercise.hpp"

namespace valgus {

// pair: two poses side by side, with the arrows; end: the second of them; turns: one after the other, in a page.
enum class View { moving, pair, pose, end, turns };

// The time that a picture tells: how long one stays at the end, "‖ 3–5 s", of a repetition or all the time; or how long
// one goes to and fro, "⇄ 1–2 min". Empty: neither, it is counted.
std::string time_as_drawn(Phase phase, const Dose& dose, const Figure& figure);

struct Shot {
    View view = View::pair;
    int pose = 1;                // 1-based; for View::pose
    Side side = Side::right;     // the working side; both: the right
    std::string_view name;       // what the picture shows, for those who do not see it; empty: the page says it
    std::string_view time = {};  // how long, as "‖ 30 s"; empty: is not told
    std::string_view id = {};    // prefix of ids in an inline picture: unique on its page
    // Of a file:
    std::string_view language = {};  // that its words are in, BCP 47; empty: is not said
    std::string_view command = {};   // that asked for it; empty: nobody knows
};

// A file of its own: the colours are in it, for a light ground.
std::string draw_svg(const Picture& picture, const Shot& shot);
// Inside a page that has figure_style(). View::moving and View::turns bring the pair along, which the style shows
// instead on paper and where motion is not wanted. The two have the ids ID-moving and ID-still, the halves of the pair
// ID-b and ID-e.
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
    // Seconds of the cycle at which it leaves the first pose, is in the last one, and leaves that for the way back.
    double leaves = 0, arrives = 0, returns = 0;
    double rise = 0;  // of the way out: 1 where it goes straight up, -1 straight down
};
Film film_of(const Picture& picture, Side side);

}  // namespace valgus
