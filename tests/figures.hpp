// What the tests of figures share: every figure of the shipped library, in motion, and a way to tell where it is wrong.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "figure/motion/motion.hpp"
#include "kept.hpp"
#include "skeleton.hpp"
#include "valgus/figure/drawing.hpp"
#include "valgus/library/library.hpp"

namespace testing {

// The shipped library; fails the test if there are findings.
const valgus::Library& shipped_library();

// A figure of the shipped library: of an exercise, "clam-shell", its variant, "wall-sit variant 1", its stage,
// "wall-sit stage 3", or a test, "ankle-gap".
struct Drawn {
    std::string id;  // of the exercise or the test
    std::string name;
    valgus::Picture picture;
};
const std::vector<Drawn>& shipped_figures();
const Drawn& shipped_figure(std::string_view name);
// Where the shipped library has a muscle.
valgus::MusclePlace muscle_place(std::string_view id);

// The frames of one cycle at `rate` a second.
std::vector<std::vector<std::string>> frames_of(const valgus::Picture& picture, valgus::Side side,
                                                const valgus::Canvas& canvas, int rate);

// A figure solved once for all tests, at moments spread evenly over its cycle.
struct Look {
    double time = 0;
    valgus::figure::Posed posed;  // the right side works
};
struct Acted {
    Drawn drawn;
    valgus::figure::Motion motion;
    std::vector<Look> looks;
    std::array<std::vector<Moment>, 2> moments;  // of the left side, and of the right
};
constexpr int look_count = 60;
const std::vector<Acted>& acted_figures();
const Acted& acted_figure(std::string_view name);
inline constexpr std::array both_sides{valgus::Side::left, valgus::Side::right};

// "clam-shell, right, at 1.20 s"
std::string where(const std::string& name, valgus::Side side, double time);

// The worst of many numbers that must be at most so much, with the words that tell where it is.
class Worst {
public:
    explicit Worst(double most) : most_(most) {}

    template <class Tell>
    void see(double value, Tell&& tell) {
        if (value <= most_) return;  // not so for what is no number, which is wrong, too
        most_ = value;
        told_ = tell();
    }
    // A line, or nothing if no number was too large.
    std::string line() const { return told_.empty() ? "" : told_ + " " + std::to_string(most_) + "\n"; }

private:
    double most_;
    std::string told_;
};

}  // namespace testing
