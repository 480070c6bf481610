#include "planner/present_program.hpp"

#include <algorithm>
#include <tuple>

#include "planner/explain.hpp"
#include "planner/present.hpp"
#include "support/date.hpp"

namespace valgus {

namespace {

constexpr int weeks_between_tests = 4;

// Whether two sessions are done alike, in whatever week they are.
bool same_session(const Plan& a, const Plan& b) {
    const auto content = [](const Plan& plan) {
        return std::tie(plan.exercises, plan.left_out, plan.kit, plan.skill_checks, plan.activity, plan.notes,
                        plan.habits, plan.safety);
    };
    return content(a) == content(b);
}

// P4: the first session, the last of every fourth week, and the last of all, which P7 asks about.
bool has_tests(const std::vector<SessionPlan>& sessions, std::size_t i) {
    if (i == 0 || i + 1 == sessions.size()) return true;
    const int week = sessions[i].date.week;
    return week % weeks_between_tests == 0 && sessions[i + 1].date.week != week;
}

std::string week_title(const Schedule& schedule, int week, int weeks) {
    return "Week " + std::to_string(week) + " of " + std::to_string(weeks) + ", from " +
           support::long_date(first_day(schedule, week));
}

// P7
std::string next_after(const Request& request) {
    const std::string_view better = request.cause == Cause::structural ? "If you are stronger or in less pain"
                                                                       : "If the figures or the knee are better";
    return "This is the last session of the block. Compare the figures with those of the first day. " +
           std::string(better) + ": keep it up twice a week. If not: have a physio look at it.";
}

// The union of what the sessions of a week hold, each whole if it is whole in one of them.
Decision week_decision(const std::vector<const SessionPlan*>& sessions) {
    auto decision = sessions.front()->decision;
    decision.chosen.clear();
    std::vector<bool> is_in(decision.library.exercises.size(), false), is_whole = is_in;
    for (const auto* session : sessions)
        for (const auto& choice : session->decision.chosen) {
            if (!is_in[choice.exercise.index]) decision.chosen.push_back(choice);
            is_in[choice.exercise.index] = true;
            if (choice.size == Size::full) is_whole[choice.exercise.index] = true;
        }
    for (auto& choice : decision.chosen)
        if (is_whole[choice.exercise.index]) choice.size = Size::full;
    return decision;
}

class Presenting {
public:
    Presenting(const Schedule& schedule, const std::vector<SessionPlan>& sessions)
        : schedule_(schedule), sessions_(sessions) {}

    Program program() {
        program_.schedule = schedule_;
        for (std::size_t i = 0; i < sessions_.size(); ++i)
            if (!schedule_.week || sessions_[i].date.week == *schedule_.week) add(i);
        for (std::size_t begin = 0, end = 0; begin < shown_.size(); begin = end) {
            while (end < shown_.size() && shown_[end]->date.week == shown_[begin]->date.week) ++end;
            add_week(begin, end);
        }
        if (shown_.empty()) return std::move(program_);
        program_.whole = whole_of(schedule_, shown_, program_.plans);
        if (std::all_of(program_.sessions.begin(), program_.sessions.end(),
                        [](const Session& session) { return session.tests.empty(); }))
            program_.whole.tests.clear();
        const auto& decision = shown_.front()->decision;
        program_.calendar = calendar_of(decision.request, decision.library);
        return std::move(program_);
    }

private:
    void add(std::size_t i) {
        const auto& [date, decision] = sessions_[i];
        Session session{.id = session_id(date), .date = date.date, .week = date.week, .kind = date.kind, .title = {}};
        session.title = "Week " + std::to_string(date.week) + ", " + support::long_date(date.date);
        if (const auto twin = twin_of(sessions_[i])) {
            session.plan = program_.sessions[*twin].plan;
            session.news = program_.sessions[*twin].news;
        } else {
            auto plan = present(decision);
            session.news = plan.news;
            const auto known = std::find_if(program_.plans.begin(), program_.plans.end(),
                                            [&](const Plan& other) { return same_session(plan, other); });
            session.plan = static_cast<std::size_t>(known - program_.plans.begin());
            if (known == program_.plans.end()) program_.plans.push_back(std::move(plan));
        }
        session.duration = program_.plans[session.plan].duration;
        session.first =
            static_cast<std::size_t>(std::find_if(program_.sessions.begin(), program_.sessions.end(),
                                                  [&](const Session& other) { return other.plan == session.plan; }) -
                                     program_.sessions.begin());  // its own index if there is none
        if (has_tests(sessions_, i)) session.tests = tests_of(decision);
        if (i + 1 == sessions_.size()) session.next = next_after(decision.request);
        program_.sessions.push_back(std::move(session));
        shown_.push_back(&sessions_[i]);
    }

    // An earlier session of the same week that is decided alike: to put it into words again would only take time.
    std::optional<std::size_t> twin_of(const SessionPlan& session) const {
        const auto is_same = [](const Choice& a, const Choice& b) {
            return a.exercise == b.exercise && a.size == b.size;
        };
        for (std::size_t i = shown_.size(); i-- > 0 && shown_[i]->date.week == session.date.week;) {
            const auto& other = *shown_[i];
            if (other.date.kind == session.date.kind &&
                std::equal(other.decision.chosen.begin(), other.decision.chosen.end(), session.decision.chosen.begin(),
                           session.decision.chosen.end(), is_same))
                return i;
        }
        return std::nullopt;
    }

    void add_week(std::size_t begin, std::size_t end) {
        const auto& first = *shown_[begin];
        const auto all = week_decision(
            {shown_.begin() + static_cast<std::ptrdiff_t>(begin), shown_.begin() + static_cast<std::ptrdiff_t>(end)});
        const int number = first.date.week;
        program_.weeks.push_back({.number = number,
                                  .begins = first_day(schedule_, number),
                                  .title = week_title(schedule_, number, first.decision.request.weeks),
                                  .summary = news_in_brief(all),
                                  .news = news_of(all),
                                  .sessions_begin = begin,
                                  .sessions_end = end});
    }

    const Schedule& schedule_;
    const std::vector<SessionPlan>& sessions_;
    std::vector<const SessionPlan*> shown_;  // beside program_.sessions
    Program program_;
};

}  // namespace

std::variant<Program, Refusal> present_program(const Schedule& schedule, const std::vector<SessionPlan>& sessions) {
    auto program = Presenting(schedule, sessions).program();
    if (!program.sessions.empty()) return program;
    return Refusal{
        {{.what = "week " + std::to_string(*schedule.week) + " has no session", .remedy = "name another week"}}};
}

}  // namespace valgus
