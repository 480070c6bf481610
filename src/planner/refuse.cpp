#include "planner/refuse.hpp"

#include <algorithm>

#include "planner/block.hpp"
#include "planner/reason.hpp"
#include "planner/stones.hpp"

namespace valgus {

namespace {

bool is_full(const SessionDate& date) { return date.kind == SessionKind::full; }

bool is_in(std::span<const Slot> slots, Ref<Exercise> exercise) {
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.choice.exercise == exercise; });
}

// What of the included is not in on a day of full work; a day that holds nothing has no session.
std::optional<Ref<Exercise>> first_cut(const Course& course, std::span<const Filled> sessions, const Dates& dates) {
    auto session = sessions.begin();
    for (const auto& date : dates.all) {
        const bool is_held = session != sessions.end() && session->date == date;
        const auto slots = is_held ? std::span<const Slot>(session->slots) : std::span<const Slot>();
        if (is_held) ++session;
        if (!is_full(date)) continue;
        for (const auto ref : course.request.include)
            if (!is_in(slots, ref) && course.eras.of(date.week).candidates()[ref.index].resting == nullptr) return ref;
    }
    return std::nullopt;
}

// A plan is of the last of its weeks, a program of those that hold something.
bool has_what_was_asked(std::span<const Filled> sessions, const Dates& dates) {
    return !sessions.empty() && (dates.takes_turns || sessions.back().date == dates.all.back());
}

constexpr int most_minutes = 1 << 16;

// Whether the same block, with other minutes or other exercises by name, holds all that was asked for by name, and
// something: what a refusal proposes must not be refused in its turn.
bool reaches(const Library& library, const Request& request, const Dates& dates) {
    Course course(library, request);
    const auto sessions = go_through(course, dates.all, dates.takes_turns);
    return has_what_was_asked(sessions, dates) && !first_cut(course, sessions, dates);
}

bool reaches_in(int minutes, const Library& library, Request request, const Dates& dates) {
    request.minutes = minutes;
    return reaches(library, request, dates);
}

// The request's own are too few. More minutes never reach for less.
int needed(const Library& library, const Request& request, const Dates& dates) {
    int low = *request.minutes, high = low;
    while (high < most_minutes && !reaches_in(high, library, request, dates)) high *= 2;
    while (low + 1 < high) {
        const int middle = low + (high - low) / 2;
        (reaches_in(middle, library, request, dates) ? high : low) = middle;
    }
    return high;
}

// What must come before an exercise, or before what it needs, and can never be had. Those that build on one another may
// be as many as the library has.
Refs<Exercise> never_had(const Course& course, Ref<Exercise> exercise) {
    const auto& era = course.eras.of(1);
    Refs<Exercise> way{exercise}, lost;
    std::vector<bool> is_seen(course.library.exercises.size(), false);
    is_seen[exercise.index] = true;
    const auto go_to = [&](std::optional<Ref<Exercise>> next) {
        if (!next || is_seen[next->index]) return;
        is_seen[next->index] = true;
        way.push_back(*next);
    };
    while (!way.empty()) {
        const auto& next = course.library[way.back()];
        way.pop_back();
        for (const auto skill : next.needs)
            if (!era.is_learned[skill.index]) go_to(era.teachers[skill.index]);
        for (const auto& choice : next.after) {
            if (is_held(course, era, choice, 1)) continue;
            const auto stone = stone_of(course, era, choice, StoneChoice::first, true);
            if (!stone && !contains(lost, choice.front())) lost.push_back(choice.front());
            go_to(stone);
        }
    }
    return lost;
}

// R7: an included exercise comes in whole, with what it needs first, or not at all: for want of minutes, or because of
// what must come before it. An alternative is told if all comes in with it in its place.
Refused::Reason cut_off(const Course& course, Ref<Exercise> ref, const Dates& dates) {
    auto alternative = alternative_of(course.library[ref], course.eras.eras.front().candidates());
    if (alternative) {
        auto request = course.request;
        std::replace(request.include.begin(), request.include.end(), ref, *alternative);
        std::sort(request.include.begin(), request.include.end());
        if (!reaches(course.library, request, dates)) alternative.reset();
    }
    if (course.request.minutes && reaches_in(most_minutes, course.library, course.request, dates))
        return TooFewMinutes{ref, needed(course.library, course.request, dates), alternative};
    return RefusedInclusion{ref, {}, {}, alternative, never_had(course, ref)};
}

}  // namespace

Refused refused_by_condition(const Library& library, const Request& request) {
    Refused refused;
    for (const auto ref : request.conditions) {
        const auto& condition = library[ref];
        if (!condition.refuses.empty() && !(condition.clearable && request.cleared))
            refused.reasons.emplace_back(RefusedCondition{ref});
    }
    return refused;
}

Refused refused_inclusions(const Course& course) {
    Refused refused;
    for (const auto& era : course.eras.eras) {
        for (const auto& [ref, alternative] : era.selection.refused) {
            const auto& candidate = era.candidates()[ref.index];
            refused.reasons.emplace_back(
                RefusedInclusion{ref, candidate.ruled_out, lack_of(candidate), alternative, {}});
        }
        if (!refused.reasons.empty()) break;
    }
    return refused;
}

// What was called and waits for stepping stones is told with the rest.
Refused nothing_left(const Course& course, int week) {
    const auto& era = course.eras.of(week);
    NothingLeft nothing;
    for (const auto& omission : era.selection.left_out) nothing.left_out.push_back(explained(era, omission));
    for (const auto& choice : era.selection.chosen) {
        Omission waiting{.exercise = choice.exercise, .code = LeftOut::later};
        waiting.stones = waits_for(course, era, choice.exercise, week);
        nothing.left_out.push_back(explained(era, std::move(waiting)));
    }
    std::sort(nothing.left_out.begin(), nothing.left_out.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    return {{std::move(nothing)}};
}

Refused refused_sessions(const Course& course, std::span<const Filled> sessions, const Dates& dates) {
    if (const auto cut = first_cut(course, sessions, dates)) return {{cut_off(course, *cut, dates)}};
    if (!course.request.minutes) return {};
    if (has_what_was_asked(sessions, dates) || std::none_of(dates.all.begin(), dates.all.end(), is_full)) return {};
    if (!reaches_in(most_minutes, course.library, course.request, dates)) return {};
    return {
        {TooFewMinutes{.exercise = {}, .needed = needed(course.library, course.request, dates), .alternative = {}}}};
}

}  // namespace valgus
