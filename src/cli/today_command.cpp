// valgus today: the session that is due, what was missed, or when the next one is.
#include <algorithm>
#include <array>

#include "cli/due_session.hpp"
#include "cli/format.hpp"
#include "cli/glance.hpp"
#include "cli/logged.hpp"
#include "cli/style.hpp"
#include "support/date.hpp"
#include "support/text.hpp"
#include "support/wording.hpp"
#include "valgus/program.hpp"
#include "valgus/stages/logged.hpp"
#include "valgus/stages/nothing_due.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus::cli {

namespace {

using std::chrono::sys_days;

bool is_logged(const Log& log, sys_days day) {
    return std::any_of(log.rows.begin(), log.rows.end(),
                       [&](const LogRow& row) { return row.date == day && !row.exercise.empty(); });
}

std::string said_of(const DueSession& due, sys_days today, bool repeats, bool is_logged) {
    const auto id = " (" + due.id + ")";
    if (!is_logged) return "The first session" + id + ": no log says what was done. `--log FILE` names one.";
    if (repeats) return "Due today" + id + ", once more, after some days away.";
    if (due.planned < today) return "Due today" + id + ": it has waited since " + support::long_date(due.planned) + ".";
    return "Due today" + id + ".";
}

// What the morning after the last session was like decides, too, where it hurt more than a little. Behind it stands
// the command for that.
std::optional<std::string> asks_for_morning(const Session& session, const std::vector<LoggedSession>& sessions) {
    const auto today = session.arguments.today;
    constexpr int little = 2;
    const auto last = std::find_if(sessions.rbegin(), sessions.rend(), [&](const LoggedSession& each) {
        return each.date < today && !each.exercises.empty();
    });
    if (last == sessions.rend() || last->next_morning) return std::nullopt;
    const bool hurt = std::any_of(last->exercises.begin(), last->exercises.end(),
                                  [&](const LoggedExercise& each) { return each.pain > little && !each.next_morning; });
    if (!hurt) return std::nullopt;
    return "It hurt on " + support::long_date(last->date) +
           ", and the morning after is not noted. If the joint was sorer, say so, and ask again:";
}

void say_nothing_due(const NothingDue& nothing, const Format& format, Session& session) {
    if (format.name == "json")
        return nothing_due_as_json(nothing, style_of(session.arguments, session.surroundings), session.sink());
    const auto says = std::string(nothing.is_done ? "Done for today. " : "Nothing is due today. ") +
                      "Next: " + support::long_date(nothing.date) + " (" + nothing.next + ").\n";
    if (to_file(session.arguments)) {
        // A page of the last session is still wanted: it asks for the morning after.
        session.leave_file();
        session.show(says + session.arguments.one("output")->word + " is left as it is.\n");
    } else {
        sink_of(format, session)(says);
    }
}

// What was done of a week, and what comes.
void write_week(Session& session, const Log& log, const Style& style, const Format& format) {
    const auto today = session.arguments.today;
    auto asked = requested_after(session, log, today, That::counts);
    const auto& logged = *asked.request.logged;
    const int week = logged.past.next.week;
    Table table{.header = {"day", "session", ""}, .rows = {}};
    for (std::size_t i = 0; i < logged.past.placed.size(); ++i) {
        const auto& done = logged.history->sessions[logged.past.begins + i];
        if (logged.past.placed[i].week != week || done.exercises.empty()) continue;
        table.rows.push_back({support::long_date(done.date), done.id, "done"});
    }
    asked.schedule.week = week;
    const auto made = make_program(session.library(), asked.request, asked.schedule);
    if (const auto* refusal = std::get_if<Refusal>(&made)) throw Failure(Exit::refused, refusal->findings);
    for (const auto& next : std::get<Program>(made).sessions) {
        const bool is_due = next.date <= today && !is_logged(log, today);
        table.rows.push_back({support::long_date(next.date), next.id,
                              (is_due ? std::string("due today") : std::string("to come")) + ", " +
                                  std::to_string((next.duration.count() + 59) / 60) + " min" +
                                  (next.tests.empty() ? "" : ", with the tests")});
    }
    sink_of(format, session)("Week " + std::to_string(week) + " of " + std::to_string(asked.request.weeks) + "\n\n");
    render_table(table, style, sink_of(format, session));
}

// What the program has for the day besides: tests, the other side once a week, what comes after the block.
void add_beside(Session& session, const Log& log, Plan& plan) {
    auto asked = requested_after(session, log, session.arguments.today, That::is_to_come);
    asked.schedule.week = asked.request.logged->past.next.week;
    const auto made = make_program(session.library(), asked.request, asked.schedule);
    if (std::holds_alternative<Refusal>(made)) return;
    const auto& today = std::get<Program>(made).sessions.front();
    const auto add = [&](std::string_view id, std::string_view title, std::string says) {
        plan.notices.push_back({std::string(id), std::string(title), std::move(says), {}, {}});
    };
    std::vector<std::string> tests;
    for (const auto& test : today.tests) tests.push_back(test.title);
    if (!tests.empty())
        add("tests-today", "The tests", "The tests come first today: " + support::join_and(tests) + ".");
    if (today.other) add("other-side", "The other side", today.other->text);
    if (!today.next.empty()) add("next", "What next", today.next);
}

Exit act_on(Session& session) {
    const auto& format = format_of(session.arguments, Product::plan);
    const auto style = glance_style_of(session.arguments, session.surroundings);
    const auto today = session.arguments.today;
    const auto named = named_log(session);
    const auto log = named.value_or(Log{});
    if (session.arguments.is_on("week")) return write_week(session, log, style, format), Exit::done;
    const auto asked = requested_after(session, log, today, That::counts);
    const auto& past = asked.request.logged->past;
    const bool is_done = is_logged(log, today);
    if ((is_done || past.due > today) && !session.arguments.is_on("bad-day")) {
        const auto refused = make_plan(session.library(), asked.request);  // a stop sign is told on any day
        if (const auto* refusal = std::get_if<Refusal>(&refused)) throw Failure(Exit::refused, refusal->findings);
        const auto next = session_id(past.next.week, asked.schedule.days[past.next.slot]);
        say_nothing_due({is_done, next, past.due, past.next.week}, format, session);
        return Exit::done;
    }
    auto due = due_session(session, log, today);
    const auto says = said_of(due, today, past.next.repeats, named.has_value());
    if (!session.arguments.is_on("bad-day")) add_beside(session, log, due.plan);
    if (format.name == "text") {
        std::vector<std::string> first{says};
        const auto morning = asks_for_morning(session, asked.request.logged->history->sessions);
        if (morning) first.push_back(*morning);
        if (style.detail == Detail::brief || style.detail == Detail::glance)  // which leave out what is new
            for (const auto& news : due.plan.news) first.push_back("• " + news);
        for (const auto& paragraph : first) {
            for (const auto& line : support::wrap(paragraph, style.width)) sink_of(format, session)(line + "\n");
            // As it is typed: no end of a line within it.
            if (morning && &paragraph == &first[1])
                sink_of(format, session)("  valgus log" + typed_for_log(session) + " --morning more\n");
        }
    } else {
        due.plan.notices.insert(due.plan.notices.begin(), Paragraph{"due", "Due", says, {}, {}});
    }
    format.plan(due.plan, style, sink_of(format, session));
    put_ways_on(session, style, due.plan.exercises, Shown::by_id);
    return Exit::done;
}

// For a program that asks: why there is no session, beside the error and its exit code.
void write_refusal(const Failure& failure, Session& session) {
    std::vector<std::string> reasons;
    for (const auto& finding : failure.findings)
        reasons.push_back(finding.what + (finding.remedy.empty() ? "" : "; ") + finding.remedy);
    no_session_as_json(reasons, style_of(session.arguments, session.surroundings), session.sink());
    session.flush();
}

Exit act_today(Session& session) {
    try {
        return act_on(session);
    } catch (const Failure& failure) {
        const bool is_json = format_of(session.arguments, Product::plan).name == "json";
        if (failure.code == Exit::refused && is_json && !to_file(session.arguments)) write_refusal(failure, session);
        throw;
    }
}

const std::array today_groups{&today_options,     &who_options,         &days_options,    &choose_options,
                              &clinician_options, &log_options,         &library_options, &settings_options,
                              &found_options,     &plan_format_options, &look_options,    &pager_options,
                              &general_options};

}  // namespace

const Command today_command{
    .name = "today",
    .summary = "the session that is due by the log, or when the next one is",
    .words = "",
    .most_words = 0,
    .surplus = "`valgus today` takes options only",
    .examples = {"valgus today --profile me.yaml", "valgus today --profile me.yaml --bad-day"},
    .groups = today_groups,
    .act = act_today,
};

}  // namespace valgus::cli
