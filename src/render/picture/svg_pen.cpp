#include "render/picture/svg_pen.hpp"

#include "render/picture/svg_path.hpp"
#include "render/picture/svg_style.hpp"

namespace valgus::render::picture {

namespace {

constexpr double contour = 2;  // frame units of ink around a line, so that it stands out from what is behind it

std::string_view ink_class(Ink ink) {
    switch (ink) {
        case Ink::floor:
            return "fl";
        case Ink::shadow:
            return "sh";
        case Ink::prop:
            return "pr";
        case Ink::prop_edge:
            return "pe";
        case Ink::tool:
            return "to";
        case Ink::tool_end:
            return "te";
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
        case Ink::muscle_behind:
            return "mu mb";
        case Ink::band:
            return "ba";
        case Ink::line:
            return "li";
        case Ink::arrow:
            return "ar";
    }
    return {};
}

// ` class="wo w18"`: a pen of that width.
std::string drawn_with(std::string_view name, double width) {
    const int pen = rounded(width);
    std::string text = " class=\"";
    text += name;
    if (pen == 0) return text.append("\"");
    if (pen <= most_named_pen) return text.append(" w").append(std::to_string(pen)).append("\"");
    return text.append("\" stroke-width=\"").append(std::to_string(pen)).append("\"");
}

std::string ink_of(const Shape& shape) {
    std::string name(ink_class(shape.ink));
    if (shape.form == Form::line) name += " o";
    if (shape.form == Form::smooth && is_contoured(shape.ink)) name += " c";
    return drawn_with(name, shape.width);
}

// Of a smooth shape the stroke is the contour, and one of several pieces is drawn once more without it, over where
// one's contour runs through another. All else is drawn with a pen, and has its contour below it.
bool is_drawn_twice(const Shape& shape) {
    return is_contoured(shape.ink) && (shape.form != Form::smooth || (shape.joined && shape.pieces.size() > 1));
}

}  // namespace

void add_element(std::string& out, const Shape& shape, std::string_view id, std::string_view data,
                 std::string_view within) {
    const auto path = [&](const std::string& attributes) {
        add(out, {"<path", attributes});
        if (!data.empty()) add(out, {" d=\"", data, "\""});
        if (within.empty())
            out += "/>";
        else
            add(out, {">", within, "</path>"});
    };
    if (!is_drawn_twice(shape)) {
        path(ink_of(shape));
        return;
    }
    if (shape.form != Form::smooth)
        add(out, {"<use href=\"#", id, "\"",
                  drawn_with(shape.form == Form::line ? "k o" : "k", shape.width + 2 * contour), "/>"});
    add(out, {"<g", ink_of(shape), ">"});
    path(" id=\"" + std::string(id) + "\"");
    out += "</g>";
    if (shape.form == Form::smooth) add(out, {"<use href=\"#", id, "\" class=\"", ink_class(shape.ink), " in\"/>"});
}

void add_path(std::string& out, const Shape& shape, std::string_view id) {
    add_element(out, shape, id, path_data(shape), {});
}

}  // namespace valgus::render::picture
