#include "planner/news.hpp"

#include "planner/card.hpp"
#include "planner/weeks.hpp"

namespace valgus {

namespace {

// Of two doses of the same stage.
bool is_more(const Amount& one, const Amount& other) {
    return time_of(one, Seconds{0}, 1) > time_of(other, Seconds{0}, 1);
}

void compare(const Draft& draft, const Slot& slot, News& news) {
    const auto ref = slot.choice.exercise;
    if (slot.portion == Portion::reminder) return;
    if (slot.change) {
        if (slot.change->movement == Movement::stays) return;
        news.changed.push_back({.exercise = ref,
                                .change = *slot.change,
                                .now = amount_of(draft.course, slot, draft.week),
                                .stage = draft.course.ladder(ref).level_of(slot.step).stage,
                                .sides = turns_of(draft.library()[ref].laterality, draft.request().side),
                                .by_clinician = draft.course.is_by_clinician(ref)});
        return;
    }
    const auto& before = slot.before;
    if (draft.request().logged) {
        if (!slot.was_done) news.entered.push_back(ref);
        return;
    }
    if (before.week == 0 ||
        (before.portion == Portion::reminder && draft.course.standing(ref).first_week == draft.week))
        return news.entered.push_back(ref);
    const int stage = draft.course.ladder(ref).level_of(slot.step).stage;
    if (stage > before.stage) return news.harder.push_back({ref, stage, before.stage});
    if (slot.portion != before.portion) return;  // no stage falls
    const auto now = draft.course.amount(ref, slot.step, slot.portion, draft.week);
    const News::More change{.exercise = ref,
                            .now = now,
                            .before = before.amount,
                            .sides = turns_of(draft.library()[ref].laterality, draft.request().side),
                            .by_clinician = draft.course.is_by_clinician(ref),
                            .was_last_week = before.week + 1 == draft.week};
    if (is_more(now, before.amount)) news.more.push_back(change);
    if (is_more(before.amount, now)) news.less.push_back(change);
}

// R4: what nothing teaches any more, since the learning time is over.
Refs<Skill> counted_on(const Draft& draft) {
    Refs<Skill> skills;
    const auto& logged = draft.request().logged;
    const bool begins = draft.week == last_learning_week(draft.request().weeks) + 1 &&
                        (!logged || logged->past.placed.empty() || logged->past.placed.back().week < draft.week);
    if (!begins && !logged) return skills;
    for (const auto skill : every<Skill>(draft.library())) {
        if (!draft.era().is_learned[skill.index] || is_among(draft.request().mastered, skill)) continue;
        const bool is_by_log = logged && is_among(logged->past.learned, skill);
        if (is_by_log ? !is_among(logged->past.just_learned, skill) : !begins) continue;
        const bool is_needed = std::any_of(draft.slots.begin(), draft.slots.end(), [&](const Slot& slot) {
            return contains(draft.library()[slot.choice.exercise].needs, skill);
        });
        if (is_needed) skills.push_back(skill);
    }
    return skills;
}

}  // namespace

News news_of(const Draft& draft) {
    News news;
    news.counts_on = counted_on(draft);
    for (const auto& slot : draft.slots) compare(draft, slot, news);
    if (draft.week == 1) news = {.counts_on = std::move(news.counts_on), .changed = std::move(news.changed)};
    return news;
}

}  // namespace valgus
