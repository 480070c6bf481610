// The sessions of a block, as decided, as a Program that a renderer can print without looking anything up.
#pragma once

#include "planner/decision.hpp"
#include "planner/turns.hpp"

namespace valgus {

struct SessionPlan {
    SessionDate date;
    Decision decision;
};

// `sessions`: of the whole block, by date, at least one; of these, only those of the asked week are shown.
std::variant<Program, Refusal> present_program(const Schedule& schedule, const std::vector<SessionPlan>& sessions);

// Its parts, in src/planner/whole.cpp.
Plan whole_of(const Schedule& schedule, const std::vector<const SessionPlan*>& sessions,
              const std::vector<Plan>& plans);
std::string calendar_of(const Request& request, const Library& library);

}  // namespace valgus
