// A figure with what a picture needs of its library, and what is wrong with it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/figure/figure.hpp"

namespace valgus {

// A figure that needs no library any more.
struct Picture {
    Figure figure;
    MusclePlace muscle;                // shown in colour; without flesh: none
    std::shared_ptr<const void> kept;  // owns the figure's lists; null: constants of the program
    friend bool operator==(const Picture& a, const Picture& b) { return a.figure == b.figure && a.muscle == b.muscle; }
};

// What is wrong with a figure's geometry, a sentence each, with what it concerns: an anchor that cannot be kept, a limb
// in the floor, a joint beyond its range. Empty for a sound one.
struct Flaw {
    int pose = 1;  // 1-based
    std::string what, remedy;
    std::string_view key{};  // of the figure, where that is to be mended and not in the pose: "camera"
};
std::vector<Flaw> flaws(const Figure& figure);

// What makes the picture of a sound figure hard to read: what works is mostly hidden or hardly moves, what presses
// meets nothing.
std::vector<Flaw> unclear(const Figure& figure);

}  // namespace valgus
