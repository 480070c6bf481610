#include "figure/scene.hpp"

#include <algorithm>

#include "figure/arrow.hpp"
#include "figure/layers.hpp"

namespace valgus::figure {

namespace {

constexpr double margin = 0.05;  // of the frame's height, left free on every side

struct Extents {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(Spot2 p, double around) {
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

    Spot2 operator()(Spot2 p) const {
        const Spot2 at{scale * p.x + x, scale * p.y + y};
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

}  // namespace

Scene scene_of(const Picture& picture, Side side) {
    const auto& figure = picture.figure;
    const auto motion = motion_of(figure);
    const auto stills = frames(motion);
    const Stage stage{picture, stills, Sight{figure.camera}};
    const auto layers = layers_of(stage, motion);
    const auto arrow = arrow_of(figure, motion, stills, stage.sight);

    Extents extents;
    for (const auto& layer : layers)
        for (const auto& pieces : layer.moments)
            for (const auto& piece : pieces)
                for (const auto& corner : piece) extents.add(corner, layer.pen);
    for (const auto& point : arrow) extents.add(point, 0.02);
    const auto to_frame = fit(extents, figure.camera.zoom, side == Side::left);

    Scene scene{.seconds = motion.cycle,
                .times = {},
                .moments = {},
                .poses = {},
                .arrow = {},
                .width = frame_width,
                .height = frame_height};
    for (std::size_t i = 0; i < stills.size(); ++i) {
        scene.times.push_back(stills[i].time);
        auto& shapes = scene.moments.emplace_back();
        for (const auto& layer : layers) {
            Shape shape{.ink = layer.ink,
                        .width = 2 * layer.pen * to_frame.scale,
                        .closed = layer.closed,
                        .parted = layer.parted,
                        .pieces = layer.moments[i]};
            for (auto& piece : shape.pieces)
                for (auto& corner : piece) corner = to_frame(corner);
            shapes.push_back(std::move(shape));
        }
    }
    for (const auto& key : motion.keys)
        scene.poses.push_back(static_cast<std::size_t>(
            std::find_if(stills.begin(), stills.end(), [&](const Still& still) { return still.time >= key.arrival; }) -
            stills.begin()));
    for (const auto& point : arrow) scene.arrow.push_back(to_frame(point));
    return scene;
}

std::vector<Shape> shapes_at(const Scene& scene, double time) {
    std::size_t next = 1;
    while (next + 1 < scene.times.size() && scene.times[next] <= time) ++next;
    const double from = scene.times[next - 1], to = scene.times[next];
    const double part = std::clamp(to > from ? (time - from) / (to - from) : 0.0, 0.0, 1.0);
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
