#include "planner/card.hpp"

#include <algorithm>

#include "planner/weeks.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace {

// The sources of the exercise, of its dose and stage, and of the library's own choices that fill the dose's gaps, halve
// or raise it.
Refs<Source> sources_of(const Library& library, const Exercise& exercise, const Card& card) {
    const auto& dose = *card.how->dose;
    Refs<Source> refs(exercise.sources.begin(), exercise.sources.end());
    if (!card.by_clinician) refs.push_back(dose.source);
    if (card.stage > 1) refs.push_back(exercise.stage(card.stage).source);
    const bool gaps = !dose.sets || (dose.reps && !dose.tempo) || (card.amount.sets > 1 && !dose.rest);
    const bool is_ours = card.portion != Portion::whole || card.is_halved || card.one_more;
    if (gaps || is_ours || !dose.assumed.empty()) refs.push_back(library.defaults.source);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
}

bool same_texts(const Instruction& a, const Instruction& b) {
    bool same = true;
    for_each_text([&](const auto& row) { same = same && as_list(a.*row.stated) == as_list(b.*row.stated); });
    return same;
}

std::optional<int> next_stage(const Candidate& candidate, int stage) {
    const auto next = std::upper_bound(candidate.stages.begin(), candidate.stages.end(), stage);
    return next == candidate.stages.end() ? std::nullopt : std::optional(*next);
}

}  // namespace

Amount amount_of(Course& course, const Slot& slot, int week) {
    const auto amount = course.amount(slot.choice.exercise, slot.step, slot.portion, week);
    if (slot.is_quarter) return half_of(half_of(amount));
    return slot.is_half ? half_of(amount) : amount;
}

Card card_of(const Draft& draft, const Slot& slot) {
    const auto ref = slot.choice.exercise;
    const auto& exercise = draft.library()[ref];
    const auto& candidate = draft.era().candidates()[ref.index];
    const auto& ladder = draft.course.ladder(ref);
    const auto& level = ladder.level_of(slot.step);
    Card card{
        .exercise = ref,
        .how = level.how,
        .by_clinician = draft.course.is_by_clinician(ref),
        .stage = level.stage,
        .last_stage = candidate.stages.back(),
        .next_stage = next_stage(candidate, level.stage),
        .rung = static_cast<int>(slot.step - level.begin) + 1,
        .rungs = static_cast<int>(level.end - level.begin),
        .sides = sides_of(exercise.laterality, draft.request().side),
        .kit = level.kit,
        .portion = slot.portion,
        .is_halved = (slot.is_half || draft.course.is_halved(ref, draft.week)) && slot.portion != Portion::reminder,
        .leads = contains(draft.era().lists.leads, ref),
        .amount = amount_of(draft.course, slot, draft.week),
        .next = ladder.steps[ladder.is_last_rung(slot.step) ? slot.step : slot.step + 1],
        .setup_time = level.setup_time,
        .change = slot.change};
    if (!slot.is_half && draft.course.has_one_more(ref, slot.step, slot.portion, draft.week))
        card.one_more = draft.request().worse;
    if (const auto worse = draft.request().worse)
        std::stable_partition(card.sides.begin(), card.sides.end(), [&](Side side) { return side == *worse; });
    if (const int week = draft.ahead.harder.empty() ? 0 : draft.ahead.harder[ref.index]; week > 0)
        card.next_week = week;
    card.duration = slot.is_half ? slot.time : draft.course.time(ref, slot.step, slot.portion, draft.week);
    card.sources = sources_of(draft.library(), exercise, card);
    return card;
}

bool same_way(const Card& a, const Card& b) {
    return a.exercise == b.exercise && a.kit == b.kit && (a.how == b.how || same_texts(*a.how, *b.how));
}

}  // namespace valgus
