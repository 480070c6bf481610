// What each exercise of the library would be for this request, before anything is chosen.
#pragma once

#include <algorithm>

#include "valgus/request.hpp"

namespace valgus {

template <class T>
bool contains(const Refs<T>& refs, Ref<T> ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

struct Candidate {
    Instruction instruction;               // overlaid for cause, side, position and stage
    int stage = 1;                         // 1 = the exercise itself
    bool mastered = false;                 // all it teaches is mastered, and there is no further stage (R4)
    Refs<Equipment> kit;                   // of each choice the first at hand
    std::vector<Refs<Equipment>> missing;  // choices with nothing at hand
    bool applies = true;                   // to the position (R1)
    bool possible = true;  // (a): not excluded, kit at hand, every needed skill mastered or taught by a possible one
    Refs<Skill> lost;      // needed skills that nothing possible teaches (R6)
};

inline bool is_available(const Candidate& candidate) { return candidate.possible && !candidate.mastered; }

using Candidates = std::vector<Candidate>;  // in library order

Candidates prepare(const Library& library, const Request& request);

}  // namespace valgus
