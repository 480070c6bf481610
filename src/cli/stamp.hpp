// When a result is made: SOURCE_DATE_EPOCH, so that the same bytes can be made again, else now, to the second and in
// UTC, so that the later of two is known on the same day too.
#pragma once

#include "cli/command.hpp"

namespace valgus::cli {

// The day that VALGUS_TODAY names, or the real one. Throws Failure (usage) if the variable holds no date.
std::chrono::sys_days today_of(std::chrono::sys_days real, const Surroundings& surroundings);

// Throws Failure (usage) if SOURCE_DATE_EPOCH holds no number of seconds since 1970.
std::chrono::sys_seconds stamp_of(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace valgus::cli
