// Two rows of the same thing that differ: the careful reading. In any order it is the same.
#pragma once

#include "valgus/stages/log.hpp"

namespace valgus {

LoggedExercise exercise_of(const LogRow& row, Ref<Exercise> exercise);

void merge(LoggedExercise& into, const LoggedExercise& other);
// What a row says of its session, whatever it is about.
void merge_session(LoggedSession& into, const LogRow& row);
void merge(LoggedTest& into, const LoggedTest& other, std::optional<Worse> worse);

}  // namespace valgus
