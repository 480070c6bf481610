// The plan that a command line asks for.
#pragma once

#include <optional>

#include "cli/session.hpp"
#include "valgus/plan.hpp"

namespace valgus::cli {

// After the log, where one is named. Throws Failure (refused) where there is none.
Plan planned(Session& session);

// Tells on standard error what a clinician said of exercises that are not in it: nobody should find out at home.
void tell_unused(const Plan& plan, Session& session);

// Whether an option says, anywhere, what plan is asked for.
bool asks_for_plan(const Arguments& arguments);

// An option of the command line that means something for a plan only; none: there is none. The side means something for
// each text.
std::optional<Said> only_of_plan(const Arguments& arguments);

}  // namespace valgus::cli
