// R10: what this week brings that was not before: in a plan last week, in a program in any of its sessions.
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

// A plan by itself goes by what last week's would have held, whole.
std::vector<Past> last_week(const Decision& decision) {
    auto request = decision.request;
    --request.week;
    const auto& library = decision.library;
    std::vector<Past> past(library.exercises.size());
    for (const auto& choice : select(library, request, prepare(library, request)).chosen)
        past[choice.exercise.index].week = request.week;
    return past;
}

// Whether a later stage shows: one that only adds to the dose does not where that is a clinician's, or at its least in
// a session.
bool looks_other(const Decision& decision, const Request& earlier, const Candidate& before, const Choice& choice) {
    const auto ref = choice.exercise;
    const auto& now = decision.candidates[ref.index];
    const auto& stage = decision.library[ref].stages[static_cast<std::size_t>(now.stage) - 2];
    const bool hides_dose = now.prescribed || (decision.session && choice.size == Size::least);
    if (!hides_dose || !stage.changes.dose) return true;
    const auto card = present_exercise(decision.library, decision.request, now, ref, choice.size);
    const auto old = present_exercise(decision.library, earlier, before, ref, choice.size);
    return !same_way(card, old) || card.dose.brief != old.dose.brief;
}

void compare(const Decision& decision, const Choice& choice, Past past, News& news) {
    const auto& library = decision.library;
    const auto ref = choice.exercise;
    const auto& exercise = library[ref];
    const auto name = std::string(exercise.name);
    if (past.week == 0) return news.entered.add(name, name);
    auto request = decision.request;
    request.week = past.week;
    const auto& now = decision.candidates[ref.index];
    const auto before = prepare_one(library, request, ref);
    if (before.stage < now.stage && looks_other(decision, request, before, choice)) {
        const auto& stage = exercise.stages[static_cast<std::size_t>(now.stage) - 2];
        news.harder.add(name + " (" + speak(stage.name, decision.request.side, decision.request.angle) + ")", name);
        if (news.example.empty())
            news.example = "--stage " + std::string(exercise.id) + "=" + std::to_string(before.stage);
    } else if (choice.size == Size::full && past.size == Size::full) {
        const auto dose = planned_dose(library, decision.request, now, ref, Size::full).brief;
        const auto last = planned_dose(library, request, before, ref, Size::full).brief;
        const bool just = past.week + 1 == decision.request.week;
        if (dose != last)
            news.more.add(name + " " + dose + (just ? " (last week " : " (last time ") + last + ")", name);
    }
}

News gather(const Decision& decision) {
    News news;
    if (decision.request.week == 1) return news;
    const auto past = decision.session ? decision.past : last_week(decision);
    for (const auto& choice : decision.chosen) compare(decision, choice, past[choice.exercise.index], news);
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
        sentences.push_back(
            "Harder: " + support::join(news.harder.told, ", ") +
            ". Only if two sessions running were clean, with pain up to 3 at most; else stay as you were, with " +
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
