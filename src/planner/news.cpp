#include "planner/news.hpp"

#include "planner/card.hpp"

namespace valgus {

namespace {

// A plan by itself goes by what last week's would have held, whole.
WeekWork last_week(const Draft& draft) {
    WeekWork work{draft.request, {}, {}, {}, {}};
    --work.request.week;
    work.candidates = prepare(draft.library, work.request);
    work.selection = select(draft.library, work.request, work.candidates);
    return work;
}

// What is said of an amount at a glance; rests and speed are not.
bool looks_alike(const Amount& a, const Amount& b) {
    return a.sets == b.sets && a.reps == b.reps && a.hold == b.hold && a.duration == b.duration;
}

// Whether a later stage shows: one that only adds to the dose does not where that is a clinician's, or at its least in
// a session.
bool looks_other(const Draft& draft, const WeekWork& earlier, const Choice& choice) {
    const auto index = choice.exercise.index;
    const auto& now = draft.candidates[index];
    const bool hides_dose = now.prescribed || (draft.session && choice.size == Size::least);
    if (!hides_dose || !draft.library[choice.exercise].stage(now.stage).changes.dose) return true;
    const auto card = card_of(draft.library, draft.request, now, choice);
    const auto old = card_of(draft.library, earlier.request, earlier.candidates[index], choice);
    return !same_way(card, old) || !looks_alike(card.amount, old.amount) || card.by_clinician != old.by_clinician;
}

// With the week in which it was done last, and how then; with none if it never was.
void compare(const Draft& draft, const Choice& choice, const WeekWork* earlier, Size size, News& news) {
    const auto ref = choice.exercise;
    if (earlier == nullptr) return news.entered.push_back(ref);
    const auto& now = draft.candidates[ref.index];
    const auto& before = earlier->candidates[ref.index];
    if (before.stage < now.stage && looks_other(draft, *earlier, choice)) {
        news.harder.push_back({ref, now.stage, before.stage});
    } else if (choice.size == Size::full && size == Size::full) {
        const auto amount = amount_of(draft.library, draft.request, now, ref, Size::full);
        const auto last = amount_of(draft.library, earlier->request, before, ref, Size::full);
        if (!looks_alike(amount, last))
            news.more.push_back({.exercise = ref,
                                 .now = amount,
                                 .before = last,
                                 .sides = sides_of(draft.library[ref].laterality, draft.request.side).size(),
                                 .by_clinician = now.prescribed,
                                 .was_last_week = earlier->request.week + 1 == draft.request.week});
    }
}

}  // namespace

News news_of(const Draft& draft) {
    News news;
    if (draft.request.week == 1) return news;
    if (draft.block.empty()) {
        const auto work = last_week(draft);
        std::vector<bool> was_in(draft.library.exercises.size(), false);
        for (const auto& choice : work.selection.chosen) was_in[choice.exercise.index] = true;
        for (const auto& choice : draft.chosen)
            compare(draft, choice, was_in[choice.exercise.index] ? &work : nullptr, Size::full, news);
        return news;
    }
    for (const auto& choice : draft.chosen) {
        const auto past = draft.past[choice.exercise.index];
        const auto* work = past.week > 0 ? &draft.block[static_cast<std::size_t>(past.week) - 1] : nullptr;
        compare(draft, choice, work, past.size, news);
    }
    return news;
}

}  // namespace valgus
