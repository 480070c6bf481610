// How long pictures take. All that a library ships is to be drawn, moving, in less than 50 ms.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <iostream>

#include "valgus/library.hpp"

namespace {

using namespace valgus;

std::vector<Picture> shipped_pictures() {
    const std::vector<Layer> layers{builtin_layer()};
    Findings findings;
    const auto library = decode_library(layers, findings);
    std::vector<Picture> pictures;
    const auto add = [&](const Instruction& how) {
        if (!how.figure) return;
        const auto& muscle = how.figure->muscle;
        pictures.push_back({*how.figure, muscle ? std::string(library[*muscle].id) : std::string()});
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
