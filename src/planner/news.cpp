// R10: what this week brings that last week had not.
#include "planner/explain.hpp"
#include "planner/present.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

// Each as told in a sentence, and by its bare name.
struct Changes {
    std::vector<std::string> told, names;
    void add(std::string text, std::string name) {
        told.push_back(std::move(text));
        names.push_back(std::move(name));
    }
};

struct News {
    Changes entered, harder, more;
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
        news.entered.add(name, name);
    } else if (before.stage < now.stage) {
        const auto& stage = exercise.stages[static_cast<std::size_t>(now.stage) - 2];
        news.harder.add(name + " (" + speak(stage.name, decision.request.side, decision.request.angle) + ")", name);
        if (news.example.empty())
            news.example = "--stage " + std::string(exercise.id) + "=" + std::to_string(before.stage);
    } else if (choice.size == Size::full) {
        const auto dose = planned_dose(library, decision.request, now, ref, Size::full).brief;
        const auto last = planned_dose(library, last_week, before, ref, Size::full).brief;
        if (dose != last) news.more.add(name + " " + dose + " (last week " + last + ")", name);
    }
}

News gather(const Decision& decision) {
    News news;
    if (decision.request.week == 1) return news;
    auto last_week = decision.request;
    --last_week.week;
    const auto before = select(decision.library, last_week, prepare(decision.library, last_week));
    for (const auto& choice : decision.chosen) compare(decision, last_week, before, choice, news);
    return news;
}

// "Clam shell, Wall slide, Step up and 4 others"
std::string few(std::vector<std::string> names) {
    constexpr std::size_t most_named = 3;
    if (names.size() <= most_named + 1) return support::join_and(names);
    const auto others = static_cast<int>(names.size() - most_named);
    names.resize(most_named);
    names.push_back(support::plural(others, "other"));
    return support::join_and(names);
}

}  // namespace

std::vector<std::string> news_of(const Decision& decision) {
    const auto news = gather(decision);
    std::vector<std::string> sentences;
    if (!news.entered.told.empty())
        sentences.push_back("For the first time: " + support::join_and(news.entered.told) + ".");
    if (!news.harder.told.empty())
        sentences.push_back("Harder: " + support::join(news.harder.told, ", ") +
                            ". Only where what the exercise names under “Only if” holds; else stay as you were, with " +
                            news.example + (news.harder.told.size() > 1 ? " and the like." : "."));
    if (!news.more.told.empty()) sentences.push_back("More: " + support::join(news.more.told, "; ") + ".");
    return sentences;
}

std::string news_in_brief(const Decision& decision) {
    const auto news = gather(decision);
    std::vector<std::string> parts;
    const auto add = [&](std::string_view lead, const Changes& changes) {
        if (!changes.names.empty()) parts.push_back(std::string(lead).append(few(changes.names)));
    };
    add("new: ", news.entered);
    add("harder: ", news.harder);
    add("more: ", news.more);
    return support::join(parts, "; ");
}

}  // namespace valgus
