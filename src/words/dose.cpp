#include "words/dose.hpp"

#include "support/wording.hpp"

namespace valgus {

namespace words {

namespace {

using support::duration_text;

// Work builds up to the high end of a range; elsewhere it is a choice of the day (R10).
std::string range_end(bool climbs) { return climbs ? ", building up to " : ", up to "; }

std::string times(int sets) { return sets > 1 ? std::to_string(sets) + " × " : std::string(); }

// What is done today: "3 × 12 reps each side".
std::string work_of(const Amount& amount, std::size_t sides) {
    std::string work;
    if (amount.most_reps) {
        work = "as many reps as stay clean";
    } else if (amount.reps) {
        work = support::plural(*amount.reps, "rep");
    } else if (amount.distance) {
        work = std::to_string(*amount.distance) + " m";
    } else {
        work = duration_text(*amount.duration);
    }
    return times(amount.sets) + work + (sides > 1 ? " each side" : "");
}

std::string at_a_glance(const Amount& amount, std::size_t sides) {
    return work_of(amount, sides) + (amount.hold ? ", hold " + duration_text(*amount.hold) : "") +
           (amount.is_slower ? ", " + duration_text(amount.tempo->down) + " down" : "");
}

// Why it is what it is today.
std::string remark(const Card& card) {
    std::string text;
    if (card.one_more) text += ", one set more on the " + std::string(label(*card.one_more));
    if (card.portion == Portion::reminder) text += " (a reminder)";
    if (card.portion == Portion::half) text += " (half, to leave room for what this is for)";
    const bool is_once = card.change && card.change->movement == Movement::half;
    if (card.is_halved) text += is_once ? " (halved already, this once)" : " (halved already)";
    return text;
}

// Where the ranges lead.
std::vector<std::string> ends_of(const Dose& dose, const Amount& now) {
    std::vector<std::string> ends;
    const auto add = [&](const auto& range, const auto& today, auto tell) {
        if (range && today && range->high > *today) ends.push_back(tell(range->high));
    };
    const auto number = [](int value) { return std::to_string(value); };
    if (!now.most_reps) add(dose.reps, now.reps, number);
    add(dose.distance, now.distance, [](int metres) { return std::to_string(metres) + " m"; });
    add(dose.duration, now.duration, duration_text);
    const auto before = ends.size();
    add(dose.hold, now.hold, duration_text);
    const bool is_hold = ends.size() > before;
    add(dose.sets, std::optional(now.sets), [](int sets) { return support::plural(sets, "set"); });
    if (is_hold && ends.size() > 1) ends[before].insert(0, "hold ");  // alone, it is clear what grows
    return ends;
}

std::string in_full(const Card& card, bool climbs) {
    const auto& dose = *card.how->dose;
    const auto& amount = card.amount;
    std::string text = work_of(amount, card.sides.size());
    if (amount.hold) text += ", hold " + duration_text(*amount.hold);
    const auto ends = ends_of(dose, amount);  // said of a whole dose only
    if (card.portion == Portion::whole && !card.is_halved && !ends.empty())
        text += range_end(climbs) + support::join_and(ends);
    if (amount.rest && *amount.rest > Seconds{0}) text += ", rest " + duration_text(*amount.rest) + " between sets";
    if (amount.tempo && (dose.tempo || amount.is_slower))
        text += ", " + duration_text(amount.tempo->up) + " up, " + duration_text(amount.tempo->down) + " down";
    if (card.portion != Portion::reminder && !dose.load.empty()) text += ", with " + std::string(dose.load);
    text += remark(card);
    if (card.by_clinician && card.portion != Portion::reminder) text += " (your clinician's dose)";
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
    const auto& stated = *card.how->dose;
    PlannedDose dose{{card.amount}};
    dose.shortened = card.portion == Portion::half;
    dose.halved = card.is_halved;
    dose.reminder = card.portion == Portion::reminder;
    dose.by_clinician = card.by_clinician;
    dose.load = stated.load;
    if (stated.times_a_day) dose.times_a_day = numbers(*stated.times_a_day) + " times a day";
    if (stated.effort) dose.effort = "effort " + numbers(*stated.effort) + " of 10";
    const auto more = card.one_more ? ", " + std::string(label(*card.one_more)) + " a set more" : std::string();
    dose.brief = (dose.reminder ? "reminder: " : "") +
                 in_brief(card.amount, card.sides.size(), card.by_clinician && !dose.reminder) + more;
    if (!dose.load.empty() && !dose.reminder) dose.brief += ", " + dose.load;
    dose.text = in_full(card, !is_loosening(library[card.exercise].phase) || card.leads);
    for (const auto* each : {&dose.times_a_day, &dose.effort})
        if (!each->empty()) dose.text += ", " + *each;
    return dose;
}

}  // namespace words

std::string time_as_drawn(Phase phase, const Dose& dose, const Figure& figure) {
    constexpr int stays = 2;  // seconds in a pose; less is only a turn back
    const auto end = figure.pair ? static_cast<std::size_t>(figure.pair->high) : figure.poses.size();
    const bool is_held = figure.poses[end - 1].hold >= stays;
    if (dose.hold) return is_held ? "\u2016 " + words::numbers(*dose.hold) : std::string();
    if (!dose.duration || dose.reps || dose.most_reps) return {};
    const bool is_still = is_held && phase != Phase::release;
    return (is_still ? "\u2016 " : "\u21c4 ") + words::numbers(*dose.duration);
}

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
