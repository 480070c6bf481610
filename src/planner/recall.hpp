// R18: what a log says of the block so far, in place of the calendar.
#pragma once

#include "planner/climb.hpp"
#include "planner/turns.hpp"

namespace valgus {

// Brings a course to where its request's log leaves it: where every exercise stands, and what follows for the next
// session; whose turn it is; how many stages there were lately.
void recall(Course& course, Turns& turns, Quota& quota);

// The request with what the log keeps out of the next session; none: nothing is.
std::optional<Request> heeding_log(const Library& library, const Request& request);

// The sessions from the next one to the end of the block, one at least.
std::vector<SessionDate> dates_after_log(const Logged& logged, int weeks);

}  // namespace valgus
