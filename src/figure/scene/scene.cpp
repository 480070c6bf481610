#include "valgus/figure/scene.hpp"

#include <algorithm>
#include <cmath>

#include "figure/scene/arrow.hpp"
#include "figure/scene/layers.hpp"

namespace valgus::figure {

namespace {

constexpr double margin = 0.05;  // of the frame's height, left free on every side

struct Extents {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Point2 p, double around) {
        left = std::min(left, p.x - around);
        right = std::max(right, p.x + around);
        top = std::min(top, p.y - around);
        bottom = std::max(bottom, p.y + around);
    }
};

// From body heights to the frame; the left side's picture is the right one's in a mirror.
struct Fit {
    double scale = 1, x = 0, y = 0;
    bool mirrored = false;

    Point2 operator()(Point2 p) const {
        const Point2 at{scale * p.x + x, scale * p.y + y};
        return {mirrored ? frame_width - at.x : at.x, at.y};
    }
};

Fit fit(const Extents& extents, int zoom, bool mirrored) {
    const double room = 1 - 2 * margin, across = extents.right - extents.left, down = extents.bottom - extents.top;
    const double scale =
        zoom / 100.0 * std::min((frame_width - 2 * margin * frame_height) / across, room * frame_height / down);
    return {scale, frame_width / 2 - scale * (extents.left + extents.right) / 2,
            frame_height / 2 - scale * (extents.top + extents.bottom) / 2, mirrored};
}

Extents extents_of(const std::vector<Layer>& layers, const std::vector<std::vector<Point2>>& arrows) {
    Extents extents;
    for (const auto& layer : layers)
        for (const auto& pieces : layer.moments)
            for (const auto& piece : pieces)
                for (const auto& corner : piece) extents.add(corner, layer.pen);
    for (const auto& arrow : arrows)
        for (const auto& point : arrow) extents.add(point, 0.02);
    return extents;
}

Shape shape_of(const Layer& layer, std::size_t moment, const Fit& to_frame) {
    Shape shape{.ink = layer.ink,
                .width = 2 * layer.pen * to_frame.scale,
                .closed = layer.closed,
                .parted = layer.parted,
                .pieces = layer.moments[moment]};
    for (auto& piece : shape.pieces)
        for (auto& corner : piece) corner = to_frame(corner);
    return shape;
}

// How many corners of what is drawn lie in the upper corners of so large a box, left and right.
std::pair<int, int> crowds(const Scene& scene, double wide, double low) {
    int left = 0, right = 0;
    const auto count = [&](const Shape& shape) {
        for (const auto& piece : shape.pieces)
            for (const auto& p : piece) {
                if (p.y - shape.width / 2 > low) continue;
                if (p.x - shape.width / 2 < wide) ++left;
                if (p.x + shape.width / 2 > frame_width - wide) ++right;
            }
    };
    for (const auto& shapes : scene.moments) std::for_each(shapes.begin(), shapes.end(), count);
    return {left, right};
}

// Beside a close-up, the whole body in its first pose: small, still, in that upper corner that is freer.
void add_whole_body(Scene& scene, const Picture& picture, const Motion& motion, bool mirrored) {
    constexpr double size = 0.36, gap = 0.03;  // of the frame's height
    auto whole = picture;
    whole.muscle = {};
    whole.figure.camera.close_up.reset();
    whole.figure.line = false;
    const std::vector<Still> start{{0, motion.keys.front().posed}};
    const Stage stage{whole, start, Sight{whole.figure.camera}};
    const auto layers = layers_of(stage, motion);
    const auto extents = extents_of(layers, {});
    const double across = extents.right - extents.left, down = extents.bottom - extents.top;
    const double scale = size * frame_height / std::max(across, down), top = gap * frame_height - scale * extents.top;
    const double wide = scale * across + 2 * gap * frame_height, low = (size + 2 * gap) * frame_height;
    const auto [in_left, in_right] = crowds(scene, wide, low);
    const bool left = mirrored ? in_right < in_left : in_left < in_right;  // before it is mirrored
    const double x =
        left ? gap * frame_height - scale * extents.left : frame_width - gap * frame_height - scale * extents.right;
    const Fit to_corner{scale, x, top, mirrored};
    std::vector<Shape> small;
    for (const auto& layer : layers) {
        small.push_back(shape_of(layer, 0, to_corner));
        small.back().parted = false;
    }
    for (auto& shapes : scene.moments) shapes.insert(shapes.end(), small.begin(), small.end());
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
    const auto arrows = arrows_of(stage, motion, layers);
    const bool mirrored = side == Side::left;
    const auto to_frame = fit(extents_of(layers, arrows), figure.camera.zoom, mirrored);

    Scene scene{.seconds = motion.cycle, .times = {}, .eases = {}, .moments = {}, .poses = {}, .arrows = {}};
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
    const auto pair = pair_of(figure);
    scene.begin = scene.poses[pair.begin];
    scene.end = scene.poses[pair.end];
    for (const auto& arrow : arrows) {
        auto& points = scene.arrows.emplace_back();
        for (const auto& point : arrow) points.push_back(to_frame(point));
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
