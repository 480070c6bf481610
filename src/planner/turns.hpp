// P6: what each session of a block takes from its week's list.
#pragma once

#include <span>

#include "planner/dates.hpp"
#include "planner/room.hpp"

namespace valgus {

// One share for each date, `works` by week. Every full session begins with what --include names and the first
// integrate exercise, with what they need; the other cards of the list go on where the session before stopped, over the
// weeks. Doses are the same kind over the whole block, so that none falls from one week to the next: whole, if every
// week goes through its list so; else those of release, stretch and mobilize are at their least; else, if what a
// session begins with would not fit, all are. What is left of the minutes makes some whole (R12). A card that never
// fits is passed over.
std::vector<Share> share_out(const Library& library, const std::vector<WeekWork>& works,
                             std::span<const SessionDate> dates);

// The dates of each week.
std::vector<std::span<const SessionDate>> by_week(std::span<const SessionDate> dates);

// P6: whether the sessions of a week hold all of its list.
bool goes_through(const Library& library, const WeekWork& work, std::span<const SessionDate> dates,
                  std::span<const Share> shares);

}  // namespace valgus
