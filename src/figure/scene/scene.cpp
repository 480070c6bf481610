#include "valgus/figure/scene.hpp"

#include <algorithm>
#include <cmath>

#include "figure/scene/arrow.hpp"
#include "figure/scene/layers.hpp"

namespace valgus::figure {

namespace {

constexpr double margin = 12;  // frame units left free on every side

struct Extents {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Point2 p, double around) {
        left = std::min(left, p.x - around);
        right = std::max(right, p.x + around);
        top = std::min(top, p.y - around);
        bottom = std::max(bottom, p.y + around);
    }
    double across() const { return right - left; }
    double down() const { return bottom - top; }
};

struct Size {
    double width = widest, height = tallest;
};

// From body heights to the frame; the left side's picture is the right one's in a mirror.
struct Fit {
    double scale = 1, x = 0, y = 0;
    Size frame{};
    bool mirrored = false;

    Point2 operator()(Point2 p) const {
        const Point2 at{scale * p.x + x, scale * p.y + y};
        return {mirrored ? frame.width - at.x : at.x, at.y};
    }
};

// In the middle of a frame that is no larger than what it shows asks for.
Fit fit(const Extents& extents, Size most, Size least, int zoom, bool mirrored) {
    const double scale =
        std::min((most.width - 2 * margin) / extents.across(), (most.height - 2 * margin) / extents.down());
    const auto even = [](double length) { return 2 * std::ceil(length / 2); };  // so is its middle, for the mirror
    const Size frame{std::clamp(even(scale * extents.across() + 2 * margin), least.width, most.width),
                     std::clamp(even(scale * extents.down() + 2 * margin), least.height, most.height)};
    const double zoomed = scale * zoom / 100;
    return {zoomed, frame.width / 2 - zoomed * (extents.left + extents.right) / 2,
            frame.height / 2 - zoomed * (extents.top + extents.bottom) / 2, frame, mirrored};
}

Extents extents_of(const std::vector<Layer>& layers, const std::vector<std::vector<Point2>>& arrows) {
    Extents extents;
    for (const auto& layer : layers)
        for (const auto& pieces : layer.moments)
            for (const auto& piece : pieces)
                for (const auto& point : drawn(layer.form, piece)) extents.add(point, layer.pen);
    for (const auto& arrow : arrows)
        for (const auto& point : arrow) extents.add(point, 0.02);
    return extents;
}

Shape shape_of(const Layer& layer, std::size_t moment, const Fit& to_frame) {
    Shape shape{.ink = layer.ink,
                .form = layer.form,
                .width = 2 * layer.pen * to_frame.scale,
                .is_followed = layer.is_followed,
                .joined = layer.joined,
                .pieces = layer.moments[moment]};
    for (auto& piece : shape.pieces)
        for (auto& corner : piece) corner = to_frame(corner);
    return shape;
}

// Beside a close-up, the whole body in its first pose, still, and as high as the frame.
void add_whole_body(Scene& scene, const Picture& picture, const Motion& motion, bool mirrored) {
    auto whole = picture;
    whole.muscle = {};
    whole.figure.camera.close_up.reset();
    whole.figure.line = false;
    const std::vector<Still> start{{0, motion.keys.front().posed}};
    const Stage stage{whole, start, Sight{whole.figure.camera}};
    const auto layers = layers_of(stage, motion);
    const auto to_frame = fit(extents_of(layers, {}), {widest_aside, scene.height}, {0, scene.height}, 100, mirrored);
    scene.aside_width = to_frame.frame.width;
    for (const auto& layer : layers) scene.aside.push_back(shape_of(layer, 0, to_frame));
}

// How much of the way from the first pose to the last is up. The trunk says so if it goes up or down: arms that reach
// out in a squat do not lift anybody. Else what goes farthest does.
double rise_of(const Motion& motion) {
    constexpr double trunk_moves = 0.03, anything_moves = 0.02;  // body heights
    const auto &from = motion.keys.front().posed.frames, &to = motion.keys.back().posed.frames;
    for (const auto bone : {pelvis, head})
        if (const double up = to[place_of(bone)].at.y - from[place_of(bone)].at.y; std::abs(up) > trunk_moves)
            return up > 0 ? 1 : -1;
    double farthest = anything_moves, rise = 0;
    for (std::size_t bone = 0; bone < from.size(); ++bone) {
        const auto way = to[bone].at - from[bone].at;
        if (const double far = length(way); far > farthest) {
            farthest = far;
            rise = way.y / far;
        }
    }
    return rise;
}

}  // namespace

Scene scene_of(const Picture& picture, Side side) {
    const auto& figure = picture.figure;
    const auto motion = motion_of(figure);
    const auto stills = frames(motion);
    const Stage stage{picture, stills, Sight{figure.camera}};
    const auto layers = layers_of(stage, motion);
    const auto pair = pair_of(figure);
    const auto top = top_of(motion, pair);
    const auto arrows = arrows_of(stage, motion, layers, {top.value_or(pair.begin), pair.end});
    const auto way_up = top ? arrows_of(stage, motion, layers, {pair.begin, *top}) : std::vector<std::vector<Point2>>{};
    const bool mirrored = side == Side::left;
    auto shown = arrows;
    shown.insert(shown.end(), way_up.begin(), way_up.end());
    const auto to_frame = fit(extents_of(layers, shown), {figure.camera.close_up ? widest_close_up : widest, tallest},
                              {narrowest, flattest}, figure.camera.zoom, mirrored);

    Scene scene{.seconds = motion.cycle,
                .times = {},
                .eases = {},
                .moments = {},
                .poses = {},
                .arrows = {},
                .pushes = {},
                .kneads = {},
                .top = {},
                .way_up = {},
                .flight = {},
                .aside = {}};
    scene.width = to_frame.frame.width;
    scene.height = to_frame.frame.height;
    for (std::size_t i = 0; i < stills.size(); ++i) {
        scene.times.push_back(stills[i].time);
        scene.eases.push_back(stills[i].to_next);
        auto& shapes = scene.moments.emplace_back();
        for (const auto& layer : layers) shapes.push_back(shape_of(layer, i, to_frame));
    }
    for (const auto& key : motion.keys)
        scene.poses.push_back(static_cast<std::size_t>(
            std::find_if(stills.begin(), stills.end(), [&](const Still& still) { return still.time >= key.arrival; }) -
            stills.begin()));
    scene.leaves = motion.keys.front().leave;
    scene.arrives = motion.keys.back().arrival;
    scene.returns = motion.keys.back().leave;
    scene.rise = rise_of(motion);
    scene.begin = scene.poses[pair.begin];
    scene.end = scene.poses[pair.end];
    const auto add_arrows = [&](std::vector<std::vector<Point2>>& into, const std::vector<std::vector<Point2>>& from) {
        for (const auto& arrow : from) {
            auto& points = into.emplace_back();
            for (const auto& point : arrow) points.push_back(to_frame(point));
        }
    };
    add_arrows(scene.arrows, arrows);
    add_arrows(scene.way_up, way_up);
    for (const auto& push : pushes_of(stage, motion)) scene.pushes.push_back({to_frame(push.from), to_frame(push.to)});
    for (const auto& middle : kneads_of(stage, motion)) scene.kneads.push_back(to_frame(middle));
    if (top) {
        scene.top = scene.poses[*top];
        for (const auto& line : flights_of(stage, motion.keys[*top]))
            scene.flight.push_back({to_frame(line.from), to_frame(line.to)});
    }
    if (figure.camera.close_up) add_whole_body(scene, picture, motion, mirrored);
    return scene;
}

std::vector<Shape> shapes_at(const Scene& scene, double time) {
    std::size_t next = 1;
    while (next + 1 < scene.times.size() && scene.times[next] <= time) ++next;
    const double from = scene.times[next - 1], to = scene.times[next];
    const double share = std::clamp(to > from ? (time - from) / (to - from) : 0.0, 0.0, 1.0);
    const double part = scene.eases[next - 1](share);
    auto shapes = scene.moments[next - 1];
    for (std::size_t i = 0; i < shapes.size(); ++i)
        for (std::size_t j = 0; j < shapes[i].pieces.size(); ++j)
            for (std::size_t k = 0; k < shapes[i].pieces[j].size(); ++k) {
                auto& p = shapes[i].pieces[j][k];
                const auto& q = scene.moments[next][i].pieces[j][k];
                p = {p.x + part * (q.x - p.x), p.y + part * (q.y - p.y)};
            }
    return shapes;
}

}  // namespace valgus::figure
