// A program as Markdown. CommonMark has no tables, so the overview is a list.
#include "render/markdown/markdown.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

// "Mon 25 min, Tue 7 min (mobility), Wed 25 min"
std::string days_of(const Program& program, const ProgramWeek& week) {
    std::vector<std::string> days;
    for (auto i = week.sessions_begin; i < week.sessions_end; ++i) {
        const auto& session = program.sessions[i];
        std::vector<std::string> marks;
        if (session.kind == SessionKind::mobility) marks.emplace_back("mobility");
        if (!session.tests.empty()) marks.emplace_back("tests");
        days.push_back(support::weekday(session.date) + ' ' + whole_minutes(session.duration) + " min" +
                       (marks.empty() ? "" : " (" + support::join(marks, ", ") + ")"));
    }
    return support::join(days, ", ");
}

void put_overview(MarkdownWriter& page, const Program& program) {
    page.heading(2, "Overview");
    for (const auto& week : program.weeks)
        page.item("-", strong("Week " + std::to_string(week.number)) + " (" + support::short_date(week.begins) +
                           "): " + days_of(program, week) +
                           (week.summary.empty() ? "" : ". " + escape_inline(sentence(week.summary))));
}

void put_session(MarkdownWriter& page, const Program& program, const Session& session) {
    page.heading(3, support::day_and_month(session.date) +
                        (session.kind == SessionKind::mobility ? " · mobility day" : "") + " · " +
                        whole_minutes(session.duration) + " min");
    for (const auto& test : session.tests)
        page.item("-", "[ ] Test: " + escape_inline(test.title) +
                           (session.is_first ? R"(: today \_\_\_\_)" : R"(: today \_\_\_\_, before \_\_\_\_)"));
    const auto& first = program.sessions[session.first];
    if (&first == &session) {
        put_check_rows(page, program.plans[session.plan], Numbers::hidden);
    } else {
        page.paragraph("As on " + support::day_and_month(first.date) + '.');
    }
    if (session.other) page.item("-", "[ ] " + escape_inline(session.other->text));
    page.paragraph(escape_inline(session.next));
}

}  // namespace

void program_as_markdown(const Program& program, const Style& style, const Sink& sink) {
    MarkdownWriter page(style, sink);
    const auto& whole = program.whole;
    put_beginning(page, whole, style.detail);
    if (style.detail != Detail::brief) {
        put_have_ready(page, whole, style.detail);
        put_side_line(page, whole);
    }
    put_overview(page, program);
    for (const auto& week : program.weeks) {
        page.heading(2, week.title);
        for (const auto& sentence : week.news) page.item("-", escape_inline(for_reader(sentence, style.detail)));
        for (auto i = week.sessions_begin; i < week.sessions_end; ++i) put_session(page, program, program.sessions[i]);
    }
    for (const auto& section : sections(whole, style.detail)) put_section(page, section, style.detail);
    page.finish();
}

}  // namespace valgus::render
