// The colours of pictures: what must be told apart is told apart in grey, too (WCAG 2.2, 1.4.11: 3 to 1).
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "valgus/figure/drawing.hpp"

using namespace valgus;

namespace {

double linear(double share) { return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); }

// WCAG's relative luminance of #rgb or #rrggbb.
double luminance(const std::string& colour) {
    const std::size_t digits = colour.size() == 4 ? 1 : 2;
    constexpr std::array weights{0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double value = std::stoi(colour.substr(1 + i * digits, digits), nullptr, 16);
        sum += weights[i] * linear(value / (digits == 1 ? 15 : 255));
    }
    return sum;
}

double contrast(const std::string& a, const std::string& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

// Of a class, on paper and in light, or on a dark screen.
std::string colour(std::string_view name, bool dark) {
    const std::string style(figure_style());
    const auto from = dark ? style.find("prefers-color-scheme:dark") : 0;
    const auto rule = style.find("." + std::string(name) + "{stroke:", from);
    REQUIRE(rule != std::string::npos);
    const auto begin = style.find('#', rule);
    return style.substr(begin, style.find_first_of(";}", begin) - begin);
}

double between(std::string_view a, std::string_view b, bool dark) { return contrast(colour(a, dark), colour(b, dark)); }

}  // namespace

TEST_CASE("figure: in grey, what works is told from the body, and the muscle, its line and its ground from it") {
    for (const bool dark : {false, true}) {
        CAPTURE(dark);
        for (const auto* beside : {"bo", "fa", "to", "fl", "g", "mu", "li"}) {
            CAPTURE(beside);
            CHECK(between("wo", beside, dark) >= 3);
        }
        CHECK(between("ar", "g", dark) >= 7);
        CHECK(between("ar", "bo", dark) >= 3);
    }
}

TEST_CASE("figure: on paper a contour parts every limb from what it lies on") {
    for (const auto* inside : {"bo", "fa", "pr", "pe", "to", "fl", "g"}) {
        CAPTURE(inside);
        CHECK(between("k", inside, false) >= 4.5);
    }
}

TEST_CASE("figure: contrast is what WCAG says it is") {
    CHECK(contrast("#000", "#ffffff") == doctest::Approx(21));
    CHECK(contrast("#777777", "#fff") == doctest::Approx(4.48).epsilon(0.01));
}
