// Library + Request -> Decision, in the order of docs/planning-rules.md: prepare, select, fit, order, finish.
#include <algorithm>

#include "planner/card.hpp"
#include "planner/draft.hpp"
#include "planner/order.hpp"
#include "planner/refuse.hpp"

namespace valgus {

namespace {

constexpr Seconds long_session{30 * 60};  // R16
constexpr int short_session = 20;         // minutes that R16 proposes

std::vector<Fitted> fit_into(const Draft& draft, int minutes, const Refs<Exercise>& list) {
    return fit(list, std::chrono::minutes{minutes}, [&](Ref<Exercise> ref) {
        return timing_of(draft.library, draft.request, draft.candidates[ref.index], ref);
    });
}

// R12: keeps what the minutes reach for, each at its size.
void spend_minutes(Draft& draft) {
    if (!draft.request.minutes) return;
    auto list = priority_list(draft.library, draft.request, draft.chosen);
    const auto fitted = fit_into(draft, *draft.request.minutes, list);
    std::vector<Timing> times;
    for (const auto ref : list)
        times.push_back(timing_of(draft.library, draft.request, draft.candidates[ref.index], ref));
    draft.budget = Budget{std::move(list), std::move(times), fitted.size()};

    const auto sizes = sizes_of(draft.library, fitted);
    std::vector<bool> is_done;
    for (const auto& size : sizes) is_done.push_back(size.has_value());
    keep(draft, std::vector(draft.chosen), sizes, is_done);
}

// R16: a long plan says so, and what a short session would keep.
std::optional<LongSession> long_session_of(const Draft& draft, Seconds total) {
    if (total <= long_session) return std::nullopt;
    auto chosen = draft.chosen;
    std::sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    const auto list = draft.budget ? draft.budget->list : priority_list(draft.library, draft.request, chosen);
    const auto sizes = sizes_of(draft.library, fit_into(draft, short_session, list));
    const auto is_kept = [&](Ref<Exercise> ref) { return sizes[ref.index].has_value(); };
    LongSession is_long{short_session, {}};
    const auto& include = draft.request.include;
    if (!std::all_of(include.begin(), include.end(), is_kept)) return is_long;
    for (const auto& choice : draft.chosen)
        if (is_kept(choice.exercise)) is_long.kept.push_back(choice.exercise);
    return is_long;
}

}  // namespace

std::variant<Decision, Refused> decide(const Library& library, const Request& request) {
    if (auto refused = refused_by_condition(library, request); !refused.reasons.empty()) return refused;
    const auto candidates = prepare(library, request);
    auto selection = select(library, request, candidates);
    if (auto refused = refused_inclusions(candidates, selection); !refused.reasons.empty()) return refused;

    Draft draft{library, request, candidates, std::move(selection.chosen), std::move(selection.left_out), {}};
    if (draft.chosen.empty()) return nothing_left(draft);
    spend_minutes(draft);
    if (auto refused = refused_minutes(draft); !refused.reasons.empty()) return refused;
    draft.chosen = in_order(library, candidates, std::move(draft.chosen));

    auto decision = finish(draft);
    decision.is_long = long_session_of(draft, decision.duration);
    return decision;
}

}  // namespace valgus
