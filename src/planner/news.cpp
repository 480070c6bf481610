// R10: what this week brings that last week had not.
#include "planner/explain.hpp"
#include "planner/present.hpp"

namespace valgus {

namespace {

// One sentence, or none.
std::string news_of(const Decision& decision, const Request& last_week, const Choice& choice) {
    const auto& library = decision.library;
    const auto ref = choice.exercise;
    const auto& exercise = library[ref];
    const auto& now = decision.candidates[ref.index];
    const auto before = prepare_one(library, last_week, ref);
    const auto name = std::string(exercise.name);
    if (before.is_later) return name + " comes in for the first time.";
    if (before.stage < now.stage) {
        const auto& stage = exercise.stages[static_cast<std::size_t>(now.stage) - 2];
        const auto say = [&](Text text) { return speak(text, decision.request.side, decision.request.angle); };
        return name + ": now " + say(stage.name) + ". Go on only if this holds: " + say(stage.move_on_when) +
               " Else stay with --stage " + std::string(exercise.id) + "=" + std::to_string(before.stage) + ".";
    }
    if (choice.size == Size::least) return {};
    const auto dose = planned_dose(library, decision.request, now, ref, Size::full).brief;
    const auto last = planned_dose(library, last_week, before, ref, Size::full).brief;
    return dose == last ? "" : name + ": " + dose + " (last week " + last + ").";
}

}  // namespace

std::vector<std::string> news_of(const Decision& decision) {
    std::vector<std::string> news;
    if (decision.request.week == 1) return news;
    auto last_week = decision.request;
    --last_week.week;
    for (const auto& choice : decision.chosen)
        if (auto sentence = news_of(decision, last_week, choice); !sentence.empty())
            news.push_back(std::move(sentence));
    return news;
}

}  // namespace valgus
