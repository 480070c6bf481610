#include "planner/ladder.hpp"

#include "planner/overlaid.hpp"

namespace valgus {

const Level& Ladder::level_of(std::size_t step) const {
    return *std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return step < level.end; });
}

std::optional<std::size_t> Ladder::next_level(std::size_t step) const {
    const auto next = level_of(step).end;
    return next < steps.size() ? std::optional(next) : std::nullopt;
}

Ladder ladder_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                 bool climbs) {
    const auto& exercise = library[ref];
    Ladder ladder;
    ladder.levels.reserve(candidate.last - candidate.first + 1);
    const auto by_stage = overlaid(exercise, request, ref, std::span(candidate.stages).first(candidate.last + 1));
    for (auto i = candidate.first; i <= candidate.last; ++i) {
        Level level{.stage = candidate.stages[i], .how = by_stage[i]};
        level.kit = provide(level.how->equipment, request).kit;
        level.setup_time = level.how->setup_s.value_or(library.defaults.setup_s);
        level.begin = ladder.steps.size();
        auto rungs = rungs_of(*level.how->dose, library.defaults, climbs);
        if (ladder.steps.empty()) {
            ladder.steps = std::move(rungs);
        } else {
            ladder.steps.insert(ladder.steps.end(), rungs.begin(), rungs.end());
        }
        level.end = ladder.steps.size();
        ladder.levels.push_back(std::move(level));
    }
    return ladder;
}

}  // namespace valgus
