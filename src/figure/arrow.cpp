#include "figure/arrow.hpp"

#include <algorithm>

namespace valgus::figure {

namespace {

constexpr double least = 0.012, near_least = 0.003;       // body heights on the picture; less is no motion
constexpr double shortest = 0.09, near_shortest = 0.035;  // a shorter way is drawn longer, so that it can be seen
constexpr double beside = 0.055;                          // how far from what it follows
constexpr std::size_t most_points = 5;

// Rises with the arch.
constexpr Flesh instep{foot, {-0.003, -0.014, 0.022}, 0.014, {0, 0.016, 0}};

Spot2 on_picture(const Sight& sight, Point p) { return {dot(sight.right, p), -dot(sight.up, p)}; }
double distance(Spot2 a, Spot2 b) { return std::hypot(a.x - b.x, a.y - b.y); }

// What may be followed: the ends of what works.
std::vector<Flesh> candidates(const Figure& figure) {
    std::vector<Flesh> all;
    for (const auto& spot : figure.arrow)
        for (const auto& landmark : landmarks(spot)) all.push_back(landmark.flesh);
    if (!all.empty()) return all;
    const auto add = [&](Place place, Whose whose) { all.push_back(landmarks({place, whose}).front().flesh); };
    const auto add_leg = [&](Whose whose) {
        for (const auto place : {Place::knee, Place::heel, Place::big_toe}) add(place, whose);
    };
    switch (figure.works) {
        case Works::working_leg:
            add_leg(Whose::working);
            break;
        case Works::other_leg:
            add_leg(Whose::other);
            break;
        case Works::both_legs:
            add_leg(Whose::working);
            break;
        case Works::working_arm:
        case Works::both_arms:
            add(Place::hand, Whose::working);
            break;
        case Works::trunk:
            add(Place::chest, Whose::midline);
            break;
    }
    if (!figure.camera.close_up)
        add(Place::sacrum, Whose::midline);
    else
        all.push_back(instep);
    return all;
}

std::vector<Spot2> path_of(const Flesh& flesh, const Motion& motion, const std::vector<Still>& stills,
                           const Sight& sight) {
    std::vector<Spot2> path;
    for (const auto& still : stills)
        if (still.time >= motion.keys.front().leave && still.time <= motion.keys.back().arrival)
            path.push_back(on_picture(sight, still.posed.centre(flesh)));
    return path;
}

Spot2 middle_of_body(const Motion& motion, const Sight& sight) {
    Spot2 sum;
    for (const auto& frame : motion.keys.back().posed.frames) {
        const auto at = on_picture(sight, frame.at);
        sum.x += at.x / static_cast<double>(bone_count);
        sum.y += at.y / static_cast<double>(bone_count);
    }
    return sum;
}

}  // namespace

std::vector<Spot2> arrow_of(const Figure& figure, const Motion& motion, const std::vector<Still>& stills,
                            const Sight& sight) {
    std::vector<Spot2> longest;
    const bool near = figure.camera.close_up;
    double radius = 0, most = near ? near_least : least;
    for (const auto& flesh : candidates(figure)) {
        auto path = path_of(flesh, motion, stills, sight);
        if (path.size() < 2) continue;
        const double far = distance(path.front(), path.back());
        if (far <= most) continue;
        most = far;
        radius = flesh.radius;
        longest = std::move(path);
    }
    if (longest.empty()) return {};
    // Beside the path, on the side away from the body.
    const auto from = longest.front(), to = longest.back(), middle = longest[longest.size() / 2];
    Spot2 normal{-(to.y - from.y) / most, (to.x - from.x) / most};
    const auto body = middle_of_body(motion, sight);
    if ((middle.x - body.x) * normal.x + (middle.y - body.y) * normal.y < 0) normal = {-normal.x, -normal.y};
    std::vector<Spot2> arrow;
    const auto count = std::min(most_points, longest.size());
    const double off = near ? 0.4 * beside : beside;
    const double longer = std::max(1.0, (near ? near_shortest : shortest) / most);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& p = longest[i * (longest.size() - 1) / (count - 1)];
        const Spot2 q{to.x + longer * (p.x - to.x), to.y + longer * (p.y - to.y)};
        arrow.push_back({q.x + (radius + off) * normal.x, q.y + (radius + off) * normal.y});
    }
    return arrow;
}

std::vector<std::vector<Spot2>> arrow_pieces(const std::vector<Spot2>& arrow) {
    if (arrow.size() < 2) return {};
    constexpr double barb = 12, spread = 0.55;  // frame units, radians
    const auto tip = arrow.back(), before = arrow[arrow.size() - 2];
    const double angle = std::atan2(tip.y - before.y, tip.x - before.x);
    const auto end = [&](double turn) {
        return Spot2{tip.x - barb * std::cos(angle + turn), tip.y - barb * std::sin(angle + turn)};
    };
    return {arrow, {end(spread), tip, end(-spread)}};
}

}  // namespace valgus::figure
