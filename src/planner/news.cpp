// R10: what this week brings that last week had not.
#include "planner/explain.hpp"
#include "planner/present.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

struct News {
    std::vector<std::string> entered, harder, more;
    std::string example;  // how to stay at the stage before
};

void compare(const Decision& decision, const Request& last_week, const Selection& chosen_before, const Choice& choice,
             News& news) {
    const auto& library = decision.library;
    const auto ref = choice.exercise;
    const auto& exercise = library[ref];
    const auto& now = decision.candidates[ref.index];
    const auto before = prepare_one(library, last_week, ref);
    const auto name = std::string(exercise.name);
    const auto& chosen = chosen_before.chosen;
    if (std::none_of(chosen.begin(), chosen.end(), [&](const Choice& c) { return c.exercise == ref; })) {
        news.entered.push_back(name);
    } else if (before.stage < now.stage) {
        const auto& stage = exercise.stages[static_cast<std::size_t>(now.stage) - 2];
        news.harder.push_back(name + " (" + speak(stage.name, decision.request.side, decision.request.angle) + ")");
        if (news.example.empty())
            news.example = "--stage " + std::string(exercise.id) + "=" + std::to_string(before.stage);
    } else if (choice.size == Size::full) {
        const auto dose = planned_dose(library, decision.request, now, ref, Size::full).brief;
        const auto last = planned_dose(library, last_week, before, ref, Size::full).brief;
        if (dose != last) news.more.push_back(name + " " + dose + " (last week " + last + ")");
    }
}

}  // namespace

std::vector<std::string> news_of(const Decision& decision) {
    std::vector<std::string> sentences;
    if (decision.request.week == 1) return sentences;
    auto last_week = decision.request;
    --last_week.week;
    const auto before = select(decision.library, last_week, prepare(decision.library, last_week));
    News news;
    for (const auto& choice : decision.chosen) compare(decision, last_week, before, choice, news);
    if (!news.entered.empty()) sentences.push_back("For the first time: " + support::join_and(news.entered) + ".");
    if (!news.harder.empty())
        sentences.push_back("Harder: " + support::join(news.harder, ", ") +
                            ". Only where what the exercise names under “Only if” holds; else stay as you were, with " +
                            news.example + (news.harder.size() > 1 ? " and the like." : "."));
    if (!news.more.empty()) sentences.push_back("More: " + support::join(news.more, "; ") + ".");
    return sentences;
}

}  // namespace valgus
