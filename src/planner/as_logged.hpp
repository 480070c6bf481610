// R18: an exercise as a log tells of it, on its ladder.
#pragma once

#include "planner/course.hpp"

namespace valgus {

LadderShape shape_of(const Ladder& ladder);

// As it was in the morning of a session that is over, or, behind the last of them, is now.
Situation situation_of(const Logged& logged, std::size_t i);

// The step of the ladder: as printed; where that is not told, as it follows from what was before. `expected`: the
// verdict before that session, if there was one. `may_rise`: no other went to a harder stage instead.
std::size_t step_as_logged(const LoggedExercise& said, const Ladder& ladder, const std::optional<Verdict>& expected,
                           std::size_t standing, bool may_rise);

struct Placing {
    int week = 1;
    std::size_t step = 0;
    const std::optional<Verdict>& expected;
};
Lived lived_as_logged(Course& course, LoggedExercise said, const LoggedSession& session, const Placing& placing);

}  // namespace valgus
