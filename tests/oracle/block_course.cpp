// What must hold of the sessions of a block one after the other: stones, stages, rungs, the first drill, news.
#include <algorithm>
#include <map>
#include <set>

#include "oracle/block_past.hpp"

namespace testing {

using namespace valgus;

namespace {

int work_of(const Card& card) {
    const auto& amount = card.amount;
    const int one = amount.reps       ? *amount.reps
                    : amount.distance ? *amount.distance
                                      : static_cast<int>(amount.duration.value_or(Seconds{0}).count());
    return one * (static_cast<int>(card.sides.size()) * amount.sets + (card.one_more ? 1 : 0));
}

// Whether one of a choice of stones has been held for two weeks, is mastered, or stands before the card; else, what
// stands in for one of them is in the session, or nothing can since the kit of all is lacking.
bool has_stone(const Block& block, const Held& held, const Pasts& pasts, std::size_t place,
               const RefList<Exercise>& choice) {
    constexpr int enough = 2;
    const Asked asked(block, held.week);
    const auto& cards = held.decision->cards;
    const auto is_held = [&](Ref<Exercise> ref) {
        return has(block.request.mastered_stones, ref) || pasts.weeks_of(ref, held.week) >= enough;
    };
    bool lacks_kit = true, has_other = false;
    for (const auto stone : choice) {
        if (is_held(stone)) return true;
        for (std::size_t i = 0; i < place; ++i)
            if (cards[i].exercise == stone && !is_reminder(cards[i])) return true;
        lacks_kit = lacks_kit && !asked.rules.missing(stone.index).empty();
        if (asked.rules.ruled_out_by(stone.index) || asked.rules.is_excluded(stone.index)) continue;
        const auto other = asked.rules.alternative(stone.index);
        has_other = has_other || other;
        if (!other) continue;
        const auto* card = find_card(*held.decision, nth<Exercise>(*other));
        if (is_held(nth<Exercise>(*other)) || (card != nullptr && !is_reminder(*card))) return true;
    }
    return lacks_kit && !has_other;
}

}  // namespace

Wrongs early_drills(const Block& block) {
    Wrongs wrongs;
    Pasts pasts(block);
    for (const auto& held : block.sessions) {
        const auto& cards = held.decision->cards;
        for (std::size_t place = 0; place < cards.size() && held.kind == SessionKind::full && !held.is_repeated;
             ++place)
            for (const auto& choice : block.exercise(cards[place]).after)
                if (!is_reminder(cards[place]) && !has_stone(block, held, pasts, place, choice))
                    wrongs.push_back(told(block, held, cards[place]) + ": without " +
                                     std::string((*block.library)[choice.front()].id));
        pasts.add(held);
    }
    return wrongs;
}

Wrongs wrong_stages(const Block& block) {
    constexpr int most = 2;
    Wrongs wrongs;
    Pasts pasts(block);
    std::map<int, int> rises;  // by week
    for (const auto& held : block.sessions) {
        const Asked asked(block, held.week);
        int here = 0;
        for (const auto& card : held.decision->cards) {
            const auto wrong = [&](const std::string& what) {
                wrongs.push_back(told(block, held, card) + ": " + what);
            };
            const auto i = card.exercise.index;
            const auto stages = asked.rules.stages(i);
            const auto& past = pasts.of(card.exercise, held.week);
            if (!has(stages, card.stage)) wrong("a stage that cannot be done");
            if (card.stage < asked.rules.first_stage(i) || card.stage > asked.rules.last_stage(i))
                wrong("stage " + std::to_string(card.stage));
            if (past.last == nullptr && card.stage != asked.rules.first_stage(i)) wrong("does not begin at its first");
            if (past.last == nullptr || card.stage == past.last->stage) continue;
            if (card.stage < past.last->stage) wrong("back to an earlier stage");
            if (past.last->next_stage != card.stage) wrong("past a stage");
            if (is_reminder(card)) wrong("a reminder at a new stage");
            ++here;
            ++rises[held.week];
        }
        if (here > 1) wrongs.push_back(told(block, held) + ": " + std::to_string(here) + " new stages");
        if (here > 0 && held.week == 1) wrongs.push_back(told(block, held) + ": a new stage in the first week");
        if (here > 0 && is_test_week(held.week, block.request.weeks))
            wrongs.push_back(told(block, held) + ": a new stage in a week of tests");
        const int half = half_weeks(block);
        if (here > 0 && half > 0 && held.week <= half + 1)
            wrongs.push_back(told(block, held) + ": a new stage while full numbers come back");
        pasts.add(held);
    }
    for (const auto& [week, number] : rises)
        if (number > most) wrongs.push_back("week " + std::to_string(week) + ": " + std::to_string(number) + " stages");
    return wrongs;
}

Wrongs stages_beside_new(const Block& block) {
    Wrongs wrongs;
    Pasts pasts(block);
    std::set<int> risen, entered;  // weeks
    for (const auto& held : block.sessions) {
        for (const auto& card : held.decision->cards) {
            const auto& past = pasts.of(card.exercise, held.week);
            if (past.weeks.empty() && !is_reminder(card) && is_work(block, card)) entered.insert(held.week);
            if (past.last != nullptr && card.stage > past.last->stage) risen.insert(held.week);
        }
        pasts.add(held);
    }
    for (const int week : risen)
        if (entered.contains(week))
            wrongs.push_back("week " + std::to_string(week) + ": a new stage, and something new");
    return wrongs;
}

// At most one rung a week over what was held last in an earlier one; a new stage begins at its first.
Wrongs wrong_rungs(const Block& block) {
    Wrongs wrongs;
    Pasts pasts(block);
    for (const auto& held : block.sessions) {
        for (const auto& card : held.decision->cards) {
            const auto wrong = [&](const std::string& what) {
                wrongs.push_back(told(block, held, card) + ": " + what);
            };
            const auto& past = pasts.of(card.exercise, held.week);
            if (card.rung < 1 || card.rung > card.rungs) wrong("no such rung");
            if (held.week == 1 && !is_work(block, card) && card.rungs != 1) wrong("loosening with rungs");
            const bool is_new = past.card == nullptr || past.card->stage != card.stage;
            const int before = is_new ? 0 : past.card->rung;
            if (card.rung > before + 1)
                wrong("from rung " + std::to_string(before) + " to " + std::to_string(card.rung));
            const int half = half_weeks(block);
            if (half > 0 && held.week <= half + 1 && card.rung > 1) wrong("a rung while full numbers come back");
        }
        pasts.add(held);
    }
    return wrongs;
}

// It is in every full session, whole.
Wrongs missing_first_drill(const Block& block) {
    Wrongs wrongs;
    bool is_expected = false;
    for (const auto& held : block.sessions) {
        if (held.kind != SessionKind::full) continue;
        const auto& drill = held.decision->first_drill;
        is_expected = is_expected || drill;
        if (!drill && is_expected) wrongs.push_back(told(block, held) + ": no first drill");
        const auto* card = drill ? find_card(*held.decision, *drill) : nullptr;
        if (drill && (card == nullptr || card->portion != Portion::whole))
            wrongs.push_back(told(block, held) + ": the first drill is not in it");
    }
    return wrongs;
}

// What is done of it never falls within a stage.
Wrongs falling_first_drill(const Block& block) {
    Wrongs wrongs;
    const Card* last = nullptr;
    for (const auto& held : block.sessions) {
        if (held.kind != SessionKind::full || !held.decision->first_drill) continue;
        const auto* card = find_card(*held.decision, *held.decision->first_drill);
        if (card == nullptr) continue;
        if (last != nullptr && last->exercise == card->exercise && last->stage == card->stage &&
            work_of(*card) < work_of(*last))
            wrongs.push_back(told(block, held, *card) + ": " + std::to_string(work_of(*card)) + " after " +
                             std::to_string(work_of(*last)));
        last = card;
    }
    return wrongs;
}

Wrongs standing_still(const Block& block) {
    const Card *first = nullptr, *last = nullptr;
    for (const auto& held : block.sessions) {
        if (held.kind != SessionKind::full || !held.decision->first_drill) continue;
        const auto* card = find_card(*held.decision, *held.decision->first_drill);
        if (card == nullptr) continue;
        if (first == nullptr) first = card;
        last = card;
    }
    if (first == nullptr || first->exercise != last->exercise || last->stage > first->stage) return {};
    if (2 * work_of(*last) >= 3 * work_of(*first)) return {};
    return {std::string(block.exercise(*last).id) + ": " + std::to_string(work_of(*first)) + " at first, " +
            std::to_string(work_of(*last)) + " at the end, rung " + std::to_string(last->rung) + " of " +
            std::to_string(last->rungs)};
}

}  // namespace testing
