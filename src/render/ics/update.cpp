#include "valgus/stages/update.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "render/ics/session_uid.hpp"
#include "support/date.hpp"
#include "support/numbers.hpp"

namespace valgus {

namespace {

constexpr std::string_view zone_parameter = ";TZID=";
constexpr std::int64_t last_sequence = std::numeric_limits<std::int32_t>::max();

// The day of "20270104", "20270104T073000" or that with a Z, and nothing else.
std::optional<std::chrono::sys_days> day_of_value(std::string_view value) {
    constexpr std::size_t day = 8, time = std::string_view("T073000").size();
    const bool is_utc = value.ends_with('Z');
    const auto local = value.substr(0, value.size() - (is_utc ? 1 : 0));
    if (local.size() != day && local.size() != day + time) return std::nullopt;
    if (is_utc && local.size() == day) return std::nullopt;
    for (std::size_t i = 0; i < local.size(); ++i)
        if (i == day ? local[i] != 'T' : !support::is_digit(local[i])) return std::nullopt;
    return support::parse_date(
        std::string(local.substr(0, 4)).append("-").append(local.substr(4, 2)).append("-").append(local.substr(6, 2)));
}

bool is_shown(const Program& program, int week) {
    const auto& schedule = program.schedule;
    return (!schedule.week || week == *schedule.week) && week >= schedule.from_week.value_or(1);
}

const CalendarZone* find_zone(const std::vector<CalendarZone>& zones, std::string_view name) {
    const auto found =
        std::find_if(zones.begin(), zones.end(), [&](const CalendarZone& zone) { return zone.name == name; });
    return found == zones.end() ? nullptr : &*found;
}

// "Europe/Berlin"; empty: in none.
std::string_view zone_of(const CalendarLine& line) {
    const std::string_view parameters = line.parameters;
    return parameters.starts_with(zone_parameter) ? parameters.substr(zone_parameter.size()) : std::string_view();
}

// As we write times: of one parameter at most, and of a zone that the calendar knows.
bool is_ours(const CalendarLine& line, const Calendar& calendar) {
    if (!day_of_value(line.value)) return false;
    return line.parameters.empty() || line.parameters == ";VALUE=DATE" ||
           find_zone(calendar.zones, zone_of(line)) != nullptr;
}

}  // namespace

Update update_of(const Program& program, const Calendar& old, std::chrono::sys_days today) {
    Update update;
    const auto start = first_day(program.schedule, program.schedule.from_week.value_or(1));
    // After a log the program goes on before a start that nobody said.
    const bool has_begun = !program.sessions.empty() && program.sessions.front().date < start;
    const auto first = has_begun ? today : std::max(today, start);
    std::map<std::string, CalledOff> gone;
    for (const auto& event : old.events) {
        const auto session = render::session_of_uid(program, event.uid);
        if (!session) continue;
        update.knows_program = true;
        if (event.sequence >= last_sequence)
            throw Failure(Exit::data, "the calendar to update has the last SEQUENCE that there is",
                          "import the new one into an empty calendar, without --update");
        update.sequence = std::max(update.sequence, static_cast<std::int32_t>(event.sequence));
        const bool is_there = std::any_of(program.sessions.begin(), program.sessions.end(),
                                          [&](const Session& other) { return other.id == session->id; });
        if (is_there || !is_shown(program, session->week)) continue;
        if (!is_ours(event.begin, old)) continue;
        const auto date = *day_of_value(event.begin.value);
        if (date >= first) gone.insert_or_assign(event.uid, CalledOff{event, date});
    }
    for (auto& [uid, session] : gone) {
        auto& [event, date] = session;
        if (!is_ours(event.end, old)) event.end = {};
        for (const auto* line : {&event.begin, &event.end})
            if (const auto* zone = find_zone(old.zones, zone_of(*line)); zone && !find_zone(update.zones, zone->name))
                update.zones.push_back(*zone);
        update.called_off.push_back(std::move(session));
    }
    return update;
}

}  // namespace valgus
