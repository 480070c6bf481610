#include "words/changes.hpp"

#include <array>

#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::words {

namespace {

using Number = std::optional<int> LoggedExercise::*;

// "1 and 0": of the time before, and of the last.
std::string both(const Change& change, Number number) {
    const auto word = [&](const LoggedExercise& said) {
        return said.*number ? std::to_string(*(said.*number)) : std::string("not noted");
    };
    return (change.before ? word(*change.before) + " and " : "") + word(change.latest);
}

std::string pain(const Change& change) { return "pain " + both(change, &LoggedExercise::pain); }
std::string effort(const Change& change) {
    const bool is_known = change.latest.effort || (change.before && change.before->effort);
    return is_known ? ", effort " + both(change, &LoggedExercise::effort) : "";
}
std::string caved(const Library& library, const Change& change) {
    return text(library.body.not_clean) + ", " + both(change, &LoggedExercise::caved) + " times";
}

// Why a dose stays though nothing went wrong enough to lower it.
std::string why_not_yet(const Library& library, const Change& change) {
    constexpr int quiet = 2;  // and more of it is a reason, in a jump; else 3 is none yet
    const auto& last = change.latest;
    if (last.next_morning == Morning::more && last.where != Where::muscle) return "sorer the next morning";
    if (last.pain > quiet) return "pain " + std::to_string(*last.pain) + " is too much for more";
    if (last.caved > 0) return caved(library, {.latest = last});
    if (!last.done) return "what was done was not noted";
    if (last.done == Done::part) return "not all of it was done";
    return "two clean sessions at this step come first";
}

std::string reason_of(const Library& library, const Change& change) {
    switch (change.rule) {
        case LogRule::s1:
            return "it has been cleared, and begins with half";
        case LogRule::s5:
            return text(term(change.rule).label);
        case LogRule::s2:
            return "pain " + std::to_string(change.latest.pain.value_or(0)) +
                   (change.movement == Movement::rests ? ", which is too much; it waits for a morning as usual"
                                                       : " the last time, which is too much");
        case LogRule::s3:
            return change.movement == Movement::back ? "the half dose did no harm"
                                                     : pain({.latest = change.latest}) + ", sorer the next morning";
        case LogRule::s4:
            return pain(change) + ", sorer the next morning both times";
        case LogRule::s7:
            if (change.movement != Movement::rests) return "what comes before it was clean twice again";
            return (change.latest.caved > 1 ? caved(library, {.latest = change.latest})
                                            : pain({.latest = change.latest})) +
                   "; what comes before it has to be clean twice first";
        case LogRule::d1:
            return caved(library, change) + ", twice running";
        case LogRule::d2:
            return "less than asked for three times running";
        case LogRule::d3:
            return "after a few days away the last session once more";
        case LogRule::d4:
            return std::to_string(change.away) + " days away";
        case LogRule::d5:
            return "four weeks away";
        case LogRule::h1:
            return "a harder stage needs it noted: the pain, the effort, and in how many " +
                   text(library.body.not_clean);
        case LogRule::h2:
            return why_not_yet(library, change);
        case LogRule::h3:
            return "a harder stage needs two full sessions in the seven days before, and never begins in week 1";
        case LogRule::h4:
            return "could be harder; one a session and two in seven days may, and none beside something new";
        case LogRule::h5:
            return change.is_less ? "less today, for want of room; it goes on from where it was"
                                  : "there is no room for more today";
        case LogRule::h6:
            return "numbers are half in these weeks, and whole for one before anything grows";
        case LogRule::h7:
            return "a harder stage comes once it is easy, effort 5 at most" + effort(change);
        case LogRule::u1:
            return "two sessions clean, " + pain(change);
        case LogRule::u3:
            return "two sessions clean and easy, " + pain(change) + effort(change);
        case LogRule::u5:
            return "repetitions to spare twice; where it has a load, 2 to 10 % more or the next band";
        case LogRule::u6:
            return "two sessions clean, " + pain(change) + effort(change) + ": too light to strengthen";
        case LogRule::u7:
            return "effort " + std::to_string(change.latest.effort.value_or(0)) + " of 10 is enough";
        case LogRule::u8:
            return "at the end of its ladder";
        case LogRule::a1:
            return "fewer than half of the sessions";
        case LogRule::a2:
            return "skipped three times running: for want of time, of kit, for pain, or is it dull?";
        case LogRule::gate:
            return "what comes before it has to be clean twice first";
    }
    return {};
}

struct Said {
    LogRule rule;
    std::string_view source;
};
constexpr auto sources = std::to_array<Said>({
    {LogRule::s2, "Ageberg, Link and Roos, 2010; how far back is our choice"},
    {LogRule::s3, "Silbernagel and others, 2007; the half is our choice"},
    {LogRule::d2, "EMPoweR trial protocol, 2020"},
    {LogRule::u1, "EMPoweR trial protocol, 2020; the two-for-two rule"},
    {LogRule::u3, "The 11+; back to the low end is our choice"},
    {LogRule::u5, "ACSM, 2009"},
    {LogRule::u6, "EMPoweR trial protocol, 2020; the limit is our choice"},
    {LogRule::h4, "EMPoweR trial protocol, 2020; two a week is our choice"},
    {LogRule::a1, "Eckard and others, 2015; the four are our choice"},
});

std::string headed(const Change& change) {
    switch (change.movement) {
        case Movement::back:
            return "as before";
        case Movement::least:
            return "the first dose again";
        case Movement::easier:
            return "one stage back";
        case Movement::swaps:
            return "out";
        default:
            return text(id(change.movement));
    }
}

}  // namespace

std::string why_changed(const Library& library, const Change& change) {
    return headed(change) + ": " + reason_of(library, change);
}

std::string source_of(LogRule rule) {
    for (const auto& said : sources)
        if (said.rule == rule) return text(said.source);
    return "our choice";
}

PlannedChange change_of(const Library& library, const Change& change) {
    return {.code = text(id(change.rule)),
            .movement = text(id(change.movement)),
            .text = why_changed(library, change),
            .source = source_of(change.rule)};
}

std::vector<std::string> by_log(const Request& request, const Decision& decision) {
    std::vector<std::string> all;
    if (!request.logged) return all;
    const auto& past = request.logged->past;
    constexpr int long_away = 8;
    if (past.begins_anew && past.placed.empty())
        all.emplace_back(
            "Nothing was logged for four weeks, so the block begins anew, with the tests. Whoever trained without a "
            "log "
            "names the week with --week.");
    if (past.next.repeats)
        all.push_back(support::plural(past.next.away, "day") + " since the last session: it is done once more.");
    if (past.next.away >= long_away)
        all.push_back(support::plural(past.next.away, "day") +
                      " since the last session: each exercise goes one stage back and begins with its first dose.");
    if (past.is_sparse)
        all.emplace_back(
            "Fewer than half of the sessions of the last two weeks are in the log, so this one holds the four "
            "exercises "
            "that matter most. A few done often beat many left out.");
    if (decision.is_at_end)
        all.emplace_back("All of the work is at the end of its ladder: from here on, twice a week keeps it.");
    if (request.is_bad_day)
        all.emplace_back("A bad day: the drill that this is for, what loosens, and half of the time.");
    return all;
}

std::vector<std::string> standings(const Library& library, const Decision& decision) {
    std::vector<std::string> all;
    for (const auto& state : decision.states)
        all.push_back(text(library[state.exercise].name) + " stands at stage " + std::to_string(state.stage) +
                      ", rung " + std::to_string(state.rung) + " of " + std::to_string(state.rungs) +
                      (state.is_in ? " – " : "; when it has its turn again – ") + why_changed(library, state.change) +
                      ".");
    return all;
}

}  // namespace valgus::words
