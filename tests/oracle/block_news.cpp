// R10: what a session says is new, against what earlier ones held.
#include <set>

#include "oracle/block_past.hpp"

namespace testing {

using namespace valgus;

Wrongs wrong_news(const Block& block) {
    Wrongs wrongs;
    Pasts pasts(block);
    for (const auto& held : block.sessions) {
        const auto& news = held.decision->news;
        const auto looks = [](const Amount& a) {
            return std::tuple(a.sets, a.reps, a.hold, a.duration, a.distance, a.tempo ? a.tempo->down : Seconds{0});
        };
        std::set<std::pair<std::string, Ref<Exercise>>> expected, said;
        for (const auto& card : held.decision->cards) {
            const auto& past = pasts.of(card.exercise, held.week);
            if (held.week == 1 || is_reminder(card)) continue;
            const bool was_taught_only = past.card != nullptr && is_reminder(*past.card);
            if (past.card == nullptr || (was_taught_only && pasts.weeks_of(card.exercise, held.week) == 0)) {
                expected.emplace("entered", card.exercise);
            } else if (card.stage > past.card->stage) {
                expected.emplace("harder", card.exercise);
            } else if (card.portion == past.card->portion && looks(card.amount) > looks(past.card->amount) &&
                       card.amount.sets >= past.card->amount.sets) {
                expected.emplace("more", card.exercise);
            }
        }
        for (const auto ref : news.entered) said.emplace("entered", ref);
        for (const auto& item : news.harder) {
            said.emplace("harder", item.exercise);
            const auto* card = find_card(*held.decision, item.exercise);
            if (card == nullptr || card->stage != item.stage ||
                pasts.of(item.exercise, held.week).card->stage != item.before)
                wrongs.push_back(told(block, held) + ": harder, with other stages");
        }
        for (const auto& item : news.more) {
            said.emplace("more", item.exercise);
            const auto* card = find_card(*held.decision, item.exercise);
            const auto& past = pasts.of(item.exercise, held.week);
            if (card == nullptr || !(card->amount == item.now) || !(past.card->amount == item.before) ||
                item.was_last_week != (past.week + 1 == held.week))
                wrongs.push_back(told(block, held) + ": more, with other numbers");
        }
        if (said != expected) {
            wrongs.push_back(told(block, held) + ": news");
            for (const auto& [what, ref] : expected)
                if (!said.contains({what, ref}))
                    wrongs.push_back("  not " + what + " " + std::string((*block.library)[ref].id));
            for (const auto& [what, ref] : said)
                if (!expected.contains({what, ref}))
                    wrongs.push_back("  " + what + " " + std::string((*block.library)[ref].id));
        }
        const bool is_first_after = held.week == learning_weeks(block.request.weeks) + 1;
        if (!news.counts_on.empty() && !is_first_after) wrongs.push_back(told(block, held) + ": counts on skills");
        pasts.add(held);
    }
    return wrongs;
}

}  // namespace testing
