// Library + Request -> Plan, in the order of docs/planning-rules.md: prepare, select, fit, order, present.
#include "valgus/plan.hpp"

#include <algorithm>

#include "planner/fit.hpp"
#include "planner/order.hpp"
#include "planner/present.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr Seconds long_session{30 * 60};  // R16
constexpr int short_session = 20;         // minutes that R16 proposes

using Cards = std::vector<PlannedExercise>;  // by library index; empty ids where not chosen

Seconds time_on(const Cards& cards, Ref<Exercise> ref) { return cards[ref.index].duration; }

std::string text(std::string_view view) { return std::string(view); }

// R7: an included exercise comes in whole, with what it needs first, or not at all.
Finding no_time_for(const Decision& decision, Ref<Exercise> ref, int needed) {
    const auto& library = decision.library;
    const auto& exercise = library[ref];
    auto remedy = "give it --minutes " + std::to_string(needed);
    const auto alternative = alternative_of(exercise, decision.candidates);
    if (alternative) remedy += ", or include '" + text(library[*alternative].id) + "' instead";
    return {.what = "'" + text(exercise.id) + "' does not fit into " +
                    support::plural(*decision.request.minutes, "minute") + " with what comes before it",
            .remedy = std::move(remedy)};
}

// R12: keeps the longest beginning of the priority list. What --include names must be within it, else the first card.
Findings fit(Decision& decision, const Cards& cards) {
    if (!decision.request.minutes) return {};
    const auto time = [&](Ref<Exercise> ref) { return time_on(cards, ref); };
    const auto list = priority_list(decision.library, decision.request, decision.chosen);
    const auto kept = longest_beginning(list, std::chrono::minutes{*decision.request.minutes}, time);
    Seconds needed{0};
    for (std::size_t i = 0; i < list.size(); ++i) {
        needed += time(list[i]);
        if (i < kept.size()) continue;
        const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(needed).count());
        if (contains(decision.request.include, list[i])) return {no_time_for(decision, list[i], minutes)};
        if (i == 0 && decision.request.include.empty())
            return {{.what = "nothing fits into " + support::plural(*decision.request.minutes, "minute"),
                     .remedy = "give it --minutes " + std::to_string(minutes)}};
    }
    const auto cut = [&](const Choice& choice) { return !contains(kept, choice.exercise); };
    for (const auto& choice : decision.chosen)
        if (cut(choice) && choice.code != Included::prerequisite)
            decision.left_out.push_back({choice.exercise, LeftOut::no_time, {}});
    std::erase_if(decision.chosen, cut);
    std::stable_sort(decision.left_out.begin(), decision.left_out.end(),
                     [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    return {};
}

// R16: a long plan says so, and what a short session would keep.
std::string size_line(const Decision& decision, const Cards& cards, Seconds total) {
    if (total <= long_session) return {};
    const auto list = priority_list(decision.library, decision.request, decision.chosen);
    const auto kept = longest_beginning(list, std::chrono::minutes{short_session},
                                        [&](Ref<Exercise> ref) { return time_on(cards, ref); });
    std::vector<std::string> names;
    for (const auto& choice : decision.chosen)
        if (contains(kept, choice.exercise)) names.emplace_back(decision.library[choice.exercise].name);
    return "This is a long session. --minutes " + std::to_string(short_session) + " would keep " +
           std::to_string(names.size()) + " of " +
           support::plural(static_cast<int>(decision.chosen.size()), "exercise") +
           (names.empty() ? "" : ": " + support::join(names, ", ")) + ".";
}

}  // namespace

std::variant<Plan, Refusal> make_plan(const Library& library, const Request& request) {
    const auto candidates = prepare(library, request);
    auto selection = select(library, request, candidates);
    Refusal refusal;
    for (const auto& [ref, alternative] : selection.refused)
        refusal.findings.push_back(why_refused(library, candidates[ref.index], ref, alternative));
    if (!refusal.findings.empty()) return refusal;
    if (selection.chosen.empty())
        return Refusal{{{.what = "no exercise is left", .remedy = "exclude fewer, or make more equipment available"}}};

    Cards cards(library.exercises.size());
    for (const auto& choice : selection.chosen)
        cards[choice.exercise.index] =
            present_exercise(library, request, candidates[choice.exercise.index], choice.exercise);

    Decision decision{library, request, candidates, std::move(selection.chosen), std::move(selection.left_out)};
    refusal.findings = fit(decision, cards);
    if (!refusal.findings.empty()) return refusal;
    decision.chosen = in_order(library, candidates, std::move(decision.chosen));

    Cards ordered;
    for (const auto& choice : decision.chosen) ordered.push_back(cards[choice.exercise.index]);
    auto plan = present(decision, std::move(ordered));
    plan.size_line = size_line(decision, cards, plan.duration);
    return plan;
}

}  // namespace valgus
