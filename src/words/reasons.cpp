#include "words/reasons.hpp"

#include "support/wording.hpp"

namespace valgus::words {

namespace {

// The skill for which a teacher came in, and the first exercise of the plan that needs it.
std::string needed_for(const Library& library, const Reason& reason) {
    if (!reason.skill) return "prepares what follows";
    const auto ability = text(library[*reason.skill].ability);
    if (!reason.learner) return "teaches you to " + ability;
    return "needed for " + text(library[*reason.learner].name) + ": you must be able to " + ability;
}

std::string minutes_of(const Request& request) { return support::plural(request.minutes.value_or(0), "minute"); }

std::string no_time(const Library& library, const Request& request, const Omission& omission) {
    if (omission.no_time == Omission::NoTime::full_sessions) return "belongs to the full sessions";
    if (omission.no_time == Omission::NoTime::other_session) return "has its turn in another session";
    if (omission.substitute)
        return lacks(library, omission.lack) + ", and what would stand in for it, " +
               text(library[*omission.substitute].name) + ", does not fit into " + minutes_of(request);
    return "does not fit into " + minutes_of(request);
}

}  // namespace

std::string lacks(const Library& library, const Lack& lack) {
    std::vector<std::string> reasons;
    for (const auto& choice : lack.missing)
        reasons.push_back(support::join(labels(library, choice), " or ") + " not at hand");
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
            return "you asked for it";
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
        case Included::substitute:
            return "stands in for " + text(library[*reason.instead_of].name) + ": " + lacks(library, reason.lack);
        case Included::prerequisite:
            return needed_for(library, reason);
    }
    return {};
}

std::string why_out(const Library& library, const Request& request, const Omission& omission) {
    switch (omission.code) {
        case LeftOut::excluded:
            return "you excluded it";
        case LeftOut::condition:
            return text(library[*omission.ruled_out].because);
        case LeftOut::later:
            return omission.enters <= request.weeks
                       ? "comes in week " + std::to_string(omission.enters) + " at the earliest"
                       : "never comes in a block of " + support::plural(request.weeks, "week");
        case LeftOut::mastered:
            return "you have mastered what it teaches";
        case LeftOut::substituted:
            return text(library[*omission.substitute].name) + " stands in for it: " + lacks(library, omission.lack);
        case LeftOut::no_equipment:
        case LeftOut::lost_skill:
            return lacks(library, omission.lack);
        case LeftOut::no_time:
            return no_time(library, request, omission);
    }
    return {};
}

}  // namespace valgus::words
