#include "figure/scene/skin.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

constexpr int muscle_corners = 4;
constexpr double seen_from_behind = -0.2;  // what faces away more than this is seen from behind
constexpr double points_away = -0.5;       // of the way from the neck to the crown
constexpr double near_shank = -0.11;       // where a close-up of the foot cuts the lower leg off

// Faces the viewer for most of the cycle.
bool is_seen(const Stage& stage, const Patch& patch) {
    double facing = 0;
    for (const auto& still : stage.stills)
        facing += stage.sight.depth(still.posed.frames[static_cast<std::size_t>(patch.bone)].turn * patch.outward);
    return facing / (static_cast<double>(stage.stills.size()) * length(patch.outward)) > seen_from_behind;
}

bool share_a_bone(const Part& part, const Patch& patch) {
    return std::any_of(patch.flesh.begin(), patch.flesh.end(), [&](const Flesh& a) {
        return std::any_of(part.hulls.begin(), part.hulls.end(),
                           [&](const Hull& hull) { return hull.flesh.front().bone == a.bone; });
    });
}

// The edges of what a muscle lies under, each with the radius of its pen.
struct Edge {
    std::vector<Point2> lines;
    double pen = 0;
};

// As near to a place as a round pen may come without leaving the outline of what it lies under.
Point2 pulled_in(Point2 p, double pen, const std::vector<Edge>& edges) {
    double least = 1e9;
    Point2 pulled = p;
    for (const auto& edge : edges) {
        const double from_edge = distance_to(edge.lines, true, p), outside = from_edge + pen - edge.pen;
        if (outside >= least) continue;
        least = outside;
        pulled = p;
        if (outside <= 0) continue;
        const auto nearest = nearest_on(edge.lines, p);
        const double inwards = outside / std::max(distance(p, nearest), 1e-9) * (from_edge > 0 ? 1 : -1);
        pulled = {p.x + inwards * (nearest.x - p.x), p.y + inwards * (nearest.y - p.y)};
    }
    return pulled;
}

}  // namespace

void arrange_head(const Stage& stage, const std::vector<Part>& all, std::vector<Layer>& layers) {
    const auto place_of_part = [&](Limb limb) {
        return static_cast<std::size_t>(
            std::find_if(all.begin(), all.end(), [&](const Part& part) { return part.limb == limb; }) - all.begin());
    };
    const auto face = place_of_part(Limb::head), hair = place_of_part(Limb::hair), trunk = place_of_part(Limb::trunk);
    if (face == all.size()) return;
    double facing = 0, upwards = 0;
    for (const auto& still : stage.stills) {
        const auto& turn = still.posed.frames[head].turn;
        facing += stage.sight.depth(turn * Point{0, 0, 1}) * stage.share();
        upwards += stage.sight.depth(turn * Point{0, 1, 0}) * stage.share();
    }
    constexpr double next_to = 1e-6;
    if (upwards > points_away) layers[face].depth = std::max(layers[face].depth, layers[trunk].depth + 4 * next_to);
    const bool from_behind = facing < seen_from_behind;
    layers[hair].ink = Ink::hair;
    layers[hair].depth = layers[face].depth + (from_behind ? next_to : -next_to);
}

void add_muscle(std::vector<Layer>& layers, const Stage& stage, const std::vector<Part>& all, int side) {
    auto patch = patch_of(stage.picture.muscle, side);
    if (stage.picture.figure.camera.close_up)
        for (auto& flesh : patch.flesh)
            if (flesh.bone == shank + side) flesh.centre.y = std::min(flesh.centre.y, near_shank);
    if (patch.flesh.empty()) return;
    // A limb is so slender that one may see through it; seen through the hips, a muscle would seem to lie in the groin.
    const auto ink = is_seen(stage, patch) ? Ink::muscle : Ink::muscle_behind;
    if (ink == Ink::muscle_behind && patch.flesh.front().bone < thigh) return;
    auto layer = layer_of(stage, {{muscle_corners, patch.flesh}}, ink, Form::polygon);
    layer.depth = -1e9;
    std::vector<const Layer*> owners;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (share_a_bone(all[i], patch)) owners.push_back(&layers[i]);
    if (owners.empty()) return;
    for (const auto* owner : owners) layer.depth = std::max(layer.depth, owner->depth + 1e-6);
    for (std::size_t i = 0; i < layer.moments.size(); ++i) {
        std::vector<Edge> edges;
        for (const auto* owner : owners)
            for (const auto& piece : owner->moments[i]) edges.push_back({drawn(owner->form, piece), owner->pen});
        for (auto& corner : layer.moments[i].front()) corner = pulled_in(corner, layer.pen, edges);
    }
    layers.push_back(std::move(layer));
}

}  // namespace valgus::figure
