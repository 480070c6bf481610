// What holds for hands, feet and things in every figure of the shipped library, all through its cycle: nothing goes
// through a limb or a thing by more than flesh gives, and a hand closes round what it holds.
#include <doctest/doctest.h>

#include <algorithm>

#include "figure/scene/props.hpp"
#include "figures.hpp"

using namespace valgus;
using namespace valgus::figure;
using testing::acted_figures;
using testing::where;
using testing::Worst;

namespace {

constexpr double give = 0.02;  // body heights

// A limb from one joint to the next, as thick as there.
struct Segment {
    const char* name;
    int bone;
    Point from, to;
    double wide_from, wide_to;
};

std::vector<Segment> segments_of(const Posed& posed, int side) {
    const auto of = [&](const char* name, int bone, double length, double from, double to) {
        const int own = bone + side;
        return Segment{name, own, posed.place(own, {}), posed.place(own, {0, -length, 0}), from, to};
    };
    return {of("thigh", thigh, 0.245, 0.046, 0.033), of("lower leg", shank, 0.242, 0.032, 0.021),
            of("upper arm", upper_arm, 0.176, 0.027, 0.021), of("forearm", forearm, 0.142, 0.019, 0.014),
            of("hand", hand, 0.05, 0.012, 0.01)};
}

// Where two segments are nearest: as shares of their ways. Good enough by looking along both.
double depth_between(const Segment& a, const Segment& b) {
    constexpr int looks = 12;
    double deepest = -1;
    for (int i = 0; i <= looks; ++i)
        for (int j = 0; j <= looks; ++j) {
            const double s = static_cast<double>(i) / looks, t = static_cast<double>(j) / looks;
            const auto p = a.from + s * (a.to - a.from), q = b.from + t * (b.to - b.from);
            const double wide =
                a.wide_from + s * (a.wide_to - a.wide_from) + b.wide_from + t * (b.wide_to - b.wide_from);
            deepest = std::max(deepest, wide - length(p - q));
        }
    return deepest;
}

bool are_neighbours(const Segment& a, const Segment& b) {
    const auto limb = [](int bone) { return bone >= upper_arm ? 1 : 0; };
    return limb(a.bone) == limb(b.bone) && (a.bone - b.bone) % 2 == 0 && std::abs(a.bone - b.bone) <= 2;
}

}  // namespace

TEST_CASE("figures: no limb goes through another") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        Worst worst(give);
        for (const auto& [time, posed] : acted.looks) {
            auto all = segments_of(posed, 0);
            for (const auto& segment : segments_of(posed, 1)) all.push_back(segment);
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t j = i + 1; j < all.size(); ++j) {
                    if (are_neighbours(all[i], all[j])) continue;
                    worst.see(depth_between(all[i], all[j]), [&, at = time] {
                        return where(acted.drawn.name, Side::right, at) + " a " + all[i].name + " is in a " +
                               all[j].name + " by";
                    });
                }
        }
        found += worst.line();
    }
    CHECK(found == "");
}

namespace {

// What of a thing takes room: a box over the ground.
struct Block {
    const char* name;
    Point low, high;
};

// The step, the seat of a chair and the worktop, as they are drawn: those of the props' polygons that lie level.
std::vector<Block> blocks_of(const testing::Acted& acted) {
    const auto& figure = acted.drawn.picture.figure;
    std::vector<Block> blocks;
    for (const auto& prop : figure.props) {
        if (prop.kind != PropKind::support) continue;
        const auto way = towards(prop.direction.value_or(Direction::front));
        const double near = support_distance(prop), far = near + support_depth, top = height_of(prop) / height_cm;
        // Of its width all that hands can reach.
        constexpr double wide = 0.3, under = 0.03;
        const Point a = near * way, b = far * way;
        const Point across{way.z != 0 ? wide : 0, 0, way.x != 0 ? wide : 0};
        blocks.push_back({"worktop",
                          {std::min(a.x, b.x) - across.x, top - under, std::min(a.z, b.z) - across.z},
                          {std::max(a.x, b.x) + across.x, top, std::max(a.z, b.z) + across.z}});
    }
    return blocks;
}

// How deep a ball lies in a block.
double depth_in(const Block& block, Point centre, double radius) {
    const auto inside = [](double low, double value, double high) { return std::min(value - low, high - value); };
    return radius + std::min({inside(block.low.x, centre.x, block.high.x), inside(block.low.y, centre.y, block.high.y),
                              inside(block.low.z, centre.z, block.high.z)});
}

}  // namespace

TEST_CASE("figures: no hand, foot or limb goes into the worktop") {
    std::string found;
    int worktops = 0;
    for (const auto& acted : acted_figures())
        for (const auto& block : blocks_of(acted)) {
            ++worktops;
            Worst worst(give);
            for (const auto& [time, posed] : acted.looks)
                for (const auto& part : parts())
                    for (const auto& hull : part.hulls)
                        for (const auto& flesh : hull.flesh) {
                            if (flesh.bone >= thumb) continue;  // it may reach round the edge
                            worst.see(depth_in(block, posed.centre(flesh), flesh.radius), [&, at = time] {
                                return where(acted.drawn.name, Side::right, at) + " something is in the " + block.name +
                                       " by";
                            });
                        }
            found += worst.line();
        }
    CHECK(found == "");
    CHECK(worktops > 10);
}

TEST_CASE("figures: a hand closes round what it holds, and lies flat where it rests") {
    std::string found;
    int grips = 0, flats = 0;
    for (const auto& acted : acted_figures()) {
        const auto& figure = acted.drawn.picture.figure;
        for (const int side : {0, 1}) {
            const auto is_hand = [&](const Spot& spot) {
                return spot.place == Place::hand &&
                       (spot.whose == Whose::both || (spot.whose == Whose::working) == (side == 0));
            };
            const bool holds = std::ranges::any_of(figure.props, [&](const Prop& prop) {
                return prop.kind >= PropKind::band && std::ranges::any_of(prop.at, is_hand);
            });
            for (std::size_t i = 0; i < figure.poses.size(); ++i) {
                const auto& posed = acted.motion.keys[i].posed;
                const auto tip = posed.place(fingertips + side, {0, -0.021, 0}),
                           palm = posed.place(hand + side, {0, -0.04, 0}), knuckles = posed.place(fingers + side, {});
                const auto name = acted.drawn.name + ", pose " + std::to_string(i + 1);
                if (holds) {
                    ++grips;
                    // Round a bar as thick as a thumb: the tips come back to the palm.
                    if (length(tip - palm) > 0.04) found += name + ": the hand does not close\n";
                } else if (std::ranges::any_of(figure.poses[i].anchors.support, is_hand)) {
                    ++flats;
                    if (length(tip - knuckles) < 0.045) found += name + ": the hand does not lie flat\n";
                }
            }
        }
    }
    CHECK(found == "");
    CHECK(grips > 8);
    CHECK(flats > 20);
}

TEST_CASE("figures: a foot that stands has heel and ball on the ground, and its toes before them") {
    Worst worst(0.01);
    int feet = 0;
    for (const auto& acted : acted_figures())
        for (const auto& key : acted.motion.keys)
            for (const int side : {0, 1}) {
                const auto stands = [&](Point centre) {
                    return std::ranges::any_of(key.contacts, [&](const Contact& contact) {
                        const bool on_floor = std::abs(contact.offset - contact.landmark.flesh.radius) < 1e-9;
                        return contact.landmark.flesh.bone == foot + side && contact.normal.y > 0.9 && on_floor &&
                               length(contact.landmark.flesh.centre - centre) < 1e-9;
                    });
                };
                const Point heel{0, -0.022, -0.035}, ball{-0.02 * outwards(side), -0.027, 0.055};
                if (!stands(heel) || !stands(ball)) continue;
                ++feet;
                const auto at_heel = key.posed.place(foot + side, heel), at_ball = key.posed.place(foot + side, ball),
                           at_toe = key.posed.place(big_toe + side, {0, -0.001, 0.03});
                worst.see(std::abs((at_heel.y - 0.017) - (at_ball.y - 0.012)),
                          [&] { return acted.drawn.name + " tilts by"; });
                worst.see(length(at_ball - at_heel) - length(at_toe - at_heel),
                          [&] { return acted.drawn.name + ": the toes lie behind the ball by"; });
            }
    CHECK(worst.line() == "");
    CHECK(feet > 100);
}
