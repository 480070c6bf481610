// The small libraries that the tests of programs share. An exercise takes 30 s unless it says otherwise, so that one
// minute has room for two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "testing.hpp"

namespace testing {

// One card, so that the dates alone matter.
inline valgus::Library one_card() { return library({exercise("roll", "hip", "release")}); }

// 60 s at the week's dose, 30 s at its least, both with 10 s to get ready.
inline std::string shrinking(std::string_view id, std::string_view joint, std::string_view phase,
                             std::string_view more = "") {
    return exercise(id, joint, phase,
                    "dose: {duration: 50, source: article}" + (more.empty() ? "" : ", " + std::string(more)));
}

// R12's list: foot, step, push, roll, calf, circle. The first two lead every full session.
inline std::vector<std::string> six_cards() {
    return {exercise("roll", "hip", "release"),
            exercise("calf", "ankle", "stretch"),
            exercise("circle", "ankle", "mobilize"),
            exercise("push", "hip", "strengthen"),
            exercise("foot", "ankle", "strengthen", "teaches: [foot]"),
            exercise("step", "leg", "integrate", "needs: [foot]")};
}

}  // namespace testing
