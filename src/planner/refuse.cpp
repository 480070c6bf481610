#include "planner/refuse.hpp"

#include <algorithm>

#include "planner/card.hpp"
#include "planner/reason.hpp"

namespace valgus {

namespace {

// Whether the minutes reach for all that would be included if one were exchanged for another.
bool reach_with(const Draft& draft, Ref<Exercise> ref, Ref<Exercise> other) {
    auto request = draft.request;
    std::replace(request.include.begin(), request.include.end(), ref, other);
    std::sort(request.include.begin(), request.include.end());
    const auto candidates = prepare(draft.library, request);
    const auto selection = select(draft.library, request, candidates);
    if (!selection.refused.empty()) return false;
    Seconds so_far{0}, needed{0};
    for (const auto item : priority_list(draft.library, request, selection.chosen)) {
        so_far += timing_of(draft.library, request, candidates[item.index], item).least;
        if (is_among(request.include, item)) needed = so_far;
    }
    return needed <= std::chrono::minutes{*request.minutes};
}

// R7: an included exercise comes in whole, with what it needs first, or not at all.
TooFewMinutes no_time_for(const Draft& draft, Ref<Exercise> ref, int needed) {
    auto alternative = alternative_of(draft.library[ref], draft.candidates);
    if (alternative && !reach_with(draft, ref, *alternative)) alternative.reset();
    return {ref, needed, alternative};
}

}  // namespace

Refused refused_by_condition(const Library& library, const Request& request) {
    Refused refused;
    for (const auto ref : request.conditions)
        if (!library[ref].refuses.empty()) refused.reasons.emplace_back(RefusedCondition{ref});
    return refused;
}

Refused refused_inclusions(const Candidates& candidates, const Selection& selection) {
    Refused refused;
    for (const auto& [ref, alternative] : selection.refused) {
        const auto& candidate = candidates[ref.index];
        refused.reasons.emplace_back(RefusedInclusion{ref, candidate.ruled_out, lack_of(candidate), alternative});
    }
    return refused;
}

Refused nothing_left(const Draft& draft) {
    NothingLeft nothing;
    for (const auto& omission : draft.left_out) nothing.left_out.push_back(reason_out(draft, omission));
    return {{std::move(nothing)}};
}

Refused refused_minutes(const Draft& draft) {
    if (!draft.budget) return {};
    const auto& [list, times, kept] = *draft.budget;
    const auto& include = draft.request.include;
    std::optional<Ref<Exercise>> first_cut;
    Seconds needed{0}, so_far{0};
    for (std::size_t i = 0; i < list.size(); ++i) {
        so_far += times[i].least;
        const bool wanted = include.empty() ? i == 0 : is_among(include, list[i]);
        if (wanted) needed = so_far;
        if (wanted && i >= kept && !first_cut) first_cut = list[i];
    }
    if (!first_cut) return {};
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(needed).count());
    if (!include.empty()) return {{no_time_for(draft, *first_cut, minutes)}};
    return {{TooFewMinutes{.exercise = {}, .needed = minutes, .alternative = {}}}};
}

}  // namespace valgus
