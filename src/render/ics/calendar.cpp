#include "render/ics/calendar.hpp"

#include "render/ics/writer.hpp"
#include "render/outline/outline.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"

namespace valgus::render {

namespace {

using std::chrono::minutes;

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "20261207T073000": without a zone it is the time of wherever one is.
std::string local_time(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return support::basic_date(day)
        .append("T")
        .append(two_digits(clock.hours().count()))
        .append(two_digits(clock.minutes().count()))
        .append(two_digits(clock.seconds().count()));
}

std::string utc_time(std::chrono::sys_seconds time) { return local_time(time).append("Z"); }

// "Exercises: right arm, shoulder"; the joints only where they were asked for.
std::string title_of(const Plan& plan) {
    const auto& request = plan.request;
    std::vector<std::string> words{limb_of(plan.body, request.side)};
    if (request.focus_asked)
        for (const auto& joint : request.focus) words.push_back(joint.label);
    return (request.name.empty() ? "Exercises" : request.name) + ": " + support::join(words, ", ");
}

std::string summary_of(const Session& session, const Plan& plan) {
    auto text = title_of(plan);
    if (session.kind != SessionKind::full) text.append(" · ").append(label(session.kind));
    return text.append(" · ").append(support::minutes_text(session.duration));
}

std::string check_list(const Plan& plan) {
    std::string text;
    for (const auto& card : plan.exercises) {
        text.append("☐ ").append(card.name).append(" – ").append(dose_and_stage(card));
        text.append(" (takes ").append(time_text(card.duration)).append(")\n");
        if (!card.clinician_note.empty()) text.append("Clinician: ").append(card.clinician_note).append("\n");
    }
    return text;
}

// Paragraphs, parted by empty lines.
std::string description_of(const Session& session, const Plan& plan) {
    std::string text;
    const auto add = [&text](std::string_view paragraph) {
        if (paragraph.empty()) return;
        text.append(text.empty() ? "" : "\n\n").append(paragraph.substr(0, paragraph.find_last_not_of('\n') + 1));
    };
    add(session.title);
    add(session.news.empty() ? std::string() : "New this week:\n" + support::join(session.news, "\n"));
    for (const auto& test : session.tests) add("☐ Test first: " + test.title + "\n" + test.text);
    add(check_list(plan));
    if (session.other) add("☐ " + session.other->text);
    add(session.next);
    for (const auto& rule : safety(plan, Placement::pain)) add(rule);
    return text;
}

void put_times(CalendarWriter& calendar, const Session& session, const Schedule& schedule) {
    if (!schedule.at) {
        calendar.line("DTSTART;VALUE=DATE", support::basic_date(session.date));
        calendar.line("DTEND;VALUE=DATE", support::basic_date(session.date + std::chrono::days{1}));
        calendar.line("TRANSP", "TRANSPARENT");  // one is free for other things that day
        return;
    }
    const std::chrono::sys_seconds begin = session.date + *schedule.at;
    calendar.line("DTSTART", local_time(begin));
    const auto other = session.other ? session.other->exercise.duration : Seconds{0};
    calendar.line("DTEND", local_time(begin + std::chrono::ceil<minutes>(session.duration + other)));
}

void put_alarm(CalendarWriter& calendar, minutes before, const std::string& summary) {
    calendar.begin("VALARM");
    calendar.line("ACTION", "DISPLAY");
    calendar.text("DESCRIPTION", summary);
    calendar.line("TRIGGER", "-PT" + std::to_string(before.count()) + "M");
    calendar.end("VALARM");
}

// What stays the same when the program changes is the UID, so that a calendar updates what it has; what grows with the
// stamp is the sequence, so that it knows which is newer.
void put_event(CalendarWriter& calendar, const Program& program, const Session& session, const Style& style) {
    const auto& plan = program.plans[session.plan];
    const auto summary = summary_of(session, plan);
    const auto stamp = utc_time(style.stamp);
    const auto age = std::chrono::floor<minutes>(style.stamp.time_since_epoch());
    calendar.begin("VEVENT");
    calendar.text("UID", program.calendar + "-" + session.id + "@valgus");
    calendar.line("DTSTAMP", stamp);
    calendar.line("LAST-MODIFIED", stamp);
    calendar.line("SEQUENCE", std::to_string(age.count()));
    put_times(calendar, session, program.schedule);
    calendar.text("SUMMARY", summary);
    calendar.text("DESCRIPTION", description_of(session, plan));
    calendar.text("CATEGORIES", "Exercise");
    if (program.schedule.at && program.schedule.remind) put_alarm(calendar, *program.schedule.remind, summary);
    calendar.end("VEVENT");
}

}  // namespace

void program_as_calendar(const Program& program, const Style& style, const Sink& sink) {
    CalendarWriter calendar(sink);
    calendar.begin("VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.text("PRODID", "-//valgus//exercise programs//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("X-WR-CALNAME", title_of(program.whole));
    for (const auto& session : program.sessions) put_event(calendar, program, session, style);
    calendar.end("VCALENDAR");
    calendar.finish();
}

}  // namespace valgus::render
