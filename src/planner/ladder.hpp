// R10: all that an exercise can grow to in a block, step by step: the rungs of each stage, one stage behind the other.
#pragma once

#include <memory>

#include "planner/candidate.hpp"
#include "planner/dose.hpp"

namespace valgus {

// A stage, with its part of the steps.
struct Level {
    int stage = 1;
    std::shared_ptr<const Instruction> how;
    Refs<Equipment> kit;
    Seconds setup_time{};
    std::size_t begin = 0, end = 0;
};

struct Ladder {
    std::vector<Level> levels;
    std::vector<Amount> steps;  // whole doses

    const Level& level_of(std::size_t step) const;
    bool is_last_rung(std::size_t step) const { return step + 1 == level_of(step).end; }
    // The first step of the next stage; none: there is none.
    std::optional<std::size_t> next_level(std::size_t step) const;
};

// `climbs`: it is work; what is loosening stays at its first rung.
Ladder ladder_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                 bool climbs);

}  // namespace valgus
