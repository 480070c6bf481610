// The weeks of a log: sessions noted and planned, the worst pain, what caved in.
#include <algorithm>

#include "history/progress.hpp"

namespace valgus::history {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days one_week{7};
constexpr int silent_weeks = 4;  // without a session: from then on nobody trains by this log

// What was left out whole is told, but is no session; nor is a line that only says what a clinician said.
bool is_session(const LoggedSession& session) {
    const auto is_skipped = [](const LoggedExercise& it) { return it.done == Done::skip; };
    if (session.exercises.empty()) return session.pain || session.next_morning;
    return !std::all_of(session.exercises.begin(), session.exercises.end(), is_skipped);
}

bool counts_repetitions(const Library& library, const LoggedExercise& it) {
    const auto& exercise = library[it.exercise];
    const auto way = way_at(exercise, std::clamp(it.stage.value_or(1), 1, exercise.stage_count()));
    return way.dose && (way.dose->reps || way.dose->most_reps);
}

// What was asked stands for what was done only where all of it was.
std::optional<int> done_of(const LoggedExercise& it) {
    if (it.did) return it.did;
    return it.done == Done::full ? it.asked : std::nullopt;
}

class Weeks {
public:
    Weeks(const Library& library, sys_days start, sys_days last, const TrainingDays& days)
        : library_(library), start_(start), training_(days) {
        for (auto begins = start; begins <= last; begins += one_week) sums_.push_back({.week = {.begins = begins}});
    }

    void add(const LoggedSession& session) {
        auto& sum = sums_[static_cast<std::size_t>((session.date - start_) / one_week)];
        if (is_session(session)) ++sum.week.noted;
        worsen(sum.week.pain, session.pain);
        for (const auto& it : session.exercises) add(sum, it);
    }

    std::vector<LoggedWeek> all(sys_days today, bool is_today_noted) {
        std::vector<LoggedWeek> weeks;
        for (auto& [week, effort, efforts] : sums_) {
            for (auto day = week.begins; day < week.begins + one_week; day += days{1})
                if ((day < today || (day == today && is_today_noted)) && is_planned(day)) ++week.planned;
            if (efforts > 0) week.effort = Decimal{(effort * Decimal::in_one + efforts / 2) / efforts};
            weeks.push_back(week);
        }
        const bool is_only_begun = weeks.size() > 1 && weeks.back() == LoggedWeek{.begins = weeks.back().begins};
        if (is_only_begun) weeks.pop_back();
        return weeks;
    }

private:
    struct Sum {
        LoggedWeek week;
        int effort = 0, efforts = 0;
    };

    static void worsen(std::optional<int>& pain, std::optional<int> by) {
        if (by) pain = std::max(pain.value_or(0), *by);
    }

    void add(Sum& sum, const LoggedExercise& it) {
        worsen(sum.week.pain, it.pain);
        if (it.effort) sum.effort += *it.effort, ++sum.efforts;
        if (!it.caved) return;
        if (!sum.week.caved) sum.week.caved.emplace();
        auto& caved = *sum.week.caved;
        caved.noted += *it.caved;
        const auto reps = counts_repetitions(library_, it) ? done_of(it) : std::nullopt;
        if (!reps || *reps == 0) return;
        caved.counted += *it.caved;
        caved.of_reps += *reps;
    }

    bool is_planned(sys_days date) const {
        return std::find(training_.days.begin(), training_.days.end(), day_of(date)) != training_.days.end();
    }

    const Library& library_;
    sys_days start_;
    const TrainingDays& training_;
    std::vector<Sum> sums_;
};

}  // namespace

void count_weeks(const Library& library, const History& history, const TrainingDays& training, Progressed& into) {
    std::vector<const LoggedSession*> sessions;
    for (const auto& it : history.sessions)
        if (it.date <= history.today) sessions.push_back(&it);
    std::optional<sys_days> first;
    for (const auto* it : sessions) {
        if (!is_session(*it)) continue;
        first = std::min(first.value_or(it->date), it->date);
        into.last_session = std::max(into.last_session.value_or(it->date), it->date);
    }
    if (!first) return;
    const auto start = training.start.value_or(*first);
    const auto last = std::min(history.today, std::max(*into.last_session, start) + silent_weeks * one_week);
    Weeks weeks(library, start, last, training);
    for (const auto* it : sessions) {
        if (it->date >= start && it->date <= last)
            weeks.add(*it);
        else if (is_session(*it))
            ++into.before_start;
    }
    into.weeks = weeks.all(std::min(history.today, last), *into.last_session == history.today);
}

}  // namespace valgus::history
