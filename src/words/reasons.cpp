#include "words/reasons.hpp"

#include "support/wording.hpp"
#include "words/changes.hpp"
#include "words/protocol.hpp"

namespace valgus::words {

namespace {

// The skill for which a teacher is in, and the first exercise of the plan that needs it.
std::string needed_for(const Library& library, const Card& card) {
    const auto& reason = card.reason;
    if (reason.is_stone) return "a stepping stone to " + text(library[*reason.learner].name);
    if (!reason.skill) return "prepares what follows";
    const auto ability = text(library[*reason.skill].ability);
    if (card.portion == Portion::reminder)
        return "a reminder of what you have learned: " +
               (reason.learner
                    ? text(library[*reason.learner].name) + " builds on it, for you must be able to " + ability
                    : "to " + ability);
    if (!reason.learner) return "teaches you to " + ability;
    return "needed for " + text(library[*reason.learner].name) + ": you must be able to " + ability;
}

std::string no_room(const Library& library, const Request& request, const Omission& omission) {
    if (omission.where == Omission::Where::full_sessions) return "belongs to the full sessions";
    if (omission.where == Omission::Where::other_session) return "has its turn in another session";
    const bool is_time = omission.code == LeftOut::no_time;
    const auto limit = (omission.is_of_share ? "its share of " : "") +
                       (is_time ? support::plural(request.minutes.value_or(0), "minute")
                                : support::plural(request.max_exercises.value_or(0), "exercise"));
    if (omission.turn) return "has its turn from week " + std::to_string(*omission.turn) + " on";
    if (omission.substitute)
        return lacks(library, request, omission.lack) + ", and what would stand in for it, " +
               text(library[*omission.substitute].name) + ", does not fit into " + limit;
    return "does not fit into " + limit;
}

std::string later(const Library& library, const Request& request, const Omission& omission) {
    if (!omission.stones.empty()) {
        // What else it may be comes with them, as does what a protocol names.
        const bool waits = library[omission.exercise].phase == Phase::integrate &&
                           !is_of_protocol(library, request, omission.exercise);
        return (omission.turn ? "comes in week " + std::to_string(*omission.turn) + ", after " : "comes after ") +
               (waits ? "two weeks of " : "") + support::join_and(names(library, omission.stones)) +
               (omission.turn ? "" : "; this block does not come to it");
    }
    if (!omission.turn) return "waits for another block";
    return *omission.turn <= request.weeks ? "comes in week " + std::to_string(*omission.turn) + " at the earliest"
                                           : "never comes in a block of " + support::plural(request.weeks, "week");
}

}  // namespace

std::string lacks(const Library& library, const Request& request, const Lack& lack) {
    std::vector<std::string> reasons;
    for (const auto& choice : lack.missing) {
        const auto things = support::join(labels(library, choice), " or ");
        std::optional<Ref<Condition>> because;
        for (const auto thing : choice)
            for (const auto condition : library[thing].not_for)
                if (!because && is_among(request.conditions, condition)) because = condition;
        reasons.push_back(things + (because ? " is not for you: " + text(library[*because].label) : " not at hand"));
    }
    for (const auto skill : lack.lost)
        reasons.push_back("nothing left teaches its prerequisite, " + text(library[skill].label) + " (--mastered " +
                          text(library[skill].id) + ", if you have it)");
    return support::join_and(reasons);
}

std::string why_in(const Library& library, const Request& request, const Card& card) {
    const auto& exercise = library[card.exercise];
    const auto& reason = card.reason;
    const auto position = text(library[request.position].label), collapse = text(library.body.your_collapse);
    switch (reason.code) {
        case Included::included:
            return is_of_protocol(library, request, card.exercise) ? "part of the protocol" : "you asked for it";
        case Included::focus:
            return "works on the " + text(library[exercise.joint].label) +
                   (request.focus_asked ? ", which you asked for" : "");
        case Included::integration:
            return exercise.positions.empty() ? "belongs to every plan: it puts the parts to work together"
                                              : "puts the parts to work together where " + collapse + ": " + position;
        case Included::position:
            return "goes with where " + collapse + " (" + position + ")" +
                   (reason.joints.empty() ? ""
                                          : " together with the " + support::join_and(labels(library, reason.joints)));
        case Included::cause:
            return (request.cause == Cause::unknown ? "goes with an " : "goes with a ") + text(id(request.cause)) +
                   " cause";
        case Included::condition:
            return "goes with what you said of yourself";
        case Included::substitute:
            return "stands in for " + text(library[*reason.instead_of].name) + ": " +
                   (reason.change ? why_changed(library, *reason.change) : lacks(library, request, reason.lack));
        case Included::prerequisite:
            return needed_for(library, card);
    }
    return {};
}

// An exercise names whom it is not for, and says nothing more; a condition says why it leaves it out.
std::string why_ruled_out(const Library& library, Ref<Condition> condition, Ref<Exercise> exercise) {
    const auto& ruling = library[condition];
    return !leaves_out(library, condition, exercise) || ruling.because.empty()
               ? "it is not for someone " + text(ruling.label)
               : text(ruling.because);
}

std::string why_out(const Library& library, const Request& request, const Omission& omission) {
    switch (omission.code) {
        case LeftOut::excluded:
            return "you excluded it";
        case LeftOut::condition:
            return why_ruled_out(library, *omission.ruled_out, omission.exercise);
        case LeftOut::later:
            return later(library, request, omission);
        case LeftOut::substituted:
            return text(library[*omission.substitute].name) + " stands in for it" +
                   (omission.turn ? " from week " + std::to_string(*omission.turn) + " on: " : ": ") +
                   (omission.change ? why_changed(library, *omission.change) : lacks(library, request, omission.lack));
        case LeftOut::log:
            return omission.change ? why_changed(library, *omission.change) : std::string();
        case LeftOut::no_equipment:
        case LeftOut::lost_skill:
            return lacks(library, request, omission.lack);
        case LeftOut::no_time:
        case LeftOut::no_room:
            return no_room(library, request, omission);
    }
    return {};
}

}  // namespace valgus::words
