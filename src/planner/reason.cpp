#include "planner/reason.hpp"

#include <algorithm>

namespace valgus {

namespace {

// The skill for which a teacher came in, and the first exercise of the plan that needs it.
void explain_teacher(const Draft& draft, const std::vector<Need>& needs, Ref<Exercise> teacher, Reason& reason) {
    for (const auto skill : draft.library[teacher].teaches) {
        if (is_among(draft.request.mastered, skill)) continue;
        if (!reason.skill || needs[skill.index] < needs[reason.skill->index]) reason.skill = skill;
    }
    if (!reason.skill) return;
    const auto order = needs[reason.skill->index].order;
    if (order != Need::none) reason.learner = draft.chosen[order].exercise;
}

// The joints without which the position would not bring it.
Refs<Joint> with_joints(const Draft& draft, const Exercise& exercise) {
    Refs<Joint> joints;
    for (const auto& occasion : exercise.brought_by) {
        const auto& request = draft.request;
        if (!contains(occasion.positions, request.position) || !selects(occasion.causes, request.cause)) continue;
        if (occasion.joints.empty()) return {};
        for (const auto joint : occasion.joints)
            if (request.focus_asked && is_among(request.focus, joint) && !contains(joints, joint))
                joints.push_back(joint);
    }
    return joints;
}

Omission::NoTime no_time(const Draft& draft, Ref<Exercise> exercise) {
    if (draft.session == SessionKind::mobility && !is_mobility(draft.library[exercise]))
        return Omission::NoTime::full_sessions;
    if (!draft.everywhere.empty() && draft.everywhere[exercise.index]) return Omission::NoTime::other_session;
    return Omission::NoTime::minutes;
}

}  // namespace

Lack lack_of(const Candidate& candidate) {
    if (!candidate.missing.empty()) return {candidate.missing, {}};
    return {{}, candidate.lost};
}

std::vector<Need> first_needs(const Draft& draft) {
    std::vector<Need> first(draft.library.skills.size());
    for (std::size_t i = 0; i < draft.chosen.size(); ++i) {
        const auto& needs = draft.library[draft.chosen[i].exercise].needs;
        for (std::size_t k = 0; k < needs.size(); ++k)
            if (first[needs[k].index].order == Need::none) first[needs[k].index] = {i, k};
    }
    return first;
}

Reason reason_in(const Draft& draft, const std::vector<Need>& needs, const Choice& choice) {
    Reason reason{.code = choice.code};
    if (choice.code == Included::position) reason.joints = with_joints(draft, draft.library[choice.exercise]);
    if (choice.code == Included::prerequisite) explain_teacher(draft, needs, choice.exercise, reason);
    if (choice.code == Included::substitute) {
        reason.instead_of = choice.instead_of;
        reason.lack = lack_of(draft.candidates[choice.instead_of->index]);
    }
    return reason;
}

Omission reason_out(const Draft& draft, Omission omission) {
    const auto& candidate = draft.candidates[omission.exercise.index];
    omission.ruled_out = candidate.ruled_out;
    omission.enters = candidate.enters;
    omission.lack = lack_of(candidate);
    omission.no_time = no_time(draft, omission.exercise);
    return omission;
}

}  // namespace valgus
