#include <algorithm>
#include <charconv>

#include "figure/scene.hpp"

namespace valgus {

namespace figure {

namespace {

constexpr double gap = 2;  // frame units between a part and what is behind it

std::string_view ink_class(Ink ink) {
    switch (ink) {
        case Ink::floor:
            return "fl";
        case Ink::prop:
            return "pr";
        case Ink::prop_edge:
            return "pe";
        case Ink::far:
            return "fa";
        case Ink::body:
            return "bo";
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

int rounded(double value) { return static_cast<int>(std::lround(value)); }

void add_number(std::string& out, int number, bool parted) {
    if (parted && number >= 0) out += ' ';
    out += std::to_string(number);
}

// "M12 34l5-6 7 8z": whole units, each corner from the one before.
std::string path_data(const Shape& shape, double shift) {
    std::string data;
    for (const auto& piece : shape.pieces) {
        int x = 0, y = 0;
        data += 'M';
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const int to_x = rounded(piece[i].x + shift), to_y = rounded(piece[i].y);
            if (i == 1) data += 'l';
            add_number(data, to_x - x, i > 1);
            add_number(data, to_y - y, true);
            x = to_x;
            y = to_y;
        }
        if (shape.closed) data += 'z';
    }
    return data;
}

void add(std::string& out, std::initializer_list<std::string_view> pieces) {
    for (const auto piece : pieces) out += piece;
}

// "0;.12;1": shares of the cycle
std::string key_times(const Scene& scene) {
    std::string text;
    for (const double time : scene.times) {
        const int share = rounded(100 * time / scene.seconds);
        if (!text.empty()) text += ';';
        if (share == 0)
            text += '0';
        else if (share >= 100)
            text += '1';
        else
            add(text, {share < 10 ? ".0" : ".", std::to_string(share % 10 == 0 ? share / 10 : share)});
    }
    return text;
}

// Rounding alone is no motion.
bool moves(const Scene& scene, std::size_t part) {
    constexpr double least = 1.5;  // frame units
    const auto& first = scene.moments.front()[part].pieces;
    return std::any_of(scene.moments.begin(), scene.moments.end(), [&](const auto& shapes) {
        for (std::size_t i = 0; i < first.size(); ++i)
            for (std::size_t j = 0; j < first[i].size(); ++j) {
                const auto& p = shapes[part].pieces[i][j];
                if (std::hypot(p.x - first[i][j].x, p.y - first[i][j].y) > least) return true;
            }
        return false;
    });
}

// Nothing for a part that rests.
std::string animation(const Scene& scene, std::size_t part) {
    if (!moves(scene, part)) return {};
    std::vector<std::string> values;
    for (const auto& shapes : scene.moments) values.push_back(path_data(shapes[part], 0));
    std::string text = "<animate attributeName=\"d\" dur=\"";
    add(text, {std::to_string(rounded(scene.seconds)), "s\" repeatCount=\"indefinite\" keyTimes=\"", key_times(scene),
               "\" values=\""});
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text += ';';
        text += values[i];
    }
    text += "\"/>";
    return text;
}

void add_path(std::string& out, const Shape& shape, std::string_view data, std::string_view inside) {
    const auto draw = [&](std::string_view name, double width) {
        add(out, {"<path class=\"", name, "\" stroke-width=\"", std::to_string(rounded(width)), "\" d=\"", data, "\""});
        if (inside.empty())
            out += "/>";
        else
            add(out, {">", inside, "</path>"});
    };
    if (shape.parted) draw(shape.closed ? "g" : "g o", shape.width + 2 * gap);
    draw(std::string(ink_class(shape.ink)) + (shape.closed ? "" : " o"), shape.width);
}

void add_moment(std::string& out, const std::vector<Shape>& shapes, double shift) {
    for (const auto& shape : shapes) add_path(out, shape, path_data(shape, shift), {});
}

void add_moving(std::string& out, const Scene& scene, std::string_view id) {
    const auto& first = scene.moments.front();
    std::string defs, uses;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto inside = animation(scene, i);
        const auto& shape = first[i];
        if (inside.empty()) {
            add_path(uses, shape, path_data(shape, 0), {});
            continue;
        }
        const auto name = std::string(id) + std::to_string(i);
        add(defs, {"<path id=\"", name, "\" d=\"", path_data(shape, 0), "\">", inside, "</path>"});
        const auto use = [&](std::string_view ink, double width) {
            add(uses, {"<use href=\"#", name, "\" class=\"", ink, "\" stroke-width=\"", std::to_string(rounded(width)),
                       "\"/>"});
        };
        if (shape.parted) use(shape.closed ? "g" : "g o", shape.width + 2 * gap);
        use(std::string(ink_class(shape.ink)) + (shape.closed ? "" : " o"), shape.width);
    }
    if (!defs.empty()) add(out, {"<defs>", defs, "</defs>"});
    out += uses;
}

// A curve through the points, and its head.
void add_arrow(std::string& out, const Scene& scene, double shift) {
    if (scene.arrow.empty()) return;
    const auto& points = scene.arrow;
    const auto write = [](double x, double y) { return std::to_string(rounded(x)) + " " + std::to_string(rounded(y)); };
    std::string data = "M" + write(points[0].x + shift, points[0].y);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const bool last = i + 2 == points.size();
        const auto& a = points[i];
        const auto& b = points[i + 1];
        data += "Q" + write(a.x + shift, a.y) + " " +
                (last ? write(b.x + shift, b.y) : write((a.x + b.x) / 2 + shift, (a.y + b.y) / 2));
    }
    if (points.size() == 2) data += "L" + write(points[1].x + shift, points[1].y);
    const auto head = arrow_pieces(points).back();
    for (std::size_t i = 0; i < head.size(); ++i) data += (i == 0 ? "M" : "L") + write(head[i].x + shift, head[i].y);
    add(out, {"<path class=\"g o\" stroke-width=\"8\" d=\"", data, "\"/><path class=\"ar o\" stroke-width=\"4\" d=\"",
              data, "\"/>"});
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string opening(std::string_view name, std::string_view what, double width, std::string_view extra) {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"";
    add(out, {what, "\" viewBox=\"0 0 ", std::to_string(rounded(width)), " ", std::to_string(rounded(frame_height)),
              "\" role=\"img\" aria-label=\"", escaped(name), "\"", extra, ">"});
    return out;
}

std::string content(const Scene& scene, const Shot& shot) {
    std::string out;
    switch (shot.view) {
        case View::moving:
            add_moving(out, scene, std::string(shot.id) + "-");
            add_arrow(out, scene, 0);
            break;
        case View::pair:
            add_moment(out, scene.moments[scene.poses.front()], 0);
            add_moment(out, scene.moments[scene.poses.back()], frame_width);
            add_arrow(out, scene, frame_width);
            break;
        case View::pose:
            add_moment(out, scene.moments[scene.poses[static_cast<std::size_t>(shot.pose - 1)]], 0);
            break;
    }
    return out;
}

}  // namespace

}  // namespace figure

std::string draw_inline_svg(const Picture& picture, const Shot& shot) {
    using namespace figure;
    const auto scene = scene_of(picture, shot.side);
    if (shot.view != View::moving)
        return opening(shot.name, "figure", shot.view == View::pair ? 2 * frame_width : frame_width, "") +
               content(scene, shot) + "</svg>";
    auto pair = shot;
    pair.view = View::pair;
    return opening(shot.name, "figure moving", frame_width, "") + content(scene, shot) + "</svg>" +
           opening(shot.name, "figure still", 2 * frame_width, "") + content(scene, pair) + "</svg>";
}

std::string_view figure_style() {
    return ".figure{stroke-linejoin:round;stroke-linecap:round}"
           ".figure .o{fill:none}"
           ".figure .g{stroke:#fff;fill:#fff}.figure .g.o{fill:none}"
           ".figure .fl{stroke:#eef1f4;fill:#eef1f4}"
           ".figure .pr{stroke:#d5dbe1;fill:#d5dbe1}"
           ".figure .pe{stroke:#bcc5cd;fill:#bcc5cd}"
           ".figure .fa{stroke:#c3ccd6;fill:#c3ccd6}"
           ".figure .bo{stroke:#8fa0b1;fill:#8fa0b1}"
           ".figure .wo{stroke:#e9a06b;fill:#e9a06b}"
           ".figure .mu{stroke:#c2410c;fill:#c2410c}"
           ".figure .ba{stroke:#4f7d6b;fill:none}"
           ".figure .li{stroke:#7c2d12;fill:none}"
           ".figure .ar{stroke:#1f2937;fill:none}"
           ".figure.still{display:none}"
           "@media print,(prefers-reduced-motion:reduce){.figure.moving{display:none}.figure.still{display:inline}}";
}

std::string draw_svg(const Picture& picture, const Shot& shot) {
    using namespace figure;
    const auto scene = scene_of(picture, shot.side);
    const bool moving = shot.view == View::moving;
    auto out = opening(shot.name, "figure", shot.view == View::pair ? 2 * frame_width : frame_width, "");
    add(out, {"<title>", escaped(shot.name), "</title><style>", figure_style(), "</style>"});
    if (moving) out += "";
    out += content(scene, shot);
    out += "</svg>\n";
    return out;
}

}  // namespace valgus
