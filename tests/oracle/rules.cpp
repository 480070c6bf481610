// The choosing, and the one list of R12.
#include "oracle/rules.hpp"

#include <algorithm>
#include <tuple>

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
    bool by_position = false, by_cause = false;
    for (const auto& occasion : it.brought_by) {
        const auto asked = request.focus_asked ? request.focus : Refs<Joint>{};
        if (!suits(occasion.causes, request.cause) || !suits(occasion.positions, request.position) ||
            !suits_one(occasion.joints, asked))
            continue;
        (occasion.positions.empty() ? by_cause : by_position) = true;
    }
    if (by_position) return Included::position;
    if (by_cause) return Included::cause;
    return std::nullopt;
}

bool Rules::comes(Index i) const {
    return called(i) && is_possible(i) && (is_included(i) || (!is_later(i) && !is_done_with(i)));
}

bool Rules::gives_way(Index i) const {
    return called(i) && !is_included(i) && !is_excluded(i) && !ruled_out_by(i) && !is_done_with(i) && !is_later(i) &&
           (!missing(i).empty() || !lost_skills(i).empty());
}

std::optional<Index> Rules::stand_in(Index i) const {
    if (!gives_way(i)) return std::nullopt;
    for (const auto other : exercise(i).alternatives)
        if (may_come(other.index) && applies(other.index)) return other.index;
    return std::nullopt;
}

std::optional<LeftOut> Rules::why_out(Index i) const {
    if (!called(i) || comes(i) || is_included(i)) return std::nullopt;
    if (is_excluded(i)) return LeftOut::excluded;
    if (ruled_out_by(i)) return LeftOut::condition;
        if (is_later(i)) return LeftOut::later;
    if (stand_in(i)) return LeftOut::substituted;
    return missing(i).empty() ? LeftOut::lost_skill : LeftOut::no_equipment;
}

std::optional<Index> Rules::first_teacher(Ref<Skill> skill) const {
    for (const auto rank : {Rank::core, Rank::extra})
        for (Index i = 0; i < count(); ++i)
            if (exercise(i).rank == rank && teaches(i, skill) && may_come(i)) return i;
    return std::nullopt;
}

// --- the one list

std::vector<Index> Rules::priorities(const std::vector<Index>& chosen) const {
    std::vector<Index> list;
    const auto put = [&](const auto& self, Index i) -> void {
        if (has(list, i)) return;
        for (const auto other : chosen)
            if (prepares(other, i)) self(self, other);
        list.push_back(i);
    };
    // The first drill of the position, the focus, the rest; in these the first of every joint, then the second …
    std::optional<Index> leader;
    for (const auto i : chosen)
        if (!leader && exercise(i).phase == Phase::integrate && has(exercise(i).positions, request.position))
            leader = i;
    const auto group = [&](Index i) { return leader == i ? 0 : has(request.focus, exercise(i).joint) ? 1 : 2; };
    const auto turn = [&](Index i) {
        return std::count_if(chosen.begin(), chosen.end(), [&](Index other) {
            return other < i && exercise(other).phase == exercise(i).phase &&
                   exercise(other).joint == exercise(i).joint && group(other) == group(i);
        });
    };
    const auto next = [&](Phase phase) {
        std::vector<std::tuple<int, std::ptrdiff_t, Ref<Joint>, Index>> waiting;
        for (const auto i : chosen)
            if (exercise(i).phase == phase && !has(list, i))
                waiting.emplace_back(group(i), turn(i), exercise(i).joint, i);
        if (waiting.empty()) return false;
        put(put, std::get<Index>(*std::min_element(waiting.begin(), waiting.end())));
        return true;
    };
    for (const auto i : chosen)
        if (is_included(i)) put(put, i);
    for (int round = 0; list.size() < chosen.size(); ++round) {
        for (int times = request.cause == Cause::structural ? 2 : 1; times > 0; --times) {
            next(Phase::integrate);
            next(Phase::strengthen);
        }
        const Phase loosening[] = {Phase::release, Phase::stretch, Phase::mobilize};
        for (int passed_on = 0; passed_on < 3; ++passed_on)
            if (next(loosening[(round + passed_on) % 3])) break;
    }
    return list;
}

}  // namespace testing
