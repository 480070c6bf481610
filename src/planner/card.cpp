#include "planner/card.hpp"

#include <algorithm>

#include "planner/stage.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus {

namespace {

// The week of the block in which the next stage begins, if the calendar says so.
std::optional<int> week_of_next_stage(const Exercise& exercise, const Request& request, Ref<Exercise> ref,
                                      const Candidate& candidate) {
    if (!candidate.next_stage || pinned_stage(request, ref)) return std::nullopt;
    const auto own = own_week(exercise, request);
    // Who is one stage ahead goes on when the week has caught up with this one.
    const int before = (candidate.is_ahead ? candidate.stage : *candidate.next_stage) - 1;
    const int begin = first_week(before, exercise.stage_count(), own.of);
    if (begin <= own.number || begin > own.of) return std::nullopt;
    return begin + request.weeks - own.of;
}

// The sources of the exercise, of its dose and stage, and of the library's own choices that fill the dose's gaps or
// shrink it.
Refs<Source> sources_of(const Library& library, const Exercise& exercise, const Card& card) {
    const auto& dose = *card.how->dose;
    Refs<Source> refs(exercise.sources.begin(), exercise.sources.end());
    if (!card.by_clinician) refs.push_back(dose.source);
    if (card.stage > 1) refs.push_back(exercise.stage(card.stage).source);
    const bool gaps = !dose.sets || (dose.reps && !dose.tempo) || (card.amount.sets > 1 && !dose.rest);
    const bool shrunk = card.is_shortened() && !card.by_clinician;  // a clinician's low end is the clinician's
    if (gaps || shrunk || !dose.assumed.empty()) refs.push_back(library.defaults.source);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    return refs;
}

Seconds setup_time_of(const Library& library, const Candidate& candidate) {
    return candidate.instruction->setup_s.value_or(library.defaults.setup_s);
}

bool same_texts(const Instruction& a, const Instruction& b) {
    bool same = true;
    for_each_text([&](const auto& row) { same = same && as_list(a.*row.stated) == as_list(b.*row.stated); });
    return same;
}

}  // namespace

Amount amount_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                 Size size) {
    const auto& exercise = library[ref];
    return amount_in(*candidate.instruction->dose, library.defaults, exercise.phase, own_week(exercise, request), size);
}

Timing timing_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref) {
    const auto sides = sides_of(library[ref].laterality, request.side).size();
    const auto setup = setup_time_of(library, candidate);
    const auto time = [&](Size size) {
        return time_of(amount_of(library, request, candidate, ref, size), setup, sides);
    };
    return {time(Size::least), time(Size::full)};
}

Card card_of(const Library& library, const Request& request, const Candidate& candidate, const Choice& choice) {
    const auto ref = choice.exercise;
    const auto& exercise = library[ref];
    Card card{.exercise = ref,
              .how = candidate.instruction,
              .by_clinician = candidate.prescribed,
              .stage = candidate.stage,
              .last_stage = candidate.last_stage,
              .next_stage = candidate.next_stage,
              .next_week = week_of_next_stage(exercise, request, ref, candidate),
              .sides = sides_of(exercise.laterality, request.side),
              .kit = candidate.kit,
              .size = choice.size,
              .amount = amount_of(library, request, candidate, ref, choice.size),
              .whole = amount_of(library, request, candidate, ref, Size::full),
              .setup_time = setup_time_of(library, candidate)};
    card.duration = time_of(card.amount, card.setup_time, card.sides.size());
    card.sources = sources_of(library, exercise, card);
    return card;
}

bool same_way(const Card& a, const Card& b) {
    return a.exercise == b.exercise && a.kit == b.kit && (a.how == b.how || same_texts(*a.how, *b.how));
}

}  // namespace valgus
