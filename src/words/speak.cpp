// How the library's texts are spoken for a side.
#include <algorithm>

#include "valgus/plan.hpp"

namespace valgus {

namespace {

// What so much bend looks like: 30° a quarter squat, 60° half, 90° thighs level; between them the nearer.
std::string in_degrees(int angle) {
    constexpr int quarter = 15, level = 75;
    const auto looks = [&]() -> std::string_view {
        if (angle < quarter) return "almost straight";
        if (angle < 45) return "quarter squat";
        if (angle < level) return "half squat";
        if (angle < 105) return "thighs level";
        return "below level";
    }();
    const bool exact = angle == 30 || angle == 60 || angle == 90;
    const bool squat = angle >= quarter && angle < level;
    return std::to_string(angle) + "° of knee bend (" + (exact || angle < quarter || angle >= 105 ? "" : "about ") +
           (squat ? "a " : "") + std::string(looks) + ")";
}

}  // namespace

std::string speak(Text text, Side asked, std::optional<int> angle) {
    const std::string_view side = asked == Side::both ? "working" : id(asked);
    const std::string_view other = asked == Side::both ? "other" : id(asked == Side::left ? Side::right : Side::left);
    const auto depth = angle ? in_degrees(*angle) : "the angle where the knee begins to cave in";
    std::string spoken;
    while (!text.empty()) {
        const auto brace = std::min(text.find('{'), text.size());
        spoken += text.substr(0, brace);
        text.remove_prefix(brace);
        const auto replace = [&](std::string_view placeholder, std::string_view word) {
            if (!text.starts_with(placeholder)) return false;
            spoken += word;
            text.remove_prefix(placeholder.size());
            return true;
        };
        // A brace that begins neither stands for itself; the library's checks allow none.
        if (replace("{side}", side) || replace("{other}", other) || replace("{{", "{")) continue;
        if (!replace("{angle}", depth)) replace("{", "{");
    }
    return spoken;
}

}  // namespace valgus
