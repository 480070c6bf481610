#include "planner/week_work.hpp"

#include "planner/card.hpp"

namespace valgus {

bool is_mobility(const Exercise& exercise) { return exercise.daily || is_loosening(exercise.phase); }

WeekWork work_of(const Library& library, Request request, int week) {
    request.week = week;
    WeekWork work{std::move(request), {}, {}, {}, {}};
    work.candidates = prepare(library, work.request);
    work.selection = select(library, work.request, work.candidates);
    work.list = priority_list(library, work.request, work.selection.chosen);
    work.times.resize(library.exercises.size());
    for (const auto ref : work.list)
        work.times[ref.index] = timing_of(library, work.request, work.candidates[ref.index], ref);
    return work;
}

}  // namespace valgus
