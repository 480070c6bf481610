// Scenes as SVG.
#include "render/mark.hpp"
#include "render/picture/svg_path.hpp"
#include "render/picture/svg_pen.hpp"
#include "render/picture/svg_signs.hpp"
#include "render/picture/svg_style.hpp"
#include "valgus/figure/drawing.hpp"

namespace valgus {

namespace render::picture {

namespace {

// Parts in the order in which they are drawn, in runs of those that move and those that rest.
struct Run {
    bool moves = false;
    std::size_t first = 0, end = 0;
};

bool is_body(const Shape& shape) { return shape.ink >= Ink::far; }

// What stands around the body is a run of its own.
std::vector<Run> runs_of(const Scene& scene) {
    std::vector<Run> runs;
    const auto& first = scene.moments.front();
    for (std::size_t part = 0; part < first.size(); ++part) {
        const bool moving = moves(scene, part),
                   begins_body = part > 0 && is_body(first[part]) && !is_body(first[part - 1]);
        if (runs.empty() || runs.back().moves != moving || begins_body) runs.push_back({moving, part, part});
        runs.back().end = part + 1;
    }
    return runs;
}

std::string_view id_of(const Shot& shot) { return shot.id.empty() ? "p" : shot.id; }

std::string resting_id(std::string_view id, const Run& run) { return part_id(id, run.first).append("r"); }

void add_resting(std::string& out, const Scene& scene, const Run& run, std::string_view id) {
    add(out, {"<g id=\"", resting_id(id, run), "\">"});
    for (auto part = run.first; part < run.end; ++part) add_path(out, scene.moments.front()[part], part_id(id, part));
    out += "</g>";
}

// A part that moves needs no data of its own, since the motion gives it.
void add_moving(std::string& out, const Scene& scene, std::string_view id) {
    for (const auto& run : runs_of(scene)) {
        if (!run.moves) add_resting(out, scene, run, id);
        for (auto part = run.first; run.moves && part < run.end; ++part) {
            const auto& shape = scene.moments.front()[part];
            add_element(out, shape, part_id(id, part), {}, animation(scene, part));
        }
    }
}

enum class Judged { drawn_here, drawn_before };  // before: by add_moving, or in the first half of a pair

// `half` tells the ids of one moment's parts from those of another in the same picture.
void add_moment(std::string& out, const Scene& scene, std::size_t moment, Judged resting, std::string_view id,
                std::string_view half, bool with_ghost = false) {
    for (const auto& run : runs_of(scene)) {
        if (with_ghost && is_body(scene.moments.front()[run.first])) {
            add_ghost(out, scene);
            with_ghost = false;
        }
        if (run.moves)
            for (auto part = run.first; part < run.end; ++part)
                add_path(out, scene.moments[moment][part], part_id(id, part) + std::string(half));
        else if (resting == Judged::drawn_here)
            add_resting(out, scene, run, id);
        else
            add(out, {"<use href=\"#", resting_id(id, run), "\"/>"});
    }
}

// The end of the pair: over the ghost of its beginning, unless the two are seen in turn; with what tells the way there.
void add_end(std::string& out, const Scene& scene, Judged resting, const Shot& shot) {
    add_moment(out, scene, scene.end, resting, id_of(shot), "e", shot.view != View::turns);
    add_signs(out, scene, shot.time);
}

std::string in_attribute(std::string_view text) {
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

std::string number(double value) { return std::to_string(rounded(value)); }

double width_of(const Scene& scene, View view) {
    const int count = view != View::pair ? 1 : scene.top ? 3 : 2;
    return scene.aside_width + count * scene.width;
}

constexpr std::string_view of_a_file = R"( xmlns="http://www.w3.org/2000/svg")";

std::string view_box(double width, double height) {
    return R"( viewBox="0 0 )" + number(width) + " " + number(height) + "\"";
}

// Readers of XML look for the one, browsers for the other.
std::string said_in(std::string_view language) {
    if (language.empty()) return {};
    const auto tag = in_attribute(language);
    return " lang=\"" + tag + "\" xml:lang=\"" + tag + "\"";
}

// What is told stands in a line of its own, above all else.
std::string opening(const Scene& scene, const Shot& shot, View view, std::string_view what, std::string_view more) {
    constexpr double line = 24;
    const double above = shot.time.empty() ? 0 : line;
    std::string out = "<svg";
    add(out, {more, R"( class=")", what, R"(" viewBox="0 )", number(-above), " ", number(width_of(scene, view)), " ",
              number(scene.height + above), "\""});
    if (!shot.name.empty()) add(out, {R"( role="img" aria-label=")", in_attribute(shot.name), "\""});
    return out + ">";
}

// Where a half stands that is shown by itself.
std::string beside(const Scene& scene) {
    return scene.aside.empty() ? std::string() : " x=\"" + number(scene.aside_width) + "\"";
}

std::string moved(double x) { return R"(<g transform="translate()" + number(x) + ")\">"; }

// What stands beside a close-up: of several views of it, the first draws it.
void add_aside(std::string& out, const Scene& scene, Judged drawn, std::string_view id) {
    if (scene.aside.empty()) return;
    if (drawn == Judged::drawn_before) return add(out, {"<use href=\"#", id, "-a\"/>"});
    add(out, {"<g id=\"", id, "-a\">"});
    for (std::size_t i = 0; i < scene.aside.size(); ++i) add_path(out, scene.aside[i], part_id(id, i) + "a");
    out += "</g>";
}

enum class At { page, file };

// In a page the two have ids, so that it can show each by itself; the second one also as a picture of its own. Of a
// jump the top stands between them.
void add_pair(std::string& out, const Scene& scene, Judged drawn, const Shot& shot, At at) {
    const auto id = id_of(shot);
    const auto half = [&](std::string_view name, double x, auto draw) {
        const bool is_moved = rounded(x) > 0;
        if (is_moved) out += moved(x);
        if (at == At::page) add(out, {"<g id=\"", id, name, "\">"});
        draw();
        if (at == At::page) out += "</g>";
        if (is_moved) out += "</g>";
    };
    add_aside(out, scene, drawn, id);
    half("-b", scene.aside_width, [&] { add_moment(out, scene, scene.begin, drawn, id, "b"); });
    if (scene.top) {
        out += moved(scene.aside_width + scene.width);
        add_moment(out, scene, *scene.top, Judged::drawn_before, id, "t");
        add_flight(out, scene);
        out += "</g>";
    }
    half("-f", width_of(scene, View::pair) - scene.width, [&] { add_end(out, scene, Judged::drawn_before, shot); });
    if (at == At::file) return;
    add(out, {"<symbol id=\"", id, "-e\"", view_box(width_of(scene, View::end), scene.height), ">"});
    add_aside(out, scene, Judged::drawn_before, id);
    add(out, {"<use href=\"#", id, "-f\"", beside(scene), "/></symbol>"});
}

// The halves of a pair that is drawn elsewhere, one after the other: the style hides one while it shows the other.
void add_turns(std::string& out, const Scene& scene, std::string_view id) {
    add_aside(out, scene, Judged::drawn_before, id);
    const auto x = beside(scene);
    add(out, {R"(<use href="#)", id, R"(-b")", x, R"( class="turn"/><use href="#)", id, R"(-f")", x,
              R"( class="turn end"/>)"});
}

// In a file of its own, whoever wants no motion, or has none, sees the end of it instead.
void add_film(std::string& out, const Scene& scene, const Shot& shot, At at) {
    if (at == At::file) out += R"(<g class="film">)";
    add_moving(out, scene, id_of(shot));
    add_moving_signs(out, scene, shot.time);
    if (at == At::page) return;
    out += R"(</g><g class="rest">)";
    add_end(out, scene, Judged::drawn_before, shot);
    out += "</g>";
}

std::string content(const Scene& scene, const Shot& shot, At at) {
    std::string out;
    const auto id = id_of(shot);
    if (shot.view == View::pair) {
        add_pair(out, scene, Judged::drawn_here, shot, at);
        return out;
    }
    if (shot.view == View::turns) {
        add_turns(out, scene, id);
        return out;
    }
    add_aside(out, scene, Judged::drawn_here, id);
    if (!scene.aside.empty()) out += moved(scene.aside_width);
    if (shot.view == View::moving) add_film(out, scene, shot, at);
    if (shot.view == View::pose) add_moment(out, scene, scene.moment_of(shot.pose), Judged::drawn_here, id, "b");
    if (shot.view == View::end) add_end(out, scene, Judged::drawn_here, shot);
    if (!scene.aside.empty()) out += "</g>";
    return out;
}

}  // namespace

}  // namespace render::picture

std::string draw_inline_svg(const Picture& picture, const Shot& shot) {
    using namespace render::picture;
    const auto scene = scene_of(picture, shot.side);
    const auto with_id = [&](std::string_view kind) {
        return shot.id.empty() ? std::string() : std::string(" id=\"").append(shot.id).append(kind).append("\"");
    };
    const bool has_still = shot.view == View::moving || shot.view == View::turns;
    auto out = opening(scene, shot, shot.view, has_still ? "figure moving" : "figure", with_id("-moving")) +
               content(scene, shot, At::page) + "</svg>";
    if (!has_still) return out;
    out += opening(scene, shot, View::pair, "figure still", with_id("-still"));
    add_pair(out, scene, shot.view == View::moving ? Judged::drawn_before : Judged::drawn_here, shot, At::page);
    return out + "</svg>";
}

std::string draw_svg(const Picture& picture, const Shot& shot) {
    using namespace render::picture;
    const auto scene = scene_of(picture, shot.side);
    auto out = opening(scene, shot, shot.view, "figure", std::string(of_a_file) + said_in(shot.language));
    const auto drawn = content(scene, shot, At::file);
    add(out, {"<title>", in_attribute(shot.name), "</title><metadata>", in_attribute(render::mark(shot.command)),
              "</metadata><style>", style_of_file(drawn), "</style>", drawn, "</svg>\n"});
    return out;
}

}  // namespace valgus
