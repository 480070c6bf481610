#include "words/dose.hpp"

#include "support/wording.hpp"

namespace valgus {

namespace words {

namespace {

using support::duration_text;

// Strength and integration build up to the high end of a range; elsewhere it is a choice of the day (R10).
std::string range_end(Phase phase) { return is_loosening(phase) ? ", up to " : ", building up to "; }

std::string times(int sets) { return sets > 1 ? std::to_string(sets) + " × " : std::string(); }

// What is done today: "3 × 12 reps each side".
std::string work_of(const Amount& amount, std::size_t sides) {
    const auto work = amount.reps ? support::plural(*amount.reps, "rep") : duration_text(*amount.duration);
    return times(amount.sets) + work + (sides > 1 ? " each side" : "");
}

std::string at_a_glance(const Amount& amount, std::size_t sides) {
    return work_of(amount, sides) + (amount.hold ? ", hold " + duration_text(*amount.hold) : "");
}

std::string in_full(const Card& card, Phase phase) {
    const auto& dose = *card.how->dose;
    const auto& amount = card.amount;
    std::string text = work_of(amount, card.sides.size());
    const bool whole = !card.is_shortened();  // where the range leads is said of the whole dose only
    if (whole && dose.sets && dose.sets->high > amount.sets)
        text += range_end(phase) + support::plural(dose.sets->high, "set");
    if (whole && dose.reps && dose.reps->high > *amount.reps)
        text += range_end(phase) + std::to_string(dose.reps->high);
    if (whole && dose.duration && dose.duration->high > *amount.duration)
        text += range_end(phase) + duration_text(dose.duration->high);
    if (amount.hold) {
        text += ", hold " + duration_text(*amount.hold);
        if (whole && dose.hold->high > *amount.hold) text += range_end(phase) + duration_text(dose.hold->high);
    }
    if (amount.rest && *amount.rest > Seconds{0}) text += ", rest " + duration_text(*amount.rest) + " between sets";
    if (dose.tempo) text += ", " + duration_text(dose.tempo->up) + " up, " + duration_text(dose.tempo->down) + " down";
    if (!whole) text += " (with more time: " + at_a_glance(card.whole, card.sides.size()) + ")";
    if (card.by_clinician) text += " (your clinician's dose)";
    return text;
}

std::string numbers(const Range<int>& range) {
    const auto low = std::to_string(range.low);
    return range.low == range.high ? low : low + "–" + std::to_string(range.high);
}

std::string numbers(const Range<Seconds>& range) {
    if (range.low == range.high) return support::duration_text(range.low);
    const bool minutes = range.low % Seconds{60} == Seconds{0} && range.high % Seconds{60} == Seconds{0};
    const int unit = minutes ? 60 : 1;
    return numbers(
               Range<int>{static_cast<int>(range.low.count()) / unit, static_cast<int>(range.high.count()) / unit}) +
           (minutes ? " min" : " s");
}

}  // namespace

std::string in_brief(const Amount& amount, std::size_t sides, bool by_clinician) {
    return at_a_glance(amount, sides) + (by_clinician ? " (clinician's)" : "");
}

PlannedDose dose_of(const Library& library, const Card& card) {
    PlannedDose dose{{card.amount}};
    dose.shortened = card.is_shortened();
    dose.by_clinician = card.by_clinician;
    dose.brief = in_brief(card.amount, card.sides.size(), card.by_clinician);
    dose.text = in_full(card, library[card.exercise].phase);
    return dose;
}

}  // namespace words

std::string dose_as_stated(const Dose& dose) {
    using support::duration_text;
    using words::numbers;
    std::vector<std::string> parts;
    const auto say = [&](const auto& range, std::string_view before, std::string_view after) {
        if (range) parts.push_back(std::string(before) + numbers(*range) + std::string(after));
    };
    const auto noun = [](const std::optional<Range<int>>& range, std::string_view one, std::string_view many) {
        return range && range->high == 1 ? one : many;
    };
    say(dose.sets, "", noun(dose.sets, " set", " sets"));
    say(dose.reps, "", noun(dose.reps, " rep", " reps"));
    if (dose.most_reps) parts.emplace_back("as many reps as stay clean");
    say(dose.duration, "", "");
    say(dose.distance, "", " m");
    say(dose.hold, "hold ", "");
    say(dose.rest, "rest ", "");
    if (dose.tempo)
        parts.push_back(duration_text(dose.tempo->up) + " up, " + duration_text(dose.tempo->down) + " down");
    if (dose.slower) parts.push_back("in the end " + duration_text(*dose.slower) + " on the way down");
    if (dose.times_a_day == Range<int>{1, 1})
        parts.emplace_back("once a day");
    else
        say(dose.times_a_day, "", " times a day");
    if (!dose.load.empty()) parts.push_back("with " + std::string(dose.load));
    say(dose.effort, "effort ", " of 10");
    return support::join(parts, ", ");
}

}  // namespace valgus
