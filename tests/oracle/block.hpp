// A block as it was decided, session by session, and what must hold of it whatever the library says: no second planner,
// but what one can see from outside of R4, R10, R12, R17 and P6. Nothing here may come from src/planner/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "oracle/rules.hpp"
#include "valgus/stages/decision.hpp"

namespace testing {

struct Held {
    bool is_repeated = false;  // as the one before, word for word
    int week = 1;
    valgus::SessionKind kind = valgus::SessionKind::full;
    const valgus::Decision* decision = nullptr;
};

struct Block {
    // The plans of all weeks, as far as there are any: one session a week.
    static Block of_plans(const valgus::Library& library, const valgus::Request& request, int until = 0);
    // The sessions of a program; none if it is refused.
    static Block of_program(const valgus::Library& library, const valgus::Request& request,
                            const valgus::Schedule& schedule);

    const valgus::Exercise& exercise(const valgus::Card& card) const { return (*library)[card.exercise]; }
    const valgus::Library* library = nullptr;
    valgus::Request request;
    bool is_program = false;
    std::vector<Held> sessions;  // by date

private:
    std::shared_ptr<const void> kept_;  // the decisions
};

// The rules of one of its weeks.
struct Asked {
    Asked(const Block& block, int week);
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    valgus::Request request;
    Rules rules;
};

// What is wrong, a line each.
using Wrongs = std::vector<std::string>;
std::string lines(const Wrongs& wrongs);

// --- of every session by itself
Wrongs too_long(const Block& block);         // R12: minutes and number
Wrongs wrong_times(const Block& block);      // R13
Wrongs wrong_doses(const Block& block);      // R12, R17: below the first dose of the stage, but for what may be less
Wrongs wrong_halves(const Block& block);     // R12: of teachers
Wrongs wrong_reminders(const Block& block);  // R4
Wrongs wrong_shares(const Block& block);     // R12
Wrongs wrong_order(const Block& block);      // R8
Wrongs ruled_out_ones(const Block& block);   // R17: anything that a condition forbids
Wrongs wrong_omissions(const Block& block);  // R14
Wrongs few_exercises(const Block& block);    // R12: of a session with a quarter of an hour
// --- of the sessions one after the other
Wrongs early_drills(const Block& block);         // R12: before their stones
Wrongs wrong_stages(const Block& block);         // R10
Wrongs stages_beside_new(const Block& block);    // R10: in a week in which work enters
Wrongs wrong_rungs(const Block& block);          // R10
Wrongs missing_first_drill(const Block& block);  // P6
Wrongs falling_first_drill(const Block& block);  // R10
Wrongs standing_still(const Block& block);       // R10: the first drill at the end of the block
Wrongs wrong_news(const Block& block);           // R10

// What they share.
bool is_work(const Block& block, const valgus::Card& card);
bool is_reminder(const valgus::Card& card);
const valgus::Card* find_card(const valgus::Decision& decision, valgus::Ref<valgus::Exercise> exercise);
valgus::Amount first_amount(const valgus::Library& library, const valgus::Card& card);
int learning_weeks(int weeks);
bool is_test_week(int week, int weeks);
int half_weeks(const Block& block);
std::string told(const Block& block, const Held& held);
std::string told(const Block& block, const Held& held, const valgus::Card& card);

}  // namespace testing
