#include "render/picture/svg_signs.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "render/picture/svg_path.hpp"

namespace valgus::render::picture {

namespace {

// A curve from the one end to the other: a quadratic, so that it bends one way only.
struct Curve {
    Point2 from, pull, to;

    Point2 at(double part) const {
        const double a = (1 - part) * (1 - part), b = 2 * part * (1 - part), c = part * part;
        return {a * from.x + b * pull.x + c * to.x, a * from.y + b * pull.y + c * to.y};
    }
};

double distance(Point2 a, Point2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

// Through the middle of the way, and no more bent than a head can follow.
Curve curve_of(const std::vector<Point2>& way) {
    constexpr double most = 0.3;  // of its length
    const auto from = way.front(), to = way.back(), through = way[way.size() / 2];
    const Point2 middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
    const Point2 off{2 * (through.x - middle.x), 2 * (through.y - middle.y)};
    const double bend = std::hypot(off.x, off.y), length = std::max(distance(from, to), 1e-6);
    const double kept = way.size() < 3 || bend < 1e-6 ? 0 : std::min(1.0, most * length / bend);
    return {from, {middle.x + kept * off.x, middle.y + kept * off.y}, to};
}

// So nearly that nobody sees it.
bool is_straight(const Curve& curve) {
    const Point2 middle{(curve.from.x + curve.to.x) / 2, (curve.from.y + curve.to.y) / 2};
    return distance(middle, curve.pull) < 3;  // frame units
}

// Along the way: slender where it begins, with a broad head.
std::vector<Point2> outline_of(const std::vector<Point2>& points) {
    constexpr double tail = 2, neck = 3, head = 8, longest = 13;  // frame units: halves of its widths; of the head
    const auto curve = curve_of(points);
    const int pieces = is_straight(curve) ? 1 : 3;  // of the shaft
    const double length = std::min(longest, 0.6 * distance(curve.from, curve.to));
    double neck_at = 1;
    while (neck_at > 0.1 && distance(curve.at(neck_at), curve.to) < length) neck_at -= 0.01;
    const auto end = curve.at(neck_at);
    const double last = std::max(distance(end, curve.to), 1e-6);
    const Point2 along{(curve.to.x - end.x) / last, (curve.to.y - end.y) / last};
    std::vector<Point2> left, right;
    for (int i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / pieces;
        const auto p = curve.at(neck_at * part), next = curve.at(neck_at * part + 0.01);
        const double step = std::max(distance(p, next), 1e-6), half = tail + (neck - tail) * part;
        const Point2 across{-half * (next.y - p.y) / step, half * (next.x - p.x) / step};
        left.push_back({p.x + across.x, p.y + across.y});
        right.push_back({p.x - across.x, p.y - across.y});
    }
    left.push_back({end.x - head * along.y, end.y + head * along.x});
    left.push_back(curve.to);
    left.push_back({end.x + head * along.y, end.y - head * along.x});
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

// What the arrow runs against.
std::vector<Point2> bar_of(const Push& push) {
    constexpr double half = 11, gap = 1.5, thick = 5;  // frame units
    const double way = std::hypot(push.to.x - push.from.x, push.to.y - push.from.y);
    const Point2 along{(push.to.x - push.from.x) / way, (push.to.y - push.from.y) / way};
    const auto at = [&](double out, double side) {
        return Point2{push.to.x + out * along.x - side * along.y, push.to.y + out * along.y + side * along.x};
    };
    return {at(gap, -half), at(gap, half), at(gap + thick, half), at(gap + thick, -half)};
}

// Most of a circle, with a head: round and round.
std::vector<Point2> ring_of(Point2 middle) {
    constexpr double outer = 17, inner = 12, tip = 22, root = 7, begins = 0.4, ends = 5.2, pieces = 8, head = 0.75;
    const auto at = [&](double radius, double angle) {
        return Point2{middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)};
    };
    std::vector<Point2> ring;
    for (int i = 0; i <= pieces; ++i) ring.push_back(at(outer, begins + (ends - begins) * i / pieces));
    ring.push_back(at(tip, ends));
    ring.push_back(at((outer + inner) / 2, ends + head));
    ring.push_back(at(root, ends));
    for (int i = static_cast<int>(pieces); i >= 0; --i)
        ring.push_back(at(inner, begins + (ends - begins) * i / pieces));
    return ring;
}

void add_sign(std::string& out, std::vector<std::vector<Point2>> pieces) {
    add(out, {R"(<path class="ar" d=")", path_data({.ink = Ink::arrow, .pieces = std::move(pieces)}), R"("/>)"});
}

void add_arrows(std::string& out, const std::vector<std::vector<Point2>>& arrows) {
    for (const auto& arrow : arrows) add_sign(out, {outline_of(arrow)});
}

// At the end of the pair: what presses, what is kneaded, and how long.
void add_end(std::string& out, const Scene& scene, std::string_view time) {
    for (const auto& push : scene.pushes) add_sign(out, {outline_of({push.from, push.to}), bar_of(push)});
    for (const auto& middle : scene.kneads) add_sign(out, {ring_of(middle)});
    if (!time.empty()) add(out, {R"(<text class="ho" x="6" y="-6">)", time, "</text>"});
}

// Seen from one moment of the cycle to another, and else beside the frame: not by its opacity, which is style, and of
// that a page's policy may allow none but its own.
void add_shown(std::string& out, const Scene& scene, double from, double to) {
    const auto share = [&](double time) { return hundredths(time / scene.seconds); };
    add(out, {R"(<animateTransform attributeName="transform" type="translate" dur=")", tenths(scene.seconds),
              R"(s" repeatCount="indefinite" calcMode="discrete" keyTimes="0;)"});
    if (from > 0) add(out, {share(from), ";"});
    add(out, {share(to), R"(" values=")", from > 0 ? "999;0;999" : "0;999", R"("/>)"});
}

}  // namespace

void add_ghost(std::string& out, const Scene& scene) {
    std::map<int, Shape> ghosts;  // by their pens
    for (std::size_t part = 0; part < scene.moments.front().size(); ++part) {
        const auto& shape = scene.moments[scene.begin][part];
        if (!shape.is_followed || !moves(scene, part)) continue;
        auto& ghost = ghosts.try_emplace(rounded(shape.width), Shape{.form = shape.form, .pieces = {}}).first->second;
        ghost.pieces.insert(ghost.pieces.end(), shape.pieces.begin(), shape.pieces.end());
    }
    for (const auto& [pen, ghost] : ghosts)
        add(out, {R"(<path class="gh" stroke-width=")", std::to_string(pen), R"(" d=")", path_data(ghost), R"("/>)"});
}

void add_flight(std::string& out, const Scene& scene) {
    add_arrows(out, scene.way_up);
    if (scene.flight.empty()) return;
    Shape lines{.ink = Ink::arrow, .form = Form::line, .pieces = {}};
    for (const auto& [from, to] : scene.flight) lines.pieces.push_back({from, to});
    add(out, {R"(<path class="ai" d=")", path_data(lines), R"("/>)"});
}

void add_signs(std::string& out, const Scene& scene, std::string_view time) {
    add_arrows(out, scene.arrows);
    add_end(out, scene, time);
}

void add_moving_signs(std::string& out, const Scene& scene, std::string_view time) {
    const double begins = scene.times[scene.begin], ends = scene.times[scene.end];
    if (!scene.arrows.empty() && !scene.top) {  // a flight is too short for it
        out += "<g>";
        add_arrows(out, scene.arrows);
        add_shown(out, scene, begins, ends);
        out += "</g>";
    }
    if (scene.pushes.empty() && scene.kneads.empty() && time.empty()) return;
    out += "<g>";
    add_end(out, scene, time);
    add_shown(out, scene, ends, scene.times[std::min(scene.end + 1, scene.times.size() - 1)]);
    out += "</g>";
}

}  // namespace valgus::render::picture
