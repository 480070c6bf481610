#include "planner/reason.hpp"

#include <algorithm>
#include <tuple>

#include "planner/change.hpp"
#include "planner/stones.hpp"

namespace valgus {

namespace {

// The skill for which a teacher is in, one that is still to be learned if it does not only remind, of these the first
// that is needed; and the first exercise of the plan that needs it.
void explain_teacher(const Draft& draft, const std::vector<Need>& needs, const Slot& slot, Reason& reason) {
    const bool reminds = slot.portion == Portion::reminder;
    const auto rank = [&](Ref<Skill> skill) {
        const auto& need = needs[skill.index];
        return std::tuple(!reminds && draft.era().is_learned[skill.index], need.order == Need::none, need);
    };
    for (const auto skill : draft.library()[slot.choice.exercise].teaches)
        if (!reason.skill || rank(skill) < rank(*reason.skill)) reason.skill = skill;
    if (!reason.skill) return;
    const auto order = needs[reason.skill->index].order;
    if (order != Need::none) reason.learner = draft.slots[order].choice.exercise;
}

// The joints without which the position would not bring it.
Refs<Joint> with_joints(const Draft& draft, const Exercise& exercise) {
    Refs<Joint> joints;
    for (const auto& occasion : exercise.brought_by) {
        const auto& request = draft.request();
        if (!contains(occasion.positions, request.position) || !selects(occasion.causes, request.cause)) continue;
        if (occasion.joints.empty()) return {};
        for (const auto joint : occasion.joints)
            if (request.focus_asked && is_among(request.focus, joint) && !contains(joints, joint))
                joints.push_back(joint);
    }
    return joints;
}

// R12: whether the number ended its list, else the minutes did.
LeftOut shortage(const Draft& draft, bool is_work) {
    const auto& budget = draft.filled->budget;
    if (!budget.all.limit && !budget.all.places) return LeftOut::later;  // nothing is short
    if (!budget.all.limit) return LeftOut::no_room;
    const auto is_full = [](const Budget::Share& share) { return share.places && share.count >= *share.places; };
    return is_full(budget.all) || is_full(is_work ? budget.work : budget.loosening) ? LeftOut::no_room
                                                                                    : LeftOut::no_time;
}

Omission::Where where(const Draft& draft, Ref<Exercise> exercise, bool is_work) {
    if (draft.session == SessionKind::mobility && is_work && !draft.library()[exercise].daily)
        return Omission::Where::full_sessions;
    return draft.this_week[exercise.index] ? Omission::Where::other_session : Omission::Where::nowhere;
}

class Omitting {
public:
    explicit Omitting(const Draft& draft) : draft_(draft), is_in_(draft.library().exercises.size(), false) {
        for (const auto& slot : draft.slots) is_in_[slot.choice.exercise.index] = true;
    }

    std::vector<Omission> all() {
        for (const auto& choice : draft_.era().selection.chosen) add(choice);
        for (const auto& omission : draft_.era().selection.left_out) add(omission);
        std::sort(omissions_.begin(), omissions_.end(),
                  [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
        return std::move(omissions_);
    }

private:
    // Each by its own name, even where another would have stood in for it or taught what it needs.
    void add(const Choice& choice) {
        if (is_in_[choice.exercise.index] || choice.code == Included::prerequisite ||
            choice.code == Included::substitute)
            return;
        omissions_.push_back(missing(choice.exercise, choice.exercise));
    }
    void add(Omission omission) {
        if (is_in_[omission.exercise.index]) return;
        // A stand-in that there is no room for stands in for nothing.
        if (omission.code == LeftOut::substituted && !is_in_[omission.substitute->index]) {
            const auto other = missing(*omission.substitute, omission.exercise);
            if (other.where == Omission::Where::nowhere && !other.turn) {
                const bool waits = other.code == LeftOut::later;  // for its stones
                omission.code = waits ? lack_code(draft_.era().candidates()[omission.exercise.index]) : other.code;
                omission.is_of_share = other.is_of_share;
            } else {
                omission.where = other.where;
                if (other.where == Omission::Where::nowhere) omission.turn = other.turn;
            }
        }
        if (omission.code == LeftOut::later) {
            omission.stones = waits_for(draft_.course, draft_.era(), omission.exercise, draft_.week);
            omission.turn = turn(omission.exercise);
        }
        omissions_.push_back(explained(draft_.era(), std::move(omission)));
    }

    // Of one that could be in, as if it were `called`.
    Omission missing(Ref<Exercise> ref, Ref<Exercise> called) const {
        const bool is_work = draft_.era().lists.is_work[ref.index];
        Omission omission{.exercise = called, .code = shortage(draft_, is_work), .where = where(draft_, ref, is_work)};
        // Without limits too, what belongs to another session is short of room in this one.
        if (omission.code == LeftOut::later && omission.where != Omission::Where::nowhere)
            omission.code = LeftOut::no_time;
        const auto& all = draft_.filled->budget.all;
        omission.is_of_share = omission.code == LeftOut::no_room   ? all.count < all.places
                               : omission.code == LeftOut::no_time ? fits_alone(ref)
                                                                   : false;
        omission.turn = turn(ref);
        const bool waits = !may_enter(draft_.course, ref, draft_.week);
        if (omission.where == Omission::Where::nowhere && waits) {
            omission.code = LeftOut::later;
            omission.stones = waits_for(draft_.course, draft_.era(), ref, draft_.week);
        }
        return explained(draft_.era(), std::move(omission));
    }
    // Whether the session has minutes left for it, so that only its list's share had none.
    bool fits_alone(Ref<Exercise> ref) const {
        const auto& all = draft_.filled->budget.all;
        auto& course = draft_.course;
        const auto first = course.ladder(ref).level_of(course.standing(ref).step).begin;
        return all.used + course.time(ref, first, Portion::whole, draft_.week) <= all.limit;
    }
    std::optional<int> turn(Ref<Exercise> ref) const {
        const int week = draft_.ahead.in[ref.index];
        return week > draft_.week ? std::optional(week) : std::nullopt;
    }

    const Draft& draft_;
    std::vector<bool> is_in_;  // by exercise
    std::vector<Omission> omissions_;
};

}  // namespace

Lack lack_of(const Candidate& candidate) {
    if (!candidate.missing.empty()) return {candidate.missing, {}};
    return {{}, candidate.lost};
}

std::vector<Need> first_needs(const Draft& draft) {
    std::vector<Need> first(draft.library().skills.size());
    for (std::size_t i = 0; i < draft.slots.size(); ++i) {
        const auto& needs = draft.library()[draft.slots[i].choice.exercise].needs;
        for (std::size_t k = 0; k < needs.size(); ++k)
            if (first[needs[k].index].order == Need::none) first[needs[k].index] = {i, k};
    }
    return first;
}

Reason reason_in(const Draft& draft, const std::vector<Need>& needs, const Slot& slot) {
    const auto& choice = slot.choice;
    Reason reason{.code = slot.portion == Portion::reminder ? Included::prerequisite : choice.code};
    if (reason.code == Included::position) reason.joints = with_joints(draft, draft.library()[choice.exercise]);
    if (reason.code == Included::prerequisite && slot.stone_of) {
        reason.learner = slot.stone_of;
        reason.is_stone = true;
    } else if (reason.code == Included::prerequisite) {
        explain_teacher(draft, needs, slot, reason);
    }
    if (reason.code == Included::substitute) {
        reason.instead_of = choice.instead_of;
        if (const auto& resting = draft.era().candidates()[choice.instead_of->index].resting)
            reason.change = change_of(*resting);
        reason.lack = lack_of(draft.era().candidates()[choice.instead_of->index]);
    }
    return reason;
}

// Those that cannot be had are told too.
Refs<Exercise> waits_for(const Course& course, const Era& era, Ref<Exercise> exercise, int week) {
    Refs<Exercise> stones;
    for (const auto& choice : course.library[exercise].after)
        if (!is_held(course, era, choice, week))
            stones.push_back(stone_of(course, era, choice, StoneChoice::first).value_or(choice.front()));
    return stones;
}

std::vector<Omission> omissions(const Draft& draft) { return Omitting(draft).all(); }

Omission explained(const Era& era, Omission omission) {
    const auto& candidate = era.candidates()[omission.exercise.index];
    omission.ruled_out = candidate.ruled_out;
    if (candidate.resting != nullptr) omission.change = change_of(*candidate.resting);
    omission.lack = lack_of(candidate);
    if (omission.code == LeftOut::later && !omission.turn && candidate.is_later) omission.turn = candidate.enters;
    return omission;
}

}  // namespace valgus
