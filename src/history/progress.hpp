// What the rooms of progress share.
#pragma once

#include "valgus/stages/progress.hpp"

namespace valgus::history {

// Each measure of the log and of the baseline, in library order, with the change of the last from the first.
std::vector<MeasureCourse> courses_of(const Library& library, const History& history,
                                      const std::optional<Baseline>& baseline);

// Sets the weeks, the last session and what is in no week.
void count_weeks(const Library& library, const History& history, const TrainingDays& training, Progressed& into);

// Whether the pain of the last week that says something of it has grown, by more than chance does, in two weeks.
bool is_pain_up(const Library& library, const std::vector<LoggedWeek>& weeks);

// What the measures and the weeks come to.
Outcome outcome_of(const Library& library, const Progressed& progressed);

}  // namespace valgus::history
