// Library + Request + Schedule -> ProgramDecision: every week's list is shared out among its sessions.
#include "planner/program.hpp"

#include <algorithm>

#include "planner/news.hpp"
#include "planner/order.hpp"
#include "planner/refuse.hpp"

namespace valgus {

namespace {

constexpr int weeks_between_tests = 4;

// What must fit: all that was asked for by name or, where nothing was, the first of the list, with what they need.
Seconds needed(const WeekWork& work) {
    Seconds so_far{0}, needed{0};
    const auto& include = work.request.include;
    for (const auto ref : work.list) {
        so_far += work.times[ref.index].least;
        if (include.empty() ? ref == work.list.front() : is_among(include, ref)) needed = so_far;
    }
    return needed;
}

// R7, R12 hold in every week: what was asked for by name must come in whole. The week that needs the most speaks for
// all.
Refused refused(const Library& library, const std::vector<WeekWork>& works) {
    for (const auto& work : works)
        if (auto refused = refused_inclusions(work.candidates, work.selection); !refused.reasons.empty())
            return refused;
    const auto& work = *std::max_element(works.begin(), works.end(),
                                         [](const auto& a, const auto& b) { return needed(a) < needed(b); });
    if (!work.request.minutes || work.list.empty()) return {};
    Draft draft{library, work.request, work.candidates, work.selection.chosen, work.selection.left_out, {}};
    const auto limit = std::chrono::minutes{*work.request.minutes};
    const auto kept = fit(work.list, limit, [&](Ref<Exercise> ref) { return work.times[ref.index]; }).size();
    std::vector<Timing> times;
    for (const auto ref : work.list) times.push_back(work.times[ref.index]);
    draft.budget = Budget{work.list, std::move(times), kept};
    return refused_minutes(draft);
}

Draft draft_of(const Library& library, std::span<const WeekWork> works, const SessionDate& date, const Share& share,
               const std::vector<bool>& everywhere, const std::vector<Past>& past) {
    const auto& work = works[static_cast<std::size_t>(date.week) - 1];
    Draft draft{library, work.request, work.candidates, {}, work.selection.left_out, {}};
    draft.session = date.kind;
    draft.block = works;
    draft.everywhere = everywhere;
    draft.past = past;
    keep(draft, work.selection.chosen, sizes_of(library, share), everywhere);
    draft.chosen = in_order(library, work.candidates, std::move(draft.chosen));
    return draft;
}

std::vector<SessionDraft> sessions_of(const Library& library, const std::vector<WeekWork>& works,
                                      const std::vector<SessionDate>& dates, const std::vector<Share>& shares) {
    std::vector<bool> everywhere(library.exercises.size(), false);
    for (const auto& share : shares)
        for (const auto& item : share) everywhere[item.exercise.index] = true;
    std::vector<SessionDraft> sessions;
    std::vector<Past> before(library.exercises.size()), by_now = before;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (shares[i].empty()) continue;  // P2: a day with nothing to do is no session
        const int week = dates[i].week;
        if (!sessions.empty() && sessions.back().date.week != week) before = by_now;
        sessions.push_back({dates[i], draft_of(library, works, dates[i], shares[i], everywhere, before)});
        for (const auto& item : shares[i]) {
            auto& past = by_now[item.exercise.index];
            past = {week, past.week == week && past.size == Size::full ? Size::full : item.size};
        }
    }
    return sessions;
}

// P4: the first session, the last of every fourth week, and the last of all, which P7 asks about.
bool has_tests(const std::vector<SessionDraft>& sessions, std::size_t i) {
    if (i == 0 || i + 1 == sessions.size()) return true;
    const int week = sessions[i].date.week;
    return week % weeks_between_tests == 0 && sessions[i + 1].date.week != week;
}

// The union of what the sessions of a week hold, each whole if it is whole in one of them.
Draft draft_of_week(std::span<const SessionDraft* const> sessions) {
    auto draft = sessions.front()->draft;
    draft.chosen.clear();
    std::vector<bool> is_in(draft.library.exercises.size(), false), is_whole = is_in;
    for (const auto* session : sessions)
        for (const auto& choice : session->draft.chosen) {
            if (!is_in[choice.exercise.index]) draft.chosen.push_back(choice);
            is_in[choice.exercise.index] = true;
            if (choice.size == Size::full) is_whole[choice.exercise.index] = true;
        }
    for (auto& choice : draft.chosen)
        if (is_whole[choice.exercise.index]) choice.size = Size::full;
    return draft;
}

bool is_alike(const SessionDraft& a, const SessionDraft& b) {
    const auto is_same = [](const Choice& x, const Choice& y) { return x.exercise == y.exercise && x.size == y.size; };
    return a.date.week == b.date.week && a.date.kind == b.date.kind &&
           std::equal(a.draft.chosen.begin(), a.draft.chosen.end(), b.draft.chosen.begin(), b.draft.chosen.end(),
                      is_same);
}

class Deciding {
public:
    Deciding(const Schedule& schedule, const std::vector<SessionDraft>& sessions)
        : schedule_(schedule), sessions_(sessions) {}

    ProgramDecision all() {
        for (std::size_t i = 0; i < sessions_.size(); ++i)
            if (!schedule_.week || sessions_[i].date.week == *schedule_.week) add(i);
        for (std::size_t begin = 0, end = 0; begin < shown_.size(); begin = end) {
            while (end < shown_.size() && shown_[end]->date.week == shown_[begin]->date.week) ++end;
            add_week(begin, end);
        }
        if (!shown_.empty()) decide_whole(schedule_, shown_, decision_);
        return std::move(decision_);
    }

private:
    void add(std::size_t i) {
        const auto& session = sessions_[i];
        auto twin = shown_.size();  // an earlier one of the same week that is decided alike
        while (twin-- > 0 && shown_[twin]->date.week == session.date.week)
            if (is_alike(*shown_[twin], session)) break;
        const bool is_new = twin >= shown_.size() || !is_alike(*shown_[twin], session);
        decision_.sessions.push_back(
            {.date = session.date,
             .decision = is_new ? decision_.decisions.size() : decision_.sessions[twin].decision,
             .has_tests = has_tests(sessions_, i),
             .is_first = i == 0,
             .is_last = i + 1 == sessions_.size()});
        if (is_new) decision_.decisions.push_back(finish(session.draft));
        shown_.push_back(&session);
    }

    void add_week(std::size_t begin, std::size_t end) {
        const auto week = draft_of_week(std::span(shown_).subspan(begin, end - begin));
        const int number = shown_[begin]->date.week;
        decision_.weeks.push_back({number, first_day(schedule_, number), news_of(week), begin, end});
    }

    const Schedule& schedule_;
    const std::vector<SessionDraft>& sessions_;
    std::vector<const SessionDraft*> shown_;  // beside decision_.sessions
    ProgramDecision decision_;
};

}  // namespace

std::variant<ProgramDecision, Refused> decide(const Library& library, const Request& request,
                                              const Schedule& schedule) {
    if (auto refused = refused_by_condition(library, request); !refused.reasons.empty()) return refused;
    std::vector<WeekWork> works;
    for (int week = 1; week <= request.weeks; ++week) works.push_back(work_of(library, request, week));
    if (auto reasons = refused(library, works); !reasons.reasons.empty()) return reasons;

    const auto dates = dates_of(schedule, request.weeks);
    const auto sessions = sessions_of(library, works, dates, share_out(library, works, dates));
    if (sessions.empty()) {
        const auto& work = works.front();
        return nothing_left({library, work.request, work.candidates, {}, work.selection.left_out, {}});
    }
    auto decision = Deciding(schedule, sessions).all();
    if (decision.sessions.empty()) return Refused{{NoSession{*schedule.week}}};
    return decision;
}

}  // namespace valgus
