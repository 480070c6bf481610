// What each exercise of the library would be for this request, before anything is chosen.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>

#include "valgus/request.hpp"

namespace valgus {

// Whether a selector of the library holds for a value; an empty one always does.
template <class T>
bool selects(List<T> selector, const T& value) {
    return selector.empty() || std::find(selector.begin(), selector.end(), value) != selector.end();
}

// As selects() for a value that may be several, in library order: one of them is enough.
template <class T>
bool selects_any(RefList<T> selector, const Refs<T>& sorted) {
    return selector.empty() ||
           std::any_of(selector.begin(), selector.end(), [&](auto value) { return is_among(sorted, value); });
}

struct Candidate {
    // Overlaid for side, cause, condition, position and stage; the library's own where nothing changes it.
    std::shared_ptr<const Instruction> instruction;
    bool prescribed = false;                  // its dose is a clinician's own
    int stage = 1;                            // 1 = the exercise itself
    bool is_ahead = false;                    // by one stage, since all it teaches is mastered
    std::optional<int> next_stage;            // the next that can be done; none: this is the last
    int last_stage = 1;                       // the last that can be done
    bool mastered = false;                    // all it teaches is mastered, and there is no further stage (R4)
    Refs<Equipment> kit;                      // of each choice the first at hand
    std::vector<RefList<Equipment>> missing;  // choices with nothing at hand
    bool applies = true;                      // to the position (R1)
    int enters = 1;                           // the first week it may come in (R3)
    bool is_later = false;                    // that week is still to come, and nobody asked for it by name
    std::optional<Ref<Condition>> ruled_out;  // by the first condition that does (R17)
    bool possible = true;  // (a): not excluded, not ruled out, kit at hand, every needed skill mastered or taught by a
                           // possible one whose turn has come
    Refs<Skill> lost;      // needed skills that nothing possible teaches (R6)
};

// May come in for another reason than its name: as called, substitute or teacher.
inline bool is_available(const Candidate& candidate) {
    return candidate.possible && !candidate.mastered && !candidate.is_later;
}

using Candidates = std::vector<Candidate>;  // in library order

Candidates prepare(const Library& library, const Request& request);

// Its last step, in src/planner/lose_skills.cpp: makes impossible what needs a skill that nothing possible teaches.
void lose_skills(const Library& library, const Request& request, Candidates& candidates);

}  // namespace valgus
