#include "render/picture/svg_pen.hpp"

#include "render/picture/svg_path.hpp"
#include "render/picture/svg_style.hpp"

namespace valgus::render::picture {

namespace {

constexpr double contour = 2;  // frame units of ink around a part, so that it stands out from what is behind it

std::string_view ink_class(Ink ink) {
    switch (ink) {
        case Ink::floor:
            return "fl";
        case Ink::prop:
            return "pr";
        case Ink::prop_edge:
            return "pe";
        case Ink::tool:
            return "to";
        case Ink::far:
            return "fa";
        case Ink::body:
            return "bo";
        case Ink::hair:
            return "ha";
        case Ink::working:
            return "wo";
        case Ink::muscle:
            return "mu";
        case Ink::band:
            return "ba";
        case Ink::line:
            return "li";
        case Ink::arrow:
            return "ar";
    }
    return {};
}

// What a path is drawn with: ` class="wo w18"`.
std::string drawn_with(std::string_view name, bool closed, double width) {
    const int pen = rounded(width);
    std::string text = " class=\"";
    add(text, {name, closed ? "" : " o"});
    if (pen <= most_named_pen) return text.append(" w").append(std::to_string(pen)).append("\"");
    return text.append("\" stroke-width=\"").append(std::to_string(pen)).append("\"");
}

}  // namespace

std::string pen_of(const Shape& shape) { return drawn_with(ink_class(shape.ink), shape.closed, shape.width); }

std::string pen_around(const Shape& shape) { return drawn_with("k", shape.closed, shape.width + 2 * contour); }

// A long path is written once, and used again for what sets it off.
void add_path(std::string& out, const Shape& shape, const std::string& id) {
    constexpr std::size_t long_enough = 32;  // bytes of data from which that is shorter
    const auto data = path_data(shape);
    if (shape.parted && data.size() > long_enough) {
        add(out, {"<use href=\"#", id, "\"", pen_around(shape), "/><g", pen_of(shape), "><path id=\"", id, "\" d=\"",
                  data, "\"/></g>"});
        return;
    }
    if (shape.parted) add(out, {"<path", pen_around(shape), " d=\"", data, "\"/>"});
    add(out, {"<path", pen_of(shape), " d=\"", data, "\"/>"});
}

}  // namespace valgus::render::picture
