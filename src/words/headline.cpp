#include "words/headline.hpp"

#include "support/wording.hpp"

namespace valgus::words {

std::vector<std::string> subject_of(const Library& library, const Request& request) {
    std::vector<std::string> parts;
    const auto limb = limb_of(library.body, request.side);
    if (request.name.empty()) {
        parts.push_back(request.side == Side::both ? "Both " + text(library.body.limbs) : "Your " + limb);
    } else {
        parts.push_back(request.name);
        parts.push_back(limb);
    }
    parts.push_back(request.focus_asked ? support::join(labels(library, request.focus), ", ") : "all joints");
    if (request.position.index != 0 || request.angle)
        parts.push_back(text(library[request.position].label) +
                        (request.angle ? " at " + std::to_string(*request.angle) + "°" : ""));
    if (request.cause != Cause::unknown) parts.push_back(text(id(request.cause)) + " cause");
    return parts;
}

std::string headline(const Library& library, const Request& request, const Decision& decision) {
    auto parts = subject_of(library, request);
    parts.push_back("week " + std::to_string(decision.week) + " of " + std::to_string(request.weeks));
    parts.push_back(support::plural(static_cast<int>(decision.cards.size()), "exercise"));
    parts.push_back(support::minutes_text(decision.duration));
    return support::join(parts, " · ");
}

std::string size_line(const Library& library, const Decision& decision) {
    if (!decision.is_long) return {};
    const auto& [minutes, kept] = *decision.is_long;
    if (kept.empty()) return "This is a long session.";
    return "This is a long session. --minutes " + std::to_string(minutes) + " would keep " +
           std::to_string(kept.size()) + " of " + support::plural(static_cast<int>(decision.cards.size()), "exercise") +
           ": " + support::join(names(library, kept), ", ") + ".";
}

}  // namespace valgus::words
