// P6: what each session of a block takes from its week's list.
#pragma once

#include <span>

#include "planner/dates.hpp"
#include "planner/decision.hpp"

namespace valgus {

// What one week has to share out.
struct WeekWork {
    Request request;  // with its week
    Candidates candidates;
    Selection selection;
    Refs<Exercise> list;        // R12
    std::vector<Timing> times;  // of every exercise of the library, by its place; only those of the list count
};

WeekWork work_of(const Library& library, Request request, int week);

// The exercises of one session, the most important first.
using Share = std::vector<Fitted>;

// One share for each date, `works` by week. Every full session begins with what --include names and the first
// integrate exercise, with what they need; the other cards of the list go on where the session before stopped, over the
// weeks. Doses are whole where the sessions of a week reach for its whole list so; else those of release, stretch and
// mobilize are at their least; else all are; and what is left of the minutes makes some whole (R12). A card that never
// fits is passed over.
std::vector<Share> share_out(const Library& library, const std::vector<WeekWork>& works,
                             std::span<const SessionDate> dates);

// P2: whether an exercise belongs to a mobility day.
bool is_mobility(const Exercise& exercise);

}  // namespace valgus
