// R10: what a week brings that was not before: in a plan last week, in a program in any of its sessions.
#pragma once

#include "planner/draft.hpp"

namespace valgus {

News news_of(const Draft& draft);

}  // namespace valgus
