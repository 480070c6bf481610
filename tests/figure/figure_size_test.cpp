// What a figure costs: whatever is said twice counts once, and what is said more costs no more than it is.
#include <doctest/doctest.h>

#include <random>

#include "figure/motion/motion.hpp"
#include "figure/motion/step.hpp"
#include "figures.hpp"

using namespace valgus;
using namespace valgus::figure;

namespace {

using testing::add;
using testing::change;
using testing::kept;

constexpr Spot both(Place place) { return {place, Whose::both}; }
constexpr Spot working(Place place) { return {place, Whose::working}; }
constexpr Spot other(Place place) { return {place, Whose::other}; }

// Kneeling on all fours, then a leg is raised.
Figure kneeling() {
    Figure figure;
    figure.props = kept<Prop>({{.kind = PropKind::floor}});
    Pose first, second;
    first.pelvis.tilt = 80;
    first.both_legs = {.hip_flexion = 80, .knee_flexion = 90};
    first.both_arms = {.shoulder_flexion = 80};
    first.anchors.floor = kept<Spot>({both(Place::foot), both(Place::knee), both(Place::forearm)});
    first.together = kept<Spots>({kept<Spot>({working(Place::hand), other(Place::hand)}),
                                  kept<Spot>({working(Place::knee_inner), other(Place::knee_inner)})});
    second.from_before = true;
    second.working_leg = {.hip_flexion = 20};
    figure.poses = kept<Pose>({first, second});
    return figure;
}

std::string drawn(const Figure& figure) { return draw_svg({figure, {}, {}}, {.view = View::moving, .name = "x"}); }

std::vector<Row> random_rows(std::size_t count) {
    std::mt19937 dice(7);
    const auto share = [&] { return static_cast<double>(dice()) / std::mt19937::max() - 0.5; };
    std::vector<Row> rows(count);
    for (auto& row : rows) {
        row.error = share();
        for (std::size_t i = 0; i < freedom_count; ++i) {
            if (dice() % 3 == 0) continue;
            row.moved_by |= std::uint64_t{1} << i;
            row.gradient[i] = share();
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("figures: what is anchored or together more than once is so once") {
    const auto plain = kneeling();
    auto twice = plain;
    change(twice.poses, 0, [](Pose& pose) {
        add(pose.anchors.floor, {working(Place::foot), other(Place::heel), both(Place::ball), both(Place::elbow),
                                 both(Place::forearm), both(Place::knee_outer)});
        add(pose.together, {pose.together[0], kept<Spot>({other(Place::hand), working(Place::hand)}),
                            kept<Spot>({other(Place::hand), other(Place::hand)})});
    });
    const auto once = motion_of(plain), same = motion_of(twice);
    for (const std::size_t i : {0U, 1U}) {
        CHECK(once.keys[i].contacts.size() == 12);
        CHECK(same.keys[i].contacts.size() == 12);
        CHECK(same.keys[i].touches.size() == 2);
    }
    CHECK(drawn(twice) == drawn(plain));
    CHECK(flaws(twice).size() == flaws(plain).size());
}

TEST_CASE("figures: a place on two surfaces rests on both, and two sides of a bone touch at two places") {
    auto figure = kneeling();
    add(figure.props, {Prop{.kind = PropKind::wall, .direction = Direction::behind}});
    change(figure.poses, 0, [](Pose& pose) {
        pose.anchors.wall = kept<Spot>({both(Place::foot)});
        add(pose.together, {kept<Spot>({working(Place::knee), other(Place::knee)})});
    });
    const auto key = motion_of(figure).keys[0];
    CHECK(key.contacts.size() == 18);
    CHECK(key.touches.size() == 3);
}

TEST_CASE("figures: what touches keeps touching on the way, whichever place is named first") {
    auto figure = kneeling();
    const auto plain = drawn(figure);
    change(figure.poses, 1, [](Pose& pose) {
        pose.together = kept<Spots>({kept<Spot>({other(Place::hand), working(Place::hand)}),
                                     kept<Spot>({other(Place::knee_inner), working(Place::knee_inner)})});
    });
    CHECK(drawn(figure) == plain);
}

TEST_CASE("figures: more rows than a body has freedoms give the same step as few") {
    const auto rows = random_rows(30);
    State pull{}, ease{};
    for (std::size_t i = 0; i < freedom_count; ++i) {
        pull[i] = 0.01 * static_cast<double>(i % 7) - 0.03;
        ease[i] = i % 11 == 0 ? 0 : 1.0 / static_cast<double>(1 + i % 5);
        if (i % 11 == 0) pull[i] = 0;
    }
    auto padded = rows;
    padded.resize(freedom_count + 10);  // rows that ask for nothing
    auto repeated = rows;
    repeated.insert(repeated.end(), rows.begin(), rows.end());
    // Of many rows only what they say together is solved, so that they cost no more than they are.
    CHECK(demands_of(rows).products.empty());
    CHECK_FALSE(demands_of(padded).products.empty());
    const auto few = nearest_step(demands_of(rows), pull, ease);
    for (const auto& many : {padded, repeated}) {
        const auto step = nearest_step(demands_of(many), pull, ease);
        for (std::size_t i = 0; i < freedom_count; ++i) CHECK(std::abs(step[i] - few[i]) < 1e-5);
    }
    for (const auto& row : rows) {
        double rest = row.error;
        for (std::size_t i = 0; i < freedom_count; ++i) rest += row.gradient[i] * few[i];
        CHECK(std::abs(rest) < 1e-5);
    }
}
