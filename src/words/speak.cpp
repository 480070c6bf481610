// How the library's texts are spoken for a side.
#include <algorithm>

#include "valgus/plan.hpp"

namespace valgus {

namespace {

// "80° of lift (about shoulder height)"
std::string in_degrees(const Complaint& body, int angle) {
    auto words = std::to_string(angle) + "° of " + std::string(body.bend);
    const auto bend = std::find_if(body.bends.begin(), body.bends.end(), [&](const Bend& b) { return angle <= b.to; });
    if (bend == body.bends.end()) return words;
    const bool about = bend->at.value_or(angle) != angle;
    return words.append(about ? " (about " : " (").append(bend->looks).append(")");
}

}  // namespace

std::string speak(const Complaint& body, Text text, Side asked, std::optional<int> angle) {
    const std::string_view side = asked == Side::both ? "working" : id(asked);
    const std::string_view other = asked == Side::both ? "other" : id(asked == Side::left ? Side::right : Side::left);
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
        if (!text.starts_with("{angle}"))
            replace("{", "{");
        else if (angle)
            replace("{angle}", in_degrees(body, *angle));
        else
            replace("{angle}", "the point where " + std::string(body.collapse_begins));
    }
    return spoken;
}

std::string limb_of(const Complaint& body, Side side) {
    return std::string(label(side)).append(" ").append(side == Side::both ? body.limbs : body.limb);
}

std::string laterality_of(const Complaint& body, Laterality laterality) {
    switch (laterality) {
        case Laterality::unilateral:
            return "one " + std::string(body.limb) + ", then the other";
        case Laterality::bilateral:
            return "both " + std::string(body.limbs) + " at once";
        case Laterality::alternating:
            return std::string(body.limbs) + " in turn";
        case Laterality::either:
            return "one " + std::string(body.end) + ", or both at once";
    }
    return {};
}

}  // namespace valgus
