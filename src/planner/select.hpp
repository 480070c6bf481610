// Which exercises a plan holds and which it leaves out, with the reasons; docs/planning-rules.md, "Choosing".
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "planner/candidate.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus {

struct Choice {
    Ref<Exercise> exercise;
    Included code = Included::focus;
    std::optional<Ref<Exercise>> instead_of = {};  // for a substitute
};

struct Selection {
    std::vector<Choice> chosen;      // in library order
    std::vector<Omission> left_out;  // in library order, without details
    // What --include asked for and cannot be had, each with an alternative that could be, if there is one.
    std::vector<std::pair<Ref<Exercise>, std::optional<Ref<Exercise>>>> refused;
    std::vector<std::optional<Ref<Exercise>>> teachers;  // by skill, who teaches it or reminds of it; none: nothing can
};

// The first alternative that could stand in; alternatives of alternatives are not tried.
std::optional<Ref<Exercise>> alternative_of(const Exercise& exercise, const Candidates& candidates);

// `is_learned`: by skill, whether nobody needs to teach it any more (R4).
Selection select(const Library& library, const Request& request, const Candidates& candidates,
                 std::vector<bool> is_learned);

}  // namespace valgus
