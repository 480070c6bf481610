#include "figure/scene/props.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

constexpr double edge_radius = 0.006;  // radius of a box's edges

// With faces at these places, its edges rounded.
Solid box(Ink ink, Point low, Point high) {
    Solid solid{.ink = ink, .balls = {}};
    for (const double x : {low.x + edge_radius, high.x - edge_radius})
        for (const double y : {low.y + edge_radius, high.y - edge_radius})
            for (const double z : {low.z + edge_radius, high.z - edge_radius})
                solid.balls.push_back({{x, y, z}, edge_radius});
    return solid;
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

void add_floor(std::vector<Solid>& solids, const Room& room) {
    constexpr double margin = 0.06, thin = 0.004;
    Solid mat{.ink = Ink::floor, .balls = {}, .flat = true};
    const double left = room.low.x - margin, right = room.high.x + margin, back = room.low.z - margin,
                 front = room.high.z + margin;
    for (const auto& corner :
         {Point{left, -thin, back}, Point{right, -thin, back}, Point{right, -thin, front}, Point{left, -thin, front}})
        mat.balls.push_back({corner, thin});
    solids.push_back(mat);
}

void add_wall(std::vector<Solid>& solids, const Prop& prop, const Plane& plane, const Room& room) {
    constexpr double margin = 0.05, thick = 0.03;
    const auto way = towards(prop.direction.value_or(Direction::front));
    const double at = -plane.offset;
    Point low{room.low.x - margin, 0, room.low.z - margin},
        high{room.high.x + margin, std::max(room.high.y + margin, 0.55), room.high.z + margin};
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
    solids.push_back(box(Ink::prop_edge, low, high));
    Solid top{.ink = Ink::prop, .balls = {}, .flat = true};
    for (const auto& corner :
         {Point{low.x, 0, low.z}, Point{high.x, 0, low.z}, Point{high.x, 0, high.z}, Point{low.x, 0, high.z}})
        top.balls.push_back(
            {{corner.x + (corner.x > (low.x + high.x) / 2 ? -edge_radius : edge_radius), high.y - edge_radius,
              corner.z + (corner.z > (low.z + high.z) / 2 ? -edge_radius : edge_radius)},
             edge_radius});
    solids.push_back(top);
}

void add_roller(std::vector<Solid>& solids, const Prop& prop, Point under) {
    const double radius = cm(height_of(prop)) / 2, half = prop.lengthwise ? 0.2 : 0.16;
    Solid roller{.ink = Ink::tool, .balls = {}, .corners = 16};
    for (const double along : {-half, half})
        for (int i = 0; i < 16; ++i) {
            const double turn = 2 * pi * i / 16, a = (radius - edge_radius) * std::cos(turn),
                         y = radius + (radius - edge_radius) * std::sin(turn);
            const Point rim =
                prop.lengthwise ? Point{under.x + a, y, under.z + along} : Point{under.x + along, y, under.z + a};
            roller.balls.push_back({rim, edge_radius});
        }
    solids.push_back(roller);
}

void add_lying(std::vector<Solid>& solids, const Prop& prop, const std::vector<Point>& on_it) {
    if (on_it.empty()) return;
    Point middle{};
    for (const auto& p : on_it) middle = middle + (1.0 / static_cast<double>(on_it.size())) * p;
    const double high = cm(height_of(prop));
    if (prop.kind == PropKind::roller) add_roller(solids, prop, middle);
    if (prop.kind == PropKind::ball)
        solids.push_back({.ink = Ink::tool, .balls = {{{middle.x, high / 2, middle.z}, high / 2}}, .corners = 1});
    if (prop.kind == PropKind::cushion)
        for (const auto& p : on_it) {
            const double round = std::min(high / 2, 0.02);
            Solid cushion{.ink = Ink::tool, .balls = {}};
            for (const double x : {-0.07, 0.07})
                for (const double z : {-0.06, 0.06})
                    for (const double y : {round, high - round})
                        cushion.balls.push_back({{p.x + x, y, p.z + z}, round});
            solids.push_back(cushion);
        }
}

// What stands around more than a foot.
bool is_furniture(PropKind kind) {
    return kind == PropKind::wall || kind == PropKind::chair || kind == PropKind::support;
}

}  // namespace

std::vector<Solid> still_props(const Figure& figure, const Motion& motion, const Room& room) {
    std::vector<Solid> solids;
    const auto has = [&](PropKind kind) {
        return std::any_of(figure.props.begin(), figure.props.end(),
                           [&](const Prop& prop) { return prop.kind == kind; });
    };
    if (has(PropKind::floor)) add_floor(solids, room);
    for (const auto& prop : figure.props) {
        if (figure.camera.close_up && is_furniture(prop.kind)) continue;
        switch (prop.kind) {
            case PropKind::wall:
                add_wall(solids, prop, plane_of_wall(prop), room);
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
                add_lying(solids, prop, lying_on(prop, motion.keys.front().posed));
                break;
            case PropKind::floor:
            case PropKind::band:
            case PropKind::towel:
                break;
        }
    }
    return solids;
}

std::vector<Solid> moving_props(const Figure& figure, const Posed& posed) {
    std::vector<Solid> solids;
    for (const auto& prop : figure.props) {
        if (prop.kind != PropKind::band && prop.kind != PropKind::towel) continue;
        Solid solid{.ink = Ink::band, .balls = {}};
        for (const auto& at : lying_on(prop, posed))
            solid.balls.push_back({at, prop.kind == PropKind::band ? 0.008 : 0.012});
        solids.push_back(solid);
    }
    return solids;
}

}  // namespace valgus::figure
