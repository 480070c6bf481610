// The hand-out of a program: its weeks at a glance, a log for each session, then each way of doing an exercise once.
#include <algorithm>

#include "render/html/html.hpp"
#include "render/html/parts.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

// The days as the weeks of this program run through them: from its first day on.
// "18:05"
std::string clock_text(std::chrono::minutes at) {
    const auto two_digits = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    const auto hours = std::chrono::floor<std::chrono::hours>(at);
    return two_digits(hours.count()) + ":" + two_digits((at - hours).count());
}

// "Monday, Wednesday and Friday at 18:05"
std::string days_text(const Schedule& schedule) {
    std::vector<std::string> days;
    for (const auto day : schedule.days) days.emplace_back(label(day));
    return support::join_and(days) + (schedule.at ? " at " + clock_text(*schedule.at) : "");
}

std::string kind_and_time(const Session& session) {
    return std::string(label(session.kind)).append(" · ").append(whole_minutes(session.duration)).append(" min");
}

Html overview_cell(const Session& session) {
    const bool has_tests = !session.tests.empty();
    auto content = Html::escaped(whole_minutes(session.duration));
    if (has_tests) content += element("sup", {{"aria-hidden", "true"}}, "T");
    content += element("span", {{"class", "unseen"}},
                       std::string(" min, ").append(label(session.kind)).append(has_tests ? ", with tests" : ""));
    return element("td", {},
                   element("a", {{"class", std::string(id(session.kind))}, {"href", "#" + session.id}}, content));
}

Html overview_row(const Program& program, const ProgramWeek& week, const std::vector<Day>& days) {
    auto title = element("span", {}, std::to_string(week.number)) + Html::escaped(" ");
    title += element("small", {}, support::short_date(week.begins));
    auto cells = element("th", {{"scope", "row"}}, title);
    for (const auto day : days) {
        auto i = week.sessions_begin;
        while (i < week.sessions_end && day_of(program.sessions[i].date) != day) ++i;
        cells += i < week.sessions_end ? overview_cell(program.sessions[i]) : element("td", {}, "–");
    }
    return line("tr", {}, cells + element("td", {}, week.summary));
}

Part overview(const Program& program) {
    const auto& days = program.schedule.days;
    auto head = line("th", {{"scope", "col"}}, "Week");
    for (const auto day : days) head += line("th", {{"scope", "col"}}, std::string(label(day)).substr(0, 3));
    head += line("th", {{"scope", "col"}}, "New");
    Html rows;
    for (const auto& week : program.weeks) rows += overview_row(program, week, days);
    const auto has_mobility = std::any_of(program.sessions.begin(), program.sessions.end(),
                                          [](const Session& s) { return s.kind == SessionKind::mobility; });
    const auto caption = std::string("Minutes of each session. T: with tests.")
                             .append(has_mobility ? " In a thin frame: a mobility day." : "");
    const auto table =
        group("table", {{"class", "overview"}},
              line("caption", {}, caption) + group("thead", {}, group("tr", {}, head)) + group("tbody", {}, rows));
    return part_of("overview", "Overview", table);
}

Html tests_line(const Session& session, Detail detail) {
    std::vector<std::string> titles;
    for (const auto& test : session.tests) titles.push_back(test.title);
    if (titles.empty()) return {};
    auto code = element("strong", {}, "Test first:") + Html::escaped(" " + support::join(titles, ", ") + ". ");
    if (detail != Detail::brief)
        code += Html::escaped("The figures belong under ") +
                element("a", {{"href", "#" + std::string(tests_id)}}, "Check yourself") + Html::escaped(".");
    return line("p", {{"class", "tests"}}, code);
}

Html session_section(const Program& program, const Session& session, Detail detail) {
    auto content = line("p", {{"class", "kind"}}, kind_and_time(session)) + tests_line(session, detail);
    content += log_table(program.plans[session.plan]);
    if (session.other) content += line("p", {{"class", "other-side"}}, session.other->text);
    if (!session.next.empty()) content += line("p", {{"class", "next"}}, session.next);
    return section(4, session.id, session.title, content);
}

Part sessions(const Program& program, Detail detail) {
    const auto put_week = [&program, detail](const Sink& sink, const ProgramWeek& week) {
        put_section(sink, 3, "week-" + std::to_string(week.number), week.title, [&] {
            put(sink, item_list(week.news));
            for (auto i = week.sessions_begin; i < week.sessions_end; ++i)
                put(sink, session_section(program, program.sessions[i], detail));
        });
    };
    return {"sessions", "Sessions", [&program, put_week](const Sink& sink) {
                put_section(sink, 2, "sessions", "Sessions", [&] {
                    put(sink, log_hint(program.whole.body));
                    for (const auto& week : program.weeks) put_week(sink, week);
                });
            }};
}

// The weeks of each are told where they differ.
Part exercises(const Plan& whole, Detail detail) {
    const bool tells_weeks = std::any_of(whole.exercises.begin(), whole.exercises.end(),
                                         [](const PlannedExercise& exercise) { return !exercise.when.empty(); });
    Html rows;
    for (const auto& exercise : whole.exercises) {
        std::vector<std::string> values;
        if (tells_weeks) values.push_back(exercise.when.empty() ? "all weeks" : exercise.when);
        rows += list_row(exercise, values, detail);
    }
    const auto side = side_line(whole);
    auto content = side.empty() ? Html() : line("p", {}, side);
    std::vector<std::string> columns;
    if (tells_weeks) columns.emplace_back("When");
    content +=
        list_table("A card says how much in its first week, the log of a session how much on its day.", columns, rows);
    return part_of("exercises", "Exercises", content);
}

std::vector<FigureColumn> figures(const Program& program) {
    std::vector<FigureColumn> columns;
    for (const auto& session : program.sessions) {
        FigureColumn column{.title = support::short_date(session.date), .tests = {}};
        for (const auto& test : session.tests) column.tests.push_back(test.id);
        if (!column.tests.empty()) columns.push_back(std::move(column));
    }
    return columns;
}

}  // namespace

void program_as_html(const Program& program, const Style& style, const Sink& sink) {
    const auto detail = style.detail;
    const auto& whole = program.whole;
    std::vector<Part> parts{overview(program), sessions(program, detail)};
    if (detail != Detail::brief) parts.push_back(exercises(whole, detail));
    for (auto& part : parts_of(whole, detail, figures(program))) parts.push_back(std::move(part));
    const auto head = cover(whole, {{"Side", limb_of(whole.body, whole.request.side)},
                                    {"Focus", joints_of(whole)},
                                    {"Days", days_text(program.schedule)},
                                    {"Have ready", have_ready(whole).kit}});
    put_document(sink, whole.headline, [&] {
        put(sink, head + contents(parts));
        put_group(sink, "main", {}, [&] {
            if (has_pictures(whole, detail)) put(sink, picture_legend(whole.body));
            for (const auto& notice : whole.notices) put(sink, line("p", {{"class", "notice"}}, notice.text));
            for (const auto& part : parts) part.put(sink);
        });
        put(sink, footer(whole, detail));
    });
}

}  // namespace valgus::render
