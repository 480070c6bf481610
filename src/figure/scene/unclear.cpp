// What makes a picture hard to read.
#include <algorithm>

#include "figure/scene/arrow.hpp"
#include "figure/scene/layers.hpp"
#include "valgus/figure/scene.hpp"

namespace valgus {

namespace figure {

namespace {

constexpr double too_much_hidden = 0.6;  // of what works
constexpr double least_motion = 0.05;    // of the shorter side of the frame
constexpr double grid = 5;               // frame units between looks
constexpr double against = cm(4);        // from the skin to what it presses against
constexpr double hand_s_breadth = cm(9);

// What is drawn of a shape, and where it is.
struct Drawn {
    Ink ink = Ink::body;
    bool is_line = false;
    double reach = 0;
    Pieces pieces{};
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;

    explicit Drawn(const Shape& shape) : ink(shape.ink), is_line(shape.form == Form::line), reach(shape.width / 2) {
        for (const auto& piece : shape.pieces)
            for (const auto& p : pieces.emplace_back(drawn(shape.form, piece))) {
                left = std::min(left, p.x - reach);
                right = std::max(right, p.x + reach);
                top = std::min(top, p.y - reach);
                bottom = std::max(bottom, p.y + reach);
            }
    }
    bool covers(Point2 p) const {
        if (p.x < left || p.x > right || p.y < top || p.y > bottom) return false;
        return std::any_of(pieces.begin(), pieces.end(),
                           [&](const auto& piece) { return distance_to(piece, !is_line, p) < reach; });
    }
};

// The share of what works that lies below something else.
double hidden_share(const Scene& scene, const std::vector<Shape>& shapes) {
    std::vector<Drawn> body;
    for (const auto& shape : shapes)
        if (shape.ink >= Ink::far && !is_muscle(shape.ink)) body.emplace_back(shape);
    int all = 0, hidden = 0;
    for (double y = grid / 2; y < scene.height; y += grid)
        for (double x = grid / 2; x < scene.width; x += grid) {
            // From the front to the back: what is seen there, and whether something that works lies behind it.
            bool is_covered = false;
            for (std::size_t i = body.size(); i-- > 0;) {
                const auto& part = body[i];
                if (!part.covers({x, y})) continue;
                if (part.ink != Ink::working) {
                    is_covered = is_covered || !part.is_line;
                    continue;
                }
                ++all;
                if (is_covered) ++hidden;
                break;
            }
        }
    return all > 0 ? static_cast<double>(hidden) / all : 0;
}

double motion_between(const std::vector<Shape>& from, const std::vector<Shape>& to) {
    double most = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i].ink < Ink::far) continue;
        for (std::size_t j = 0; j < from[i].pieces.size(); ++j)
            for (std::size_t k = 0; k < from[i].pieces[j].size(); ++k) {
                const auto &a = from[i].pieces[j][k], &b = to[i].pieces[j][k];
                most = std::max(most, std::hypot(a.x - b.x, a.y - b.y));
            }
    }
    return most;
}

// What touches does so with all of its bone; what rests presses only close by, as an ankle does outwards over a foot.
bool rests_or_touches(const Key& key, int bone, Point skin) {
    const auto is_near = [&](const Landmark& mark) {
        return length(key.posed.centre(mark.flesh) - skin) - mark.flesh.radius < hand_s_breadth;
    };
    return std::any_of(key.contacts.begin(), key.contacts.end(),
                       [&](const Contact& contact) { return is_near(contact.landmark); }) ||
           std::any_of(key.touches.begin(), key.touches.end(),
                       [&](const Touch& touch) { return touch.a.flesh.bone == bone || touch.b.flesh.bone == bone; });
}

bool is_at_a_thing(const Figure& figure, Spot spot, Point skin) {
    const auto is_near = [&](const Plane& plane) { return dot(plane.normal, skin) - plane.offset < against; };
    return std::any_of(figure.props.begin(), figure.props.end(), [&](const Prop& prop) {
        if (prop.kind == PropKind::floor) return is_near(plane_of(figure, PropKind::floor));
        if (prop.kind == PropKind::wall) return is_near(plane_of_wall(prop));
        return std::any_of(prop.at.begin(), prop.at.end(), [&](Spot at) { return at.place == spot.place; });
    });
}

double distance_to(const Posed& posed, const Hull& hull, Point p) {
    constexpr int steps = 5;  // between two balls of flesh
    double least = 1e9;
    for (std::size_t i = 0; i < hull.flesh.size(); ++i) {
        const auto &a = hull.flesh[i], &b = hull.flesh[std::min(i + 1, hull.flesh.size() - 1)];
        for (int k = 0; k < steps; ++k) {
            const double part = static_cast<double>(k) / steps;
            const auto centre = posed.centre(a) + part * (posed.centre(b) - posed.centre(a));
            least = std::min(least, length(centre - p) - (a.radius + part * (b.radius - a.radius)));
        }
    }
    return least;
}

bool is_at_another_limb(const Posed& posed, int bone, Point skin) {
    const auto all = parts();
    const auto is_of_bone = [&](const Hull& hull) {
        return std::any_of(hull.flesh.begin(), hull.flesh.end(),
                           [&](const Flesh& flesh) { return flesh.bone == bone; });
    };
    const auto own = std::find_if(all.begin(), all.end(), [&](const Part& part) {
        return std::any_of(part.hulls.begin(), part.hulls.end(), is_of_bone);
    });
    return std::any_of(all.begin(), all.end(), [&](const Part& part) {
        if (own != all.end() && part.limb == own->limb && part.side == own->side) return false;
        return std::any_of(part.hulls.begin(), part.hulls.end(),
                           [&](const Hull& hull) { return distance_to(posed, hull, skin) < against; });
    });
}

// Of what presses, the first that has nothing to press against.
const Spot* pressing_nothing(const Figure& figure) {
    const auto motion = motion_of(figure);
    const auto& key = motion.keys[pair_of(figure).end];
    return std::find_if(figure.press.begin(), figure.press.end(), [&](Spot spot) {
        const auto marks = landmarks(spot);
        return std::any_of(marks.begin(), marks.end(), [&](const Landmark& mark) {
            const int bone = mark.flesh.bone;
            const auto out = key.posed.frames[place_of(bone)].turn * mark.outward;
            const auto skin = key.posed.centre(mark.flesh) + mark.flesh.radius * out;
            return !rests_or_touches(key, bone, skin) && !is_at_a_thing(figure, spot, skin) &&
                   !is_at_another_limb(key.posed, bone, skin);
        });
    });
}

}  // namespace

}  // namespace figure

std::vector<Flaw> unclear(const Figure& figure) {
    using namespace figure;
    const auto scene = scene_of({figure, {}, {}}, Side::right);
    const auto &begin = scene.moments[scene.begin], &end = scene.moments[scene.end];
    const int pose = static_cast<int>(pair_of(figure).end) + 1;
    std::vector<Flaw> all;
    if (std::min(hidden_share(scene, begin), hidden_share(scene, end)) > too_much_hidden)
        all.push_back(
            {pose, "what works is mostly hidden in the picture", "look from elsewhere: change the camera", "camera"});
    double most = motion_between(begin, end);
    if (scene.top) most = std::max(most, motion_between(begin, scene.moments[*scene.top]));
    if (figure.press.empty() && figure.knead.empty() && most < least_motion * std::min(scene.width, scene.height))
        all.push_back({pose, "from the first pose to the last hardly anything moves in the picture",
                       "look from elsewhere or from near by; if it only presses, name that under 'press'", "camera"});
    if (const auto* spot = pressing_nothing(figure); spot != figure.press.end())
        all.push_back({pose, "the " + std::string(id(spot->place)) + " presses, and nothing is there",
                       "move it to what it presses against, or draw that: a prop, a hand, the other leg", "press"});
    return all;
}

}  // namespace valgus
