// What premises look at: that it is there, that it can be so, and that all of it is looked at.
#pragma once

#include "library/overlay.hpp"

namespace valgus {

struct AssessmentPlaces {
    const std::vector<Mappings>&questions, &facts, &clues, &rules;
};

void check_demands(const Library& library, const AssessmentPlaces& places, Findings& findings);

// Whether the second holds wherever the first does, as far as their words and numbers show.
bool implies(const Premise& first, const Premise& second);

}  // namespace valgus
