// P1, P2, P5: on which days of a block there are sessions, and of which kind.
#pragma once

#include "valgus/program.hpp"

namespace valgus {

struct SessionDate {
    std::chrono::sys_days date;
    int week = 1;
    SessionKind kind = SessionKind::full;
};

// By date. A day is full unless the day before was.
std::vector<SessionDate> dates_of(const Schedule& schedule, int weeks);

std::chrono::sys_days first_day(const Schedule& schedule, int week);

std::string session_id(const SessionDate& date);  // "w03-mon"

}  // namespace valgus
