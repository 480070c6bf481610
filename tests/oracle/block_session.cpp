// What must hold of every session by itself: length, times, doses, order.
#include <algorithm>
#include <tuple>

#include "oracle/block.hpp"

namespace testing {

using namespace valgus;

namespace {

int half(int number) { return (number + 1) / 2; }

// Whether an amount is no less than another in anything.
bool reaches(const Amount& amount, const Amount& least) {
    const auto tempo = [](const Amount& a) { return a.tempo ? a.tempo->up + a.tempo->down : Seconds{0}; };
    return amount.sets >= least.sets && amount.reps >= least.reps && amount.hold >= least.hold &&
           amount.duration >= least.duration && amount.distance >= least.distance && tempo(amount) >= tempo(least);
}

bool is_same(const Amount& a, const Amount& b) { return reaches(a, b) && reaches(b, a); }

// Of times, what one could hold is enough: they are told in fives.
Amount halved(const Amount& amount) {
    auto less = amount;
    if (less.reps) less.reps = half(*less.reps);
    if (less.duration) less.duration = Seconds{half(static_cast<int>(less.duration->count()))};
    if (less.distance) less.distance = half(*less.distance);
    return less;
}

bool teaches_new(const Asked& asked, Index i) {
    for (const auto skill : asked.rules.exercise(i).teaches)
        if (!asked.rules.is_learned(skill)) return true;
    return false;
}

}  // namespace

Wrongs too_long(const Block& block) {
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        Seconds sum{0};
        int count = 0;
        for (const auto& card : held.decision->cards) {
            sum += card.duration;
            if (!is_reminder(card)) ++count;
        }
        const auto& [minutes, most] = std::tie(block.request.minutes, block.request.max_exercises);
        if (sum != held.decision->duration) wrongs.push_back(told(block, held) + ": its duration is not the sum");
        if (minutes && sum > std::chrono::minutes{*minutes})
            wrongs.push_back(told(block, held) + ": " + std::to_string(sum.count()) + " s");
        if (most && block.request.include.empty() && count > *most)  // what is asked for by name has no number
            wrongs.push_back(told(block, held) + ": " + std::to_string(count) + " exercises");
    }
    return wrongs;
}

Wrongs wrong_times(const Block& block) {
    Wrongs wrongs;
    for (const auto& held : block.sessions)
        for (const auto& card : held.decision->cards) {
            const auto& amount = card.amount;
            const auto& dose = *card.how->dose;
            const auto rest = dose.rest ? dose.rest->low : block.library->defaults.rest;
            auto work = amount.duration.value_or(Seconds{0});
            if (amount.distance) work = Seconds{2} * *amount.distance;
            if (amount.reps)
                work = *amount.reps * (amount.tempo->up + amount.tempo->down + amount.hold.value_or(Seconds{0}));
            auto time = card.setup_time;
            for (const auto side : card.sides) {
                const int sets = amount.sets + (card.one_more == side ? 1 : 0);
                time += sets * work + (sets - 1) * rest;
            }
            // R21: of what is done in turns, and never in week 1.
            if (card.one_more && (held.week == 1 || card.sides.size() != 2 || card.sides.front() != card.one_more))
                wrongs.push_back(told(block, held, card) + ": a set more");
            if (amount.rest.has_value() != (amount.sets > 1) || (amount.rest && *amount.rest != rest))
                wrongs.push_back(told(block, held, card) + ": its rest");
            if (time != card.duration)
                wrongs.push_back(told(block, held, card) + ": " + std::to_string(card.duration.count()) + " s, not " +
                                 std::to_string(time.count()));
        }
    return wrongs;
}

Wrongs wrong_doses(const Block& block) {
    Wrongs wrongs;
    const int halves = half_weeks(block);
    for (const auto& held : block.sessions)
        for (const auto& card : held.decision->cards) {
            if (is_reminder(card)) continue;
            const auto first = first_amount(*block.library, card);
            const bool is_halved = held.week <= halves && !card.by_clinician;
            if (card.is_halved != is_halved) wrongs.push_back(told(block, held, card) + ": half by a condition or not");
            if (card.portion == Portion::half) continue;
            if (!reaches(card.amount, is_halved ? halved(first) : first))
                wrongs.push_back(told(block, held, card) + ": less than its first dose");
            if (!is_work(block, card) && !is_halved && !is_same(card.amount, first))
                wrongs.push_back(told(block, held, card) + ": loosening that grows");
            if (card.rung == 1 && !is_halved && !is_same(card.amount, first))
                wrongs.push_back(told(block, held, card) + ": a first rung that is not its first dose");
            if (is_halved && first.reps && *card.amount.reps >= *first.reps && *first.reps > 1)
                wrongs.push_back(told(block, held, card) + ": no half");
        }
    return wrongs;
}

Wrongs wrong_halves(const Block& block) {
    constexpr int least_reps = 8;
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated) continue;
        const Asked asked(block, held.week);
        bool any = false;
        for (const auto& card : held.decision->cards) {
            if (card.portion != Portion::half) continue;
            any = true;
            const auto wrong = [&](const char* what) { wrongs.push_back(told(block, held, card) + ": " + what); };
            const auto first = first_amount(*block.library, card);
            if (!teaches_new(asked, card.exercise.index)) wrong("half of what teaches nothing new");
            if (card.is_halved || held.week <= half_weeks(block)) wrong("half of a half");
            if (card.by_clinician) wrong("half of a clinician's dose");
            if (!reaches(card.amount, halved(first))) wrong("less than half");
            if (first.reps && *card.amount.reps < std::min(least_reps, *first.reps)) wrong("less than 8 repetitions");
            if (first.reps && *card.amount.reps > std::max(least_reps, half(*first.reps))) wrong("more than half");
            if (card.amount.sets != first.sets) wrong("fewer sets");
            if (!has(held.decision->budget.halved, card.exercise)) wrong("half without being told");
        }
        if (any && !block.request.minutes) wrongs.push_back(told(block, held) + ": halves without a limit");
        // Only where whole ones would not have left room: else the rest makes them whole. A stage that takes less time
        // than what was before leaves some too late for that.
        bool is_raised = false;
        for (const auto& card : held.decision->cards)
            is_raised = is_raised || card.stage > asked.rules.first_stage(card.exercise.index);
        for (const auto& card : held.decision->cards) {
            if (card.portion != Portion::half || !block.request.minutes || is_raised || block.request.worse) continue;
            const auto whole = first_amount(*block.library, card);
            const int more = (whole.reps ? *whole.reps - *card.amount.reps : 0) * whole.sets;
            const auto rep =
                whole.tempo ? whole.tempo->up + whole.tempo->down + whole.hold.value_or(Seconds{0}) : Seconds{0};
            if (whole.reps && held.decision->duration + static_cast<int>(card.sides.size()) * more * rep <=
                                  std::chrono::minutes{*block.request.minutes})
                wrongs.push_back(told(block, held, card) + ": half, though the whole fits");
        }
    }
    return wrongs;
}

Wrongs wrong_reminders(const Block& block) {
    constexpr int most_reps = 5;
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated) continue;
        const Asked asked(block, held.week);
        for (const auto& card : held.decision->cards) {
            const auto wrong = [&](const char* what) { wrongs.push_back(told(block, held, card) + ": " + what); };
            const auto& teaches = block.exercise(card).teaches;
            if (!is_reminder(card)) continue;
            bool is_needed = false, reminds_of_learned = false;
            for (const auto skill : teaches) {
                const bool is_learned = asked.rules.is_learned(skill);
                for (const auto& other : held.decision->cards) {
                    const bool needs = has(block.exercise(other).needs, skill);
                    is_needed = is_needed || needs;
                    reminds_of_learned = reminds_of_learned || (needs && is_learned);
                }
            }
            // Where no drill has room, what it needs comes in piece by piece.
            const bool is_piece = held.decision->asked_drill && !held.decision->first_drill;
            if (!is_needed && !is_piece) wrong("a reminder that nothing needs");
            if (is_needed && !reminds_of_learned) wrong("a reminder of what is not learned");
            if (card.reason.code != Included::prerequisite) wrong("a reminder with another reason");
            if (card.amount.sets != 1 || card.amount.reps.value_or(0) > most_reps) wrong("a reminder that is long");
            if (card.amount.rest || card.one_more || card.is_halved) wrong("a reminder that is more");
        }
    }
    return wrongs;
}

Wrongs wrong_order(const Block& block) {
    Wrongs wrongs;
    for (const auto& held : block.sessions) {
        if (held.is_repeated) continue;
        const Asked asked(block, held.week);
        const auto& cards = held.decision->cards;
        const auto due = [&](const Card& card) {
            return std::tuple(block.exercise(card).phase, card.how->posture.value_or(Posture::standing),
                              block.exercise(card).joint, card.exercise);
        };
        const auto comes_before = [&](const Card& first, const Card& then) {
            return asked.rules.prepares(first.exercise.index, then.exercise.index) ||
                   asked.rules.is_stone_of(first.exercise.index, then.exercise.index);
        };
        for (std::size_t a = 0; a < cards.size(); ++a)
            for (std::size_t b = a + 1; b < cards.size(); ++b) {
                if (cards[a].exercise == cards[b].exercise)
                    wrongs.push_back(told(block, held, cards[a]) + ": in it twice");
                if (comes_before(cards[b], cards[a]) && !comes_before(cards[a], cards[b]))
                    wrongs.push_back(told(block, held, cards[a]) + ": before " +
                                     std::string(block.exercise(cards[b]).id) + ", which it builds on");
                if (due(cards[a]) < due(cards[b])) continue;
                const bool waits = std::any_of(cards.begin() + static_cast<std::ptrdiff_t>(a),
                                               cards.begin() + static_cast<std::ptrdiff_t>(b),
                                               [&](const Card& card) { return comes_before(card, cards[b]); });
                const auto is_partner = [&](const Card& card) { return block.exercise(card).with.has_value(); };
                if (!waits && std::none_of(cards.begin(), cards.end(), is_partner))
                    wrongs.push_back(told(block, held, cards[b]) + ": later than its place");
            }
    }
    return wrongs;
}

}  // namespace testing
