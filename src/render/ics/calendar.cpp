#include "render/ics/calendar.hpp"

#include <algorithm>
#include <limits>

#include "render/ics/session_uid.hpp"
#include "render/ics/writer.hpp"
#include "render/ics/zone.hpp"
#include "render/mark.hpp"
#include "render/outline/outline.hpp"
#include "render/words.hpp"
#include "support/date.hpp"
#include "support/wording.hpp"
#include "support/zone.hpp"
#include "valgus/stages/update.hpp"

namespace valgus::render {

namespace {

using std::chrono::minutes;

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
    if (plan.protocol) add("Protocol: " + plan.protocol->name);
    auto news = session.news;
    for (auto& sentence : news) sentence = without_commands(sentence);
    add(news.empty() ? std::string() : "New this week:\n" + support::join(news, "\n"));
    for (const auto& test : session.tests) add("☐ Test first: " + test.title + "\n" + without_commands(test.text));
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
    const auto zone = schedule.zone.empty() ? std::string() : ";TZID=" + schedule.zone;
    const std::chrono::sys_seconds begin = session.date + *schedule.at;
    calendar.line("DTSTART" + zone, local_time(begin));  // without a zone it is the time of wherever one is
    const auto other = session.other ? session.other->exercise.duration : Seconds{0};
    calendar.line("DTEND" + zone, local_time(begin + std::chrono::ceil<minutes>(session.duration + other)));
}

void put_alarm(CalendarWriter& calendar, minutes before, const std::string& summary) {
    calendar.begin("VALARM");
    calendar.line("ACTION", "DISPLAY");
    calendar.text("DESCRIPTION", summary);
    calendar.line("TRIGGER", "-PT" + std::to_string(before.count()) + "M");
    calendar.end("VALARM");
}

// In seconds since then, so that of two files the later has a greater one, for as long as 31 bits last: until 2088, and
// greater than the minutes since 1970 that earlier files had.
std::int64_t sequence_of(const Style& style) {
    constexpr std::chrono::sys_seconds beginning = std::chrono::sys_days{std::chrono::year{2020} / 1 / 1};
    constexpr std::int64_t last = std::numeric_limits<std::int32_t>::max();
    const auto age = std::clamp<std::int64_t>((style.stamp - beginning).count(), 0, last);
    return style.update ? std::max<std::int64_t>(age, std::int64_t{style.update->sequence} + 1) : age;
}

// What stays the same when the program changes is the UID, so that a calendar updates what it has; what grows is the
// sequence, so that it knows which is newer.
void begin_event(CalendarWriter& calendar, std::string_view uid, const Style& style) {
    const auto stamp = utc_time(style.stamp);
    calendar.begin("VEVENT");
    calendar.text("UID", uid);
    calendar.line("DTSTAMP", stamp);
    calendar.line("LAST-MODIFIED", stamp);
    calendar.line("SEQUENCE", std::to_string(sequence_of(style)));
}

void put_event(CalendarWriter& calendar, const Program& program, const Session& session, const Style& style) {
    const auto& plan = program.plans[session.plan];
    const auto summary = summary_of(session, plan);
    begin_event(calendar, session_uid(program, session.id), style);
    put_times(calendar, session, program.schedule);
    calendar.text("SUMMARY", summary);
    calendar.text("DESCRIPTION", description_of(session, plan));
    calendar.text("CATEGORIES", "Exercise");
    if (program.schedule.at && program.schedule.remind) put_alarm(calendar, *program.schedule.remind, summary);
    calendar.end("VEVENT");
}

void put_line(CalendarWriter& calendar, const CalendarLine& line) {
    if (!line.name.empty()) calendar.line(line.name + line.parameters, line.value);
}

// An import takes nothing away: what is no more has to say so.
void put_called_off(CalendarWriter& calendar, const Program& program, const CalendarEvent& event, const Style& style) {
    begin_event(calendar, event.uid, style);
    put_line(calendar, event.begin);
    put_line(calendar, event.end);
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.line("STATUS", "CANCELLED");
    calendar.text("SUMMARY", event.summary.empty() ? title_of(program.whole) : event.summary);
    calendar.text("CATEGORIES", "Exercise");
    calendar.end("VEVENT");
}

// That of this program from its first day to its last, called off or not, and those of sessions that are called off.
void put_zones(CalendarWriter& calendar, const Program& program, const Update& update) {
    const auto& schedule = program.schedule;
    const auto zone = support::read_zone(schedule.zone_data);
    if (schedule.at && zone && !program.sessions.empty()) {
        auto first = program.sessions.front().date, last = program.sessions.back().date;
        for (const auto& session : update.called_off) {
            first = std::min(first, session.date);
            last = std::max(last, session.date);
        }
        put_zone(calendar, schedule.zone, *zone, first, last);
    }
    for (const auto& other : update.zones) {
        if (schedule.at && zone && other.name == schedule.zone) continue;
        calendar.begin("VTIMEZONE");
        for (const auto& line : other.lines) put_line(calendar, line);
        calendar.end("VTIMEZONE");
    }
}

}  // namespace

void program_as_calendar(const Program& program, const Style& style, const Sink& sink) {
    CalendarWriter calendar(sink);
    calendar.begin("VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.text("PRODID", "-//valgus//" + generator() + "//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    // No METHOD: that would make a message of it, which needs an organizer (RFC 5546, 3.2.1). And a name for more than
    // one event only: of a file that has one, Outlook makes a calendar of its own instead of adding to what is there.
    if (!style.command.empty()) calendar.text("X-VALGUS-COMMAND", style.command);
    const auto update = style.update ? *style.update : Update{};
    if (program.sessions.size() + update.called_off.size() > 1) calendar.text("X-WR-CALNAME", title_of(program.whole));
    put_zones(calendar, program, update);
    for (const auto& session : program.sessions) put_event(calendar, program, session, style);
    for (const auto& session : update.called_off) put_called_off(calendar, program, session.event, style);
    calendar.end("VCALENDAR");
    calendar.finish();
}

}  // namespace valgus::render
