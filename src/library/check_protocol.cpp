#include "library/check_protocol.hpp"

#include <array>
#include <string>

#include "library/check_dose.hpp"
#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// What is repeated may be done for a time as well; what is held has no repetitions, and only a way has metres.
void check_measure(const Exercise& exercise, const Dose& usual, const Dose& dose, Value place, Findings& findings) {
    const bool is_held = usual.duration.has_value(), is_way = usual.distance.has_value();
    const auto wrong = [&](std::string_view does, std::string_view has_no, std::string remedy) {
        findings.push_back(place.finding(
            quoted(exercise.id) + " " + std::string(does) + " and has no " + std::string(has_no), std::move(remedy)));
    };
    if ((dose.reps || dose.most_reps) && is_held) wrong("is held", "repetitions", "give it a 'duration'");
    if ((dose.reps || dose.most_reps) && is_way) wrong("is a way", "repetitions", "give it a 'distance'");
    if (dose.distance && !is_way)
        wrong(is_held ? "is held" : "is repeated", "metres", is_held ? "give it a 'duration'" : "give it 'reps'");
}

void check_part(const Library& library, const ProtocolPart& part, Value place, Findings& findings) {
    const auto& exercise = library[part.exercise];
    const int stages = exercise.stage_count();
    if (part.stage.value_or(1) > stages)
        return findings.push_back(place.find("stage")->finding(
            quoted(exercise.id) + " has no stage " + quoted(std::to_string(*part.stage)),
            stages == 1 ? "it has only one" : "write a number from 1 to " + std::to_string(stages)));
    if (!part.dose) return;
    const auto at = *place.find("dose");
    check_dose(library.defaults, *part.dose, at, findings);
    const auto usual = way_at(exercise, part.stage.value_or(1)).dose;
    if (usual) check_measure(exercise, *usual, *part.dose, at, findings);
}

// A placeholder would be printed as it stands.
void check_prose(std::span<const Value> record, Findings& findings) {
    for (const auto* key : {"name", "did", "for_whom", "found", "differs"}) {
        const auto text = find(record, key);
        if (!text || text->kind() != Kind::scalar) continue;
        for (const auto* placeholder : {"{side}", "{other}", "{angle}"})
            if (text->text().find(placeholder) != std::string_view::npos)
                findings.push_back(text->finding(quoted(placeholder) + " outside an exercise",
                                                 "only the texts of exercises speak of a side or an angle"));
    }
}

void check_protocol(const Library& library, const Protocol& protocol, std::span<const Value> record,
                    Findings& findings) {
    check_prose(record, findings);
    const auto list = find(record, "exercises");
    if (list && list->kind() == Kind::sequence && list->child_count() == 0)
        findings.push_back(list->finding(quoted(protocol.id) + " has no exercises", "name what is done"));
    std::vector<bool> is_named(library.exercises.size(), false);
    for_each_item(protocol.exercises, record, "exercises", [&](const ProtocolPart& part, Value place) {
        if (is_named[part.exercise.index])
            findings.push_back(
                place.finding(quoted(library[part.exercise].id) + " is named twice", "name it once, with one dose"));
        is_named[part.exercise.index] = true;
        check_part(library, part, place, findings);
    });
}

}  // namespace

void check_protocols(const Library& library, const Overlaid& overlaid, Findings& findings) {
    const auto section = overlaid.sections.find(Protocol::section);
    if (section == overlaid.sections.end()) return;
    for (std::size_t i = 0; i < library.protocols.size(); ++i)
        check_protocol(library, library.protocols[i], section->second.records[i], findings);
}

}  // namespace valgus
