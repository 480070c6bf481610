// Library + Request -> Plan, in the order of docs/planning-rules.md: prepare, select, fit, order, present.
#include "valgus/plan.hpp"

#include <algorithm>

#include "planner/order.hpp"
#include "planner/present.hpp"
#include "planner/refuse.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr Seconds long_session{30 * 60};  // R16
constexpr int short_session = 20;         // minutes that R16 proposes

std::vector<Fitted> fit_into(const Decision& decision, int minutes, const Refs<Exercise>& list) {
    return fit(list, std::chrono::minutes{minutes}, [&](Ref<Exercise> ref) {
        return timing_of(decision.library, decision.request, decision.candidates[ref.index], ref);
    });
}

// R12: keeps what the minutes reach for, each at its size. What is cut is told if it was called, by its own name even
// where another would have stood in for it.
void spend_minutes(Decision& decision) {
    if (!decision.request.minutes) return;
    auto list = priority_list(decision.library, decision.request, decision.chosen);
    const auto fitted = fit_into(decision, *decision.request.minutes, list);
    std::vector<Timing> times;
    for (const auto ref : list)
        times.push_back(timing_of(decision.library, decision.request, decision.candidates[ref.index], ref));
    decision.budget = Budget{std::move(list), std::move(times), fitted.size()};

    const auto sizes = sizes_of(decision.library, fitted);
    std::vector<Choice> kept;
    for (auto choice : decision.chosen) {
        if (const auto size = sizes[choice.exercise.index]) {
            choice.size = *size;
            kept.push_back(choice);
        } else if (choice.code != Included::prerequisite && choice.code != Included::substitute) {
            decision.left_out.push_back({choice.exercise, LeftOut::no_time, {}});
        }
    }
    decision.chosen = std::move(kept);
    for (auto& omission : decision.left_out)
        if (omission.code == LeftOut::substituted && !sizes[omission.substitute->index])
            omission.code = LeftOut::no_time;
    std::sort(decision.left_out.begin(), decision.left_out.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
}

// R16: a long plan says so, and what a short session would keep.
std::string size_line(const Decision& decision, Seconds total) {
    if (total <= long_session) return {};
    auto chosen = decision.chosen;
    std::sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    const auto list =
        decision.budget ? decision.budget->list : priority_list(decision.library, decision.request, chosen);
    const auto kept = fit_into(decision, short_session, list);
    const auto sizes = sizes_of(decision.library, kept);
    const auto is_kept = [&](Ref<Exercise> ref) { return sizes[ref.index].has_value(); };
    const auto& include = decision.request.include;
    if (kept.empty() || !std::all_of(include.begin(), include.end(), is_kept)) return "This is a long session.";
    std::vector<std::string> names;
    for (const auto& choice : decision.chosen)
        if (is_kept(choice.exercise)) names.emplace_back(decision.library[choice.exercise].name);
    return "This is a long session. --minutes " + std::to_string(short_session) + " would keep " +
           std::to_string(names.size()) + " of " +
           support::plural(static_cast<int>(decision.chosen.size()), "exercise") + ": " + support::join(names, ", ") +
           ".";
}

}  // namespace

std::variant<Plan, Refusal> make_plan(const Library& library, const Request& request) {
    if (auto findings = refused_by_condition(library, request); !findings.empty()) return Refusal{std::move(findings)};
    const auto candidates = prepare(library, request);
    auto selection = select(library, request, candidates);
    if (auto findings = refused_inclusions(library, candidates, selection); !findings.empty())
        return Refusal{std::move(findings)};

    Decision decision{library, request, candidates, std::move(selection.chosen), std::move(selection.left_out), {}};
    if (decision.chosen.empty()) return Refusal{{nothing_left(decision)}};
    spend_minutes(decision);
    if (auto findings = refused_minutes(decision); !findings.empty()) return Refusal{std::move(findings)};
    decision.chosen = in_order(library, candidates, std::move(decision.chosen));

    auto plan = present(decision);
    plan.size_line = size_line(decision, plan.duration);
    return plan;
}

}  // namespace valgus
