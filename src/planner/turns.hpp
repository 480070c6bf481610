// P6: whose turn it is in the sessions of a program. A plan by itself takes from the beginning of its lists.
#pragma once

#include "planner/room.hpp"

namespace valgus {

struct Turns {
    explicit Turns(std::size_t exercises)
        : last_work(exercises, 0), last_loosening(exercises, 0), loosened_in(exercises, 0) {}

    Refs<Exercise> work;              // whose turn it is, for two weeks
    int since = 0;                    // the week in which that began; 0: nothing has its turn yet
    std::vector<int> last_work;       // by exercise, the week in which its last turn began; 0: none
    std::vector<int> last_loosening;  // by exercise, which session of the block had it last; 0: none
    std::vector<int> loosened_in;     // by exercise, the last week in which it was in; 0: none
    int sessions = 0;                 // so far
};

// Whether further work hands over in this week: every two weeks, counted anew from the end of the learning time, so
// that no turn is cut short.
bool hands_over(int week, int weeks);

// How much further work a session of a program holds.
std::size_t most_turns(int week, int weeks);

// What may come in behind what leads, the next drill and the next of the other work in turn; with turns, what had its
// last longest ago. `is_new_welcome`: also what the block has not held yet.
Refs<Exercise> next_work(const Course& course, const Room& room, int week, const Turns* turns, bool is_new_welcome);

// With turns: asked joints first, others once those had theirs in the week; of each, what was longest ago.
std::vector<const Loosening*> next_loosening(const Era& era, int week, const Turns* turns);

}  // namespace valgus
