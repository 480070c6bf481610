// Figures do what their exercises' texts say, keep their balance and stay within the picture.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "figure/scene/flat.hpp"
#include "figures.hpp"

using namespace valgus;
using namespace valgus::figure;
using testing::Acted;
using testing::acted_figure;
using testing::acted_figures;
using testing::both_sides;
using testing::Look;
using testing::Skeleton;
using testing::where;
using testing::Worst;

namespace {

constexpr double in_cm(double heights) { return heights * figure::height_cm; }

constexpr double degrees(double radians) { return radians * 180 / pi; }

// --- knees that the text says are straight

enum class When { always, at_end };
struct Straight {
    const char* name;
    int side;  // 0: the working knee, 1: the other one
    When when;
    double most = 8;  // degrees
};
constexpr Straight straight[] = {
    {"straight-leg-raise", 0, When::always},
    {"wall-slide", 0, When::always},
    {"side-lying-leg-raise", 0, When::always},
    {"calf-stretch", 0, When::at_end},
    {"towel-calf-stretch", 0, When::always},
    {"adductor-stretch", 0, When::always},
    {"tfl-stretch", 0, When::at_end, 12},  // "your {side} leg stays straight behind you"
    {"inner-calf-raise", 0, When::always},
    {"inner-calf-raise", 1, When::always},
    {"inner-calf-raise stage 2", 0, When::always},
    {"calf-release", 0, When::always, 20},             // "both legs stretched out", one lying on a roller
    {"outer-hamstring-stretch", 0, When::at_end, 25},  // "nearly straight"
};

// How far a knee is bent, from where its joints are.
double bend_of_knee(const Skeleton& s, std::size_t side) {
    const auto a = s.knee[side] - s.hip[side], b = s.ankle[side] - s.knee[side];
    return degrees(std::atan2(length(cross(a, b)), dot(a, b)));
}

// --- balance

constexpr double touching = 0.01;              // body heights; nearer rests on it
constexpr double enough_room = 3 / height_cm;  // beyond the feet

// In the plane of the floor.
struct Step {
    double x = 0, z = 0;
};

// Where the mass is, each segment's in its middle.
Step middle_of_mass(const Posed& posed) {
    const auto joint = [&](int bone) { return posed.frames[static_cast<std::size_t>(bone)].at; };
    Point sum = 0.25 * (joint(pelvis) + joint(head)) + 0.08 * posed.place(head, {0, 0.1, 0});
    for (int side = 0; side < 2; ++side) {
        sum = sum + 0.05 * (joint(thigh + side) + joint(shank + side));
        sum = sum + 0.03 * (joint(shank + side) + joint(foot + side));
        sum = sum + 0.025 * (joint(upper_arm + side) + joint(hand + side));
    }
    return {sum.x, sum.z};
}

// Heights of what a figure may stand on.
std::vector<double> grounds(const Figure& figure) {
    std::vector<double> heights{0};
    for (const auto& prop : figure.props)
        if (prop.kind == PropKind::step) heights.push_back(height_of(prop) / height_cm);
    return heights;
}

// Where feet touch what a figure may stand on.
std::vector<Step> footprint(const Posed& posed, const std::vector<double>& heights) {
    std::vector<Step> prints;
    for (const auto& part : parts())
        for (const auto& hull : part.hulls)
            for (const auto& flesh : hull.flesh) {
                const auto centre = posed.centre(flesh);
                const bool rests = std::ranges::any_of(
                    heights, [&](double height) { return std::abs(centre.y - flesh.radius - height) < touching; });
                if (rests && flesh.bone >= foot && flesh.bone < upper_arm) prints.push_back({centre.x, centre.z});
            }
    return prints;
}

// How far a point is outside of the hull of others, 0 inside: the farthest that any direction tells it apart by.
double outside(const std::vector<Step>& hull, Step p) {
    double farthest = 0;
    for (int i = 0; i < 360; ++i) {
        const double x = std::cos(radians(i)), z = std::sin(radians(i));
        double reach = -1e9;
        for (const auto& q : hull) reach = std::max(reach, q.x * x + q.z * z);
        farthest = std::max(farthest, p.x * x + p.z * z - reach);
    }
    return farthest;
}

// Is shown to stand on the floor or a step, on its feet and on nothing else, all through the cycle or between jumps.
bool stands_free(const Figure& figure) {
    static const std::set<Place> of_feet{Place::heel, Place::sole,    Place::ball,
                                         Place::toes, Place::big_toe, Place::foot};
    const auto on_feet = [](Spot spot) { return of_feet.contains(spot.place); };
    return figure.body == Body::upright && !figure.camera.close_up &&
           std::ranges::all_of(figure.poses, [&](const Pose& pose) {
               auto elsewhere = pose.anchors;
               elsewhere.floor = {};
               elsewhere.step = {};
               return elsewhere == Anchors{} && std::ranges::all_of(pose.anchors.floor, on_feet) &&
                      std::ranges::all_of(pose.anchors.step, on_feet);
           });
}

// What each pose rests on; one that builds on the one before and names nothing rests on the same.
std::vector<Anchors> anchors_of(const Figure& figure) {
    std::vector<Anchors> all;
    for (const auto& pose : figure.poses)
        all.push_back(pose.from_before && pose.anchors == Anchors{} ? all.back() : pose.anchors);
    return all;
}

// The moments at which a figure must be in balance: in poses that are held, and between two that rest on the same.
bool must_balance(const Acted& acted, double time) {
    const auto& poses = acted.drawn.picture.figure.poses;
    const auto anchors = anchors_of(acted.drawn.picture.figure);
    const auto& keys = acted.motion.keys;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (time >= keys[i].arrival && time <= keys[i].leave) return poses[i].hold > 0;
        const std::size_t next = (i + 1) % keys.size();
        const double arrival = next == 0 ? acted.motion.cycle : keys[next].arrival;
        if (time > keys[i].leave && time < arrival)
            return poses[i].hold > 0 && poses[next].hold > 0 && anchors[i] == anchors[next];
    }
    return true;
}

Point skin(const Posed& posed, Place place, Whose whose) {
    const auto landmark = landmarks({place, whose}).front();
    const auto& turn = posed.frames[static_cast<std::size_t>(landmark.flesh.bone)].turn;
    return posed.centre(landmark.flesh) + landmark.flesh.radius * (turn * landmark.outward);
}

// By how many degrees one rotation differs from another.
double turn_between(const Rotation& a, const Rotation& b) {
    return degrees(std::acos(std::clamp((dot(a.x, b.x) + dot(a.y, b.y) + dot(a.z, b.z) - 1) / 2, -1.0, 1.0)));
}

}  // namespace

TEST_CASE("figures: knees that the text says stay straight do") {
    std::string found;
    for (const auto& row : straight) {
        const auto& acted = acted_figure(row.name);
        const auto& last = acted.motion.keys.back();
        for (std::size_t i = 0; i < both_sides.size(); ++i) {
            Worst worst(row.most);
            bool looked = false;
            for (const auto& moment : acted.moments[i]) {
                if (row.when == When::at_end && (moment.time < last.arrival || moment.time > last.leave)) continue;
                looked = true;
                worst.see(bend_of_knee(moment.skeleton, static_cast<std::size_t>(row.side)), [&] {
                    return where(row.name, both_sides[i], moment.time) + (row.side == 0 ? " working" : " other") +
                           " knee is bent by";
                });
            }
            CHECK_MESSAGE(looked, row.name);
            found += worst.line();
        }
    }
    CHECK(found == "");
}

TEST_CASE("figures: the clam shell opens at right angles, ankles together, the pelvis still, the working leg on top") {
    const auto& acted = acted_figure("clam-shell");
    Worst knees(12), ankles(2.5), pelvis_turn(8), below(0);
    double opening = 0;
    for (const auto& [time, posed] : acted.looks) {
        const auto tell = [&, at = time](const char* what) { return where("clam-shell", Side::right, at) + what; };
        for (const std::size_t side : {0U, 1U})
            knees.see(std::abs(degrees(posed.state[knee_flexion + side]) - 90), [&] { return tell(" knee off by"); });
        const auto gap =
            skin(posed, Place::ankle_inner, Whose::working) - skin(posed, Place::ankle_inner, Whose::other);
        ankles.see(in_cm(length(gap)), [&] { return tell(" ankles are apart by"); });
        pelvis_turn.see(turn_between(posed.frames[pelvis].turn, acted.looks.front().posed.frames[pelvis].turn),
                        [&] { return tell(" pelvis turns by"); });
        below.see(posed.frames[thigh + 1].at.y - posed.frames[thigh].at.y, [&] { return tell(" hip is below by"); });
        opening = std::max(opening, length(posed.frames[shank].at - posed.frames[shank + 1].at));
    }
    CHECK(knees.line() + ankles.line() + pelvis_turn.line() + below.line() == "");
    CHECK_MESSAGE(in_cm(opening) > 20, "clam-shell, right: the knees open by ", in_cm(opening), " cm");
}

// Of a pose, 1-based.
const Skeleton& at_pose(const Acted& acted, std::size_t pose) {
    static Skeleton found;
    const auto& all = acted.moments[1];
    const double middle = (acted.motion.keys[pose - 1].arrival + acted.motion.keys[pose - 1].leave) / 2;
    found =
        std::ranges::min_element(all, {}, [&](const auto& moment) { return std::abs(moment.time - middle); })->skeleton;
    return found;
}

TEST_CASE("figures: tests show what they measure") {
    const auto& bends = acted_figure("first-bend");
    const int stops[] = {15, 30, 45, 60, 90};
    REQUIRE(bends.motion.keys.size() == std::size(stops));
    for (std::size_t i = 0; i < std::size(stops); ++i)
        CHECK(bend_of_knee(at_pose(bends, i + 1), 0) == doctest::Approx(stops[i]).epsilon(0.05));
    const auto apart = [](Point a, Point b) { return in_cm(std::abs(a.x - b.x)); };
    const auto& gap = at_pose(acted_figure("ankle-gap"), 2);
    CHECK(apart(gap.ankle[0], gap.ankle[1]) > apart(gap.knee[0], gap.knee[1]) + 0.2);
    CHECK(bend_of_knee(gap, 0) < 15);
    const auto& squat = at_pose(acted_figure("heel-lift-squat"), 2);
    CHECK(in_cm(squat.heel[0].y - squat.ball[0].y) == doctest::Approx(6).epsilon(0.4));
    CHECK(bend_of_knee(squat, 0) > 95);
    const auto& turn = acted_figure("hip-turn");
    const double out = in_cm(at_pose(turn, 2).ankle[0].x - at_pose(turn, 2).knee[0].x);
    const double in = in_cm(at_pose(turn, 3).ankle[0].x - at_pose(turn, 3).knee[0].x);
    CHECK(std::abs(out) > 20);
    CHECK(std::abs(in) > 20);
    CHECK(out * in < 0);
    const auto& right = acted_figure("put-it-right");
    const auto caves_in = [&](std::size_t pose) {
        const auto& s = at_pose(right, pose);
        return apart(s.ankle[0], s.ankle[1]) - apart(s.knee[0], s.knee[1]);
    };
    CHECK(caves_in(1) > caves_in(2) + 5);
    CHECK(std::abs(caves_in(3)) < 8);
    const auto& landing = acted_figure("landing-test");
    const auto step = at_pose(landing, 1), floor = at_pose(landing, 4);
    CHECK(in_cm(step.heel[0].y - floor.heel[0].y) == doctest::Approx(25).epsilon(0.1));
    CHECK(in_cm(std::abs(step.toe[0].z - floor.heel[0].z)) < 30);
    CHECK(bend_of_knee(floor, 0) > 45);
    CHECK(bend_of_knee(at_pose(acted_figure("arch-drop"), 1), 0) > 75);
    CHECK(bend_of_knee(at_pose(acted_figure("arch-drop"), 2), 0) < 8);
}

TEST_CASE("figures: the calf stretch has its heel down and its forefoot up the wall") {
    const auto& acted = acted_figure("calf-stretch");
    const auto& key = acted.motion.keys.back();
    const auto tell = where("calf-stretch", Side::right, key.arrival);
    CHECK_MESSAGE(in_cm(skin(key.posed, Place::heel, Whose::working).y) < 1.7, tell);
    CHECK_MESSAGE(in_cm(skin(key.posed, Place::big_toe, Whose::working).y) > 4, tell);
    CHECK_MESSAGE(degrees(key.posed.state[ankle_dorsiflexion]) > 10, tell);
}

TEST_CASE("figures: who stands freely is in balance") {
    std::string found;
    int standing = 0;
    for (const auto& acted : acted_figures()) {
        if (!stands_free(acted.drawn.picture.figure)) continue;
        ++standing;
        const auto heights = grounds(acted.drawn.picture.figure);
        Worst worst(in_cm(enough_room));
        for (const auto& [time, posed] : acted.looks) {
            const auto feet = footprint(posed, heights);
            if (feet.empty() || !must_balance(acted, time)) continue;
            worst.see(in_cm(outside(feet, middle_of_mass(posed))),
                      [&, at = time] { return where(acted.drawn.name, Side::right, at) + " cm beyond the feet:"; });
        }
        found += worst.line();
    }
    CHECK(found == "");
    CHECK(standing >= 5);
}

TEST_CASE("figures: nothing leaves the picture, in which left is right in a mirror") {
    std::string found;
    for (const auto& drawn : testing::shipped_figures()) {
        const auto right = scene_of(drawn.picture, Side::right), left = scene_of(drawn.picture, Side::left);
        REQUIRE_MESSAGE(left.moments.size() == right.moments.size(), drawn.name);
        CHECK_MESSAGE(left.times == right.times, drawn.name);
        Worst beyond(0), other(1e-9);
        for (std::size_t i = 0; i < right.moments.size(); ++i) {
            REQUIRE_MESSAGE(left.moments[i].size() == right.moments[i].size(), drawn.name);
            for (std::size_t j = 0; j < right.moments[i].size(); ++j) {
                const auto &shape = right.moments[i][j], &twin = left.moments[i][j];
                CHECK_MESSAGE(twin.ink == shape.ink, drawn.name);
                CHECK_MESSAGE(twin.width == shape.width, drawn.name);
                REQUIRE_MESSAGE(twin.pieces.size() == shape.pieces.size(), drawn.name);
                for (std::size_t k = 0; k < shape.pieces.size(); ++k) {
                    const auto lines = figure::drawn(shape.form, shape.pieces[k]),
                               twins = figure::drawn(twin.form, twin.pieces[k]);
                    for (std::size_t n = 0; n < lines.size(); ++n) {
                        const auto p = lines[n], q = twins[n];
                        const double reach = shape.width / 2;
                        beyond.see(
                            std::max({reach - p.x, reach - p.y, p.x + reach - right.width, p.y + reach - right.height}),
                            [&] { return where(drawn.name, Side::right, right.times[i]) + " leaves the picture by"; });
                        other.see(std::hypot(right.width - q.x - p.x, q.y - p.y), [&] {
                            return where(drawn.name, Side::left, left.times[i]) + " is no mirror image by";
                        });
                    }
                }
            }
        }
        REQUIRE_MESSAGE(left.aside.size() == right.aside.size(), drawn.name);
        for (std::size_t j = 0; j < right.aside.size(); ++j)
            for (std::size_t k = 0; k < right.aside[j].pieces.size(); ++k)
                for (std::size_t n = 0; n < right.aside[j].pieces[k].size(); ++n) {
                    const auto p = right.aside[j].pieces[k][n], q = left.aside[j].pieces[k][n];
                    other.see(std::hypot(right.aside_width - q.x - p.x, q.y - p.y),
                              [&] { return drawn.name + ", left: the whole body is no mirror image by"; });
                }
        constexpr double half_stroke = 4;
        REQUIRE_MESSAGE(left.arrows.size() == right.arrows.size(), drawn.name);
        for (std::size_t k = 0; k < right.arrows.size(); ++k)
            for (std::size_t i = 0; i < right.arrows[k].size(); ++i) {
                const auto p = right.arrows[k][i], q = left.arrows[k][i];
                beyond.see(std::max({half_stroke - p.x, half_stroke - p.y, p.x + half_stroke - right.width,
                                     p.y + half_stroke - right.height}),
                           [&] { return drawn.name + ", right: the arrow leaves the picture by"; });
                other.see(std::hypot(right.width - q.x - p.x, q.y - p.y),
                          [&] { return drawn.name + ", left: the arrow is no mirror image by"; });
            }
        found += beyond.line() + other.line();
    }
    CHECK(found == "");
}

TEST_CASE("figures: a scene has each pose at its time, and straight ways between") {
    for (const auto& acted : acted_figures()) {
        const auto scene = scene_of(acted.drawn.picture, Side::right);
        CAPTURE(acted.drawn.name);
        REQUIRE(scene.poses.size() == acted.motion.keys.size());
        for (std::size_t i = 0; i < scene.poses.size(); ++i)
            CHECK(scene.times[scene.poses[i]] == doctest::Approx(acted.motion.keys[i].arrival));
        CHECK(std::ranges::is_sorted(scene.times));
        CHECK(scene.times.front() == 0);
        CHECK(scene.times.back() == doctest::Approx(acted.motion.cycle));
        // It ends as it begins.
        const auto &first = scene.moments.front(), &last = scene.moments.back();
        for (std::size_t i = 0; i < first.size(); ++i)
            for (std::size_t j = 0; j < first[i].pieces.size(); ++j)
                for (std::size_t k = 0; k < first[i].pieces[j].size(); ++k)
                    CHECK(std::hypot(first[i].pieces[j][k].x - last[i].pieces[j][k].x,
                                     first[i].pieces[j][k].y - last[i].pieces[j][k].y) < 1e-6);
    }
}

TEST_CASE("figures: in every picture what works is seen, and moves enough to be seen") {
    std::string found;
    for (const auto& drawn : testing::shipped_figures())
        for (const auto& flaw : unclear(drawn.picture.figure)) found += drawn.name + ": " + flaw.what + "\n";
    CHECK(found == "");
    const auto told = [](const Figure& figure) {
        std::string text;
        for (const auto& flaw : unclear(figure)) text += std::string(flaw.key) + ": " + flaw.what + "\n";
        return text;
    };
    // Of legs that stand side by side, the one hides the other.
    auto squat = testing::shipped_figure("squat-in-line").picture.figure;
    squat.works = Works::working_leg;
    squat.camera = {.azimuth = 90, .elevation = 0};
    CHECK(told(squat) == "");
    squat.camera.azimuth = -90;
    CHECK(told(squat) == "camera: what works is mostly hidden in the picture\n");
    // What only presses need not move.
    auto press = testing::shipped_figure("wall-push").picture.figure;
    CHECK(told(press) == "");
    press.press = {};
    CHECK(told(press) == "camera: from the first pose to the last hardly anything moves in the picture\n");
    // It needs something to press against.
    const auto alone = [&](const char* id, auto&& change) {
        auto figure = testing::shipped_figure(id).picture.figure;
        CHECK(told(figure) == "");
        change(figure);
        return told(figure);
    };
    const auto bare = [](Figure& figure) { figure.props = testing::kept<Prop>({{.kind = PropKind::floor}}); };
    const auto apart = [](Figure& figure) {
        for (std::size_t i = 0; i < figure.poses.size(); ++i)
            testing::change(figure.poses, i, [](Pose& pose) {
                pose.together = {};
                pose.anchors.wall = {};
                pose.both_arms = {.shoulder_flexion = 0, .shoulder_abduction = 80, .elbow_flexion = 0};
            });
    };
    CHECK(alone("wall-push", [&](Figure& figure) {
              bare(figure);
              apart(figure);
          }) == "press: the knee-outer presses, and nothing is there\n");
    CHECK(alone("sitting-hip-press", apart) == "press: the knee-outer presses, and nothing is there\n");
    CHECK(alone("sitting-hip-press stage 2", apart) == "");  // a band
    CHECK(alone("sitting-hip-press stage 2", [&](Figure& figure) {
              bare(figure);
              apart(figure);
          }) == "press: the knee-outer presses, and nothing is there\n");
}

TEST_CASE("figures: every place that is named for an arrow has its own, and every figure says what is done") {
    for (const auto& drawn : testing::shipped_figures()) {
        const auto scene = scene_of(drawn.picture, Side::right);
        CHECK_MESSAGE(scene.arrows.size() + scene.pushes.size() + scene.kneads.size() > 0, drawn.name);
    }
    auto butterfly = testing::shipped_figure("butterfly-stretch").picture;
    const auto count = [&](const Spots& spots) {
        butterfly.figure.arrow = spots;
        return scene_of(butterfly, Side::right).arrows.size();
    };
    CHECK(count({}) == 1);
    CHECK(count(testing::kept<Spot>({{Place::knee, Whose::working}})) == 1);
    CHECK(count(testing::kept<Spot>({{Place::knee, Whose::both}})) == 2);
    CHECK(count(testing::kept<Spot>({{Place::knee, Whose::both}, {Place::sacrum, Whose::midline}})) ==
          2);  // the pelvis stays where it is
}

TEST_CASE("figures: from behind hair hides the face, from before it only frames it") {
    auto standing = testing::shipped_figure("squat-in-line").picture;
    const auto hair_above_face = [&](int azimuth) {
        standing.figure.camera = {.azimuth = azimuth, .elevation = 5};
        const auto scene = scene_of(standing, Side::right);
        const auto& shapes = scene.moments.front();
        const auto hair = std::ranges::find(shapes, Ink::hair, &Shape::ink);
        REQUIRE(hair != shapes.end());
        const auto middle = [](const Shape& shape) {
            Point2 sum;
            for (const auto& p : shape.pieces.front()) sum = {sum.x + p.x, sum.y + p.y};
            const auto count = static_cast<double>(shape.pieces.front().size());
            return Point2{sum.x / count, sum.y / count};
        };
        // The head is what lies nearest to it.
        const auto at = middle(*hair);
        const auto face = std::ranges::min_element(
            shapes, {}, [&](const Shape& shape) { return shape.ink != Ink::body ? 1e9 : distance(middle(shape), at); });
        REQUIRE(face->ink == Ink::body);
        return hair > face;
    };
    CHECK_FALSE(hair_above_face(0));
    CHECK_FALSE(hair_above_face(80));
    CHECK(hair_above_face(180));
    CHECK(hair_above_face(-150));
}

TEST_CASE("figures: of two limbs alike at most one is paler") {
    std::string found;
    for (const auto& drawn : testing::shipped_figures()) {
        const auto scene = scene_of(drawn.picture, Side::right);
        const auto pale = std::ranges::count(scene.moments.front(), Ink::far, &Shape::ink);
        constexpr int most = 6;  // an arm of two parts and a leg of four; of hands and feet seen from near by, one each
        if (pale > most && !drawn.picture.figure.camera.close_up)
            found += drawn.name + ": " + std::to_string(pale) + "\n";
    }
    CHECK(found == "");
}

TEST_CASE("figures: a muscle stays within the outline of what it lies under") {
    std::string found;
    int muscles = 0;
    for (const auto& drawn : testing::shipped_figures()) {
        const auto scene = scene_of(drawn.picture, Side::right);
        Worst outside(0.5);
        for (std::size_t i = 0; i < scene.moments.size(); ++i)
            for (const auto& muscle : scene.moments[i]) {
                if (muscle.ink != Ink::muscle) continue;
                ++muscles;
                for (const auto& p : muscle.pieces.front()) {
                    double least = 1e9;
                    for (const auto& shape : scene.moments[i])
                        if (shape.ink == Ink::body || shape.ink == Ink::working || shape.ink == Ink::far)
                            for (const auto& piece : shape.pieces)
                                least = std::min(least, distance_to(figure::drawn(shape.form, piece), true, p) -
                                                            (shape.width - muscle.width) / 2);
                    outside.see(least, [&] { return where(drawn.name, Side::right, scene.times[i]) + " sticks out"; });
                }
            }
        found += outside.line();
    }
    CHECK(found == "");
    CHECK(muscles > 100);
}

TEST_CASE("figures: beside a close-up stands the whole body, as high as it, and the furniture with that alone") {
    const auto has = [](const std::vector<Shape>& shapes, Ink ink) {
        return std::ranges::find(shapes, ink, &Shape::ink) != shapes.end();
    };
    const auto& drawn = testing::shipped_figure("short-foot");
    REQUIRE(drawn.picture.figure.camera.close_up == CloseUp::foot);
    const auto scene = scene_of(drawn.picture, Side::right);
    CHECK(has(scene.aside, Ink::hair));
    CHECK(has(scene.aside, Ink::prop));
    for (const auto ink : {Ink::hair, Ink::prop, Ink::prop_edge}) CHECK_FALSE(has(scene.moments.front(), ink));
    Worst beyond(0);
    double highest = 1e9, lowest = -1e9;
    for (const auto& shape : scene.aside)
        for (const auto& piece : shape.pieces)
            for (const auto& p : figure::drawn(shape.form, piece)) {
                beyond.see(std::max({-p.x, -p.y, p.x - scene.aside_width, p.y - scene.height}),
                           [] { return "leaves its frame by"; });
                highest = std::min(highest, p.y);
                lowest = std::max(lowest, p.y);
            }
    CHECK(beyond.line() == "");
    CHECK(lowest - highest > 0.7 * scene.height);
    CHECK(scene.aside_width > 0.3 * scene.width);
    // Hands are drawn where they are asked for, the other foot too; of a trunk what hangs on it, and the wall behind.
    auto other = drawn.picture;
    const auto count = [&](std::optional<CloseUp> close_up) {
        other.figure.camera.close_up = close_up;
        return scene_of(other, Side::right).moments.front().size();
    };
    CHECK(count(CloseUp::foot_and_hands) == count(CloseUp::foot) + 12);
    CHECK(count(CloseUp::feet) > count(CloseUp::foot) + 4);
    CHECK(scene_of(testing::shipped_figure("wall-slide").picture, Side::right).aside.empty());
    const auto trunk = scene_of(testing::shipped_figure("standing-pelvic-tilt").picture, Side::right);
    CHECK(has(trunk.moments.front(), Ink::prop));
    CHECK_FALSE(has(trunk.moments.front(), Ink::floor));
}

TEST_CASE("figures: between two moments a picture begins slowly and ends so, as the body does") {
    int ways = 0;
    for (const auto& drawn : testing::shipped_figures()) {
        const auto scene = scene_of(drawn.picture, Side::right);
        for (std::size_t i = 0; i + 1 < scene.times.size(); ++i) {
            const bool whole_way = scene.eases[i].out < 1e-9 && scene.eases[i].in > 1 - 1e-9;
            if (!whole_way) continue;
            ++ways;
            const double way = scene.times[i + 1] - scene.times[i];
            for (const auto& [part, gone] : {std::pair{0.25, 0.15625}, {0.5, 0.5}, {0.75, 0.84375}}) {
                const auto shapes = shapes_at(scene, scene.times[i] + part * way);
                for (std::size_t j = 0; j < shapes.size(); ++j) {
                    const auto a = scene.moments[i][j].pieces[0][0], b = scene.moments[i + 1][j].pieces[0][0],
                               p = shapes[j].pieces[0][0];
                    CHECK(p.x == doctest::Approx(a.x + gone * (b.x - a.x)));
                    CHECK(p.y == doctest::Approx(a.y + gone * (b.y - a.y)));
                }
            }
        }
    }
    CHECK(ways > 10);
}
