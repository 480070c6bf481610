// What a terminal shows of a plan or a program where nobody said how much of it: the check-list, and how to see more.
#pragma once

#include "cli/session.hpp"
#include "valgus/plan.hpp"
#include "valgus/render.hpp"

namespace valgus::cli {

// As style_of(), with Detail::glance where it is one.
Style glance_style_of(const Arguments& arguments, const Surroundings& surroundings);

// Behind the check-list: the commands that show more, as they are typed; nothing if it is no glance. `show` finds an
// exercise by its number only in the plan of the request, by its id without one.
enum class Shown { by_number, by_id };
void put_ways_on(Session& session, const Style& style, const std::vector<PlannedExercise>& exercises, Shown by);

// " --profile me.yaml": what was typed of where the log is, for a command that is to be typed next.
std::string typed_for_log(const Session& session);

}  // namespace valgus::cli
