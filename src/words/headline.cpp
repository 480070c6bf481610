#include "words/headline.hpp"

#include <algorithm>

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

namespace {

// "8 exercises, 2 new, 3 reminders"
std::string size_of(const Decision& decision) {
    const auto reminders = std::count_if(decision.cards.begin(), decision.cards.end(),
                                         [](const Card& card) { return card.portion == Portion::reminder; });
    auto text = support::plural(static_cast<int>(decision.cards.size()) - static_cast<int>(reminders), "exercise");
    if (!decision.news.entered.empty()) text += ", " + std::to_string(decision.news.entered.size()) + " new";
    if (reminders > 0) text += ", " + support::plural(static_cast<int>(reminders), "reminder");
    return text;
}

}  // namespace

std::string headline(const Library& library, const Request& request, const Decision& decision) {
    auto parts = subject_of(library, request);
    parts.push_back(decision.week <= request.weeks
                        ? "week " + std::to_string(decision.week) + " of " + std::to_string(request.weeks)
                        : "after the block");
    parts.push_back(size_of(decision));
    parts.push_back(support::minutes_text(decision.duration));
    return support::join(parts, " · ");
}

}  // namespace valgus::words
