// What the sessions of a block held before one of them.
#pragma once

#include <set>

#include "oracle/block.hpp"

namespace testing {

// How an exercise was held last, and in which weeks, reminders apart.
struct Past {
    const valgus::Card* card = nullptr;  // in an earlier week; null: in none
    int week = 0;
    const valgus::Card* last = nullptr;  // in any earlier session
    int last_week = 0;
    std::set<int> weeks;
};

class Pasts {
public:
    explicit Pasts(const Block& block) : pasts_(block.library->exercises.size()) {}

    // Before a session of this week.
    const Past& of(valgus::Ref<valgus::Exercise> ref, int week) {
        auto& past = pasts_[ref.index];
        if (past.last_week < week) {
            past.card = past.last;
            past.week = past.last_week;
        }
        return past;
    }
    // Earlier ones than this.
    int weeks_of(valgus::Ref<valgus::Exercise> ref, int week) const {
        const auto& weeks = pasts_[ref.index].weeks;
        return static_cast<int>(weeks.size()) - (weeks.contains(week) ? 1 : 0);
    }
    void add(const Held& held) {
        for (const auto& card : held.decision->cards) {
            of(card.exercise, held.week);
            auto& past = pasts_[card.exercise.index];
            past.last = &card;
            past.last_week = held.week;
            if (!is_reminder(card)) past.weeks.insert(held.week);
        }
    }

private:
    std::vector<Past> pasts_;
};

}  // namespace testing
