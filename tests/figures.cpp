#include "figures.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>

namespace testing {

using valgus::Side;

const valgus::Library& shipped_library() {
    static const auto library = [] {
        const std::vector<valgus::Layer> layers{valgus::builtin_layer()};
        valgus::Findings findings;
        auto decoded = valgus::decode_library(layers, findings);
        REQUIRE(findings.empty());
        return decoded;
    }();
    return library;
}

namespace {

std::vector<Drawn> all_figures() {
    const auto& library = shipped_library();
    std::vector<Drawn> all;
    for (const auto& exercise : library.exercises) {
        const std::string id(exercise.id);
        const auto add = [&](const valgus::Instruction& how, const std::string& name) {
            if (!how.figure) return;
            all.push_back({id, name, picture_of(library, *how.figure)});
        };
        add(exercise.base, id);
        for (std::size_t i = 0; i < exercise.variants.size(); ++i)
            add(exercise.variants[i].changes, id + " variant " + std::to_string(i + 1));
        for (std::size_t i = 0; i < exercise.stages.size(); ++i)
            add(exercise.stages[i].changes, id + " stage " + std::to_string(i + 2));
    }
    for (const auto& test : library.tests)
        if (test.figure) all.push_back({std::string(test.id), std::string(test.id), picture_of(library, *test.figure)});
    return all;
}

Acted act(const Drawn& drawn) {
    const auto& figure = drawn.picture.figure;
    Acted acted{drawn, valgus::figure::motion_of(figure), {}, {}};
    for (int i = 0; i < look_count; ++i) {
        const double time = acted.motion.cycle * i / look_count;
        acted.looks.push_back({time, at_time(acted.motion, time)});
    }
    for (std::size_t i = 0; i < both_sides.size(); ++i) acted.moments[i] = moments(figure, both_sides[i], look_count);
    return acted;
}

}  // namespace

std::vector<std::vector<std::string>> frames_of(const valgus::Picture& picture, Side side, const valgus::Canvas& canvas,
                                                int rate) {
    const auto film = valgus::film_of(picture, side);
    std::vector<std::vector<std::string>> all;
    for (int i = 0; i < static_cast<int>(film.seconds * rate); ++i)
        all.push_back(film.frame(static_cast<double>(i) / rate, canvas));
    return all;
}

const std::vector<Drawn>& shipped_figures() {
    static const auto all = all_figures();
    return all;
}

const Drawn& shipped_figure(std::string_view name) {
    const auto& all = shipped_figures();
    const auto found = std::ranges::find(all, name, &Drawn::name);
    REQUIRE_MESSAGE(found != all.end(), name);
    return *found;
}

valgus::MusclePlace muscle_place(std::string_view id) {
    const auto muscle = valgus::find<valgus::Muscle>(shipped_library(), id);
    REQUIRE_MESSAGE(muscle, id);
    return place_of(shipped_library(), *muscle);
}

const std::vector<Acted>& acted_figures() {
    static const auto all = [] {
        std::vector<Acted> acted;
        for (const auto& drawn : shipped_figures()) acted.push_back(act(drawn));
        return acted;
    }();
    return all;
}

const Acted& acted_figure(std::string_view name) {
    const auto& all = acted_figures();
    const auto found = std::ranges::find(all, name, [](const Acted& acted) { return acted.drawn.name; });
    REQUIRE_MESSAGE(found != all.end(), name);
    return *found;
}

std::string where(const std::string& name, Side side, double time) {
    std::array<char, 16> seconds{};
    std::snprintf(seconds.data(), seconds.size(), "%.2f", time);
    return name + ", " + std::string(id(side)) + ", at " + seconds.data() + " s:";
}

}  // namespace testing
