#include "library/check_dose.hpp"

#include <algorithm>
#include <string>

#include "library/instructions.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

// The dose's own mapping, or else the record's place.
Value place_of(std::span<const Value> mappings) {
    const auto dose = find(mappings, "dose");
    return dose ? *dose : mappings.front();
}

// A short session takes less of what the dose states, never more (R12).
template <class Number>
void check_least(std::string_view key, const std::optional<Number>& least, const std::optional<Range<Number>>& stated,
                 Value place, Findings& findings) {
    if (!least || (stated && *least <= stated->low)) return;
    const auto name = support::quoted(key);
    findings.push_back(stated ? place.finding("the least " + name + " is above the low end of the dose", "lower it")
                              : place.finding("the least " + name + " is of a key that this dose does not state",
                                              "state it in the dose, or leave it out"));
}

void check_dose(const Defaults& defaults, const Dose& dose, Value place, Findings& findings) {
    const auto wrong = [&](std::string what, std::string remedy) {
        findings.push_back(place.finding(std::move(what), std::move(remedy)));
    };
    if (dose.reps && dose.duration) wrong("the dose has both 'reps' and 'duration'", "keep one of them");
    if (!dose.reps && !dose.duration) wrong("a dose that takes no time", "give it 'reps' or a 'duration'");
    if (!dose.reps && dose.hold) wrong("'hold' without 'reps'", "write it as a 'duration'");
    if (!dose.reps && dose.tempo) wrong("'tempo' without 'reps'", "remove it, or count repetitions");
    const auto tempo = dose.tempo.value_or(defaults.tempo);
    if (dose.reps && !dose.hold && tempo.up + tempo.down == Seconds{0})
        wrong("a dose that takes no time", "give each repetition a tempo or a hold");
    check_least("sets", dose.least.sets, dose.sets, place, findings);
    check_least("reps", dose.least.reps, dose.reps, place, findings);
    check_least("hold", dose.least.hold, dose.hold, place, findings);
    check_least("duration", dose.least.duration, dose.duration, place, findings);
    for (const auto key : dose.assumed)
        if (place.kind() == Kind::mapping &&
            (key == "source" || key == "assumed" || key == "least" || !place.find(key)))
            wrong("'assumed' names " + support::quoted(key) + ", which this dose does not state",
                  "name keys of the dose, or leave it out");
}

}  // namespace

void check_doses(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    for_each_instruction(exercise, mappings, [&](const Instruction& how, std::span<const Value> place) {
        if (how.dose) check_dose(library.defaults, *how.dose, place_of(place), findings);
    });
}

}  // namespace valgus
