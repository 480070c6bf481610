// Which exercises a plan holds and which it leaves out, with the reasons; docs/planning-rules.md, "Choosing".
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "planner/candidate.hpp"
#include "planner/dose.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus {

struct Choice {
    Ref<Exercise> exercise;
    Included code = Included::focus;
    std::optional<Ref<Exercise>> instead_of = {};  // for a substitute
    Size size = Size::full;
};

struct Selection {
    std::vector<Choice> chosen;      // in library order
    std::vector<Omission> left_out;  // in library order, without details
    // What --include asked for and cannot be had, each with an alternative that could be, if there is one.
    std::vector<std::pair<Ref<Exercise>, std::optional<Ref<Exercise>>>> refused;
};

// The first alternative that could stand in; alternatives of alternatives are not tried.
std::optional<Ref<Exercise>> alternative_of(const Exercise& exercise, const Candidates& candidates);

Selection select(const Library& library, const Request& request, const Candidates& candidates);

}  // namespace valgus
