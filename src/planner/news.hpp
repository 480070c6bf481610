// R10: what a week brings that was not before in any of the block's sessions.
#pragma once

#include "planner/draft.hpp"

namespace valgus {

News news_of(const Draft& draft);

}  // namespace valgus
