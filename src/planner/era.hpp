// The weeks of a block that have in common what is learned and what may come in: nothing is chosen anew within one.
#pragma once

#include <memory>

#include "planner/lists.hpp"

namespace valgus {

struct Era {
    Request request;                             // with its first week
    std::shared_ptr<const Candidates> prepared;  // shared by eras in which the same may come in
    std::vector<bool> is_learned;                // by skill: mastered, or learned by now (R4)
    Selection selection;
    Lists lists;
    std::vector<std::optional<Choice>> choices;          // by exercise, what was chosen
    std::vector<std::optional<Ref<Exercise>>> teachers;  // by skill, who teaches it or reminds of it; none: nothing can

    const Candidates& candidates() const { return *prepared; }
};

// Of every week of the block, which of the eras it belongs to.
struct Eras {
    std::vector<Era> eras;
    std::vector<std::size_t> by_week;  // of week w at w − 1

    // Behind the end of the block all is as in its last week.
    const Era& of(int week) const {
        return eras[by_week[std::min(static_cast<std::size_t>(week), by_week.size()) - 1]];
    }
};

Eras eras_of(const Library& library, const Request& request);

}  // namespace valgus
