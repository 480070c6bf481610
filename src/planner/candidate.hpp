// What each exercise of the library would be for this request, before anything is chosen.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "valgus/stages/logged.hpp"

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
    std::vector<int> stages;                  // that can be done, in order, 1 = the exercise itself; none: it cannot
    std::size_t first = 0, last = 0;          // of these, where it begins and where it ends in this block
    std::vector<RefList<Equipment>> missing;  // choices with nothing at hand, so that it cannot begin
    bool applies = true;                      // to the position (R1)
    int enters = 1;                           // the first week it may come in (R3)
    bool is_later = false;                    // that week is still to come, and nobody asked for it by name
    std::optional<Ref<Condition>> ruled_out;  // by the first condition that does (R17)
    bool possible = true;  // (a): not excluded, not ruled out, kit at hand, every needed skill mastered or taught by a
                           // possible one whose turn has come
    std::shared_ptr<const Verdict>
        resting;       // R18: why it is not in the next session; null: nothing was logged against it
    Refs<Skill> lost;  // needed skills that nothing possible teaches (R6)
};

// May come in for another reason than its name: as called, substitute, teacher or stepping stone.
inline bool is_available(const Candidate& candidate) { return candidate.possible && !candidate.is_later; }

// Why one that was called is not possible, if nothing ruled it out.
inline LeftOut lack_code(const Candidate& candidate) {
    return candidate.missing.empty() ? LeftOut::lost_skill : LeftOut::no_equipment;
}

using Candidates = std::vector<Candidate>;  // in library order

// For the request's week.
Candidates prepare(const Library& library, const Request& request);

// Its last step, in src/planner/lose_skills.cpp: makes impossible what needs a skill that nothing possible teaches.
void lose_skills(const Library& library, const Request& request, Candidates& candidates);

}  // namespace valgus
