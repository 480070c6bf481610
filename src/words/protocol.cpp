#include "words/protocol.hpp"

#include <algorithm>

#include "support/wording.hpp"
#include "words/notes.hpp"

namespace valgus::words {

namespace {

std::string ended(std::string_view clause) { return text(clause) + (clause.ends_with('.') ? "" : "."); }

std::string how_often(const Protocol& protocol) {
    return protocol.days ? support::plural(*protocol.days, "day") + " a week" : "";
}

// Whoever signs it should not have to count.
std::string missing(const Library& library, const Request& request, const Decision& decision) {
    std::vector<std::string> names;
    for (const auto& part : library[*request.protocol].exercises) {
        const auto is_it = [&](const auto& each) { return each.exercise == part.exercise; };
        if (std::none_of(decision.cards.begin(), decision.cards.end(), is_it) &&
            std::any_of(decision.left_out.begin(), decision.left_out.end(), is_it))
            names.push_back(text(library[part.exercise].name));
    }
    if (names.empty()) return {};
    return "Of the protocol not in here: " + support::join_and(names) + "; what is left out says why.";
}

}  // namespace

FollowedProtocol followed(const Library& library, const Protocol& protocol) {
    FollowedProtocol told{.id = text(protocol.id),
                          .name = text(protocol.name),
                          .did = text(protocol.did),
                          .for_whom = text(protocol.for_whom),
                          .differs = text(protocol.differs),
                          .found = text(protocol.found),
                          .how_often = how_often(protocol),
                          .strength = {},
                          .sources = ids_of(library, protocol.sources)};
    for (const auto ref : protocol.sources)
        if (!library[ref].strength.empty()) told.strength.push_back(text(library[ref].strength));
    return told;
}

std::vector<Paragraph> of_protocol(const Library& library, const Request& request, const Decision& decision) {
    const auto& protocol = library[*request.protocol];
    std::vector<Paragraph> told;
    const auto sources = ids_of(library, protocol.sources);
    const auto add = [&](std::string_view id, std::string_view title, std::string says) {
        told.push_back({text(id), text(title), std::move(says), sources, {}});
    };
    add("protocol", "Protocol",
        "Protocol: " + ended(text(protocol.name) + (protocol.did.empty() ? "" : "; " + text(protocol.did))) +
            (protocol.for_whom.empty() ? "" : " For whom: " + ended(protocol.for_whom)) +
            (protocol.days ? " How often: " + ended(how_often(protocol)) : ""));
    if (auto lacks = missing(library, request, decision); !lacks.empty())
        add("protocol-lacks", "Not in it", std::move(lacks));
    const auto strength = protocol.sources.empty() ? Text() : library[*protocol.sources.begin()].strength;
    add("protocol-found", "What was found",
        "What was found: " + ended(protocol.found) + (strength.empty() ? "" : " " + ended(strength)));
    if (!protocol.differs.empty())
        add("protocol-differs", "What differs here", "What differs here: " + ended(protocol.differs));
    return told;
}

bool is_of_protocol(const Library& library, const Request& request, Ref<Exercise> exercise) {
    if (!request.protocol) return false;
    const auto& parts = library[*request.protocol].exercises;
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.exercise == exercise; });
}

}  // namespace valgus::words
