#include "planner/lists.hpp"

#include <algorithm>
#include <tuple>

namespace valgus {

namespace {

class ListMaking {
public:
    ListMaking(const Library& library, const Request& request, const Candidates& candidates, const Selection& selection)
        : library_(library),
          request_(request),
          candidates_(candidates),
          selection_(selection),
          is_chosen_(library.exercises.size(), false),
          omissions_(library.exercises.size(), nullptr) {
        suits_condition_.resize(library.exercises.size(), false);
        for (const auto& choice : selection.chosen) {
            is_chosen_[choice.exercise.index] = true;
            suits_condition_[choice.exercise.index] = choice.code == Included::condition;
        }
        for (const auto& omission : selection.left_out) omissions_[omission.exercise.index] = &omission;
    }

    Lists all() {
        lists_.is_work.resize(library_.exercises.size(), false);
        find_leads();
        for (const auto& choice : selection_.chosen) {
            const auto ref = choice.exercise;
            lists_.is_work[ref.index] = !is_loosening(library_[ref].phase) || contains(lists_.leads, ref);
            if (is_among(request_.include, ref)) lists_.included.push_back(ref);
        }
        lists_.drills = in_turn([&](Ref<Exercise> ref) { return library_[ref].phase == Phase::integrate; });
        lists_.strengthen = in_turn(
            [&](Ref<Exercise> ref) { return lists_.is_work[ref.index] && library_[ref].phase != Phase::integrate; });
        find_asked_drill();
        find_loosening();
        return std::move(lists_);
    }

private:
    bool is_asked(const Exercise& exercise) const {
        return request_.focus_asked && is_among(request_.focus, exercise.joint);
    }

    // How well an exercise leads its joint, the less the better; none: it does not.
    std::optional<int> lead_rank(const Choice& choice) const {
        const auto& exercise = library_[choice.exercise];
        if (choice.code == Included::prerequisite) return std::nullopt;
        if (!exercise.leads_for.empty() && selects_any(exercise.leads_for, request_.conditions)) return 0;
        if (exercise.leads) return 1;
        if (exercise.phase != Phase::strengthen && exercise.phase != Phase::mobilize) return std::nullopt;
        return exercise.rank == Rank::core ? 2 : 3;
    }

    // Marked as such, else the first core one that strengthens or mobilizes, else the first that does.
    void find_leads() {
        if (!request_.focus_asked) return;
        std::vector<std::optional<std::pair<int, Ref<Exercise>>>> best(library_.joints.size());
        for (const auto& choice : selection_.chosen) {
            const auto rank = lead_rank(choice);
            auto& lead = best[library_[choice.exercise].joint.index];
            if (rank && (!lead || *rank < lead->first)) lead = {*rank, choice.exercise};
        }
        for (const auto joint : request_.focus)
            if (best[joint.index]) lists_.leads.push_back(best[joint.index]->second);
    }

    // The drills of the position, what a condition brings, and the asked joints first; joints take turns from the trunk
    // down, each giving its lead and then its next as listed.
    template <class Belongs>
    Refs<Exercise> in_turn(Belongs belongs) const {
        // Not of the position, not asked, which of its joint
        using Turn = std::tuple<bool, bool, std::size_t, Ref<Joint>, Ref<Exercise>>;
        std::vector<Turn> turns;
        std::vector<std::size_t> counts(library_.joints.size(), 0);
        const auto add = [&](Ref<Exercise> ref) {
            const auto& exercise = library_[ref];
            const bool is_of_position =
                exercise.phase == Phase::integrate && contains(exercise.positions, request_.position);
            turns.emplace_back(!is_of_position && !suits_condition_[ref.index],
                               !is_among(request_.focus, exercise.joint), counts[exercise.joint.index]++,
                               exercise.joint, ref);
        };
        for (const auto& choice : selection_.chosen)
            if (belongs(choice.exercise) && contains(lists_.leads, choice.exercise)) add(choice.exercise);
        for (const auto& choice : selection_.chosen)
            if (belongs(choice.exercise) && !contains(lists_.leads, choice.exercise)) add(choice.exercise);
        std::sort(turns.begin(), turns.end());
        Refs<Exercise> list;
        for (const auto& turn : turns) list.push_back(std::get<Ref<Exercise>>(turn));
        return list;
    }

    // As the library lists them: the first of the position that is in, or whose week is to come, or for which another
    // stands in.
    void find_asked_drill() {
        bool has_drills = false;
        for (const auto ref : every<Exercise>(library_)) {
            const auto& exercise = library_[ref];
            if (exercise.phase != Phase::integrate || !contains(exercise.positions, request_.position)) continue;
            has_drills = true;
            if (lists_.asked_drill = standing_for(ref); lists_.asked_drill) return;
        }
        const bool is_bare = lists_.drills.empty() && has_integration();
        lists_.misses_drill = (has_drills || is_bare) && request_.only.empty();
        if (!lists_.drills.empty()) lists_.asked_drill = lists_.drills.front();
    }
    bool has_integration() const {
        return std::any_of(library_.exercises.begin(), library_.exercises.end(),
                           [](const Exercise& exercise) { return exercise.phase == Phase::integrate; });
    }
    std::optional<Ref<Exercise>> standing_for(Ref<Exercise> ref) const {
        if (is_chosen_[ref.index]) return ref;
        const auto* omission = omissions_[ref.index];
        if (omission == nullptr) return std::nullopt;
        if (omission->code == LeftOut::later && candidates_[ref.index].possible) return ref;
        return omission->code == LeftOut::substituted ? omission->substitute : std::nullopt;
    }

    // Of the muscles' own exercises of a phase, the first of this joint that nobody has paired.
    std::optional<Ref<Exercise>> partner(const Exercise& exercise, const std::vector<Refs<Exercise>>& by_muscle) const {
        for (const auto muscle : exercise.muscles)
            for (const auto other : by_muscle[muscle.index])
                if (!is_paired_[other.index] && library_[other].joint == exercise.joint) return other;
        return std::nullopt;
    }

    void find_loosening() {
        const auto list = in_turn([&](Ref<Exercise> ref) { return !lists_.is_work[ref.index]; });
        is_paired_.resize(library_.exercises.size(), false);
        std::vector<Refs<Exercise>> releases(library_.muscles.size()), stretches = releases;
        for (const auto ref : list)
            for (const auto muscle : library_[ref].muscles) {
                if (library_[ref].phase == Phase::release) releases[muscle.index].push_back(ref);
                if (library_[ref].phase == Phase::stretch) stretches[muscle.index].push_back(ref);
            }
        for (const auto ref : list) {
            if (is_paired_[ref.index]) continue;
            const auto& exercise = library_[ref];
            is_paired_[ref.index] = true;
            Loosening unit{{ref}, is_asked(exercise)};
            std::optional<Ref<Exercise>> other;
            if (exercise.phase == Phase::release) other = partner(exercise, stretches);
            if (exercise.phase == Phase::stretch) other = partner(exercise, releases);
            if (other) {
                is_paired_[other->index] = true;
                unit.exercises.insert(exercise.phase == Phase::release ? unit.exercises.end() : unit.exercises.begin(),
                                      *other);
            }
            lists_.loosening.push_back(std::move(unit));
        }
    }

    const Library& library_;
    const Request& request_;
    const Candidates& candidates_;
    const Selection& selection_;
    std::vector<bool> is_chosen_, is_paired_, suits_condition_;  // by exercise
    std::vector<const Omission*> omissions_;                     // by exercise; null: it is not left out
    Lists lists_;
};

}  // namespace

Lists lists_of(const Library& library, const Request& request, const Candidates& candidates,
               const Selection& selection) {
    return ListMaking(library, request, candidates, selection).all();
}

}  // namespace valgus
