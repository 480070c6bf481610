#include "planner/select.hpp"

#include <algorithm>

namespace valgus {

namespace {

class Selecting {
public:
    Selecting(const Library& library, const Request& request, const Candidates& candidates)
        : library_(library), request_(request), candidates_(candidates) {}

    Selection all() {
        for (const auto ref : every<Exercise>(library_)) call(ref);
        for (const auto ref : every<Exercise>(library_)) substitute(ref);
        while (add_teacher()) {
        }
        for (const auto ref : every<Exercise>(library_)) leave_out(ref);
        const auto by_exercise = [](const auto& a, const auto& b) { return a.exercise < b.exercise; };
        std::sort(result_.chosen.begin(), result_.chosen.end(), by_exercise);
        return std::move(result_);
    }

private:
    const Candidate& candidate(Ref<Exercise> ref) const { return candidates_[ref.index]; }
    bool chosen(Ref<Exercise> ref) const;
    bool focus_calls(const Exercise& exercise) const;
    std::optional<Included> occasion(const Exercise& exercise) const;
    std::optional<Included> reason_to_call(Ref<Exercise> ref) const;
    void call(Ref<Exercise> ref);
    void substitute(Ref<Exercise> ref);
    bool add_teacher();
    bool learned(Ref<Skill> skill) const;
    std::optional<Ref<Exercise>> teacher(Ref<Skill> skill) const;
    void leave_out(Ref<Exercise> ref);

    const Library& library_;
    const Request& request_;
    const Candidates& candidates_;
    Refs<Exercise> called_;
    std::vector<Omission> substituted_;
    Selection result_;
};

bool Selecting::chosen(Ref<Exercise> ref) const {
    return std::any_of(result_.chosen.begin(), result_.chosen.end(), [&](const auto& c) { return c.exercise == ref; });
}

// R1: core exercises of the focus; extra ones with --all, or where an asked joint has no core exercise.
bool Selecting::focus_calls(const Exercise& exercise) const {
    if (!contains(request_.focus, exercise.joint)) return false;
    if (exercise.rank == Rank::core || request_.all) return true;
    const auto is_core_here = [&](const Exercise& other) {
        return other.rank == Rank::core && other.joint == exercise.joint;
    };
    return request_.focus_asked && std::none_of(library_.exercises.begin(), library_.exercises.end(), is_core_here);
}

// R3, R11: what the position, alone or with a joint that was asked for, or the cause brings.
std::optional<Included> Selecting::occasion(const Exercise& exercise) const {
    const Refs<Joint> asked = request_.focus_asked ? request_.focus : Refs<Joint>{};
    std::optional<Included> reason;
    for (const auto& occasion : exercise.brought_by) {
        if (!selects(occasion.causes, request_.cause) || !selects(occasion.positions, request_.position) ||
            !selects_any(occasion.joints, asked))
            continue;
        if (!occasion.positions.empty()) return Included::position;
        reason = Included::cause;
    }
    return reason;
}

// (b): the first of the reasons that holds.
std::optional<Included> Selecting::reason_to_call(Ref<Exercise> ref) const {
    const auto& exercise = library_[ref];
    if (contains(request_.include, ref) || contains(request_.only, ref)) return Included::included;
    if (!request_.only.empty() || !candidate(ref).applies) return std::nullopt;
    if (focus_calls(exercise)) return Included::focus;
    // R2: integration belongs to every plan; an extra one only where it lists the position.
    if (exercise.phase == Phase::integrate && (exercise.rank == Rank::core || !exercise.positions.empty()))
        return Included::integration;
    return occasion(exercise);
}

void Selecting::call(Ref<Exercise> ref) {
    const auto reason = reason_to_call(ref);
    if (!reason) return;
    called_.push_back(ref);
    if (contains(request_.include, ref)) {
        // R7: what --include names is never substituted.
        if (candidate(ref).possible) {
            result_.chosen.push_back({ref, *reason, {}});
        } else {
            result_.refused.emplace_back(ref, alternative_of(library_[ref], candidates_));
        }
    } else if (is_available(candidate(ref))) {
        result_.chosen.push_back({ref, *reason, {}});
    }
}

// (c): alternatives of alternatives are not tried, and nothing is added twice.
void Selecting::substitute(Ref<Exercise> ref) {
    const auto& about = candidate(ref);
    if (!contains(called_, ref) || about.possible || about.mastered || about.is_later || about.ruled_out) return;
    if (contains(request_.exclude, ref) || contains(request_.include, ref)) return;
    const auto other = alternative_of(library_[ref], candidates_);
    if (!other) return;
    substituted_.push_back({ref, LeftOut::substituted, other});
    if (!chosen(*other)) result_.chosen.push_back({*other, Included::substitute, ref});
}

bool Selecting::learned(Ref<Skill> skill) const {
    if (contains(request_.mastered, skill)) return true;
    return std::any_of(result_.chosen.begin(), result_.chosen.end(),
                       [&](const auto& c) { return contains(library_[c.exercise].teaches, skill); });
}

std::optional<Ref<Exercise>> Selecting::teacher(Ref<Skill> skill) const {
    for (const auto rank : {Rank::core, Rank::extra})
        for (const auto ref : every<Exercise>(library_))
            if (library_[ref].rank == rank && candidate(ref).possible && !candidate(ref).is_later &&
                contains(library_[ref].teaches, skill))
                return ref;
    return std::nullopt;
}

// (d): one missing teacher; false when nothing is missing. Every needed skill has a possible teacher, by (a).
bool Selecting::add_teacher() {
    for (const auto& choice : result_.chosen) {
        for (const auto skill : library_[choice.exercise].needs) {
            if (learned(skill)) continue;
            if (const auto ref = teacher(skill)) {
                result_.chosen.push_back({*ref, Included::prerequisite, {}});
                return true;
            }
        }
    }
    return false;
}

// (e): the first of the reasons that holds.
void Selecting::leave_out(Ref<Exercise> ref) {
    if (!contains(called_, ref) || chosen(ref) || contains(request_.include, ref)) return;
    const auto& about = candidate(ref);
    if (contains(request_.exclude, ref)) {
        result_.left_out.push_back({ref, LeftOut::excluded, {}});
    } else if (about.ruled_out) {
        result_.left_out.push_back({ref, LeftOut::condition, {}});
    } else if (about.mastered) {
        result_.left_out.push_back({ref, LeftOut::mastered, {}});
    } else if (about.is_later) {
        result_.left_out.push_back({ref, LeftOut::later, {}});
    } else if (const auto found = std::find_if(substituted_.begin(), substituted_.end(),
                                               [&](const auto& s) { return s.exercise == ref; });
               found != substituted_.end()) {
        result_.left_out.push_back(*found);
    } else {
        result_.left_out.push_back({ref, about.missing.empty() ? LeftOut::lost_skill : LeftOut::no_equipment, {}});
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

Selection select(const Library& library, const Request& request, const Candidates& candidates) {
    return Selecting(library, request, candidates).all();
}

}  // namespace valgus
