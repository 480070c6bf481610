// R14: why an exercise is in a plan, or is not, in codes and references.
#pragma once

#include "planner/draft.hpp"

namespace valgus {

Lack lack_of(const Candidate& candidate);

// Of each skill, where a plan needs it first.
struct Need {
    std::size_t order = none, need = 0;  // which of its exercises, and which of that one's needs
    static constexpr auto none = static_cast<std::size_t>(-1);
    friend auto operator<=>(const Need&, const Need&) = default;
};
std::vector<Need> first_needs(const Draft& draft);

Reason reason_in(const Draft& draft, const std::vector<Need>& needs, const Slot& slot);

// Of all that was called and is not in, in library order.
std::vector<Omission> omissions(const Draft& draft);

// The stepping stones of it that the block has not held by a week.
Refs<Exercise> waits_for(const Course& course, const Era& era, Ref<Exercise> exercise, int week);

// With all that its code rests on.
Omission explained(const Era& era, Omission omission);

}  // namespace valgus
