#include "words/notices.hpp"

#include <algorithm>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/changes.hpp"
#include "words/protocol.hpp"
#include "words/reasons.hpp"

namespace valgus::words {

namespace {

// Why there is none, as the first of the position's own drills tells it, or, where it has none, the first of all.
std::string no_drill(const Library& library, const Request& request, const Decision& decision) {
    const auto find = [&](auto is_wanted) {
        return std::find_if(decision.left_out.begin(), decision.left_out.end(),
                            [&](const Omission& each) { return is_wanted(library[each.exercise]); });
    };
    auto first = find([&](const Exercise& exercise) { return contains(exercise.positions, request.position); });
    if (first == decision.left_out.end())
        first = find([](const Exercise& exercise) { return exercise.phase == Phase::integrate; });
    const auto says = "No drill of this plan is for " + text(library[request.position].label);
    if (first == decision.left_out.end()) return says + ".";
    return says + ": " + text(library[first->exercise].name) + " – " + why_out(library, request, *first) + ".";
}

std::string on_the_way(const Library& library, const Decision& decision) {
    const auto goal = text(library[*decision.asked_drill].name);
    return text(library[*decision.first_drill].name) + " prepares for " + goal + ", which " +
           (decision.drill_week ? "comes in week " + std::to_string(*decision.drill_week) + "."
                                : "this block does not reach.");
}

std::string no_room_for_drill(const Library& library, const Decision& decision) {
    const auto drill = text(library[*decision.asked_drill].name);
    if (!decision.crowding.empty())
        return "The clinician's dose of " + support::join_and(names(library, decision.crowding)) +
               " leaves no room for " + drill + ", which this is for.";
    const auto begin = "There is no room yet for " + drill + ", which this is for";
    if (decision.drill_week) return begin + "; it comes in week " + std::to_string(*decision.drill_week) + ".";
    return begin + "; more minutes or exercises would bring it.";
}

std::string found(const Request& request) {
    const auto on = request.assessed.empty() ? "" : " on " + request.assessed;
    return "Found" + on + ": " + support::join(request.found, "; ") + (request.found.back().ends_with('.') ? "" : ".");
}

}  // namespace

std::vector<Paragraph> notices(const Library& library, const Request& request, const Decision& decision) {
    std::vector<Paragraph> notices;
    const auto add = [&](std::string_view id, std::string_view title, std::string says) {
        notices.push_back({text(id), text(title), std::move(says), {}, {}});
    };
    if (request.protocol) notices = of_protocol(library, request, decision);
    if (!request.found.empty()) add("found", "What it was found from", found(request));
    if (request.counted_from)
        add("week", "The week",
            "Week " + std::to_string(request.week) + " of " + std::to_string(request.weeks) + ", counted from " +
                support::day_and_month(*request.counted_from) + ".");
    if (decision.session != SessionKind::mobility) {
        if (decision.misses_drill) add("no-drill", "No drill", no_drill(library, request, decision));
        if (decision.asked_drill && !decision.first_drill && !decision.has_asked_drill)
            add("no-room", "What it is for", no_room_for_drill(library, decision));
        if (decision.first_drill && decision.first_drill != decision.asked_drill && !decision.has_asked_drill)
            add("way", "The way to it", on_the_way(library, decision));
    }
    for (auto& says : by_log(request, decision)) add("log", "By the log", std::move(says));
    if (request.angle_limit)
        add("angle", "The angle",
            "To " + std::to_string(*request.angle) + "° and no further: " + text(library[*request.angle_limit].label) +
                ".");
    if (decision.is_long) add("size", "A long session", "This is a long session.");
    return notices;
}

}  // namespace valgus::words
