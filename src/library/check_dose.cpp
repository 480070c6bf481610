#include "library/check_dose.hpp"

#include <algorithm>
#include <string>

#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

// The dose's own mapping, or else the record's place.
Value place_of(std::span<const Value> mappings) {
    const auto dose = find(mappings, "dose");
    return dose ? *dose : mappings.front();
}

// What is done is counted, timed or measured, and by one of these alone.
void check_measure(const Dose& dose, Value place, Findings& findings) {
    std::vector<std::string> measures;
    if (dose.reps || dose.most_reps) measures.push_back(quoted("reps"));
    if (dose.duration) measures.push_back(quoted("duration"));
    if (dose.distance) measures.push_back(quoted("distance"));
    if (measures.empty())
        findings.push_back(place.finding("a dose that takes no time", "give it 'reps', or a 'duration' or 'distance'"));
    if (measures.size() > 1)
        findings.push_back(place.finding(
            "the dose has " + std::string(measures.size() == 2 ? "both " : "") + support::join_and(measures),
            "keep one of them"));
}

void check_repetitions(const Defaults& defaults, const Dose& dose, Value place, Findings& findings) {
    const auto wrong = [&](std::string what, std::string remedy) {
        findings.push_back(place.finding(std::move(what), std::move(remedy)));
    };
    const auto tempo = dose.tempo.value_or(defaults.tempo);
    if (!dose.reps && !dose.most_reps) {
        if (dose.hold) wrong("'hold' without 'reps'", "write it as a 'duration'");
        if (dose.tempo) wrong("'tempo' without 'reps'", "remove it, or count repetitions");
        if (dose.slower) wrong("'slower' without 'reps'", "remove it, or count repetitions");
        return;
    }
    if (!dose.hold && tempo.up + tempo.down == Seconds{0})
        wrong("a dose that takes no time", "give each repetition a tempo or a hold");
    if (dose.slower && *dose.slower <= tempo.down)
        wrong("'slower' is no slower than the way down, which takes " + support::duration_text(tempo.down),
              "make it longer, or leave it out");
}

// It is said as it stands, of every side.
void check_load(const Dose& dose, Value place, Findings& findings) {
    if (dose.load.find_first_of("{}") == Text::npos) return;
    findings.push_back(place.find("load").value_or(place).finding("a brace in 'load'",
                                                                  "write it without: it is the same for every side"));
}

}  // namespace

void check_dose(const Defaults& defaults, const Dose& dose, Value place, Findings& findings) {
    check_measure(dose, place, findings);
    check_repetitions(defaults, dose, place, findings);
    check_load(dose, place, findings);
    for (const auto key : dose.assumed)
        if (place.kind() == Kind::mapping && (key == "source" || key == "assumed" || !place.find(key)))
            findings.push_back(place.finding("'assumed' names " + quoted(key) + ", which this dose does not state",
                                             "name keys of the dose, or leave it out"));
}

void check_doses(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    for_each_instruction(exercise, mappings, [&](const Instruction& how, std::span<const Value> place) {
        if (how.dose) check_dose(library.defaults, *how.dose, place_of(place), findings);
    });
}

}  // namespace valgus
