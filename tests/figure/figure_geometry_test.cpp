// What holds for the body in every figure of the shipped library, on both sides, all through its cycle.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "figures.hpp"
#include "valgus/figure/scene.hpp"

using namespace valgus;
using namespace valgus::figure;
using testing::Acted;
using testing::acted_figure;
using testing::acted_figures;
using testing::both_sides;
using testing::Moment;
using testing::Skeleton;
using testing::where;
using testing::Worst;

namespace {

constexpr double degrees(double radians) { return radians * 180 / pi; }

// Calls visit(acted, side, moment) for each figure, side and moment.
template <class Visit>
void for_each_moment(Visit&& visit) {
    for (const auto& acted : acted_figures())
        for (std::size_t i = 0; i < both_sides.size(); ++i)
            for (const auto& moment : acted.moments[i]) visit(acted, both_sides[i], moment);
}

// --- limbs

using Pair = std::array<Point, 2> Skeleton::*;
struct Limb {
    const char* name;
    Pair from, to;
    double length;
};
const Limb limbs[] = {
    {"thigh", &Skeleton::hip, &Skeleton::knee, 0.245},
    {"lower leg", &Skeleton::knee, &Skeleton::ankle, 0.246},
    {"heel", &Skeleton::ankle, &Skeleton::heel, std::hypot(0.022, 0.035)},
    {"foot", &Skeleton::ankle, &Skeleton::ball, std::hypot(0.02, 0.027, 0.055)},
    {"sole", &Skeleton::heel, &Skeleton::ball, std::hypot(0.02, 0.005, 0.09)},
    {"upper arm", &Skeleton::shoulder, &Skeleton::elbow, 0.176},
    {"forearm", &Skeleton::elbow, &Skeleton::wrist, 0.146},
    {"hand", &Skeleton::wrist, &Skeleton::hand, 0.078},
};

// How far one of the body's lengths is from what it is.
void see_lengths(const Skeleton& skeleton, const std::string& at, Worst& worst) {
    const auto see = [&](const char* name, Point from, Point to, double wanted) {
        worst.see(std::abs(length(to - from) - wanted), [&] { return at + " the " + name + " is off by"; });
    };
    for (const auto& limb : limbs)
        for (const std::size_t i : {0U, 1U})
            see(limb.name, (skeleton.*limb.from)[i], (skeleton.*limb.to)[i], limb.length);
    see("pelvis", skeleton.hip[0], skeleton.hip[1], 0.104);
    see("width of the shoulders", skeleton.shoulder[0], skeleton.shoulder[1], 0.224);
    see("chest", skeleton.chest, skeleton.neck, std::hypot(0.125, 0.002));
    see("head", skeleton.neck, skeleton.head, 0.105);
}

// --- what rests where

// A plane that something may rest on, by a figure's own words.
struct Rest {
    const Spots* spots;
    const char* name;
    Plane plane;
};

Plane wall_of(const Prop& wall) {
    const double distance = -wall.distance.value_or(30) / height_cm;
    switch (*wall.direction) {
        case Direction::front:
            return {{0, 0, -1}, distance};
        case Direction::behind:
            return {{0, 0, 1}, distance};
        case Direction::working_side:
            return {{1, 0, 0}, distance};
        case Direction::other_side:
            return {{-1, 0, 0}, distance};
    }
    return {};
}

const Prop* prop_of(const Figure& figure, PropKind kind) {
    const auto found = std::ranges::find(figure.props, kind, &Prop::kind);
    return found == figure.props.end() ? nullptr : &*found;
}

std::vector<Rest> rests_of(const Figure& figure, const Anchors& anchors) {
    std::vector<Rest> rests{{&anchors.floor, "the floor", {{0, 1, 0}, 0}}};
    if (const auto* wall = prop_of(figure, PropKind::wall))
        rests.push_back({&anchors.wall, "the wall", wall_of(*wall)});
    const auto add = [&](const Spots& spots, PropKind kind, const char* name) {
        if (const auto* prop = prop_of(figure, kind))
            rests.push_back({&spots, name, {{0, 1, 0}, height_of(*prop) / height_cm}});
    };
    add(anchors.chair, PropKind::chair, "the chair");
    add(anchors.step, PropKind::step, "the step");
    add(anchors.support, PropKind::support, "the support");
    add(anchors.roller, PropKind::roller, "the roller");
    add(anchors.ball, PropKind::ball, "the ball");
    add(anchors.cushion, PropKind::cushion, "the cushion");
    return rests;
}

// A place of the body on a surface, and whether it may move along it.
struct Resting {
    Spot spot;
    const char* surface;
    Plane plane;
    Landmark landmark;
    bool slides = false;

    bool is_same(const Resting& other) const {
        return surface == std::string_view(other.surface) && landmark.flesh.bone == other.landmark.flesh.bone &&
               length(landmark.flesh.centre - other.landmark.flesh.centre) < 1e-9;
    }
    double off_surface(const Posed& posed) const {
        return std::abs(dot(plane.normal, posed.centre(landmark.flesh)) - landmark.flesh.radius - plane.offset);
    }
    std::string name() const {
        return std::string(spot.whose == Whose::other     ? "other "
                           : spot.whose == Whose::midline ? ""
                                                          : "working ") +
               std::string(id(spot.place)) + " on " + surface;
    }
};

bool is_among(const Spots& spots, const Landmark& landmark) {
    return std::ranges::any_of(spots, [&](const Spot& spot) {
        const auto marks = landmarks(spot);
        return std::ranges::any_of(marks, [&](const Landmark& mark) {
            return mark.flesh.bone == landmark.flesh.bone && length(mark.flesh.centre - landmark.flesh.centre) < 1e-9;
        });
    });
}

// For each pose all that rests somewhere; a pose that builds on the one before and names none has its anchors.
std::vector<std::vector<Resting>> resting_in(const Figure& figure) {
    std::vector<std::vector<Resting>> all;
    Anchors anchors;
    for (const auto& pose : figure.poses) {
        if (!pose.from_before || pose.anchors != Anchors{}) anchors = pose.anchors;
        auto& resting = all.emplace_back();
        for (const auto& rest : rests_of(figure, anchors))
            for (const auto& spot : *rest.spots)
                for (const auto& landmark : landmarks(spot))
                    resting.push_back({spot, rest.name, rest.plane, landmark, is_among(pose.slides, landmark)});
    }
    return all;
}

const Resting* find_same(const std::vector<Resting>& all, const Resting& wanted) {
    const auto found = std::ranges::find_if(all, [&](const Resting& each) { return each.is_same(wanted); });
    return found == all.end() ? nullptr : &*found;
}

// --- planes that nothing goes through

std::vector<Rest> barriers_of(const Figure& figure) {
    std::vector<Rest> barriers{{nullptr, "the floor", {{0, 1, 0}, 0}}};
    if (const auto* wall = prop_of(figure, PropKind::wall)) barriers.push_back({nullptr, "the wall", wall_of(*wall)});
    return barriers;
}

// Degrees by which a joint with these three points is bent.
double bend(Point above, Point joint, Point below) {
    const auto a = joint - above, b = below - joint;
    return degrees(std::atan2(length(cross(a, b)), dot(a, b)));
}

}  // namespace

TEST_CASE("figures: every exercise has one") {
    std::string without;
    for (const auto& exercise : testing::shipped_library().exercises)
        if (!exercise.base.figure) without.append(exercise.id).append("\n");
    CHECK(without == "");
}

TEST_CASE("figures: nothing is wrong with the geometry of any") {
    std::string found;
    for (const auto& drawn : testing::shipped_figures())
        for (const auto& flaw : flaws(drawn.picture.figure))
            found += drawn.name + ", pose " + std::to_string(flaw.pose) + ": " + flaw.what + "\n";
    CHECK(found == "");
}

TEST_CASE("figures: every part that is in the floor is told, with how to get it out") {
    auto figure = testing::shipped_figure("clam-shell").picture.figure;
    figure.body = Body::on_working_side;  // the wrong one
    std::set<std::string> parts;
    for (const auto& flaw : flaws(figure))
        if (flaw.what.ends_with("inside the floor")) {
            CHECK_FALSE(flaw.remedy.empty());
            parts.insert(flaw.what.substr(0, flaw.what.find(" cm ")));
        }
    CHECK(parts.size() >= 2);
    // Hands that bear weight lie flat.
    Figure press_up;
    press_up.body = Body::face_down;
    press_up.props = testing::kept<Prop>({{.kind = PropKind::floor}});
    Pose pose;
    pose.pelvis.tilt = -15;
    pose.both_legs = {.hip_flexion = 0, .knee_flexion = 0};
    pose.both_arms = {.shoulder_flexion = 80, .elbow_flexion = 0, .wrist_extension = 0};
    pose.anchors.floor = testing::kept<Spot>({{Place::hand, Whose::both}, {Place::toes, Whose::both}});
    press_up.poses = testing::kept<Pose>({pose, pose});
    const auto remedy = [&] {
        for (const auto& flaw : flaws(press_up))
            if (flaw.what.find("fingertips are") != std::string::npos && flaw.what.ends_with("inside the floor"))
                return flaw.remedy;
        return std::string("no hand is inside the floor");
    };
    CHECK(remedy() == "it is anchored there but does not lie flat: change the angle of its joint");
}

TEST_CASE("figures: what lifts off keeps hold of what its hands hold, and stands on nothing") {
    auto jump = testing::shipped_figure("two-foot-landing").picture.figure;
    const auto told = [&] {
        std::string text;
        for (const auto& flaw : flaws(jump))
            text += std::to_string(flaw.pose) + ": " + flaw.what + "; " + flaw.remedy + "\n";
        return text;
    };
    const auto top = static_cast<std::size_t>(
        std::ranges::find_if(jump.poses, [](const Pose& pose) { return pose.lift.has_value(); }) - jump.poses.begin());
    const auto in_the_air = [&](auto&& changed) { testing::change(jump.poses, top, changed); };
    CHECK(told() == "");
    in_the_air([](Pose& pose) {
        pose.from_before = true;
        pose.anchors = {};
    });
    CHECK(told() == "");
    const auto held = motion_of(jump).keys[top].contacts;
    CHECK_FALSE(held.empty());
    CHECK(std::ranges::all_of(held, [](const Contact& contact) { return contact.landmark.flesh.bone >= hand; }));
    in_the_air([](Pose& pose) { pose.anchors.floor = testing::kept<Spot>({{Place::foot, Whose::both}}); });
    CHECK(told() ==
          "3: the pose has a 'lift', and yet something is anchored below it; in the air only hands may hold "
          "on, to a wall or a support: leave the other anchors out\n");
}

TEST_CASE("figures: of a trunk that an arm pulls along, the arm is told") {
    auto figure = testing::shipped_figure("tibial-rotation").picture.figure;
    const auto remedy = [&] {
        for (const auto& flaw : flaws(figure))
            if (flaw.what.starts_with("trunk flexion is named as")) return flaw.remedy;
        return std::string("the trunk is kept");
    };
    CHECK(remedy() == "the trunk is kept");
    testing::change(figure.poses, 0, [](Pose& pose) {
        pose.trunk.flexion = -10;
        pose.together =
            testing::kept<Spots>({testing::kept<Spot>({{Place::hand, Whose::working}, {Place::toes, Whose::working}})});
    });
    CHECK(remedy() ==
          "what is together with the working hand pulls it: name that arm's elbow_flexion, about as it will be");
    testing::change(figure.poses, 0, [](Pose& pose) { pose.working_arm.elbow_flexion = 0; });
    CHECK(remedy() == "the anchors force it; name an angle that they allow, or fewer");
}

TEST_CASE("figures: a hand rests on a worktop only where that is") {
    auto figure = testing::shipped_figure("single-leg-balance").picture.figure;
    const auto support = std::ranges::find(figure.props, PropKind::support, &Prop::kind);
    REQUIRE(support != figure.props.end());
    const auto told = [&](int nearer) {
        auto moved = figure;
        testing::change(moved.props, static_cast<std::size_t>(support - figure.props.begin()),
                        [&](Prop& prop) { prop.distance = prop.distance.value_or(40) - nearer; });
        std::string text;
        for (const auto& flaw : flaws(moved))
            if (flaw.what.find("beside the support") != std::string::npos) text += flaw.remedy + "\n";
        return text.substr(0, text.find('\n'));
    };
    CHECK(told(0) == "");
    CHECK(told(-30) == "reach farther with the arm, or move the support nearer");
    CHECK(told(50) == "reach less far with the arm, or move the support away");
}

TEST_CASE("figures: limbs keep their lengths") {
    Worst worst(1e-9);
    for_each_moment([&](const Acted& acted, Side side, const Moment& moment) {
        see_lengths(moment.skeleton, where(acted.drawn.name, side, moment.time), worst);
    });
    CHECK(worst.line() == "");
}

TEST_CASE("figures: a cycle takes the seconds of its poses, and a jump as long as falling does") {
    int jumps = 0;
    for (const auto& acted : acted_figures()) {
        CAPTURE(acted.drawn.name);
        const auto& poses = acted.drawn.picture.figure.poses;
        double seconds = 0;
        for (std::size_t i = 0; i < poses.size(); ++i) {
            const auto &pose = poses[i], &before = poses[(i + poses.size() - 1) % poses.size()];
            const auto lift = pose.lift ? pose.lift : before.lift;
            if (pose.lift) ++jumps;
            seconds += lift ? std::sqrt(2 * *lift / 981.0) : pose.seconds;
            if (!pose.lift) seconds += pose.hold;
        }
        CHECK(acted.motion.cycle == doctest::Approx(seconds));
        for (const auto& moments : acted.moments) {
            REQUIRE(moments.size() == testing::look_count);
            for (std::size_t i = 0; i < moments.size(); ++i)
                CHECK(moments[i].time == doctest::Approx(seconds * static_cast<double>(i) / testing::look_count));
        }
    }
    CHECK(jumps >= 5);
}

TEST_CASE("figures: in a jump the body rises ever more slowly, and falls ever faster") {
    const auto& acted = acted_figure("small-hop");
    const auto& poses = acted.drawn.picture.figure.poses;
    const auto flight =
        std::ranges::find_if(poses, [](const Pose& pose) { return pose.lift.has_value(); }) - poses.begin();
    REQUIRE(flight > 0);
    const auto &from = acted.motion.keys[static_cast<std::size_t>(flight - 1)],
               &top = acted.motion.keys[static_cast<std::size_t>(flight)],
               &to = acted.motion.keys[static_cast<std::size_t>(flight + 1)];
    // 12 cm take 0.16 s up, and as long down: nobody hangs in the air.
    CHECK(top.arrival - from.leave == doctest::Approx(std::sqrt(2 * 12 / 981.0)));
    CHECK(top.leave == top.arrival);
    CHECK(to.arrival - top.leave == doctest::Approx(top.arrival - from.leave));
    const auto height = [&](double time) { return at_time(acted.motion, time).frames[pelvis].at.y; };
    const double half_up = (from.leave + top.arrival) / 2, half_down = (top.leave + to.arrival) / 2;
    CHECK(height(half_up) - height(from.leave) > 2 * (height(top.arrival) - height(half_up)));
    CHECK(height(half_down) - height(to.arrival) > 2 * (height(top.leave) - height(half_down)));
}

TEST_CASE("figures: what is anchored in a pose is on its surface") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        const auto resting = resting_in(acted.drawn.picture.figure);
        for (std::size_t i = 0; i < resting.size(); ++i) {
            const auto& key = acted.motion.keys[i];
            for (const auto& each : resting[i]) {
                Worst worst(0.01);
                worst.see(each.off_surface(key.posed), [&] {
                    return where(acted.drawn.name, Side::right, key.arrival) + " " + each.name() + " is off by";
                });
                found += worst.line();
            }
        }
    }
    CHECK(found == "");
}

TEST_CASE("figures: what rests through poses in a row stays on its surface, and at its place unless it slides") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        const auto& drawn = acted.drawn;
        const auto& keys = acted.motion.keys;
        const auto resting = resting_in(drawn.picture.figure);
        for (std::size_t i = 0; i + 1 < resting.size(); ++i)
            for (const auto& each : resting[i + 1]) {
                if (find_same(resting[i], each) == nullptr) continue;
                const auto &from = keys[i], &to = keys[i + 1];
                Worst lifts(0.01), moves(0.01);
                for (const auto& [time, posed] : acted.looks) {
                    if (time < from.arrival || time > to.leave) continue;
                    const auto tell = [&, at = time](const char* what) {
                        return where(drawn.name, Side::right, at) + " " + each.name() + what;
                    };
                    lifts.see(each.off_surface(posed), [&] { return tell(" lifts off by"); });
                    const auto& flesh = each.landmark.flesh;
                    if (!each.slides)
                        moves.see(length(posed.centre(flesh) - from.posed.centre(flesh)),
                                  [&] { return tell(" moves by"); });
                }
                found += lifts.line() + moves.line();
            }
    }
    CHECK(found == "");
}

TEST_CASE("figures: what rests all through the cycle and never slides has one place") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        const auto resting = resting_in(acted.drawn.picture.figure);
        for (const auto& each : resting.front()) {
            const bool always = std::ranges::all_of(resting, [&](const auto& pose) {
                const auto* same = find_same(pose, each);
                return same != nullptr && !same->slides;
            });
            if (!always) continue;
            Worst worst(0.01);
            const auto& flesh = each.landmark.flesh;
            const auto place = acted.motion.keys.front().posed.centre(flesh);
            for (const auto& [time, posed] : acted.looks)
                worst.see(length(posed.centre(flesh) - place), [&, at = time] {
                    return where(acted.drawn.name, Side::right, at) + " " + each.name() + " moves by";
                });
            found += worst.line();
        }
    }
    CHECK(found == "");
}

TEST_CASE("figures: places that are together touch in their pose") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        List<Spots> together;
        const auto& poses = acted.drawn.picture.figure.poses;
        for (std::size_t i = 0; i < poses.size(); ++i) {
            if (!poses[i].from_before || !poses[i].together.empty()) together = poses[i].together;
            const auto& key = acted.motion.keys[i];
            const auto skin = [&](const Spot& spot) {
                const auto landmark = landmarks(spot).front();
                const auto bone = static_cast<std::size_t>(landmark.flesh.bone);
                return key.posed.centre(landmark.flesh) +
                       landmark.flesh.radius * (key.posed.frames[bone].turn * landmark.outward);
            };
            for (const auto& pair : together) {
                Worst worst(0.01);
                worst.see(length(skin(pair[0]) - skin(pair[1])), [&] {
                    return where(acted.drawn.name, Side::right, key.arrival) + " " + std::string(id(pair[0].place)) +
                           " and " + std::string(id(pair[1].place)) + " are apart by";
                });
                found += worst.line();
            }
        }
    }
    CHECK(found == "");
}

TEST_CASE("figures: nothing goes through the floor or a wall") {
    std::string found;
    const auto flesh = parts();
    for (const auto& acted : acted_figures())
        for (const auto& barrier : barriers_of(acted.drawn.picture.figure)) {
            Worst worst(0.02);
            for (const auto& [time, posed] : acted.looks)
                for (const auto& part : flesh)
                    for (const auto& hull : part.hulls)
                        for (const auto& ball : hull.flesh)
                            worst.see(
                                barrier.plane.offset - dot(barrier.plane.normal, posed.centre(ball)) + ball.radius,
                                [&, at = time] {
                                    return where(acted.drawn.name, Side::right, at) + " bone " +
                                           std::to_string(ball.bone) + " is inside " + barrier.name + " by";
                                });
            found += worst.line();
        }
    CHECK(found == "");
}

TEST_CASE("figures: joints stay within what a human joint allows") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        Worst worst(1e-6);
        for (const auto& [time, posed] : acted.looks)
            for (int i = shift_z + 1; i < freedom_count; ++i) {
                const double angle = degrees(posed.state[static_cast<std::size_t>(i)]);
                worst.see(std::max(limits(i).low - angle, angle - limits(i).high), [&, at = time] {
                    return where(acted.drawn.name, Side::right, at) + " angle " + std::to_string(i) + " is beyond by";
                });
            }
        found += worst.line();
    }
    CHECK(found == "");
}

TEST_CASE("limits of joints are those of humans") {
    struct Human {
        int freedom;
        double low, high;  // that no healthy adult goes beyond
    };
    for (const auto& human :
         {Human{waist_flexion, -25, 45}, Human{chest_flexion, -25, 45}, Human{head_flexion, -70, 70},
          Human{hip_flexion, -30, 145}, Human{hip_abduction, -45, 90}, Human{hip_rotation, -60, 90},
          Human{knee_flexion, -10, 165}, Human{tibial_rotation, -45, 45}, Human{ankle_dorsiflexion, -65, 50},
          Human{ankle_inversion, -35, 50}, Human{shoulder_flexion, -65, 190}, Human{elbow_flexion, -10, 160}}) {
        CAPTURE(human.freedom);
        CHECK(limits(human.freedom).low >= human.low);
        CHECK(limits(human.freedom).high <= human.high);
    }
}

TEST_CASE("figures: knees and elbows bend by their angles, and never backwards") {
    std::string found;
    for (const auto& acted : acted_figures())
        for (std::size_t i = 0; i < both_sides.size(); ++i) {
            Worst worst(1e-6);
            for (std::size_t look = 0; look < acted.looks.size(); ++look) {
                const auto& [time, posed] = acted.looks[look];
                const auto& s = acted.moments[i][look].skeleton;
                const auto at = where(acted.drawn.name, both_sides[i], time);
                for (const std::size_t side : {0U, 1U}) {
                    const double knee = degrees(posed.state[knee_flexion + side]);
                    const double elbow = degrees(posed.state[elbow_flexion + side]);
                    worst.see(std::abs(bend(s.hip[side], s.knee[side], s.ankle[side]) - std::abs(knee)),
                              [&] { return at + " the knee is not bent by its angle; off by"; });
                    worst.see(std::abs(bend(s.shoulder[side], s.elbow[side], s.wrist[side]) - std::abs(elbow)),
                              [&] { return at + " the elbow is not bent by its angle; off by"; });
                    // A bent knee's heel is behind the line from hip to ankle, where the toes are not.
                    const auto forwards = s.toe[side] - s.heel[side];
                    const auto off_line = s.knee[side] - 0.5 * (s.hip[side] + s.ankle[side]);
                    const double ankle = degrees(posed.state[ankle_dorsiflexion + side]);
                    if (knee > 30 && ankle > -30)
                        worst.see(-dot(off_line, forwards), [&] { return at + " a knee is bent backwards by"; });
                }
            }
            found += worst.line();
        }
    CHECK(found == "");
}

TEST_CASE("figures: no joint jumps from one moment to the next") {
    constexpr int many = 240;
    std::string found;
    for (const auto& drawn : testing::shipped_figures()) {
        const auto moments = testing::moments(drawn.picture.figure, Side::right, many);
        // A flight takes a third of a second, in which arms swing.
        const bool flies =
            std::ranges::any_of(drawn.picture.figure.poses, [](const Pose& pose) { return bool(pose.lift); });
        Worst worst(flies ? 0.14 : 0.06);
        for (std::size_t i = 0; i < many; ++i) {
            const auto &a = moments[i].skeleton, &b = moments[(i + 1) % many].skeleton;
            const auto see = [&](const char* name, Point from, Point to) {
                worst.see(length(to - from), [&] {
                    return where(drawn.name, Side::right, moments[i].time) + " the " + name + " jumps by";
                });
            };
            see("pelvis", a.pelvis, b.pelvis);
            see("head", a.head, b.head);
            for (const auto& limb : limbs)
                for (const std::size_t side : {0U, 1U}) see(limb.name, (a.*limb.to)[side], (b.*limb.to)[side]);
        }
        found += worst.line();
    }
    CHECK(found == "");
}

TEST_CASE("figures: the left side is the right side in a mirror") {
    std::string found;
    for (const auto& acted : acted_figures()) {
        Worst worst(0);
        for (std::size_t look = 0; look < acted.looks.size(); ++look) {
            const auto &left = acted.moments[0][look].skeleton, &right = acted.moments[1][look].skeleton;
            const auto see = [&](Point a, Point b) {
                worst.see(length(Point{-a.x, a.y, a.z} - b), [&] {
                    return where(acted.drawn.name, Side::left, acted.looks[look].time) + " is no mirror image by";
                });
            };
            for (const auto joint : {&Skeleton::pelvis, &Skeleton::chest, &Skeleton::neck, &Skeleton::head})
                see(left.*joint, right.*joint);
            for (const auto pair :
                 {&Skeleton::shoulder, &Skeleton::elbow, &Skeleton::wrist, &Skeleton::hand, &Skeleton::hip,
                  &Skeleton::knee, &Skeleton::ankle, &Skeleton::heel, &Skeleton::ball, &Skeleton::toe})
                for (const std::size_t side : {0U, 1U}) see((left.*pair)[side], (right.*pair)[side]);
        }
        found += worst.line();
    }
    CHECK(found == "");
    // Of the right side, the right leg works: it is at the viewer's left.
    CHECK(acted_figures().front().moments[1][0].skeleton.hip[0].x <
          acted_figures().front().moments[1][0].skeleton.hip[1].x);
}
