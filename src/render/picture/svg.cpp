// Scenes as SVG.
#include "render/picture/svg_path.hpp"
#include "render/picture/svg_pen.hpp"
#include "render/picture/svg_style.hpp"
#include "valgus/figure/drawing.hpp"

namespace valgus {

namespace render::picture {

namespace {

std::string part_id(std::string_view id, std::size_t part) {
    return std::string(id).append("-").append(std::to_string(part));
}

// A part that moves: its path once, and before it what sets it off. In a page it needs no data of its own, since there
// the motion gives it; whoever cannot let a file move draws its first moment.
enum class At { page, file };
void add_moving_part(std::string& out, const Scene& scene, std::size_t part, const std::string& id, At at) {
    const auto& shape = scene.moments.front()[part];
    if (shape.parted) add(out, {"<use href=\"#", id, "\"", pen_around(shape), "/>"});
    const auto data = at == At::page ? std::string() : " d=\"" + path_data(shape) + "\"";
    if (shape.parted)
        add(out, {"<g", pen_of(shape), "><path id=\"", id, "\"", data, ">", animation(scene, part), "</path></g>"});
    else
        add(out, {"<path", pen_of(shape), data, ">", animation(scene, part), "</path>"});
}

// Parts in the order in which they are drawn, in runs of those that move and those that rest.
struct Run {
    bool moves = false;
    std::size_t first = 0, end = 0;
};

std::vector<Run> runs_of(const Scene& scene) {
    std::vector<Run> runs;
    for (std::size_t part = 0; part < scene.moments.front().size(); ++part) {
        const bool moving = moves(scene, part);
        if (runs.empty() || runs.back().moves != moving) runs.push_back({moving, part, part});
        runs.back().end = part + 1;
    }
    return runs;
}

std::string resting_id(std::string_view id, const Run& run) {
    return std::string(id).append("-r").append(std::to_string(run.first));
}

void add_resting(std::string& out, const Scene& scene, const Run& run, std::string_view id) {
    add(out, {"<g id=\"", resting_id(id, run), "\">"});
    for (auto part = run.first; part < run.end; ++part) add_path(out, scene.moments.front()[part], part_id(id, part));
    out += "</g>";
}

void add_moving(std::string& out, const Scene& scene, std::string_view id, At at) {
    for (const auto& run : runs_of(scene)) {
        if (!run.moves) add_resting(out, scene, run, id);
        for (auto part = run.first; run.moves && part < run.end; ++part)
            add_moving_part(out, scene, part, part_id(id, part), at);
    }
}

enum class Judged { drawn_here, drawn_before };  // before: by add_moving, or in the first half of a pair

// `half` tells the ids of one moment's parts from those of another in the same picture.
void add_moment(std::string& out, const Scene& scene, std::size_t moment, Judged resting, std::string_view id,
                std::string_view half) {
    for (const auto& run : runs_of(scene)) {
        if (run.moves)
            for (auto part = run.first; part < run.end; ++part)
                add_path(out, scene.moments[moment][part], part_id(id, part) + std::string(half));
        else if (resting == Judged::drawn_here)
            add_resting(out, scene, run, id);
        else
            add(out, {"<use href=\"#", resting_id(id, run), "\"/>"});
    }
}

// A curve through the points, and its head; its data once, for what sets it off and for itself.
void add_arrow(std::string& out, const std::vector<Point2>& points, const std::string& id) {
    const auto write = [](double x, double y) { return std::to_string(rounded(x)) + " " + std::to_string(rounded(y)); };
    std::string data = "M" + write(points[0].x, points[0].y);
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const bool last = i + 2 == points.size();
        const auto& a = points[i];
        const auto& b = points[i + 1];
        data += "Q" + write(a.x, a.y) + " " + (last ? write(b.x, b.y) : write((a.x + b.x) / 2, (a.y + b.y) / 2));
    }
    if (points.size() == 2) data += "L" + write(points[1].x, points[1].y);
    const auto head = arrow_pieces(points).back();
    for (std::size_t i = 0; i < head.size(); ++i) data += (i == 0 ? "M" : "L") + write(head[i].x, head[i].y);
    add(out, {R"(<use href="#)", id, R"(" class="g o w8"/><g class="ar o w4"><path id=")", id, R"(" d=")", data,
              R"("/></g>)"});
}

void add_arrows(std::string& out, const Scene& scene, std::string_view id, std::string_view half) {
    auto next = scene.moments.front().size();
    for (const auto& arrow : scene.arrows) add_arrow(out, arrow, part_id(id, next++) + std::string(half));
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

double width_of(const Shot& shot) { return shot.view == View::pair ? 2 * frame_width : frame_width; }

constexpr std::string_view of_a_file = R"( xmlns="http://www.w3.org/2000/svg")";

std::string opening(std::string_view name, std::string_view what, double width, std::string_view more) {
    std::string out = "<svg";
    add(out, {more, R"( class=")", what, R"(" viewBox="0 0 )", std::to_string(rounded(width)), " ",
              std::to_string(rounded(frame_height)), "\""});
    if (!name.empty()) add(out, {R"( role="img" aria-label=")", in_attribute(name), "\""});
    return out + ">";
}

// In a page the halves have ids, so that it can show each by itself.
void add_pair(std::string& out, const Scene& scene, Judged resting, std::string_view id, At at) {
    if (at == At::page) add(out, {"<g id=\"", id, "-b\">"});
    add_moment(out, scene, scene.begin, resting, id, "b");
    if (at == At::page) add(out, {"</g><g id=\"", id, "-e\""});
    if (at == At::file) out += "<g";
    add(out, {" transform=\"translate(", std::to_string(rounded(frame_width)), ")\">"});
    add_moment(out, scene, scene.end, Judged::drawn_before, id, "e");
    add_arrows(out, scene, id, "e");
    out += "</g>";
}

// The halves of a pair that is drawn elsewhere, one after the other: the style hides one while it shows the other.
void add_turns(std::string& out, std::string_view id) {
    add(out, {R"(<use href="#)", id, R"(-b" class="turn"/><use href="#)", id, R"(-e" x="-)",
              std::to_string(rounded(frame_width)), R"(" class="turn end"/>)"});
}

std::string_view id_of(const Shot& shot) { return shot.id.empty() ? "p" : shot.id; }

std::string content(const Scene& scene, const Shot& shot, At at) {
    std::string out;
    const auto id = id_of(shot);
    switch (shot.view) {
        case View::moving:
            add_moving(out, scene, id, at);
            add_arrows(out, scene, id, {});
            break;
        case View::pair:
            add_pair(out, scene, Judged::drawn_here, id, at);
            break;
        case View::pose:
            add_moment(out, scene, scene.moment_of(shot.pose), Judged::drawn_here, id, "b");
            break;
        case View::end:
            add_moment(out, scene, scene.end, Judged::drawn_here, id, "e");
            add_arrows(out, scene, id, "e");
            break;
        case View::turns:
            add_turns(out, id);
            break;
    }
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
    auto out = opening(shot.name, has_still ? "figure moving" : "figure", width_of(shot), with_id("-moving")) +
               content(scene, shot, At::page) + "</svg>";
    if (!has_still) return out;
    out += opening(shot.name, "figure still", 2 * frame_width, with_id("-still"));
    add_pair(out, scene, shot.view == View::moving ? Judged::drawn_before : Judged::drawn_here, id_of(shot), At::page);
    return out + "</svg>";
}

std::string draw_svg(const Picture& picture, const Shot& shot) {
    using namespace render::picture;
    const auto scene = scene_of(picture, shot.side);
    auto out = opening(shot.name, "figure", width_of(shot), of_a_file);
    const auto drawn = content(scene, shot, At::file);
    add(out, {"<title>", in_attribute(shot.name), "</title><style>", style_of_file(drawn), "</style>", drawn});
    out += "</svg>\n";
    return out;
}

}  // namespace valgus
