// How long pictures take. All that a library ships is to be drawn, moving, in less than 50 ms; and the worst figure
// that a library may hold in less than 200 ms.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

#include "kept.hpp"
#include "valgus/figure/drawing.hpp"
#include "valgus/library/library.hpp"

namespace {

using namespace valgus;

std::vector<Picture> shipped_pictures() {
    const auto library = builtin_library();
    std::vector<Picture> pictures;
    const auto add = [&](const Instruction& how) {
        if (!how.figure) return;
        pictures.push_back(picture_of(library, *how.figure));
    };
    for (const auto& exercise : library.exercises) {
        add(exercise.base);
        for (const auto& variant : exercise.variants) add(variant.changes);
        for (const auto& stage : exercise.stages) add(stage.changes);
    }
    if (pictures.empty()) {
        std::cerr << "the shipped library has no figures\n";
        std::exit(EXIT_FAILURE);
    }
    return pictures;
}

const std::vector<Picture>& pictures() {
    static const auto all = shipped_pictures();
    return all;
}

// As much as fits into a figure (library/check_figure_size.hpp), and nothing of it possible: everything rests on
// everything, in the air.
Picture worst_picture() {
    constexpr auto both = [](Place place) { return Spot{place, Whose::both}; };
    Figure figure;
    static const Spot spots[] = {both(Place::foot), both(Place::toes), both(Place::forearm)};
    std::vector<Prop> props{{.kind = PropKind::floor}};
    for (int i = 1; i <= 11; ++i)
        props.push_back({.kind = PropKind::cushion, .height = i, .at = {spots, i <= 9 ? 2U : 1U}});
    figure.props = testing::kept(std::move(props));
    Pose first;
    auto& a = first.anchors;
    for (auto* each : {&a.support, &a.roller, &a.ball, &a.cushion}) *each = {spots, 2};
    for (auto* each : {&a.floor, &a.wall, &a.chair, &a.step}) *each = {spots, 3};
    std::vector<Spots> together;
    for (int i = 0; i < 12; ++i)
        together.push_back(
            testing::kept<Spot>({{Place::head, Whose::midline}, {static_cast<Place>(10 + i), Whose::working}}));
    first.together = testing::kept(std::move(together));
    std::vector<Pose> poses;
    for (int i = 0; i < 10; ++i) {
        auto pose = first;
        pose.lift = 1 + 5 * i;
        pose.pelvis = {.tilt = 20 * i - 90, .turn = 36 * i - 180};
        pose.both_legs = {.hip_flexion = 17 * i - 30, .knee_flexion = 160 - 16 * i};
        pose.both_arms = {.shoulder_flexion = 25 * i - 60, .elbow_flexion = 15 * i};
        poses.push_back(pose);
    }
    figure.poses = testing::kept(std::move(poses));
    const auto library = builtin_library();
    return {figure, place_of(library, find<Muscle>(library, "gluteus-medius").value()), library.kept};
}

void draw_worst_moving(benchmark::State& state) {
    const auto worst = worst_picture();
    for (auto _ : state)
        benchmark::DoNotOptimize(draw_svg(worst, {.view = View::moving, .name = "picture", .id = "p"}));
}
BENCHMARK(draw_worst_moving)->Unit(benchmark::kMillisecond);

void draw_worst_frame(benchmark::State& state) {
    const auto film = film_of(worst_picture(), Side::right);
    for (auto _ : state) benchmark::DoNotOptimize(film.frame(1, {.columns = 100}));
}
BENCHMARK(draw_worst_frame)->Unit(benchmark::kMillisecond);

void check_worst(benchmark::State& state) {
    const auto worst = worst_picture();
    for (auto _ : state) benchmark::DoNotOptimize(flaws(worst.figure));
}
BENCHMARK(check_worst)->Unit(benchmark::kMillisecond);

void draw_all_moving(benchmark::State& state) {
    const auto& all = pictures();
    for (auto _ : state)
        for (const auto& picture : all)
            benchmark::DoNotOptimize(draw_svg(picture, {.view = View::moving, .name = "picture", .id = "p"}));
    state.counters["figures"] = static_cast<double>(all.size());
}
BENCHMARK(draw_all_moving)->Unit(benchmark::kMillisecond);

void draw_all_pairs_as_text(benchmark::State& state) {
    for (auto _ : state)
        for (const auto& picture : pictures()) benchmark::DoNotOptimize(draw_text(picture, {.name = "picture"}, {}));
}
BENCHMARK(draw_all_pairs_as_text)->Unit(benchmark::kMillisecond);

void check_all(benchmark::State& state) {
    for (auto _ : state)
        for (const auto& picture : pictures()) benchmark::DoNotOptimize(flaws(picture.figure));
}
BENCHMARK(check_all)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
