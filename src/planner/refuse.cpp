#include "planner/refuse.hpp"

#include <algorithm>

#include "planner/reason.hpp"

namespace valgus {

namespace {

std::vector<SessionDate> full_ones(std::span<const SessionDate> dates) {
    std::vector<SessionDate> full;
    for (const auto& date : dates)
        if (date.kind == SessionKind::full) full.push_back(date);
    return full;
}

// What of the included is not in a session.
std::optional<Ref<Exercise>> first_cut(const Course& course, const Filled& filled) {
    for (const auto ref : course.request.include) {
        const bool is_in = std::any_of(filled.slots.begin(), filled.slots.end(),
                                       [&](const Slot& slot) { return slot.choice.exercise == ref; });
        if (!is_in && course.eras.of(filled.date.week).choices[ref.index]) return ref;
    }
    return std::nullopt;
}

constexpr int most_minutes = 1 << 16;

// Whether the first week's session holds all that was asked for by name, and something.
bool reaches(const Library& library, Request request, int minutes) {
    request.minutes = minutes;
    Course course(library, request);
    if (!course.eras.eras.front().selection.refused.empty()) return false;
    const auto filled = fill(course, {{}, 1, SessionKind::full}, nullptr, {});
    return !filled.slots.empty() && !first_cut(course, filled);
}

// More minutes never reach for less.
int needed(const Library& library, const Request& request) {
    int low = *request.minutes, high = low;
    while (high < most_minutes && !reaches(library, request, high)) high *= 2;
    while (low + 1 < high) {
        const int middle = low + (high - low) / 2;
        (reaches(library, request, middle) ? high : low) = middle;
    }
    return high;
}

// R7: an included exercise comes in whole, with what it needs first, or not at all. An alternative is told if the
// minutes would reach for all with it in its place.
TooFewMinutes no_time_for(const Course& course, Ref<Exercise> ref) {
    auto alternative = alternative_of(course.library[ref], course.eras.eras.front().candidates());
    if (alternative) {
        auto request = course.request;
        std::replace(request.include.begin(), request.include.end(), ref, *alternative);
        std::sort(request.include.begin(), request.include.end());
        if (!reaches(course.library, request, *request.minutes)) alternative.reset();
    }
    return {ref, needed(course.library, course.request), alternative};
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
            refused.reasons.emplace_back(RefusedInclusion{ref, candidate.ruled_out, lack_of(candidate), alternative});
        }
        if (!refused.reasons.empty()) break;
    }
    return refused;
}

// What was called and waits for stepping stones is told with the rest.
Refused nothing_left(const Course& course, const Era& era) {
    NothingLeft nothing;
    for (const auto& omission : era.selection.left_out) nothing.left_out.push_back(explained(era, omission));
    for (const auto& choice : era.selection.chosen) {
        Omission waiting{.exercise = choice.exercise, .code = LeftOut::later};
        waiting.stones = waits_for(course, era, choice.exercise, era.request.week);
        nothing.left_out.push_back(explained(era, std::move(waiting)));
    }
    std::sort(nothing.left_out.begin(), nothing.left_out.end(),
              [](const auto& a, const auto& b) { return a.exercise < b.exercise; });
    return {{std::move(nothing)}};
}

Refused refused_minutes(const Course& course, std::span<const Filled> sessions, std::span<const SessionDate> dates) {
    if (!course.request.minutes) return {};
    for (const auto& filled : sessions)
        if (filled.date.kind == SessionKind::full)
            if (const auto cut = first_cut(course, filled)) return {{no_time_for(course, *cut)}};
    if (!sessions.empty() || full_ones(dates).empty()) return {};
    if (!course.request.include.empty()) return {{no_time_for(course, course.request.include.front())}};
    if (!reaches(course.library, course.request, most_minutes)) return nothing_left(course, course.eras.eras.front());
    return {{TooFewMinutes{.exercise = {}, .needed = needed(course.library, course.request), .alternative = {}}}};
}

}  // namespace valgus
