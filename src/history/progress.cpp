// How it goes: the table of contents.
#include "history/progress.hpp"

#include <numeric>

namespace valgus {

int Progressed::planned() const {
    return std::accumulate(weeks.begin(), weeks.end(), 0, [](int sum, const auto& week) { return sum + week.planned; });
}

int Progressed::noted() const {
    return std::accumulate(weeks.begin(), weeks.end(), 0, [](int sum, const auto& week) { return sum + week.noted; });
}

Progressed progress_of(const Library& library, const History& history, const std::optional<Baseline>& baseline,
                       const TrainingDays& days) {
    Progressed progressed{.today = history.today};
    progressed.measures = history::courses_of(library, history, baseline);
    history::count_weeks(library, history, days, progressed);
    progressed.is_pain_up = history::is_pain_up(library, progressed.weeks);
    progressed.stops = refused_by_log(past_of(library, history, days.days, days.start));
    progressed.outcome = history::outcome_of(library, progressed);
    return progressed;
}

}  // namespace valgus
