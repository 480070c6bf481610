// What premises look at: that it is there, that it can be so, and that all of it is looked at.
#pragma once

#include "library/overlay.hpp"

namespace valgus {

struct AssessmentPlaces {
    const std::vector<Mappings>&questions, &facts, &clues, &rules;
};

void check_demands(const Library& library, const AssessmentPlaces& places, Findings& findings);

}  // namespace valgus
