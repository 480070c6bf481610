#include "library/check_muscle.hpp"

#include <string>

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

}  // namespace

void check_muscles(const Library& library, const Overlaid& overlaid, Findings& findings) {
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
