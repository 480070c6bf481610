// R18: the request of the session that follows a log.
#include <algorithm>

#include "valgus/stages/logged.hpp"

namespace valgus {

Request after_log(const Library& library, Request request, std::shared_ptr<const History> history,
                  const std::vector<Day>& days, std::optional<std::chrono::sys_days> start, std::optional<int> week) {
    constexpr int most_when_sparse = 4;  // A1
    Logged logged{.history = std::move(history), .days = days, .past = {}, .resting = {}};
    logged.past = past_of(library, *logged.history, days, start);
    if (week) logged.past.next.week = *week;
    request.week = logged.past.next.week;
    if (logged.past.is_sparse)
        request.max_exercises = std::min(request.max_exercises.value_or(most_when_sparse), most_when_sparse);
    request.logged = std::make_shared<const Logged>(std::move(logged));
    return request;
}

}  // namespace valgus
