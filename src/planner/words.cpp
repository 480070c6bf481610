// How the library's texts are spoken for a side, and how a stated dose reads.
#include <algorithm>

#include "support/wording.hpp"
#include "valgus/plan.hpp"

namespace valgus {

namespace {

std::string numbers(const Range<int>& range) {
    const auto low = std::to_string(range.low);
    return range.low == range.high ? low : low + "–" + std::to_string(range.high);
}

std::string times(const Range<Seconds>& range) {
    if (range.low == range.high) return support::duration_text(range.low);
    const bool minutes = range.low % Seconds{60} == Seconds{0} && range.high % Seconds{60} == Seconds{0};
    const int unit = minutes ? 60 : 1;
    return numbers({static_cast<int>(range.low.count()) / unit, static_cast<int>(range.high.count()) / unit}) +
           (minutes ? " min" : " s");
}

// What so much bend looks like: 30° a quarter squat, 60° half, 90° thighs level.
std::string in_degrees(int angle) {
    const auto looks = [&]() -> std::string_view {
        if (angle < 20) return "almost straight";
        if (angle < 45) return "quarter squat";
        if (angle < 75) return "half squat";
        if (angle < 105) return "thighs level";
        return "below level";
    }();
    const bool exact = angle == 30 || angle == 60 || angle == 90;
    const bool squat = angle >= 20 && angle < 75;
    return std::to_string(angle) + "° of knee bend (" + (exact || angle < 20 || angle >= 105 ? "" : "about ") +
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

std::string dose_as_stated(const Dose& dose) {
    std::vector<std::string> parts;
    if (dose.sets) parts.push_back(numbers(*dose.sets) + (dose.sets->high == 1 ? " set" : " sets"));
    if (dose.reps) parts.push_back(numbers(*dose.reps) + (dose.reps->high == 1 ? " rep" : " reps"));
    if (dose.duration) parts.push_back(times(*dose.duration));
    if (dose.hold) parts.push_back("hold " + times(*dose.hold));
    if (dose.rest) parts.push_back("rest " + support::duration_text(*dose.rest));
    if (dose.tempo)
        parts.push_back(support::duration_text(dose.tempo->up) + " up, " + support::duration_text(dose.tempo->down) +
                        " down");
    return support::join(parts, ", ");
}

}  // namespace valgus
