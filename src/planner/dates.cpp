#include "planner/dates.hpp"

#include <algorithm>

namespace valgus {

namespace {

constexpr int days_of_week = 7;

}  // namespace

Day day_of(std::chrono::sys_days date) {
    return static_cast<Day>(std::chrono::weekday{date}.iso_encoding() - 1);  // Monday is 1 there, 0 here
}

std::chrono::sys_days first_day(const Schedule& schedule, int week) {
    return schedule.start + std::chrono::days{days_of_week * (week - 1)};
}

std::vector<SessionDate> dates_of(const Schedule& schedule, int weeks) {
    std::vector<SessionDate> dates;
    for (int day = 0; day < days_of_week * weeks; ++day) {
        const auto date = schedule.start + std::chrono::days{day};
        if (std::find(schedule.days.begin(), schedule.days.end(), day_of(date)) == schedule.days.end()) continue;
        const bool rests = !dates.empty() && dates.back().kind == SessionKind::full &&
                           dates.back().date == date - std::chrono::days{1};
        dates.push_back({date, day / days_of_week + 1, rests ? SessionKind::mobility : SessionKind::full});
    }
    return dates;
}

}  // namespace valgus
