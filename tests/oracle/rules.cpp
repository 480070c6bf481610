// The choosing.
#include "oracle/rules.hpp"

namespace testing {

using namespace valgus;

std::optional<Index> Rules::find(const std::string& id) const {
    for (Index i = 0; i < count(); ++i)
        if (exercise(i).id == id) return i;
    return std::nullopt;
}

bool Rules::is_included(Index i) const { return has(request.include, nth<Exercise>(i)); }
bool Rules::is_only(Index i) const { return has(request.only, nth<Exercise>(i)); }
bool Rules::is_excluded(Index i) const { return has(request.exclude, nth<Exercise>(i)); }
bool Rules::applies(Index i) const { return suits(exercise(i).positions, request.position); }

bool Rules::prepares(Index teacher, Index learner) const {
    if (teacher == learner) return false;
    for (const auto skill : exercise(learner).needs)
        if (teaches(teacher, skill)) return true;
    return false;
}

bool Rules::is_stone_of(Index stone, Index drill) const {
    for (const auto& choice : exercise(drill).after)
        if (has(choice, nth<Exercise>(stone))) return true;
    return false;
}

bool Rules::is_later(Index i) const { return request.week < entry_week(i) && !is_included(i); }

std::optional<std::size_t> Rules::ruled_out_by(Index i) const {
    for (const auto condition_ref : request.conditions) {
        const auto& condition = library[condition_ref];
        bool lists_only_these = !exercise(i).positions.empty();
        for (const auto position : exercise(i).positions)
            lists_only_these = lists_only_these && has(condition.rules_out_positions, position);
        if (lists_only_these || has(condition.rules_out, nth<Exercise>(i)) ||
            has(condition.rules_out_phases, exercise(i).phase))
            return condition_ref.index;
    }
    return std::nullopt;
}

// R4: by the calendar, if anything could teach it in the learning time.
bool Rules::is_learned(Ref<Skill> skill) const {
    if (has(request.mastered, skill)) return true;
    if (has(request.learning, skill)) return false;
    for (Index i = 0; i < count(); ++i) {
        const int weeks = request.week - (is_included(i) ? 1 : entry_week(i));  // since it could have come in
        if (teaches(i, skill) && is_possible(i) && weeks * 4 >= request.weeks) return true;
    }
    return false;
}

// There are no circles of skills, so this comes to an end.
std::vector<Ref<Skill>> Rules::lost_skills(Index i) const {
    std::vector<Ref<Skill>> lost;
    for (const auto skill : exercise(i).needs) {
        bool learned = has(request.mastered, skill);
        for (Index j = 0; j < count() && !learned; ++j) learned = teaches(j, skill) && !is_later(j) && is_possible(j);
        if (!learned) lost.push_back(skill);
    }
    return lost;
}

bool Rules::is_possible(Index i) const {
    return !is_excluded(i) && !ruled_out_by(i) && missing(i).empty() && lost_skills(i).empty();
}

std::optional<Included> Rules::called(Index i) const {
    const auto& it = exercise(i);
    const bool is_core = it.rank == Rank::core;
    if (is_included(i) || is_only(i)) return Included::included;
    if (!request.only.empty() || !applies(i)) return std::nullopt;
    bool has_core = false;
    for (const auto& other : library.exercises)
        has_core = has_core || (other.joint == it.joint && other.rank == Rank::core);
    if (has(request.focus, it.joint) && (is_core || request.all || (request.focus_asked && !has_core)))
        return Included::focus;
    if (it.phase == Phase::integrate && (is_core || has(it.positions, request.position))) return Included::integration;
    bool by_position = false, by_cause = false, by_condition = false;
    for (const auto& occasion : it.brought_by) {
        const auto asked = request.focus_asked ? request.focus : Refs<Joint>{};
        if (!suits(occasion.causes, request.cause) || !suits(occasion.positions, request.position) ||
            !suits_one(occasion.joints, asked) || !suits_one(occasion.conditions, request.conditions))
            continue;
        (!occasion.positions.empty() ? by_position : !occasion.causes.empty() ? by_cause : by_condition) = true;
    }
    if (by_position) return Included::position;
    if (by_cause) return Included::cause;
    if (by_condition) return Included::condition;
    return std::nullopt;
}

bool Rules::comes(Index i) const { return called(i) && is_possible(i) && !is_later(i); }

bool Rules::gives_way(Index i) const {
    return called(i) && !is_included(i) && !is_excluded(i) && !ruled_out_by(i) && !is_later(i) &&
           (!missing(i).empty() || !lost_skills(i).empty());
}

std::optional<Index> Rules::alternative(Index i) const {
    for (const auto other : exercise(i).alternatives)
        if (may_come(other.index) && applies(other.index)) return other.index;
    return std::nullopt;
}

std::optional<Index> Rules::stand_in(Index i) const { return gives_way(i) ? alternative(i) : std::nullopt; }

std::optional<LeftOut> Rules::why_out(Index i) const {
    if (!called(i) || comes(i) || is_included(i)) return std::nullopt;
    if (is_excluded(i)) return LeftOut::excluded;
    if (ruled_out_by(i)) return LeftOut::condition;
    if (is_later(i)) return LeftOut::later;
    if (stand_in(i)) return LeftOut::substituted;
    return why_impossible(i);
}

LeftOut Rules::why_impossible(Index i) const {
    return missing(i).empty() ? LeftOut::lost_skill : LeftOut::no_equipment;
}

std::optional<Index> Rules::first_teacher(Ref<Skill> skill) const {
    for (const auto rank : {Rank::core, Rank::extra})
        for (Index i = 0; i < count(); ++i)
            if (exercise(i).rank == rank && teaches(i, skill) && may_come(i)) return i;
    return std::nullopt;
}

}  // namespace testing
