// When the sessions of a program are (P1, P2).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "valgus/library/vocabulary.hpp"

namespace valgus {

// The days of the week, in the order in which people write them.
enum class Day { mon, tue, wed, thu, fri, sat, sun };
constexpr auto terms(std::type_identity<Day> /*tag*/) {
    return std::to_array<Term<Day>>({
        {Day::mon, "mon", "Monday"},
        {Day::tue, "tue", "Tuesday"},
        {Day::wed, "wed", "Wednesday"},
        {Day::thu, "thu", "Thursday"},
        {Day::fri, "fri", "Friday"},
        {Day::sat, "sat", "Saturday"},
        {Day::sun, "sun", "Sunday"},
    });
}

Day day_of(std::chrono::sys_days date);
std::vector<Day> spread(int count);  // over the week, with as much time between them as there is

// P2: the day after a full one is a mobility day: release, stretch, mobilize, and what the library marks `daily`.
enum class SessionKind { full, mobility };
constexpr auto terms(std::type_identity<SessionKind> /*tag*/) {
    return std::to_array<Term<SessionKind>>({
        {SessionKind::full, "full", "full session"},
        {SessionKind::mobility, "mobility", "mobility day"},
    });
}

// When the sessions are, complete and valid.
struct Schedule {
    std::chrono::sys_days start;                 // week w is the seven days from start + 7(w − 1)
    std::vector<Day> days;                       // as they come in a week of the block, each once; at least one
    std::optional<std::chrono::minutes> at;      // of the day, in whatever zone one is; none: all day
    std::optional<std::chrono::minutes> remind;  // before the session; only with `at`
    std::optional<int> week;                     // that week alone
    std::optional<int> from_week;  // from that week on; `start` is as if the weeks before had been on time
    std::string zone, zone_data;   // of `at`: "Europe/Berlin", and its TZif file (RFC 8536); empty: none
};

// P5: "w03-mon"
std::string session_id(int week, Day day);

std::chrono::sys_days first_day(const Schedule& schedule, int week);

}  // namespace valgus
