#include "planner/select.hpp"

#include <algorithm>

#include "planner/calls.hpp"

namespace valgus {

namespace {

class Selecting {
public:
    Selecting(const Library& library, const Request& request, const Candidates& candidates,
              std::vector<bool> is_learned)
        : library_(library),
          request_(request),
          candidates_(candidates),
          is_called_(candidates.size(), false),
          is_chosen_(candidates.size(), false),
          stand_ins_(candidates.size()),
          has_core_(joints_with_core(library)),
          is_learned_(std::move(is_learned)),
          teachers_(library.skills.size()) {
        for (const auto rank : {Rank::core, Rank::extra}) find_teachers(rank);
    }

    Selection all() {
        for (const auto ref : every<Exercise>(library_)) call(ref);
        for (const auto ref : every<Exercise>(library_)) substitute(ref);
        add_teachers();
        for (const auto ref : every<Exercise>(library_)) leave_out(ref);
        const auto by_exercise = [](const auto& a, const auto& b) { return a.exercise < b.exercise; };
        std::sort(result_.chosen.begin(), result_.chosen.end(), by_exercise);
        result_.teachers = std::move(teachers_);
        return std::move(result_);
    }

private:
    const Candidate& candidate(Ref<Exercise> ref) const { return candidates_[ref.index]; }
    void choose(Choice choice);
    bool focus_calls(const Exercise& exercise) const;
    std::optional<Included> occasion(const Exercise& exercise) const;
    std::optional<Included> reason_to_call(Ref<Exercise> ref) const;
    void call(Ref<Exercise> ref);
    void substitute(Ref<Exercise> ref);
    void find_teachers(Rank rank);
    void add_teachers();
    void leave_out(Ref<Exercise> ref);

    const Library& library_;
    const Request& request_;
    const Candidates& candidates_;
    std::vector<bool> is_called_, is_chosen_;              // of each exercise
    std::vector<std::optional<Ref<Exercise>>> stand_ins_;  // of each exercise that is substituted
    std::vector<bool> has_core_;                           // of each joint
    std::vector<bool> is_learned_;                         // of each skill: already, or taught by what is chosen
    std::vector<std::optional<Ref<Exercise>>> teachers_;   // of each skill, the one that would come in
    Selection result_;
};

void Selecting::choose(Choice choice) {
    is_chosen_[choice.exercise.index] = true;
    for (const auto skill : library_[choice.exercise].teaches) is_learned_[skill.index] = true;
    result_.chosen.push_back(choice);
}

// R1: core exercises of the focus; extra ones with --all, or where an asked joint has no core exercise.
bool Selecting::focus_calls(const Exercise& exercise) const {
    if (!is_among(request_.focus, exercise.joint)) return false;
    if (exercise.rank == Rank::core || request_.all) return true;
    return request_.focus_asked && !has_core_[exercise.joint.index];
}

// R3, R11: what the position, alone or with a joint that was asked for, or the cause brings.
std::optional<Included> Selecting::occasion(const Exercise& exercise) const {
    std::optional<Included> reason;
    for (const auto& occasion : exercise.brought_by) {
        const bool in_focus =
            occasion.joints.empty() || (request_.focus_asked && selects_any(occasion.joints, request_.focus));
        if (!selects(occasion.causes, request_.cause) || !selects(occasion.positions, request_.position) ||
            !selects_any(occasion.conditions, request_.conditions) || !in_focus)
            continue;
        if (!occasion.positions.empty()) return Included::position;
        if (!reason || !occasion.causes.empty())
            reason = occasion.causes.empty() ? Included::condition : Included::cause;
    }
    return reason;
}

// (b): the first of the reasons that holds.
std::optional<Included> Selecting::reason_to_call(Ref<Exercise> ref) const {
    const auto& exercise = library_[ref];
    if (is_among(request_.include, ref) || is_among(request_.only, ref)) return Included::included;
    if (!request_.only.empty() || !candidate(ref).applies) return std::nullopt;
    if (focus_calls(exercise)) return Included::focus;
    if (joins_every_plan(exercise)) return Included::integration;
    return occasion(exercise);
}

void Selecting::call(Ref<Exercise> ref) {
    const auto reason = reason_to_call(ref);
    if (!reason) return;
    is_called_[ref.index] = true;
    if (is_among(request_.include, ref) && candidate(ref).resting == nullptr) {
        // R7: what --include names is never substituted.
        if (candidate(ref).possible) {
            choose({ref, *reason, {}});
        } else {
            result_.refused.emplace_back(ref, alternative_of(library_[ref], candidates_));
        }
    } else if (is_available(candidate(ref))) {
        choose({ref, *reason, {}});
    }
}

// (c): alternatives of alternatives are not tried, and nothing is added twice.
void Selecting::substitute(Ref<Exercise> ref) {
    const auto& about = candidate(ref);
    if (!is_called_[ref.index] || about.possible || about.is_later || about.ruled_out) return;
    if (about.resting != nullptr && about.resting->movement != Movement::swaps) return;
    if (is_among(request_.exclude, ref) || is_among(request_.include, ref)) return;
    const auto other = alternative_of(library_[ref], candidates_);
    if (!other) return;
    stand_ins_[ref.index] = other;
    if (!is_chosen_[other->index]) choose({*other, Included::substitute, ref});
}

// Those that are possible now, as listed; the first of a skill stays.
void Selecting::find_teachers(Rank rank) {
    for (const auto ref : every<Exercise>(library_)) {
        if (library_[ref].rank != rank || !candidate(ref).possible || candidate(ref).is_later) continue;
        for (const auto skill : library_[ref].teaches)
            if (!teachers_[skill.index]) teachers_[skill.index] = ref;
    }
}

// (d): every missing teacher, and those that these need: what is chosen here gets its turn too. Every needed skill has
// a possible teacher, by (a).
void Selecting::add_teachers() {
    std::size_t looked_at = 0;
    while (looked_at < result_.chosen.size())
        for (const auto skill : library_[result_.chosen[looked_at++].exercise].needs)
            if (!is_learned_[skill.index] && teachers_[skill.index])
                choose({*teachers_[skill.index], Included::prerequisite, {}});
}

// (e): the first of the reasons that holds.
void Selecting::leave_out(Ref<Exercise> ref) {
    const auto& about = candidate(ref);
    if (!is_called_[ref.index] || is_chosen_[ref.index]) return;
    if (is_among(request_.include, ref) && about.resting == nullptr) return;
    if (is_among(request_.exclude, ref)) {
        result_.left_out.push_back({ref, LeftOut::excluded, {}});
    } else if (about.ruled_out) {
        result_.left_out.push_back({ref, LeftOut::condition, {}});
    } else if (about.is_later) {
        result_.left_out.push_back({ref, LeftOut::later, {}});
    } else if (stand_ins_[ref.index]) {
        result_.left_out.push_back({ref, LeftOut::substituted, stand_ins_[ref.index]});
    } else if (about.resting != nullptr) {
        result_.left_out.push_back({ref, LeftOut::log, {}});
    } else {
        result_.left_out.push_back({ref, lack_code(about), {}});
    }
}

}  // namespace

std::optional<Ref<Exercise>> alternative_of(const Exercise& exercise, const Candidates& candidates) {
    const auto fits = [&](Ref<Exercise> ref) {
        return is_available(candidates[ref.index]) && candidates[ref.index].applies;
    };
    const auto found = std::find_if(exercise.alternatives.begin(), exercise.alternatives.end(), fits);
    if (found == exercise.alternatives.end()) return std::nullopt;
    return *found;
}

Selection select(const Library& library, const Request& request, const Candidates& candidates,
                 std::vector<bool> is_learned) {
    return Selecting(library, request, candidates, std::move(is_learned)).all();
}

}  // namespace valgus
