#include "figure/scene/layers.hpp"

#include <algorithm>

#include "figure/scene/props.hpp"
#include "figure/scene/shadow.hpp"
#include "figure/scene/skin.hpp"
#include "figure/scene/strands.hpp"

namespace valgus::figure {

std::vector<Ball> balls_of(const std::vector<Flesh>& flesh, const Posed& posed) {
    std::vector<Ball> balls;
    balls.reserve(flesh.size());
    for (const auto& each : flesh) balls.push_back({posed.centre(each), each.radius});
    return balls;
}

Layer layer_of(const Stage& stage, const std::vector<Hull>& hulls, Ink ink, Form form) {
    Layer layer{.ink = ink, .form = form, .pen = form == Form::smooth ? 0 : 1e9, .moments = {}};
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
            pieces.push_back(form == Form::smooth && hull.corners == 0 ? limb_outline(solid, stage.sight)
                             : form == Form::smooth ? smooth_outline(solid, stage.sight, hull.corners)
                                                    : outline(solid, stage.sight, hull.corners, layer.pen));
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

// A limb of which an arrow follows a place.
bool is_followed(const Spots& arrow, const Part& part) {
    return std::any_of(arrow.begin(), arrow.end(), [&](const Spot& spot) {
        const auto marks = landmarks(spot);
        return std::any_of(marks.begin(), marks.end(), [&](const Landmark& mark) {
            const int bone = mark.flesh.bone;
            const bool is_limb = part.limb == (bone >= upper_arm ? Limb::arm : Limb::leg);
            return bone >= thigh && is_limb && part.side == (bone - thigh) % 2;
        });
    });
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

// Trunk, limbs, the muscle, bands and towels, the farthest first.
std::vector<Layer> body_layers(const Stage& stage, const std::vector<Part>& all) {
    const auto& figure = stage.picture.figure;
    const double trunk = depth_of_trunk(stage);
    std::vector<Layer> layers;
    for (const auto& part : all) {
        layers.push_back(layer_of(stage, part.hulls, Ink::body, part.smooth ? Form::smooth : Form::polygon));
        layers.back().joined = part.joined;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].side >= 0 && is_far(all, layers, i, trunk)) layers[i].ink = Ink::far;
        if (works(figure.works, all[i])) layers[i].ink = Ink::working;
        layers[i].is_followed = works(figure.works, all[i]) || is_followed(figure.arrow, all[i]);
    }
    arrange_head(stage, all, layers);
    for (auto& strand : strands_of(stage, all, layers)) layers.push_back(std::move(strand));
    for (int side = 0; side < 2; ++side)
        if (on_side(figure.works, side)) add_muscle(layers, stage, all, side);
    std::stable_sort(layers.begin(), layers.end(), [](const Layer& a, const Layer& b) { return a.depth < b.depth; });
    return layers;
}

// Hip, knee and toe of each leg that works.
void add_lines(std::vector<Layer>& layers, const Stage& stage) {
    const auto& figure = stage.picture.figure;
    for (int side = 0; figure.line && side < 2; ++side) {
        if (!on_side(figure.works, side)) continue;
        Layer layer{.ink = Ink::line, .form = Form::line, .pen = 0.007, .moments = {}};
        for (const auto& still : stage.stills) {
            const auto& posed = still.posed;
            const auto second_toe = posed.place(toes + side, {0.004 * outwards(side), 0, 0.025});
            auto& line = layer.moments.emplace_back().emplace_back();
            for (const auto& p : {posed.place(thigh + side, {}), posed.place(shank + side, {}), second_toe})
                line.push_back(on_picture(stage.sight, p));
        }
        layers.push_back(std::move(layer));
    }
}

void add_props(std::vector<Layer>& layers, const Stage& stage, const std::vector<Solid>& solids) {
    for (const auto& solid : solids) {
        Layer layer{.ink = solid.ink, .moments = {}};
        std::vector<Point2> piece;
        if (solid.corners.empty()) {
            piece = outline({solid.ball}, stage.sight, 1, solid.ball.radius);
            layer.pen = solid.ball.radius;
        } else {
            for (const auto& corner : solid.corners) piece.push_back(on_picture(stage.sight, corner));
            piece = polygon_round(std::move(piece));
        }
        layer.moments.assign(stage.stills.size(), {std::move(piece)});
        layers.push_back(std::move(layer));
    }
}

bool has_floor(const Figure& figure) {
    return std::any_of(figure.props.begin(), figure.props.end(),
                       [](const Prop& prop) { return prop.kind == PropKind::floor; });
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
    const auto all = parts(figure.camera.close_up);
    std::vector<Layer> layers;
    add_props(layers, stage, still_props(figure, motion, room_of(stage.stills, all), stage.sight));
    if (has_floor(figure) && figure.camera.close_up != CloseUp::trunk)
        if (auto shadow = shadow_of(stage); !shadow.moments.front().empty()) layers.push_back(std::move(shadow));
    for (auto& layer : body_layers(stage, all)) layers.push_back(std::move(layer));
    add_lines(layers, stage);
    return layers;
}

}  // namespace valgus::figure
