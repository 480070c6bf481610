// Zones of the clock, as a system keeps them (TZif, RFC 9636): what the clock is ahead of UTC, and from when on.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace valgus::support {

// "Europe/Berlin", "Etc/GMT+1": a name and never a path that leads elsewhere. Not whether there is such a zone.
bool is_zone_name(std::string_view name);

struct ClockTime {
    std::chrono::seconds ahead{0};  // of UTC; below nought in the west
    bool is_daylight = false;
    std::string name;  // "CEST"

    friend bool operator==(const ClockTime&, const ClockTime&) = default;
};

// From this moment on the clock shows another time.
struct Onset {
    std::chrono::sys_seconds at;
    ClockTime before, after;

    friend bool operator==(const Onset&, const Onset&) = default;
};

// A day of each year, as POSIX writes it, and the time on the clock that ends then.
struct YearDay {
    enum class Kind { of_month, without_leap_day, with_leap_day } kind = Kind::of_month;
    unsigned month = 1, week = 1, weekday = 0;  // week 5 is the last one; 0 is Sunday
    int number = 0;                             // of the other kinds: without leap days from 1, with them from 0
    std::chrono::seconds time{7200};            // may lie on a day before or after

    // In local time, as the clock shows it before it is changed.
    std::chrono::seconds after_epoch(std::chrono::year year) const;
};

// What goes on for ever: "CET-1CEST,M3.5.0,M10.5.0/3".
struct ZoneRule {
    ClockTime standard;
    struct Daylight {
        ClockTime time;
        YearDay begin, end;
    };
    std::optional<Daylight> daylight;

    // Of one year, by time; none without daylight time.
    std::vector<Onset> onsets(std::chrono::year year) const;
};
std::optional<ZoneRule> read_zone_rule(std::string_view text);

struct Zone {
    ClockTime first;               // before all onsets
    std::vector<Onset> listed;     // by time
    std::optional<ZoneRule> rule;  // of what comes after them; none: nothing changes any more

    // All from `begin` on, before `end`.
    std::vector<Onset> onsets(std::chrono::sys_seconds begin, std::chrono::sys_seconds end) const;
    // The last one that is not after the moment; none: the first time goes on.
    std::optional<Onset> last_onset(std::chrono::sys_seconds moment) const;
};

// Nothing if the bytes are no such file of version 2 or later, or count leap seconds.
std::optional<Zone> read_zone(std::string_view bytes);

}  // namespace valgus::support
