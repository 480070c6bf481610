// R18: what a log keeps out of the next session, and when the sessions are from there on.
#include <algorithm>

#include "planner/recall.hpp"

namespace valgus {

std::optional<Request> heeding_log(const Library& library, const Request& request) {
    if (!request.logged) return std::nullopt;
    Course course(library, request);
    Turns turns(library.exercises.size());
    Quota quota;
    recall(course, turns, quota);
    std::vector<JudgedExercise> resting;
    for (const auto ref : every<Exercise>(course.library)) {
        const auto* verdict = course.verdict(ref);
        if (verdict == nullptr) continue;
        const bool is_named = is_among(course.request.include, ref) || is_among(course.request.only, ref);
        if (verdict->movement == Movement::rests || (verdict->movement == Movement::swaps && !is_named))
            resting.push_back({ref, *verdict});
    }
    if (resting.empty()) return std::nullopt;
    auto logged = *request.logged;
    logged.resting = std::move(resting);
    auto heeded = request;
    heeded.logged = std::make_shared<const Logged>(std::move(logged));
    return heeded;
}

std::vector<SessionDate> dates_after_log(const Logged& logged, int weeks) {
    const auto& past = logged.past;
    const auto& history = *logged.history;
    std::optional<std::chrono::sys_days> last_full;
    for (auto session = history.sessions.rbegin(); session != history.sessions.rend() && !last_full; ++session)
        if (session->kind == SessionKind::full && !session->exercises.empty()) last_full = session->date;
    std::vector<SessionDate> dates;
    auto date = std::max(past.due, history.today);
    int week = past.next.week;
    for (auto slot = past.next.slot; dates.empty() || week <= weeks;) {
        const bool rests = last_full && date - *last_full == std::chrono::days{1};
        dates.push_back({date, week, rests ? SessionKind::mobility : SessionKind::full, logged.days[slot]});
        if (!rests) last_full = date;
        if (++slot == logged.days.size()) {
            slot = 0;
            ++week;
        }
        date = next_day(logged.days, date);
    }
    return dates;
}

}  // namespace valgus
