#include "render/text/program.hpp"

#include <algorithm>

#include "render/outline/outline.hpp"
#include "render/text/text.hpp"
#include "support/date.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

constexpr int day_width = 6;    // of a column: "25 mT"
constexpr int week_width = 12;  // "12  23 Nov"

// "25", "9 m" for a mobility day, "25 T" with tests; nothing where there is no session.
std::string cell_of(const Program& program, const ProgramWeek& week, Day day) {
    for (auto i = week.sessions_begin; i < week.sessions_end; ++i) {
        const auto& session = program.sessions[i];
        if (day_of(session.date) != day) continue;
        auto text = whole_minutes(session.duration);
        if (session.kind == SessionKind::mobility) text += 'm';
        if (!session.tests.empty()) text += 'T';
        return text;
    }
    return "–";
}

// The weeks at a glance: one row a week, one column a day, and what is new.
void put_overview(Page& page, const Program& program) {
    page.heading("Overview", "minutes of each session; m: a mobility day; T: tests, which take more");
    const bool wide = page.width() >= week_width + day_width * static_cast<int>(program.schedule.days.size());
    const int column = wide ? day_width : 4;
    auto header = support::pad_right("week", wide ? week_width : 3);
    for (const auto day : program.schedule.days) header += support::pad_left(std::string(id(day)), column);
    page.line({{"  "}, {header, Look::dim}});
    for (const auto& week : program.weeks) {
        auto row = support::pad_left(std::to_string(week.number), 2);
        if (wide) row += "  " + support::short_date(week.begins);
        row = support::pad_right(row, wide ? week_width : 3);
        for (const auto day : program.schedule.days) row += support::pad_left(cell_of(program, week, day), column);
        page.line({{"  "}, {row}});
        page.paragraph(week.summary, wide ? 6 : 4, Look::dim);
    }
}

// "as on Mon 23 Nov", for a session that was shown before.
std::string repeats(const Program& program, const Session& session) {
    const auto& first = program.sessions[session.first];
    if (&first == &session) return {};
    return " · as on " + support::weekday(first.date) + " " + support::short_date(first.date);
}

void put_session(Page& page, const Program& program, const Session& session) {
    const auto again = repeats(program, session);
    if (again.empty() || !session.tests.empty()) page.gap();
    const auto kind = session.kind == SessionKind::mobility ? " · mobility day" : "";
    const auto heading = support::day_and_month(session.date) + kind + again;
    page.spread({""}, {heading, Look::strong}, whole_minutes(session.duration) + " min", 0);
    for (const auto& test : session.tests)
        page.spread({"☐", Look::accent}, {"Test: " + test.title},
                    session.is_first ? "today ______" : "today ______  before ______", 2);
    if (again.empty()) put_check_rows(page, program.plans[session.plan], Numbers::hidden);
    if (session.other) page.item({"☐", Look::accent}, {session.other->text}, 0, 2);
    if (!session.next.empty()) page.gap();
    page.paragraph(session.next);
}

void put_week(Page& page, const Program& program, const ProgramWeek& week) {
    page.heading(week.title);
    for (const auto& sentence : week.news) page.item({"•"}, {sentence}, 2, 2);
    for (auto i = week.sessions_begin; i < week.sessions_end; ++i) {
        if (i == week.sessions_begin && !week.news.empty()) page.gap();
        put_session(page, program, program.sessions[i]);
    }
}

}  // namespace

void program_as_text(const Program& program, const Style& style, const Sink& sink) {
    Page page(style, sink);
    const auto& whole = program.whole;
    put_beginning(page, whole);
    if (!is_brief(style.detail)) {
        put_have_ready(page, whole);
        page.paragraph(side_line(whole));
    }
    put_overview(page, program);
    page.gap();
    page.paragraph("Behind each exercise: how much, and the time it takes with getting ready.", 2, Look::dim);
    for (const auto& week : program.weeks) put_week(page, program, week);
    for (const auto& section : sections(whole, style.detail))
        put_section(page, section, number_width(whole), style.detail);
    page.finish();
}

}  // namespace valgus::render
