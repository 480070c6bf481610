#include "library/check_dose.hpp"

#include <algorithm>
#include <string>

#include "valgus/record.hpp"

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
    const auto name = "'" + std::string(key) + "'";
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
            wrong("'assumed' names '" + std::string(key) + "', which this dose does not state",
                  "name keys of the dose, or leave it out");
}

// The mapping at a place in a list-valued key, where there is one.
std::optional<Value> item(std::span<const Value> mappings, std::string_view key, std::size_t index) {
    const auto list = find(mappings, key);
    if (!list) return std::nullopt;
    if (list->kind() == Kind::mapping) return list;
    for (const auto child : list->children())
        if (index-- == 0) return child;
    return std::nullopt;
}

}  // namespace

void check_doses(const Library& library, const Exercise& exercise, const Mappings& mappings, Findings& findings) {
    if (exercise.base.dose) check_dose(library.defaults, *exercise.base.dose, place_of(mappings), findings);
    for (std::size_t i = 0; i < exercise.variants.size(); ++i)
        if (const auto& dose = exercise.variants[i].changes.dose)
            if (const auto mapping = item(mappings, "variants", i))
                check_dose(library.defaults, *dose, place_of({&*mapping, 1}), findings);
    for (std::size_t i = 0; i < exercise.stages.size(); ++i)
        if (const auto& dose = exercise.stages[i].changes.dose)
            if (const auto mapping = item(mappings, "progressions", i))
                check_dose(library.defaults, *dose, place_of({&*mapping, 1}), findings);
}

}  // namespace valgus
