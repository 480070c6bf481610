#include "render/ics/zone.hpp"

#include <array>

#include "support/date.hpp"

namespace valgus::render {

namespace {

using std::chrono::days;
using std::chrono::sys_seconds;
using support::Onset;
using support::YearDay;

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "+0530", "-003020"
std::string offset_text(std::chrono::seconds ahead) {
    const std::chrono::hh_mm_ss parts{ahead};
    auto text = (parts.is_negative() ? "-" : "+") + two_digits(parts.hours().count());
    text.append(two_digits(parts.minutes().count()));
    return parts.seconds().count() == 0 ? text : text.append(two_digits(parts.seconds().count()));
}

// `recurs`: "FREQ=YEARLY;…"; empty: once.
void put_observance(CalendarWriter& calendar, const Onset& onset, const std::string& recurs) {
    const auto component = onset.after.is_daylight ? "DAYLIGHT" : "STANDARD";
    calendar.begin(component);
    calendar.line("DTSTART", local_time(onset.at + onset.before.ahead));
    if (!recurs.empty()) calendar.line("RRULE", recurs);
    calendar.line("TZOFFSETFROM", offset_text(onset.before.ahead));
    calendar.line("TZOFFSETTO", offset_text(onset.after.ahead));
    calendar.text("TZNAME", onset.after.name);
    calendar.end(component);
}

// "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"; empty: it cannot be said so, since it may be on a day before or after.
std::string recurrence_of(const YearDay& day) {
    constexpr std::array<std::string_view, 7> names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    if (day.kind != YearDay::Kind::of_month || day.time < days{0} || day.time >= days{1}) return {};
    return "FREQ=YEARLY;BYMONTH=" + std::to_string(day.month) +
           ";BYDAY=" + (day.week == 5 ? "-1" : std::to_string(day.week)) + std::string(names.at(day.weekday));
}

// Whether nothing but the rule holds from that moment on.
bool holds_from(const support::Zone& zone, sys_seconds moment) {
    support::Zone by_rule = zone;
    by_rule.listed.clear();
    const auto end = zone.listed.empty() ? moment : zone.listed.back().at + days{1};
    return zone.onsets(moment, end) == by_rule.onsets(moment, end);
}

// By the rule; false: it does not hold yet, or cannot be said.
bool put_rule(CalendarWriter& calendar, const support::Zone& zone, sys_seconds begin) {
    if (!zone.rule || !zone.rule->daylight) return false;
    const auto& daylight = *zone.rule->daylight;
    const auto summer = recurrence_of(daylight.begin), winter = recurrence_of(daylight.end);
    if (summer.empty() || winter.empty()) return false;
    support::Zone by_rule = zone;
    by_rule.listed.clear();
    const auto last = by_rule.last_onset(begin);
    if (!last) return false;
    const auto one_before = by_rule.last_onset(last->at - std::chrono::seconds{1});
    if (!one_before || !holds_from(zone, one_before->at)) return false;
    for (const auto& onset : {*one_before, *last})
        put_observance(calendar, onset, onset.after.is_daylight ? summer : winter);
    return true;
}

}  // namespace

std::string local_time(sys_seconds time) {
    const auto day = std::chrono::floor<days>(time);
    const std::chrono::hh_mm_ss clock{time - day};
    return support::basic_date(day)
        .append("T")
        .append(two_digits(clock.hours().count()))
        .append(two_digits(clock.minutes().count()))
        .append(two_digits(clock.seconds().count()));
}

void put_zone(CalendarWriter& calendar, std::string_view name, const support::Zone& zone, std::chrono::sys_days first,
              std::chrono::sys_days last) {
    const sys_seconds begin = first - days{1}, end = last + days{366};  // wherever on Earth it is that day
    calendar.begin("VTIMEZONE");
    calendar.text("TZID", name);
    calendar.text("X-LIC-LOCATION", name);
    if (!put_rule(calendar, zone, begin)) {
        const sys_seconds always = std::chrono::sys_days{std::chrono::year{1900} / 1 / 1};
        const auto before = zone.last_onset(begin).value_or(Onset{always, zone.first, zone.first});
        put_observance(calendar, before, {});
        for (const auto& onset : zone.onsets(begin + std::chrono::seconds{1}, end)) put_observance(calendar, onset, {});
    }
    calendar.end("VTIMEZONE");
}

}  // namespace valgus::render
