// What a plan says of the protocol that it follows (R22).
#pragma once

#include "valgus/plan.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::words {

FollowedProtocol followed(const Library& library, const Protocol& protocol);

// At the top of the plan: what it is, what was found, what differs.
std::vector<Paragraph> of_protocol(const Library& library, const Request& request, const Decision& decision);

bool is_of_protocol(const Library& library, const Request& request, Ref<Exercise> exercise);

}  // namespace valgus::words
