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
WeekWork last_week(const Decision& decision) {
    WeekWork work{decision.request, {}, {}, {}, {}};
    --work.request.week;
    work.candidates = prepare(decision.library, work.request);
    work.selection = select(decision.library, work.request, work.candidates);
    return work;
}

// Whether a later stage shows: one that only adds to the dose does not where that is a clinician's, or at its least in
// a session.
bool looks_other(const Decision& decision, const WeekWork& earlier, const Choice& choice) {
    const auto ref = choice.exercise;
    const auto& now = decision.candidates[ref.index];
    const auto& stage = decision.library[ref].stages[static_cast<std::size_t>(now.stage) - 2];
    const bool hides_dose = now.prescribed || (decision.session && choice.size == Size::least);
    if (!hides_dose || !stage.changes.dose) return true;
    const auto card = present_exercise(decision.library, decision.request, now, ref, choice.size);
    const auto& before = earlier.candidates[ref.index];
    const auto old = present_exercise(decision.library, earlier.request, before, ref, choice.size);
    return !same_way(card, old) || card.dose.brief != old.dose.brief;
}

// With the week in which it was done last, and how then; with none if it never was.
void compare(const Decision& decision, const Choice& choice, const WeekWork* earlier, Size size, News& news) {
    const auto& library = decision.library;
    const auto ref = choice.exercise;
    const auto& exercise = library[ref];
    const auto name = std::string(exercise.name);
    if (earlier == nullptr) return news.entered.add(name, name);
    const auto& now = decision.candidates[ref.index];
    const auto& before = earlier->candidates[ref.index];
    if (before.stage < now.stage && looks_other(decision, *earlier, choice)) {
        const auto& stage = exercise.stages[static_cast<std::size_t>(now.stage) - 2];
        news.harder.add(name + " (" + speak(stage.name, decision.request.side, decision.request.angle) + ")", name);
        if (news.example.empty())
            news.example = "--stage " + std::string(exercise.id) + "=" + std::to_string(before.stage);
    } else if (choice.size == Size::full && size == Size::full) {
        const auto dose = planned_dose(library, decision.request, now, ref, Size::full).brief;
        const auto last = planned_dose(library, earlier->request, before, ref, Size::full).brief;
        const bool just = earlier->request.week + 1 == decision.request.week;
        if (dose != last)
            news.more.add(name + " " + dose + (just ? " (last week " : " (last time ") + last + ")", name);
    }
}

News gather(const Decision& decision) {
    News news;
    if (decision.request.week == 1) return news;
    if (decision.block.empty()) {
        const auto work = last_week(decision);
        std::vector<bool> was_in(decision.library.exercises.size(), false);
        for (const auto& choice : work.selection.chosen) was_in[choice.exercise.index] = true;
        for (const auto& choice : decision.chosen)
            compare(decision, choice, was_in[choice.exercise.index] ? &work : nullptr, Size::full, news);
        return news;
    }
    for (const auto& choice : decision.chosen) {
        const auto past = decision.past[choice.exercise.index];
        const auto* work = past.week > 0 ? &decision.block[static_cast<std::size_t>(past.week) - 1] : nullptr;
        compare(decision, choice, work, past.size, news);
    }
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
