#include "figure/scene/props.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

Solid box(Ink ink, Point low, Point high) {
    Solid solid{.ink = ink, .corners = {}};
    for (const double x : {low.x, high.x})
        for (const double y : {low.y, high.y})
            for (const double z : {low.z, high.z}) solid.corners.push_back({x, y, z});
    return solid;
}

// Level, at that height.
Solid sheet(Ink ink, Point low, Point high, double height) {
    return {ink, {{low.x, height, low.z}, {high.x, height, low.z}, {high.x, height, high.z}, {low.x, height, high.z}}};
}

// Where everything that ever rests on a surface is.
std::vector<Point> resting_on(const Motion& motion, const Plane& plane) {
    std::vector<Point> all;
    for (const auto& key : motion.keys)
        for (const auto& contact : key.contacts)
            if (length(contact.normal - plane.normal) < 1e-9 &&
                std::abs(contact.offset - contact.landmark.flesh.radius - plane.offset) < 1e-9)
                all.push_back(key.posed.centre(contact.landmark.flesh));
    return all;
}

Room around(const std::vector<Point>& points) {
    if (points.empty()) return {};
    Room room{{1e9, 1e9, 1e9}, {-1e9, -1e9, -1e9}};
    for (const auto& p : points) {
        room.low = {std::min(room.low.x, p.x), std::min(room.low.y, p.y), std::min(room.low.z, p.z)};
        room.high = {std::max(room.high.x, p.x), std::max(room.high.y, p.y), std::max(room.high.z, p.z)};
    }
    return room;
}

std::vector<Point> lying_on(const Prop& prop, const Posed& posed) {
    std::vector<Point> all;
    for (const auto& spot : prop.at)
        for (const auto& landmark : landmarks(spot)) all.push_back(posed.centre(landmark.flesh));
    return all;
}

void add_floor(std::vector<Solid>& solids, const Room& room, bool is_near) {
    const double margin = is_near ? 0.015 : 0.06;  // a foot is to fill its picture
    solids.push_back(sheet(Ink::floor, {room.low.x - margin, 0, room.low.z - margin},
                           {room.high.x + margin, 0, room.high.z + margin}, 0));
}

void add_wall(std::vector<Solid>& solids, const Prop& prop, const Room& room, bool is_near) {
    constexpr double margin = 0.05, thick = 0.03, least = 0.55;
    const auto way = towards(prop.direction.value_or(Direction::front));
    const double at = -plane_of_wall(prop).offset;
    Point low{room.low.x - margin, is_near ? room.low.y : 0, room.low.z - margin},
        high{room.high.x + margin, is_near ? room.high.y : std::max(room.high.y + margin, least), room.high.z + margin};
    const Point near = at * way, far = (at + thick) * way;
    if (way.x != 0) {
        low.x = std::min(near.x, far.x);
        high.x = std::max(near.x, far.x);
    } else {
        low.z = std::min(near.z, far.z);
        high.z = std::max(near.z, far.z);
    }
    solids.push_back(box(Ink::prop, low, high));
}

void add_chair(std::vector<Solid>& solids, const Plane& plane, const Room& seat) {
    const double top = plane.offset, x = (seat.low.x + seat.high.x) / 2, z = (seat.low.z + seat.high.z) / 2;
    constexpr double half = 0.13, back = -0.11, front = 0.13, thick = 0.025, leg = 0.02;
    for (const double side : {-half, half - leg})
        for (const double depth : {back, front - leg})
            solids.push_back(box(Ink::prop_edge, {x + side, 0, z + depth}, {x + side + leg, top, z + depth + leg}));
    solids.push_back(box(Ink::prop, {x - half, top + 0.1, z + back - leg}, {x + half, top + 0.25, z + back}));
    for (const double side : {-half, half - leg})
        solids.push_back(box(Ink::prop_edge, {x + side, top, z + back - leg}, {x + side + leg, top + 0.1, z + back}));
    solids.push_back(box(Ink::prop, {x - half, top - thick, z + back}, {x + half, top, z + front}));
}

void add_support(std::vector<Solid>& solids, const Prop& prop, const Plane& plane, const Room& room) {
    constexpr double half = 0.3, deep = support_depth, thick = 0.03, inset = 0.03;
    const auto way = towards(prop.direction.value_or(Direction::front));
    const double near = support_distance(prop), top = plane.offset;
    const double x = (room.low.x + room.high.x) / 2, z = (room.low.z + room.high.z) / 2;
    const bool ahead = way.z != 0;
    const auto slab = [&](double from, double to, double low, double high, double wide) {
        const double sign = ahead ? way.z : way.x, a = sign * from, b = sign * to;
        const Point lower = ahead ? Point{x - wide, low, std::min(a, b)} : Point{std::min(a, b), low, z - wide};
        const Point upper = ahead ? Point{x + wide, high, std::max(a, b)} : Point{std::max(a, b), high, z + wide};
        return box(high > top - thick ? Ink::prop : Ink::prop_edge, lower, upper);
    };
    solids.push_back(slab(near + inset, near + deep - inset, 0, top - thick, half - inset));
    solids.push_back(slab(near, near + deep, top - thick, top, half));
}

void add_step(std::vector<Solid>& solids, const Plane& plane, const Room& feet) {
    constexpr double beside = 0.07, before = 0.11, behind = 0.07;
    const Point low{feet.low.x - beside, 0, feet.low.z - behind},
        high{feet.high.x + beside, plane.offset, feet.high.z + before};
    solids.push_back(box(Ink::tool_end, low, high));
    solids.push_back(sheet(Ink::tool, low, high, high.y));
}

// A cylinder, and the end of it that faces the viewer.
void add_roller(std::vector<Solid>& solids, const Prop& prop, Point under, const Sight& sight) {
    constexpr int corners = 14;
    const double radius = cm(height_of(prop)) / 2, half = prop.lengthwise ? 0.2 : 0.16;
    Solid roller{.ink = Ink::tool, .corners = {}}, end{.ink = Ink::tool_end, .corners = {}};
    const double nearer = sight.depth(prop.lengthwise ? Point{0, 0, 1} : Point{1, 0, 0}) < 0 ? -half : half;
    for (const double along : {-half, half})
        for (int i = 0; i < corners; ++i) {
            const double turn = 2 * pi * i / corners, a = radius * std::cos(turn), y = radius + radius * std::sin(turn);
            const Point rim =
                prop.lengthwise ? Point{under.x + a, y, under.z + along} : Point{under.x + along, y, under.z + a};
            roller.corners.push_back(rim);
            if (along == nearer) end.corners.push_back(rim);
        }
    solids.push_back(roller);
    solids.push_back(end);
}

void add_lying(std::vector<Solid>& solids, const Prop& prop, const std::vector<Point>& on_it, const Sight& sight) {
    if (on_it.empty()) return;
    Point middle{};
    for (const auto& p : on_it) middle = middle + (1.0 / static_cast<double>(on_it.size())) * p;
    const double high = cm(height_of(prop));
    if (prop.kind == PropKind::roller) add_roller(solids, prop, middle, sight);
    if (prop.kind == PropKind::ball)
        solids.push_back({.ink = Ink::tool, .corners = {}, .ball = {{middle.x, high / 2, middle.z}, high / 2}});
    if (prop.kind != PropKind::cushion) return;
    constexpr double wide = 0.075, deep = 0.065;  // beyond what lies on it
    Point low{1e9, 0, 1e9}, top{-1e9, high, -1e9};
    for (const auto& p : on_it) {
        low = {std::min(low.x, p.x - wide), 0, std::min(low.z, p.z - deep)};
        top = {std::max(top.x, p.x + wide), high, std::max(top.z, p.z + deep)};
    }
    solids.push_back(box(Ink::tool_end, low, top));
    solids.push_back(sheet(Ink::tool, low, top, high));
}

// Beside a foot no furniture is drawn, and behind a trunk only a wall.
bool is_left_out(const Figure& figure, PropKind kind) {
    const bool is_furniture = kind == PropKind::wall || kind == PropKind::chair || kind == PropKind::support;
    if (!figure.camera.close_up || !is_furniture) return false;
    return figure.camera.close_up != CloseUp::trunk || kind != PropKind::wall;
}

}  // namespace

std::vector<Solid> still_props(const Figure& figure, const Motion& motion, const Room& room, const Sight& sight) {
    std::vector<Solid> solids;
    const auto has = [&](PropKind kind) {
        return std::any_of(figure.props.begin(), figure.props.end(),
                           [&](const Prop& prop) { return prop.kind == kind; });
    };
    constexpr double far_below = 0.15;
    const bool sees_floor = !figure.camera.close_up || room.low.y < far_below;
    if (has(PropKind::floor) && sees_floor) add_floor(solids, room, figure.camera.close_up.has_value());
    for (const auto& prop : figure.props) {
        if (is_left_out(figure, prop.kind)) continue;
        switch (prop.kind) {
            case PropKind::wall:
                add_wall(solids, prop, room, figure.camera.close_up.has_value());
                break;
            case PropKind::chair:
                add_chair(solids, plane_of(figure, PropKind::chair),
                          around(resting_on(motion, plane_of(figure, PropKind::chair))));
                break;
            case PropKind::step:
                add_step(solids, plane_of(figure, PropKind::step),
                         around(resting_on(motion, plane_of(figure, PropKind::step))));
                break;
            case PropKind::support:
                add_support(solids, prop, plane_of(figure, PropKind::support), room);
                break;
            case PropKind::roller:
            case PropKind::ball:
            case PropKind::cushion:
                add_lying(solids, prop, lying_on(prop, motion.keys.front().posed), sight);
                break;
            case PropKind::floor:
            case PropKind::band:
            case PropKind::towel:
            case PropKind::weight:
                break;
        }
    }
    return solids;
}

}  // namespace valgus::figure
