// What a plan was decided to be, before it is finished: what of the library, at which size.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/week_work.hpp"

namespace valgus {

// When an exercise was last done in an earlier week, and whether whole.
struct Past {
    int week = 0;  // 0: never
    Size size = Size::full;
};

struct Draft {
    const Library& library;
    const Request& request;  // with its week
    const Candidates& candidates;
    std::vector<Choice> chosen;               // in the order of the plan
    std::vector<Omission> left_out;           // in library order; their details come when it is finished
    std::optional<Budget> budget;             // where minutes were asked for
    std::optional<SessionKind> session = {};  // one of a program; none: a plan by itself
    // Of a program:
    std::span<const WeekWork> block = {};  // its weeks
    std::vector<bool> everywhere = {};     // by exercise: whether any of its sessions holds it
    std::vector<Past> past = {};           // by exercise
};

// R12: what has a size stays; the others are left out for want of time if they were called, each by its own name even
// where another would have stood in for it. `is_done`: by exercise, whether a stand-in has its turn anywhere.
void keep(Draft& draft, const std::vector<Choice>& chosen, const std::vector<std::optional<Size>>& sizes,
          const std::vector<bool>& is_done);

Decision finish(const Draft& draft);

}  // namespace valgus
