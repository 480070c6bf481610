// R12: stepping stones: what must be held for two weeks, or stand before a drill in the same session.
#pragma once

#include "planner/course.hpp"

namespace valgus {

// Of a choice of stones: the first that can be had, or the one that brings the fewest with it.
enum class StoneChoice { first, fewest };

// Whether the block has held one of a choice for two weeks before this one, or it is mastered, or nothing stands for it
// because its equipment is not at hand.
bool is_held(const Course& course, const Era& era, const RefList<Exercise>& choice, int week);

// The one that would come in; where none can be had, what stands in for one of them. `in_any_week`: even one whose week
// is still to come, before an exercise that was asked for by name.
std::optional<Ref<Exercise>> stone_of(const Course& course, const Era& era, const RefList<Exercise>& choice,
                                      StoneChoice by, bool in_any_week = false);

// Of a block of which no drill was come to yet: by a log, what a session that was broken off did not come to is no
// addition in the next.
bool is_first_week(const Course& course, int week);

// Whether it may come into the block in this week, as far as its stones and what a condition says of new drills go. In
// the first week stones may still come in with it, if they can be had.
bool may_enter(const Course& course, Ref<Exercise> ref, int week);

// Whether a stone of it is neither held nor to be had.
bool lacks_stone(const Course& course, const Era& era, Ref<Exercise> ref, int week);

// A drill and its stones, the farthest on the way first; only what may be in this week.
Refs<Exercise> on_the_way(const Course& course, const Era& era, Ref<Exercise> goal, int week);

}  // namespace valgus
