// R18: what the day of the next session changes in a verdict: numbers that are half, weeks that are none, a clearance.
#pragma once

#include <span>

#include "planner/course.hpp"

namespace valgus {

// `lived`: the sessions of that exercise, at least one. The course goes by a log.
void heed_the_day(const Course& course, std::span<const Lived> lived, Verdict& verdict);

}  // namespace valgus
