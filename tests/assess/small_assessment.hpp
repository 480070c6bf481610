// A small library that asks: a sound one, to which a test adds lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace testing {

// Lines of YAML, each a record in its section.
struct Asking {
    std::vector<std::string> blocks{"{id: start, title: Start}"};
    std::vector<std::string> questions{
        "{id: sore, title: Sore, block: start, ask: Sore or not, why: It counts.}",
        "{id: bend, title: Bend, block: start, ask: How far, why: It counts., kind: number, "
        "range: 0-90, unit: cm, sides: true, worse: lower}",
        "{id: where, title: Where, block: start, ask: Where, why: It counts., kind: counts, range: 0-10, "
        "options: [{id: standing, label: standing}, {id: squat, label: squatting, aliases: [sitting]}]}"};
    std::vector<std::string> facts{"{id: stiff, when: {bend: {below: 30}}, because: 'it bends {bend}', opinion: true}"};
    std::vector<std::string> points{"{id: soreness, when: {sore: yes}, points: 2, because: it is sore, opinion: true}"};
    std::vector<std::string> rules{
        "{id: hip-first, when: {stiff: yes}, focus: hip, strength: weak, because: '{stiff}'}",
        "{id: most, position_of: where, ranked_by: where, because: it is there}",
        "{id: bone, when: {points: {at_least: 2}}, cause: structural, because: it is sore, opinion: true}"};
    std::string conditions =
        "[{id: hot, label: hot, refuses: See a doctor., sources: article}, {id: stiffness, label: stiff, sources: "
        "article}]";

    std::string text() const;
};

// The vocabulary and an exercise, and this.
std::string library_text(const Asking& asking);

}  // namespace testing
