#include "planner/explain.hpp"

#include <algorithm>

#include "support/wording.hpp"

namespace valgus {

namespace {

// The skill for which a teacher came in, and the first exercise of the plan that needs it.
std::string needed_for(const Decision& decision, const std::vector<Need>& needs, Ref<Exercise> teacher) {
    const auto& library = decision.library;
    Refs<Skill> to_learn;
    for (const auto skill : library[teacher].teaches)
        if (!is_among(decision.request.mastered, skill)) to_learn.push_back(skill);
    if (to_learn.empty()) return "prepares what follows";
    const auto first = *std::min_element(to_learn.begin(), to_learn.end(),
                                         [&](auto a, auto b) { return needs[a.index] < needs[b.index]; });
    const auto order = needs[first.index].order;
    if (order == Need::none) return "teaches you to " + std::string(library[first].ability);
    return "needed for " + std::string(library[decision.chosen[order].exercise].name) + ": you must be able to " +
           std::string(library[first].ability);
}

// " and with the ankle", where the position alone would not bring it.
std::string with_joints(const Decision& decision, const Exercise& exercise) {
    std::vector<std::string> joints;
    for (const auto& occasion : exercise.brought_by) {
        const auto& request = decision.request;
        if (!contains(occasion.positions, request.position) || !selects(occasion.causes, request.cause)) continue;
        if (occasion.joints.empty()) return {};
        for (const auto joint : occasion.joints) {
            const auto label = std::string(decision.library[joint].label);
            if (request.focus_asked && is_among(request.focus, joint) &&
                std::find(joints.begin(), joints.end(), label) == joints.end())
                joints.push_back(label);
        }
    }
    return joints.empty() ? "" : " together with the " + support::join_and(joints);
}

}  // namespace

std::string lacks(const Library& library, const Candidate& candidate) {
    std::vector<std::string> reasons;
    for (const auto& choice : candidate.missing) {
        std::vector<std::string> labels;
        for (const auto ref : choice) labels.emplace_back(library[ref].label);
        reasons.push_back(support::join(labels, " or ") + " not at hand");
    }
    if (reasons.empty())
        for (const auto skill : candidate.lost)
            reasons.push_back("nothing left teaches its prerequisite, " + std::string(library[skill].label) +
                              " (--mastered " + std::string(library[skill].id) + ", if you have it)");
    return support::join_and(reasons);
}

std::vector<Need> first_needs(const Decision& decision) {
    std::vector<Need> first(decision.library.skills.size());
    for (std::size_t i = 0; i < decision.chosen.size(); ++i) {
        const auto& needs = decision.library[decision.chosen[i].exercise].needs;
        for (std::size_t k = 0; k < needs.size(); ++k)
            if (first[needs[k].index].order == Need::none) first[needs[k].index] = {i, k};
    }
    return first;
}

std::string why_in(const Decision& decision, const std::vector<Need>& needs, const Choice& choice) {
    const auto& library = decision.library;
    const auto& exercise = library[choice.exercise];
    switch (choice.code) {
        case Included::included:
            return "you asked for it";
        case Included::focus:
            return "works on the " + std::string(library[exercise.joint].label) +
                   (decision.request.focus_asked ? ", which you asked for" : "");
        case Included::integration:
            return exercise.positions.empty() ? "belongs to every plan: it puts the parts to work together"
                                              : "puts the parts to work together where your knee caves in: " +
                                                    std::string(library[decision.request.position].label);
        case Included::position:
            return "goes with where your knee caves in (" + std::string(library[decision.request.position].label) +
                   ")" + with_joints(decision, exercise);
        case Included::cause:
            return std::string(decision.request.cause == Cause::unknown ? "goes with an " : "goes with a ") +
                   std::string(id(decision.request.cause)) + " cause";
        case Included::substitute:
            return "stands in for " + std::string(library[*choice.instead_of].name) + ": " +
                   lacks(library, decision.candidates[choice.instead_of->index]);
        case Included::prerequisite:
            return needed_for(decision, needs, choice.exercise);
    }
    return {};
}

std::string why_out(const Decision& decision, const Omission& omission) {
    const auto& library = decision.library;
    const auto& candidate = decision.candidates[omission.exercise.index];
    switch (omission.code) {
        case LeftOut::excluded:
            return "you excluded it";
        case LeftOut::condition:
            return std::string(library[*candidate.ruled_out].because);
        case LeftOut::later:
            return candidate.enters <= decision.request.weeks
                       ? "comes in week " + std::to_string(candidate.enters) + " at the earliest"
                       : "never comes in a block of " + support::plural(decision.request.weeks, "week");
        case LeftOut::mastered:
            return "you have mastered what it teaches";
        case LeftOut::substituted:
            return std::string(library[*omission.substitute].name) + " stands in for it: " + lacks(library, candidate);
        case LeftOut::no_equipment:
        case LeftOut::lost_skill:
            return lacks(library, candidate);
        case LeftOut::no_time:
            if (decision.session == SessionKind::mobility && !is_mobility(library[omission.exercise]))
                return "belongs to the full sessions";
            if (!decision.everywhere.empty() && decision.everywhere[omission.exercise.index])
                return "has its turn in another session";
            if (omission.substitute)
                return lacks(library, candidate) + ", and what would stand in for it, " +
                       std::string(library[*omission.substitute].name) + ", does not fit into " +
                       support::plural(decision.request.minutes.value_or(0), "minute");
            return "does not fit into " + support::plural(decision.request.minutes.value_or(0), "minute");
    }
    return {};
}

std::vector<std::string> subject_of(const Library& library, const Request& request) {
    std::vector<std::string> parts;
    const bool both = request.side == Side::both;
    if (request.name.empty()) {
        parts.push_back(both ? "Both legs" : "Your " + std::string(id(request.side)) + " leg");
    } else {
        parts.push_back(request.name);
        parts.push_back(both ? "both legs" : std::string(id(request.side)) + " leg");
    }
    std::vector<std::string> joints;
    for (const auto joint : request.focus) joints.emplace_back(library[joint].label);
    parts.push_back(request.focus_asked ? support::join(joints, ", ") : "all joints");
    if (request.position.index != 0 || request.angle)
        parts.push_back(std::string(library[request.position].label) +
                        (request.angle ? " at " + std::to_string(*request.angle) + "°" : ""));
    if (request.cause != Cause::unknown) parts.push_back(std::string(id(request.cause)) + " cause");
    return parts;
}

std::string headline(const Decision& decision, Seconds total) {
    const auto& request = decision.request;
    auto parts = subject_of(decision.library, request);
    parts.push_back("week " + std::to_string(request.week) + " of " + std::to_string(request.weeks));
    parts.push_back(support::plural(static_cast<int>(decision.chosen.size()), "exercise"));
    parts.push_back(support::minutes_text(total));
    return support::join(parts, " · ");
}

}  // namespace valgus
