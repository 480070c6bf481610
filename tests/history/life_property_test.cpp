// R18 in any world, for anybody: random libraries and wishes, and random things that are done and felt.
#include <algorithm>
#include <map>

#include "history/life.hpp"
#include "oracle/world.hpp"
#include "testing.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using std::chrono::days;
using testing::Life;

namespace {

constexpr int most_sessions = 9;

// Numbers that follow from a seed alone.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    int below(int sides) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<int>((state_ >> 16U) % static_cast<std::uint32_t>(sides));
    }
    bool once_in(int times) { return below(times) == 0; }

private:
    std::uint32_t state_;
};

// Mostly fine; now and then anything.
void say_anything(Dice& dice, LoggedExercise& it) {
    it.done = dice.once_in(9) ? Done::skip : dice.once_in(6) ? Done::part : Done::full;
    if (!dice.once_in(6)) it.caved = dice.once_in(4) ? dice.below(8) : 0;
    if (!dice.once_in(6)) it.pain = dice.once_in(4) ? dice.below(8) : dice.below(3);
    if (!dice.once_in(4)) it.effort = dice.below(11);
    if (dice.once_in(8)) it.extra = dice.below(4);
    if (dice.once_in(9)) it.next_morning = Morning::more;
    if (dice.once_in(12)) it.where = Where::muscle;
    if (dice.once_in(10)) it.stage.reset();
    if (dice.once_in(10)) it.rung.reset();
    if (dice.once_in(10)) it.asked.reset();
}

struct Before {
    int stage = 0, rung = 0;
    bool was_reminder = false;
    bool is_told = true;  // at which stage and rung it was
    LoggedExercise said;
};

class Watching {
public:
    Watching(const testing::Case& given, int seed)
        : given_(given), dice_(static_cast<std::uint32_t>(seed)), life_(given.library, given.request, days_) {}

    void live() {
        for (int session = 0; session < most_sessions; ++session) {
            life_.go_to_due();
            if (dice_.once_in(8)) life_.go_to(life_.history.today + days{dice_.below(40)});
            const auto decided = life_.next();
            check_same(decided);
            if (std::holds_alternative<Refused>(decided)) return;
            const auto& decision = std::get<Decision>(decided);
            check(decision);
            const auto today = life_.history.today;
            life_.live(decision, [&](int, const Card& card, LoggedExercise& it) {
                say_anything(dice_, it);
                auto& before = before_[card.exercise.index];
                const auto said = it.done == Done::skip ? before.said : it;  // what is skipped tells nothing
                const bool is_told = it.stage && it.rung;
                before = {card.stage, card.rung, card.portion == Portion::reminder, is_told, said};
            });
            if (dice_.once_in(25)) life_.history.sessions.back().next_morning = Morning::swollen;
            last_ = today;
            check_swollen();
        }
    }

private:
    // The same log, the same bytes.
    void check_same(const std::variant<Decision, Refused>& decided) const {
        const auto bytes = [&](const std::variant<Decision, Refused>& each) {
            const auto* decision = std::get_if<Decision>(&each);
            return decision == nullptr ? std::string("refused")
                                       : testing::rendered(find_format("json")->plan,
                                                           say(given_.library, life_.request(), *decision), Style{});
        };
        RC_ASSERT(bytes(decided) == bytes(life_.next()));
    }

    // S1
    void check_swollen() {
        if (life_.history.sessions.back().next_morning != Morning::swollen) return;
        life_.go_to_due();
        RC_ASSERT(std::holds_alternative<Refused>(life_.next()));
    }

    void check(const Decision& decision) {
        int harder = 0;
        for (const auto& card : decision.cards) {
            const auto found = before_.find(card.exercise.index);
            if (card.portion == Portion::reminder || found == before_.end()) continue;
            const auto& before = found->second;
            if (before.was_reminder || !before.is_told) continue;
            RC_LOG() << given_.library[card.exercise].id << " " << before.stage << "." << before.rung << " -> "
                     << card.stage << "." << card.rung << " by "
                     << (before.said.done ? valgus::id(*before.said.done) : "?") << " pain "
                     << before.said.pain.value_or(-1) << " caved " << before.said.caved.value_or(-1) << "\n";
            const bool is_harder = card.stage > before.stage;
            const bool is_more = is_harder || (card.stage == before.stage && card.rung > before.rung);
            if (is_harder) ++harder;
            // One rung, or two where it was too light, or the first rung of the next stage.
            if (is_more && !is_harder) RC_ASSERT(card.rung - before.rung <= 2);
            if (is_more && !is_harder && before.said.effort.value_or(10) > 3) RC_ASSERT(card.rung - before.rung <= 1);
            if (is_harder) RC_ASSERT(card.rung == 1);
            // Nothing grows by a day that was not fine.
            const auto& said = before.said;
            const bool is_fine =
                said.done == Done::full && said.pain.value_or(0) <= 3 &&
                (said.next_morning.value_or(Morning::usual) == Morning::usual || said.where == Where::muscle);
            if (is_more) RC_ASSERT(is_fine);
            if (is_harder) RC_ASSERT(said.caved == 0 && said.pain.has_value());
            RC_ASSERT(card.change.has_value() || !is_more);
        }
        RC_ASSERT(harder <= 1);
        rises_.emplace_back(life_.history.today, harder);
        int lately = 0;
        for (const auto& [day, count] : rises_)
            if (life_.history.today - day < days{7}) lately += count;
        RC_ASSERT(lately <= 2);
    }

    const std::vector<Day> days_{Day::mon, Day::wed, Day::fri};
    const testing::Case& given_;
    Dice dice_;
    Life life_;
    std::map<std::uint32_t, Before> before_;
    std::vector<std::pair<std::chrono::sys_days, int>> rises_;
    std::chrono::sys_days last_{};
};

}  // namespace

PROPERTY(
    "R18: whatever is logged, at most one step an exercise, one stage a session, two in seven days, none by a bad "
    "day") {
    RC_PRE(!given.is_refused());
    Watching(given, given.world.percent).live();
}
