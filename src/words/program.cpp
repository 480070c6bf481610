// A program as decided, in words.
#include "valgus/program.hpp"

#include <algorithm>
#include <tuple>

#include "support/date.hpp"
#include "support/wording.hpp"
#include "words/calendar_name.hpp"
#include "words/card.hpp"
#include "words/news.hpp"
#include "words/notes.hpp"
#include "words/whole.hpp"

namespace valgus {

namespace {

using words::text;

// Whether two sessions are done alike, in whatever week they are.
bool same_session(const Plan& a, const Plan& b) {
    const auto content = [](const Plan& plan) {
        return std::tie(plan.exercises, plan.left_out, plan.kit, plan.skill_checks, plan.activity, plan.notes,
                        plan.habits, plan.safety);
    };
    return content(a) == content(b);
}

std::string week_of(int week, int weeks) {
    return week <= weeks ? "Week " + std::to_string(week) : std::string("After the block");
}

std::string week_title(int week, int weeks, std::chrono::sys_days begins) {
    return week_of(week, weeks) + (week <= weeks ? " of " + std::to_string(weeks) : "") + ", from " +
           support::long_date(begins);
}

// P7: and what the block did not come to.
std::string next_after(const Library& library, const Request& request, const ProgramDecision& decision) {
    const auto better = request.cause == Cause::structural
                            ? text("If you are stronger or in less pain")
                            : "If the figures or " + text(library.body.joint) + " are better";
    auto next = "This is the last session of the block. Compare the figures with those of the first day. " + better +
                ": keep it up twice a week. If not: have a physio look at it.";
    if (!decision.not_reached.empty())
        next += " This block did not come to: " + support::join_and(words::names(library, decision.not_reached)) + ".";
    std::vector<std::string> waiting;
    for (const auto& pin : decision.waiting)
        waiting.push_back(
            text(library[pin.exercise].name) + " (" +
            speak(library.body, library[pin.exercise].stage(pin.stage).name, request.side, request.angle) + ")");
    if (!waiting.empty()) next += " What could get harder next: " + support::join_and(waiting) + ".";
    return next;
}

class SayingProgram {
public:
    SayingProgram(const Library& library, const Request& request, const Schedule& schedule,
                  const ProgramDecision& decision)
        : library_(library), request_(request), schedule_(schedule), decision_(decision) {}

    Program all() {
        program_.schedule = schedule_;
        for (const auto& decision : decision_.decisions) add(decision);
        for (const auto& session : decision_.sessions) add(session);
        for (const auto& week : decision_.weeks) add(week);
        program_.whole = words::whole_of(library_, request_, schedule_, decision_);
        program_.calendar = words::calendar_name(request_, library_);
        for (auto& plan : program_.plans)
            for (auto& exercise : plan.exercises) exercise.card = card_in_whole(exercise);
        for (auto& session : program_.sessions)
            if (session.other) session.other->exercise.card = card_in_whole(session.other->exercise);
        return std::move(program_);
    }

private:
    // Of its stage; what reminds of an exercise has the card of the whole one, whatever stage that is at.
    int card_in_whole(const PlannedExercise& exercise) const {
        const auto stage = [](const PlannedExercise& it) { return it.progression ? it.progression->stage : 1; };
        int of_another_stage = 0;
        for (const auto& way : program_.whole.exercises) {
            if (way.id != exercise.id) continue;
            if (stage(way) == stage(exercise)) return way.order;
            if (of_another_stage == 0) of_another_stage = way.order;
        }
        return of_another_stage;
    }

    // Sessions of different weeks may be done alike too.
    void add(const Decision& decision) {
        auto plan = say(library_, request_, decision);
        news_.push_back(plan.news);
        const auto known = std::find_if(program_.plans.begin(), program_.plans.end(),
                                        [&](const Plan& other) { return same_session(plan, other); });
        plans_.push_back(static_cast<std::size_t>(known - program_.plans.begin()));
        if (known == program_.plans.end()) program_.plans.push_back(std::move(plan));
    }

    void add(const DecidedSession& decided) {
        const auto& date = decided.date;
        Session session{.id = session_id(date.week, date.named.value_or(day_of(date.date))),
                        .date = date.date,
                        .week = date.week,
                        .kind = date.kind,
                        .title = {}};
        session.title = week_of(date.week, request_.weeks) + ", " + support::long_date(date.date);
        session.is_first = decided.is_first;
        session.plan = plans_[decided.decision];
        session.news = news_[decided.decision];
        session.duration = program_.plans[session.plan].duration;
        const auto first = std::find_if(program_.sessions.begin(), program_.sessions.end(),
                                        [&](const Session& other) { return other.plan == session.plan; });
        session.first = static_cast<std::size_t>(first - program_.sessions.begin());  // its own index if there is none
        const auto& decision = decision_.decisions[decided.decision];
        if (decided.has_tests) session.tests = words::paragraphs(library_, decision.tests);
        if (decided.other) session.other = other_side(*decided.other, decision);
        if (decided.is_last) session.next = next_after(library_, request_, decision_);
        program_.sessions.push_back(std::move(session));
    }

    OtherSide other_side(const Card& card, const Decision& decision) const {
        auto request = request_;
        request.side = request.side == Side::left ? Side::right : Side::left;
        OtherSide other{
            .side = request.side, .exercise = words::card_of(library_, request, card), .tests = {}, .text = {}};
        other.tests = words::paragraphs(library_, decision.tests);
        other.exercise.order = static_cast<int>(decision.cards.size()) + 1;
        other.text = "Then the " + limb_of(library_.body, request.side) +
                     ", as once a week: " + (other.tests.empty() ? "" : "the tests, and ") + other.exercise.name +
                     ", " + other.exercise.dose.brief + ". Compare.";
        return other;
    }

    void add(const DecidedWeek& week) {
        program_.weeks.push_back({.number = week.number,
                                  .begins = week.begins,
                                  .title = week_title(week.number, request_.weeks, week.begins),
                                  .summary = words::news_in_brief(library_, week.news),
                                  .news = words::news(library_, request_, week.news),
                                  .sessions_begin = week.sessions_begin,
                                  .sessions_end = week.sessions_end});
    }

    const Library& library_;
    const Request& request_;
    const Schedule& schedule_;
    const ProgramDecision& decision_;
    std::vector<std::size_t> plans_;              // of each decision, its place among the plans
    std::vector<std::vector<std::string>> news_;  // of each decision
    Program program_;
};

}  // namespace

Program say(const Library& library, const Request& request, const Schedule& schedule, const ProgramDecision& decision) {
    return SayingProgram(library, request, schedule, decision).all();
}

std::variant<Program, Refusal> make_program(const Library& library, const Request& request, const Schedule& schedule) {
    const auto decided = decide(library, request, schedule);
    if (const auto* refused = std::get_if<Refused>(&decided)) return say(library, request, *refused);
    return say(library, request, schedule, std::get<ProgramDecision>(decided));
}

}  // namespace valgus
