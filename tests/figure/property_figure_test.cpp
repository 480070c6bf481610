// The engine of figures itself, for random poses of somebody who stands with both feet on the floor: what is anchored
// stays, or flaws() says so; limbs keep their lengths; the same figure gives the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "figures.hpp"
#include "oracle/world.hpp"
#include "valgus/figure/scene.hpp"

using namespace valgus;
using testing::muscle_place;
using namespace valgus::figure;
using testing::moments;
using testing::Skeleton;

namespace {

using testing::kept;

// An angle that a pose may name, and how far either way.
struct Angle {
    const char* name;
    void (*set)(Pose&, int);
    int low, high;
};

#define ANGLE(member, low, high)                                                    \
    Angle {                                                                         \
#member, [](Pose & pose, int degrees) { pose.member = degrees; }, low, high \
    }
constexpr Angle angles[] = {
    ANGLE(pelvis.tilt, -10, 50),
    ANGLE(pelvis.list, -15, 15),
    ANGLE(pelvis.turn, -40, 40),
    ANGLE(trunk.flexion, -20, 50),
    ANGLE(trunk.bend, -20, 20),
    ANGLE(trunk.rotation, -30, 30),
    ANGLE(head.flexion, -30, 30),
    ANGLE(head.rotation, -50, 50),
    ANGLE(both_legs.hip_flexion, -10, 100),
    ANGLE(both_legs.hip_abduction, -10, 40),
    ANGLE(both_legs.knee_flexion, 0, 120),
    ANGLE(working_leg.hip_flexion, -20, 110),
    ANGLE(working_leg.hip_abduction, -15, 40),
    ANGLE(working_leg.hip_rotation, -20, 40),
    ANGLE(working_leg.knee_flexion, 0, 130),
    ANGLE(working_leg.tibial_rotation, -20, 20),
    ANGLE(working_leg.ankle_dorsiflexion, -40, 30),
    ANGLE(working_leg.ankle_inversion, -15, 20),
    ANGLE(working_leg.arch, 0, 30),
    ANGLE(working_leg.toe_extension, -20, 60),
    ANGLE(other_leg.hip_flexion, -20, 110),
    ANGLE(other_leg.hip_rotation, -20, 40),
    ANGLE(other_leg.knee_flexion, 0, 130),
    ANGLE(both_arms.shoulder_flexion, -40, 170),
    ANGLE(both_arms.shoulder_abduction, -10, 120),
    ANGLE(working_arm.shoulder_rotation, -60, 60),
    ANGLE(working_arm.elbow_flexion, 0, 140),
    ANGLE(other_arm.wrist_extension, -60, 60),
};
#undef ANGLE

// Which angles, and how far: percent of the way to either end, so that smaller cases are nearer to neutral.
using Asked = std::vector<std::pair<std::size_t, int>>;

rc::Gen<Asked> some_angles() {
    return rc::gen::container<Asked>(
        rc::gen::pair(rc::gen::inRange<std::size_t>(0, std::size(angles)), rc::gen::inRange(-100, 101)));
}

Pose pose_of(const Asked& asked) {
    Pose pose;
    for (const auto& [index, percent] : asked) {
        const auto& angle = angles[index];
        const int degrees = percent * (percent < 0 ? -angle.low : angle.high) / 100;
        RC_LOG() << angle.name << ": " << degrees << "\n";
        angle.set(pose, degrees);
    }
    return pose;
}

// Two poses, of which the second builds on the first.
Figure random_figure() {
    Figure figure;
    figure.props = kept<Prop>({{.kind = PropKind::floor}});
    auto first = pose_of(*some_angles());
    first.anchors.floor = kept<Spot>({{Place::foot, Whose::both}});
    RC_LOG() << "then\n";
    auto second = pose_of(*some_angles());
    second.from_before = true;
    figure.poses = kept<Pose>({first, second});
    return figure;
}

// Of a pose, or of one before, where it stays.
bool is_told(const std::vector<Flaw>& told, std::size_t pose, std::string_view what) {
    return std::ranges::any_of(told, [&](const Flaw& flaw) {
        return flaw.pose <= static_cast<int>(pose) + 1 && flaw.what.find(what) != std::string::npos;
    });
}

bool is_finite(const Skeleton& s) {
    double sum = 0;
    for (const auto& p : {s.pelvis, s.chest, s.neck, s.head}) sum += p.x + p.y + p.z;
    for (const auto& pair : {s.shoulder, s.elbow, s.wrist, s.hand, s.hip, s.knee, s.ankle, s.heel, s.ball, s.toe})
        for (const auto& p : pair) sum += p.x + p.y + p.z;
    return std::isfinite(sum);
}

bool is_long(Point from, Point to, double wanted) { return std::abs(length(to - from) - wanted) < 1e-9; }

void check_limbs(const Skeleton& s) {
    RC_ASSERT(is_finite(s));
    for (const std::size_t i : {0U, 1U}) {
        RC_ASSERT(is_long(s.hip[i], s.knee[i], 0.245));
        RC_ASSERT(is_long(s.knee[i], s.ankle[i], 0.246));
        RC_ASSERT(is_long(s.shoulder[i], s.elbow[i], 0.176));
        RC_ASSERT(is_long(s.elbow[i], s.wrist[i], 0.146));
        RC_ASSERT(is_long(s.heel[i], s.ball[i], std::hypot(0.02, 0.005, 0.09)));
    }
}

// What comes to nothing for two equal skeletons, and two that are images of each other in a mirror.
double difference(const Skeleton& a, const Skeleton& b, double mirror) {
    double most = 0;
    const auto see = [&](Point p, Point q) {
        most = std::max({most, std::abs(mirror * p.x - q.x), std::abs(p.y - q.y), std::abs(p.z - q.z)});
    };
    see(a.head, b.head);
    see(a.pelvis, b.pelvis);
    for (const std::size_t i : {0U, 1U}) {
        see(a.hand[i], b.hand[i]);
        see(a.knee[i], b.knee[i]);
        see(a.toe[i], b.toe[i]);
    }
    return most;
}

// --- whatever the format accepts

Spot some_spot(bool single) {
    const auto place = static_cast<Place>(*rc::gen::inRange(0, static_cast<int>(Place::foot) + 1));
    if (on_midline(place)) return {place, Whose::midline};
    const auto whose = *rc::gen::inRange(1, single ? 3 : 4);
    return {place, static_cast<Whose>(whose)};
}

Spots some_spots(int least, int most) {
    std::vector<Spot> spots;
    for (int i = *rc::gen::inRange(least, most + 1); i > 0; --i) spots.push_back(some_spot(false));
    return kept(std::move(spots));
}

template <class T>
T one_of(int count) {
    return static_cast<T>(*rc::gen::inRange(0, count));
}

std::vector<Prop> some_props() {
    std::vector<Prop> props;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
        Prop prop{.kind = one_of<PropKind>(10), .direction = one_of<Direction>(4), .at = some_spots(1, 3)};
        if (*rc::gen::arbitrary<bool>()) prop.distance = *rc::gen::inRange(0, 251);
        if (*rc::gen::arbitrary<bool>()) prop.height = *rc::gen::inRange(1, 131);
        prop.lengthwise = *rc::gen::arbitrary<bool>();
        props.push_back(prop);
    }
    return props;
}

Spots* spots_on(Anchors& anchors, PropKind kind) {
    switch (kind) {
        case PropKind::floor:
            return &anchors.floor;
        case PropKind::wall:
            return &anchors.wall;
        case PropKind::chair:
            return &anchors.chair;
        case PropKind::step:
            return &anchors.step;
        case PropKind::support:
            return &anchors.support;
        case PropKind::roller:
            return &anchors.roller;
        case PropKind::ball:
            return &anchors.ball;
        case PropKind::cushion:
            return &anchors.cushion;
        case PropKind::band:
        case PropKind::towel:
        case PropKind::weight:
            return nullptr;
    }
    return nullptr;
}

Pose some_pose(const std::vector<Prop>& props, bool first) {
    auto pose = pose_of(*some_angles());
    pose.seconds = *rc::gen::inRange(1, 4);
    pose.hold = *rc::gen::inRange(0, 3);
    pose.from_before = !first && *rc::gen::arbitrary<bool>();
    if (*rc::gen::inRange(0, 8) == 0) pose.lift = *rc::gen::inRange(1, 61);
    for (const auto& prop : props)
        if (auto* spots = spots_on(pose.anchors, prop.kind)) *spots = some_spots(0, 2);
    if (*rc::gen::inRange(0, 4) == 0) pose.together = kept<Spots>({kept<Spot>({some_spot(true), some_spot(true)})});
    pose.slides = some_spots(0, 1);
    return pose;
}

Picture any_picture() {
    Picture picture;
    auto& figure = picture.figure;
    figure.camera = {*rc::gen::inRange(-180, 181), *rc::gen::inRange(-20, 91), *rc::gen::inRange(30, 101), {}};
    if (*rc::gen::inRange(0, 3) == 0) figure.camera.close_up = one_of<CloseUp>(3);
    figure.body = one_of<Body>(5);
    const auto props = some_props();
    figure.props = kept(std::vector(props));
    figure.works = one_of<Works>(6);
    figure.line = *rc::gen::arbitrary<bool>();
    figure.arrow = some_spots(0, 2);
    std::vector<Pose> poses;
    for (int i = *rc::gen::inRange(2, 5); i > 0; --i) poses.push_back(some_pose(props, poses.empty()));
    figure.poses = kept(std::move(poses));
    const auto count = static_cast<int>(figure.poses.size());
    if (const int from = *rc::gen::inRange(0, count); from > 0)
        figure.pair = Range<int>{from, *rc::gen::inRange(from + 1, count + 1)};
    static const std::array places{MusclePlace{}, muscle_place("gluteus-medius"), muscle_place("quadriceps-femoris")};
    picture.muscle = places.at(*rc::gen::inRange<std::size_t>(0, places.size()));
    return picture;
}

}  // namespace

TEST_CASE("figures, randomly: feet that are anchored are on the floor and stay there, or flaws() says so") {
    testing::check_often("anchors", 100, [] {
        const auto figure = random_figure();
        const auto motion = motion_of(figure);
        const auto told = flaws(figure);
        std::vector<Point> places;
        for (std::size_t i = 0; i < motion.keys.size(); ++i) {
            double off = 0;
            std::vector<Point> now;
            for (const auto& [flesh, outward] : landmarks({Place::foot, Whose::both})) {
                now.push_back(motion.keys[i].posed.centre(flesh));
                off = std::max(off, std::abs(now.back().y - flesh.radius));
            }
            for (std::size_t k = 0; k < places.size(); ++k) off = std::max(off, length(now[k] - places[k]));
            RC_LOG() << "pose " << i + 1 << " off by " << off << "\n";
            RC_ASSERT(off <= 0.01 * static_cast<double>(i + 1) || is_told(told, i, "off where it is anchored"));
            if (places.empty()) places = now;
        }
    });
}

TEST_CASE("figures, randomly: one angle alone, or two, never keep the feet off the floor") {
    testing::check_often("few angles", 300, [] {
        Figure figure;
        figure.props = kept<Prop>({{.kind = PropKind::floor}});
        auto first = pose_of(*rc::gen::resize(3, some_angles()));
        first.anchors.floor = kept<Spot>({{Place::foot, Whose::both}});
        Pose second;
        second.from_before = true;
        figure.poses = kept<Pose>({first, second});
        for (const auto& [flesh, outward] : landmarks({Place::foot, Whose::both}))
            RC_ASSERT(std::abs(motion_of(figure).keys.front().posed.centre(flesh).y - flesh.radius) < 0.001);
    });
}

TEST_CASE("figures, randomly: a named angle is kept, or flaws() says so") {
    testing::check_often("angles", 100, [] {
        const auto figure = random_figure();
        const auto motion = motion_of(figure);
        const auto told = flaws(figure);
        for (std::size_t i = 0; i < motion.keys.size(); ++i) {
            const auto& state = motion.keys[i].posed.state;
            const auto& legs = figure.poses[i].working_leg;
            const auto see = [&](Degrees named, int freedom, std::string_view name) {
                if (named && std::abs(state[static_cast<std::size_t>(freedom)] * 180 / pi - *named) > 12.01)
                    RC_ASSERT(is_told(told, i, name));
            };
            see(legs.knee_flexion, knee_flexion, "working knee_flexion");
            see(legs.hip_flexion, hip_flexion, "working hip_flexion");
            see(legs.hip_abduction, hip_abduction, "working hip_abduction");
            see(figure.poses[i].pelvis.tilt, pelvis_tilt, "pelvis tilt");
        }
    });
}

TEST_CASE("figures, randomly: limbs keep their lengths, joints their ranges, and numbers are numbers") {
    testing::check_often("limbs", 50, [] {
        const auto figure = random_figure();
        const auto motion = motion_of(figure);
        for (const auto& moment : moments(figure, Side::left, 12)) {
            check_limbs(moment.skeleton);
            const auto posed = at_time(motion, moment.time);
            for (int i = shift_z + 1; i < freedom_count; ++i) {
                const double angle = posed.state[static_cast<std::size_t>(i)] * 180 / pi;
                RC_ASSERT(angle >= limits(i).low - 1e-6);
                RC_ASSERT(angle <= limits(i).high + 1e-6);
            }
        }
    });
}

TEST_CASE("figures, randomly: the same gives the same, left is right in a mirror, and all of it is in the picture") {
    testing::check_often("same", 30, [] {
        const Picture picture{random_figure(), {}};
        const auto right = moments(picture.figure, Side::right, 6);
        const auto again = moments(picture.figure, Side::right, 6), left = moments(picture.figure, Side::left, 6);
        for (std::size_t i = 0; i < right.size(); ++i) {
            RC_ASSERT(difference(right[i].skeleton, again[i].skeleton, 1) == 0);
            RC_ASSERT(difference(right[i].skeleton, left[i].skeleton, -1) == 0);
        }
        const Shot shot{.view = View::moving, .name = "x", .id = "x"};
        const auto svg = draw_svg(picture, shot);
        RC_ASSERT(svg == draw_svg(picture, shot));
        RC_ASSERT(svg.find("nan") == std::string::npos);
        const auto scene = scene_of(picture, Side::right);
        for (const auto& shapes : scene.moments)
            for (const auto& shape : shapes)
                for (const auto& piece : shape.pieces)
                    for (const auto& p : figure::drawn(shape.form, piece)) {
                        RC_ASSERT(std::min(p.x, p.y) >= shape.width / 2);
                        RC_ASSERT(p.x <= scene.width - shape.width / 2);
                        RC_ASSERT(p.y <= scene.height - shape.width / 2);
                    }
    });
}

TEST_CASE("figures, randomly: whatever the format accepts is drawn, however impossible") {
    testing::check_often("any", 100, [] {
        const auto picture = any_picture();
        for (const auto& moment : moments(picture.figure, Side::left, 6)) check_limbs(moment.skeleton);
        for (const auto& flaw : flaws(picture.figure)) {
            RC_ASSERT(flaw.pose >= 1);
            RC_ASSERT(flaw.pose <= static_cast<int>(picture.figure.poses.size()));
            RC_ASSERT(!flaw.what.empty());
        }
        for (const auto view : {View::moving, View::pair}) {
            const auto svg = draw_svg(picture, {.view = view, .name = "x", .id = "x"});
            RC_ASSERT(svg.ends_with("</svg>\n"));
            for (const auto* wrong : {"nan", "inf", "-2147483648", "e+"})
                RC_ASSERT(svg.find(wrong) == std::string::npos);
        }
        const Canvas canvas{.columns = 30, .rows = 10};
        RC_ASSERT(draw_text(picture, {.name = "x"}, canvas).size() <= 21);
        for (const auto& frame : testing::frames_of(picture, Side::right, canvas, 1)) RC_ASSERT(frame.size() <= 10);
    });
}
