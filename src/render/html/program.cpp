// The hand-out of a program: its first session on a sheet, its weeks at a glance, each way of doing an exercise once,
// and a grid for each week to be filled in.
#include <algorithm>

#include "render/html/html.hpp"
#include "render/html/parts.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

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

Html overview_cell(const Session& session) {
    const bool has_tests = !session.tests.empty();
    auto content = Html::escaped(whole_minutes(session.duration));
    if (has_tests) content += element("sup", {{"aria-hidden", "true"}}, "T");
    const std::string kind = session.kind == SessionKind::mobility ? "mobility" : "";
    const auto which = kind.empty() ? std::string() : ", " + std::string(label(session.kind));
    content += element("span", {{"class", "unseen"}}, " min" + which + (has_tests ? ", with tests" : ""));
    const auto looks = kind + (!has_tests ? "" : kind.empty() ? "tested" : " tested");
    const auto target = "#" + session.id;
    return element("td", {},
                   looks.empty() ? element("a", {{"href", target}}, content)
                                 : element("a", {{"class", looks}, {"href", target}}, content));
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

Html overview(const Program& program) {
    const auto& days = program.schedule.days;
    auto head = line("th", {{"scope", "col"}}, "Week");
    for (const auto day : days) head += line("th", {{"scope", "col"}}, std::string(label(day)).substr(0, 3));
    head += line("th", {{"scope", "col"}}, "New");
    Html rows;
    for (const auto& week : program.weeks) rows += overview_row(program, week, days);
    const auto has_mobility = std::any_of(program.sessions.begin(), program.sessions.end(),
                                          [](const Session& s) { return s.kind == SessionKind::mobility; });
    const auto caption = std::string("Minutes of each session. T: with tests.")
                             .append(has_mobility ? " In a dashed frame: a mobility day." : "");
    const auto table =
        group("table", {{"class", "overview"}},
              line("caption", {}, caption) + group("thead", {}, group("tr", {}, head)) + group("tbody", {}, rows));
    return section(2, "overview", "Overview", table);
}

// "13 min, mobility day, tests first"
std::string note_on(const Session& session) {
    auto note = whole_minutes(session.duration) + " min";
    if (session.kind == SessionKind::mobility) note.append(", ").append(label(session.kind));
    return note + (session.tests.empty() ? "" : ", tests first");
}

Html week_section(const Program& program, const ProgramWeek& week, const HandOut& hand_out) {
    std::vector<SessionToLog> grid;
    Html after;
    for (auto i = week.sessions_begin; i < week.sessions_end; ++i) {
        const auto& session = program.sessions[i];
        const auto day = std::string(label(day_of(session.date))).substr(0, 3);
        grid.push_back({session.id, day + " " + support::short_date(session.date), note_on(session),
                        session.other ? session.other->text : std::string(), &program.plans[session.plan]});
        if (!session.next.empty()) after += line("p", {{"class", "next"}}, session.next);
    }
    const auto content = news_list(week.news, hand_out) + log_lists(grid, hand_out) + after;
    return group("section", {}, line("h3", {}, week.title) + content);
}

Part sessions(const Program& program, const HandOut& hand_out) {
    return {"sessions", "Sessions", [&](const Sink& sink) {
                put_section(sink, 2, "sessions", "Sessions", [&] {
                    put(sink, log_hint(program.whole.body));
                    for (const auto& week : program.weeks) put(sink, week_section(program, week, hand_out));
                });
            }};
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

void put_program_page(const Program& program, const Style& style, const Sink& sink, const Around& around) {
    const auto& whole = program.whole;
    const HandOut hand_out{whole, style, View::turns, true};
    std::vector<Part> parts;
    if (hand_out.has_cards())
        for (auto& part : parts_of(hand_out, figures(program))) parts.push_back(std::move(part));
    parts.push_back(sessions(program, hand_out));
    const auto body = [&] {
        put_group(sink, "main", {}, [&] {
            const auto& first = program.sessions.front();
            put(sink, front(hand_out, days_text(program.schedule), first.title, program.plans[first.plan]));
            put(sink, overview(program));
            put(sink, contents(parts));
            if (has_pictures(hand_out)) put(sink, still_box());
            for (const auto& part : parts) part.put(sink);
        });
        put(sink, footer(hand_out));
    };
    auto with_style = around;
    with_style.styles.insert(with_style.styles.begin(), program_style);
    put_hand_out(sink, hand_out, body, with_style);
}

void program_as_html(const Program& program, const Style& style, const Sink& sink) {
    put_program_page(program, style, sink, {});
}

}  // namespace valgus::render
