// R6: what needs a skill that nothing left can teach is impossible, and what it would teach may be lost with it.
#include <functional>
#include <queue>
#include <utility>

#include "planner/candidate.hpp"

namespace valgus {

namespace {

// A need that cannot be met, and when that shows if one goes through all needs of all exercises again and again: in
// which round, at which exercise, at which of its needs. That is the order in which reasons are told.
struct Loss {
    std::size_t round = 0, exercise = 0, need = 0;
    friend auto operator<=>(const Loss&, const Loss&) = default;
};

// Goes from loss to loss in that order, so that no round goes through all that stays.
class Losing {
public:
    Losing(const Library& library, const Request& request, Candidates& candidates)
        : library_(library),
          request_(request),
          candidates_(candidates),
          teachers_(library.skills.size(), 0),
          learners_(library.skills.size()) {}

    void all() {
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (candidates_[i].possible && !candidates_[i].is_later)
                for (const auto skill : library_.exercises[i].teaches) ++teachers_[skill.index];
        for (std::size_t i = 0; i < candidates_.size(); ++i) add_needs(i);
        for (; !losses_.empty(); losses_.pop()) lose(Loss(losses_.top()));
    }

private:
    bool is_lost(Ref<Skill> skill) const { return teachers_[skill.index] == 0 && !is_among(request_.mastered, skill); }

    void add_needs(std::size_t exercise) {
        const auto& needs = library_.exercises[exercise].needs;
        for (std::size_t i = 0; i < needs.size(); ++i) {
            auto& learners = learners_[needs[i].index];
            if (!learners.empty() && learners.back().exercise == exercise) continue;  // named twice
            learners.push_back({0, exercise, i});
            if (is_lost(needs[i])) losses_.push(learners.back());
        }
    }

    void lose(Loss loss) {
        auto& candidate = candidates_[loss.exercise];
        const auto& exercise = library_.exercises[loss.exercise];
        candidate.lost.push_back(exercise.needs[loss.need]);
        if (!std::exchange(candidate.possible, false) || candidate.is_later) return;
        for (const auto skill : exercise.teaches) {
            --teachers_[skill.index];
            if (!is_lost(skill)) continue;
            for (auto next : learners_[skill.index]) {
                next.round = loss.round;
                if (next < loss) ++next.round;
                losses_.push(next);
            }
        }
    }

    const Library& library_;
    const Request& request_;
    Candidates& candidates_;
    std::vector<std::size_t> teachers_;        // of each skill, how many could teach it
    std::vector<std::vector<Loss>> learners_;  // of each skill, the needs of it, as if lost in round 0
    std::priority_queue<Loss, std::vector<Loss>, std::greater<>> losses_;
};

}  // namespace

void lose_skills(const Library& library, const Request& request, Candidates& candidates) {
    Losing(library, request, candidates).all();
}

}  // namespace valgus
