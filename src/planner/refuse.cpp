#include "planner/refuse.hpp"

#include "planner/explain.hpp"
#include "planner/present.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

using support::quoted;

std::string minutes_of(const Request& request) { return support::plural(*request.minutes, "minute"); }

// Whether the minutes reach for all that would be included if one were exchanged for another.
bool reach_with(const Decision& decision, Ref<Exercise> ref, Ref<Exercise> other) {
    auto request = decision.request;
    std::replace(request.include.begin(), request.include.end(), ref, other);
    std::sort(request.include.begin(), request.include.end());
    const auto candidates = prepare(decision.library, request);
    const auto selection = select(decision.library, request, candidates);
    if (!selection.refused.empty()) return false;
    Seconds so_far{0}, needed{0};
    for (const auto item : priority_list(decision.library, request, selection.chosen)) {
        so_far += timing_of(decision.library, request, candidates[item.index], item).least;
        if (is_among(request.include, item)) needed = so_far;
    }
    return needed <= std::chrono::minutes{*request.minutes};
}

// R7: an included exercise comes in whole, with what it needs first, or not at all.
Finding no_time_for(const Decision& decision, Ref<Exercise> ref, int needed) {
    const auto& library = decision.library;
    const auto& exercise = library[ref];
    auto remedy = "give it --minutes " + std::to_string(needed);
    const auto alternative = alternative_of(exercise, decision.candidates);
    if (alternative && reach_with(decision, ref, *alternative))
        remedy += ", or include " + quoted(library[*alternative].id) + " instead";
    return {.what = quoted(exercise.id) + " does not fit into " + minutes_of(decision.request) +
                    " with what comes before it",
            .remedy = std::move(remedy)};
}

}  // namespace

Findings refused_by_condition(const Library& library, const Request& request) {
    Findings findings;
    until_full([&] {
        for (const auto ref : request.conditions)
            if (const auto& condition = library[ref]; !condition.refuses.empty())
                findings.push_back({.what = "there is no plan " + std::string(condition.label) + ": " +
                                            std::string(condition.refuses)});
    });
    return findings;
}

Findings refused_inclusions(const Library& library, const Candidates& candidates, const Selection& selection) {
    const auto refusal_of = [&](Ref<Exercise> ref, std::optional<Ref<Exercise>> alternative) -> Finding {
        const auto& candidate = candidates[ref.index];
        const auto why =
            candidate.ruled_out ? std::string(library[*candidate.ruled_out].because) : lacks(library, candidate);
        return {.what = quoted(library[ref].id) + " cannot be included: " + why,
                .remedy = alternative           ? "--include " + std::string(library[*alternative].id) + " can stand in"
                          : candidate.ruled_out ? "leave it out"
                                                : "leave it out, or make that available"};
    };
    Findings findings;
    until_full([&] {
        for (const auto& [ref, alternative] : selection.refused) findings.push_back(refusal_of(ref, alternative));
    });
    return findings;
}

Finding nothing_left(const Decision& decision) {
    const auto& left_out = decision.left_out;
    if (left_out.empty()) return {.what = "no exercise is left", .remedy = "ask for more joints, or for --all"};
    std::vector<std::string> reasons;
    for (const auto& omission : left_out)
        reasons.push_back(quoted(decision.library[omission.exercise].id) + " (" + why_out(decision, omission) + ")");
    constexpr std::size_t most_named = 3;
    const auto others = reasons.size() > most_named ? static_cast<int>(reasons.size() - most_named) : 0;
    reasons.resize(reasons.size() - static_cast<std::size_t>(others));
    return {.what = "no exercise is left: " + support::join(reasons, ", ") +
                    (others > 0 ? " and " + support::plural(others, "other") : ""),
            .remedy = "exclude fewer, make more equipment available, or ask for more joints"};
}

Findings refused_minutes(const Decision& decision) {
    if (!decision.budget) return {};
    const auto& [list, times, kept] = *decision.budget;
    const auto& include = decision.request.include;
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
    if (!include.empty()) return {no_time_for(decision, *first_cut, minutes)};
    return {{.what = "nothing fits into " + minutes_of(decision.request),
             .remedy = "give it --minutes " + std::to_string(minutes)}};
}

}  // namespace valgus
