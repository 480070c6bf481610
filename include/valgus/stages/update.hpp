// What a new calendar of a program must know of the one that it takes the place of.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "valgus/document/calendar.hpp"
#include "valgus/program.hpp"

namespace valgus {

struct CalledOff {
    CalendarEvent event;
    std::chrono::sys_days date;
};

struct Update {
    std::vector<CalledOff> called_off;  // by id, each once
    std::vector<CalendarZone> zones;    // that their times are in
    std::int32_t sequence = 0;          // what is newer has a greater one than this
    bool knows_program = false;         // there is a session of this program in it
};

// Called off is each session of the program's name that the old calendar has and the program has no longer, in the
// weeks that are shown; what lies before its first day, or before today, stays as it was. Throws Failure (data) if no
// sequence can be greater.
Update update_of(const Program& program, const Calendar& old, std::chrono::sys_days today);

}  // namespace valgus
