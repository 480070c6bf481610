#include "figure/scene/layers.hpp"

#include <algorithm>

#include "figure/scene/props.hpp"
#include "figure/scene/skin.hpp"

namespace valgus::figure {

std::vector<Ball> balls_of(const std::vector<Flesh>& flesh, const Posed& posed) {
    std::vector<Ball> balls;
    for (const auto& each : flesh) balls.push_back({posed.centre(each), each.radius});
    return balls;
}

Layer layer_of(const Stage& stage, const std::vector<Hull>& hulls, Ink ink) {
    Layer layer{.ink = ink, .pen = 1e9, .moments = {}};
    double balls = 0;
    for (const auto& hull : hulls) {
        balls += static_cast<double>(hull.flesh.size());
        for (const auto& flesh : hull.flesh) layer.pen = std::min(layer.pen, flesh.radius);
    }
    for (const auto& still : stage.stills) {
        auto& pieces = layer.moments.emplace_back();
        for (const auto& hull : hulls) {
            const auto solid = balls_of(hull.flesh, still.posed);
            for (const auto& ball : solid) layer.depth += stage.sight.depth(ball.centre) / balls * stage.share();
            pieces.push_back(outline(solid, stage.sight, hull.corners, layer.pen));
        }
    }
    return layer;
}

bool on_side(Works works, int side) {
    return works == Works::both_legs || works == Works::trunk || works == Works::both_arms ||
           (works == Works::other_leg ? side == 1 : side == 0);
}

namespace {

constexpr double far_off = 0.03;  // body heights behind the trunk: a paler limb

bool works(Works works, const Part& part) {
    switch (works) {
        case Works::working_leg:
            return part.limb == Limb::leg && part.side == 0;
        case Works::both_legs:
            return part.limb == Limb::leg;
        case Works::other_leg:
            return part.limb == Limb::leg && part.side == 1;
        case Works::working_arm:
            return part.limb == Limb::arm && part.side == 0;
        case Works::both_arms:
            return part.limb == Limb::arm;
        case Works::trunk:
            return part.limb == Limb::trunk;
    }
    return false;
}

double depth_of_trunk(const Stage& stage) {
    double depth = 0;
    for (const auto& still : stage.stills)
        depth += stage.sight.depth(still.posed.frames[chest].at + still.posed.frames[pelvis].at) / 2 * stage.share();
    return depth;
}

// A limb is far or near as a whole.
double depth_of_limb(const std::vector<Part>& all, const std::vector<Layer>& layers, const Part& part) {
    double depth = 0, count = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].limb != part.limb || all[i].side != part.side) continue;
        depth += layers[i].depth;
        ++count;
    }
    return count > 0 ? depth / count : -1e9;
}

// Behind the trunk, and behind its fellow: of two limbs that are as far neither is paler.
bool is_far(const std::vector<Part>& all, const std::vector<Layer>& layers, std::size_t place, double trunk) {
    auto fellow = all[place];
    fellow.side = 1 - fellow.side;
    const double depth = depth_of_limb(all, layers, all[place]);
    return depth < trunk - far_off && depth < depth_of_limb(all, layers, fellow) - far_off;
}

// Trunk, limbs and the muscle, the farthest first.
std::vector<Layer> body_layers(const Stage& stage, const std::vector<Part>& all) {
    const auto& figure = stage.picture.figure;
    const double trunk = depth_of_trunk(stage);
    std::vector<Layer> layers;
    for (const auto& part : all) layers.push_back(layer_of(stage, part.hulls, Ink::body));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].side >= 0 && is_far(all, layers, i, trunk)) layers[i].ink = Ink::far;
        if (works(figure.works, all[i])) layers[i].ink = Ink::working;
    }
    comb(stage, all, layers);
    for (int side = 0; side < 2; ++side)
        if (on_side(figure.works, side)) add_muscle(layers, stage, all, side);
    std::stable_sort(layers.begin(), layers.end(), [](const Layer& a, const Layer& b) { return a.depth < b.depth; });
    return layers;
}

std::vector<Point2> open_line(const std::vector<Point>& points, const Sight& sight) {
    std::vector<Point2> line;
    for (const auto& point : points) line.push_back({dot(sight.right, point), -dot(sight.up, point)});
    return line;
}

// Hip, knee and toe of each leg that works.
void add_lines(std::vector<Layer>& layers, const Stage& stage) {
    const auto& figure = stage.picture.figure;
    for (int side = 0; figure.line && side < 2; ++side) {
        if (!on_side(figure.works, side)) continue;
        Layer layer{.ink = Ink::line, .closed = false, .pen = 0.006, .moments = {}};
        for (const auto& still : stage.stills) {
            const auto& posed = still.posed;
            const auto second_toe = posed.place(toes + side, {0.004 * outwards(side), 0, 0.025});
            layer.moments.push_back(
                {open_line({posed.place(thigh + side, {}), posed.place(shank + side, {}), second_toe}, stage.sight)});
        }
        layers.push_back(std::move(layer));
    }
}

std::vector<Point2> corners_of(const std::vector<Ball>& balls, const Sight& sight) {
    std::vector<Point> points;
    for (const auto& ball : balls) points.push_back(ball.centre);
    return open_line(points, sight);
}

void add_props(std::vector<Layer>& layers, const Stage& stage, const std::vector<Solid>& solids) {
    for (const auto& solid : solids) {
        const double pen = pen_radius(solid.balls);
        Layer layer{.ink = solid.ink, .parted = false, .pen = pen, .moments = {}};
        auto piece =
            solid.flat ? corners_of(solid.balls, stage.sight) : outline(solid.balls, stage.sight, solid.corners, pen);
        layer.moments.assign(stage.stills.size(), {std::move(piece)});
        layers.push_back(std::move(layer));
    }
}

void add_moving_props(std::vector<Layer>& layers, const Stage& stage) {
    const auto first = moving_props(stage.picture.figure, stage.stills.front().posed);
    for (std::size_t i = 0; i < first.size(); ++i) {
        Layer layer{.ink = Ink::band, .closed = false, .pen = pen_radius(first[i].balls), .moments = {}};
        for (const auto& still : stage.stills) {
            const auto props = moving_props(stage.picture.figure, still.posed);
            layer.moments.push_back({corners_of(props[i].balls, stage.sight)});
        }
        layers.push_back(std::move(layer));
    }
}

Room room_of(const std::vector<Still>& stills, const std::vector<Part>& all) {
    Room room{{1e9, 1e9, 1e9}, {-1e9, -1e9, -1e9}};
    for (const auto& still : stills)
        for (const auto& part : all)
            for (const auto& hull : part.hulls)
                for (const auto& [centre, radius] : balls_of(hull.flesh, still.posed)) {
                    room.low = {std::min(room.low.x, centre.x - radius), std::min(room.low.y, centre.y - radius),
                                std::min(room.low.z, centre.z - radius)};
                    room.high = {std::max(room.high.x, centre.x + radius), std::max(room.high.y, centre.y + radius),
                                 std::max(room.high.z, centre.z + radius)};
                }
    return room;
}

}  // namespace

std::vector<Layer> layers_of(const Stage& stage, const Motion& motion) {
    const auto& figure = stage.picture.figure;
    const auto drawn = parts(figure.camera.close_up);
    std::vector<Layer> layers;
    add_props(layers, stage, still_props(figure, motion, room_of(stage.stills, drawn)));
    for (auto& layer : body_layers(stage, drawn)) layers.push_back(std::move(layer));
    add_moving_props(layers, stage);
    add_lines(layers, stage);
    return layers;
}

}  // namespace valgus::figure
