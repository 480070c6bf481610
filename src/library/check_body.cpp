#include "library/check_body.hpp"

#include <string>

#include "library/instructions.hpp"
#include "support/wording.hpp"
#include "valgus/document/record.hpp"

namespace valgus {

namespace {

using support::quoted;

void check_like(const Library& library, const Muscle& muscle, Value at, Findings& findings) {
    const auto& other = library[*muscle.drawn_like];
    if (!muscle.place.flesh.empty())
        findings.push_back(at.finding(quoted(muscle.id) + " has flesh of its own, and lies like another",
                                      "remove 'flesh' and 'faces', or 'drawn_like'"));
    else if (other.place.flesh.empty())
        findings.push_back(at.finding(quoted(other.id) + " has no flesh of its own", "name a muscle that has"));
}

void check_place(const MusclePlace& place, std::span<const Value> mappings, Findings& findings) {
    const auto flesh = find(mappings, "flesh"), faces = find(mappings, "faces");
    if (place.flesh.size() > most_balls)
        findings.push_back(
            flesh->finding("'flesh' holds " + std::to_string(place.flesh.size()) + " balls, more than a muscle may",
                           "write " + std::to_string(most_balls) + " at most"));
    if (flesh && !faces)
        findings.push_back(flesh->finding("'flesh' without 'faces'", "say which way the muscle looks"));
    if (faces && !flesh) findings.push_back(faces->finding("'faces' without 'flesh'", "say where the muscle lies"));
    if (place.faces && place.faces->out == 0 && place.faces->up == 0 && place.faces->front == 0)
        findings.push_back(faces->finding("'faces' names no direction", "give it out, up or front"));
}

// From straight on, each to more than the one before, the last to the end: so every angle has its words, and each of
// them its angles.
void check_bends(const Complaint& body, std::span<const Value> mappings, Findings& findings) {
    int from = 0;
    for_each_item(body.bends, mappings, "bends", [&](const Bend& bend, Value at) {
        const auto range = std::to_string(from) + "° to " + std::to_string(bend.to) + "°";
        if (bend.to < from)
            findings.push_back(at.finding(quoted(bend.looks) + " is never said: those before it reach further",
                                          "order 'bends' by 'to', from straight on"));
        else if (bend.at && (*bend.at < from || *bend.at > bend.to))
            findings.push_back(
                at.finding(quoted(bend.looks) + " is exact at " + std::to_string(*bend.at) + "°, but said of " + range,
                           "give it an 'at' between them"));
        if (&bend == &body.bends.back() && bend.to < body.most_bend)
            findings.push_back(at.finding("above " + std::to_string(bend.to) + "° nothing is said of how it looks",
                                          "leave 'to' out in the last of 'bends'"));
        from = bend.to + 1;
    });
}

}  // namespace

void check_body(const Library& library, const Overlaid& overlaid, Findings& findings) {
    check_bends(library.body, overlaid.body, findings);
    const auto section = overlaid.sections.find(Muscle::section);
    if (section == overlaid.sections.end()) return;
    for (std::size_t i = 0; i < library.muscles.size(); ++i) {
        const auto& muscle = library.muscles[i];
        const auto& mappings = section->second.records[i];
        check_place(muscle.place, mappings, findings);
        if (muscle.drawn_like) check_like(library, muscle, *find(mappings, "drawn_like"), findings);
    }
}

}  // namespace valgus
