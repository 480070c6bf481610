// Where the surfaces are that a body can rest on.
#include <algorithm>

#include "figure/motion/motion.hpp"

namespace valgus::figure {

Point towards(Direction direction) {
    switch (direction) {
        case Direction::front:
            return {0, 0, 1};
        case Direction::behind:
            return {0, 0, -1};
        case Direction::working_side:
            return {-1, 0, 0};
        case Direction::other_side:
            return {1, 0, 0};
    }
    return {};
}

int height_of(const Prop& prop) {
    if (prop.height) return *prop.height;
    switch (prop.kind) {
        case PropKind::chair:
            return 45;
        case PropKind::step:
            return 15;
        case PropKind::support:
            return 95;
        case PropKind::roller:
            return 15;
        case PropKind::ball:
            return 7;
        case PropKind::cushion:
            return 8;
        case PropKind::floor:
        case PropKind::wall:
        case PropKind::band:
        case PropKind::towel:
        case PropKind::weight:
            return 0;
    }
    return 0;
}

Plane plane_of_wall(const Prop& wall) {
    const auto way = towards(wall.direction.value_or(Direction::front));
    return {-1 * way, -cm(wall.distance.value_or(30))};
}

Plane plane_of(const Figure& figure, PropKind surface) {
    const auto prop =
        std::find_if(figure.props.begin(), figure.props.end(), [&](const Prop& each) { return each.kind == surface; });
    const Prop given = prop == figure.props.end() ? Prop{.kind = surface} : *prop;
    if (surface != PropKind::wall) return {{0, 1, 0}, cm(height_of(given))};
    return plane_of_wall(given);
}

}  // namespace valgus::figure
