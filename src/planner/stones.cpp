#include "planner/stones.hpp"

#include <algorithm>

namespace valgus {

namespace {

bool is_clean(const Course& course, Ref<Exercise> ref) {
    return course.proof(ref) == Proof::clean || course.proof(ref) == Proof::clean_at_last_stage;
}

bool is_done(const Course& course, Ref<Exercise> ref, int week) {
    const int second = course.standing(ref).second_week;
    if (is_among(course.request.mastered_stones, ref) || is_clean(course, ref)) return true;
    return second > 0 && second < week && course.proof(ref) != Proof::shaky;
}

// R18: with a log, a jump waits for proof of what comes before it, of another jump at its last stage.
bool is_proven(const Course& course, Ref<Exercise> ref) {
    const auto& exercise = course.library[ref];
    if (!exercise.jumps || !course.request.logged) return true;
    if (!exercise.at_once_for.empty() && selects_any(exercise.at_once_for, course.request.conditions)) return true;
    return std::all_of(exercise.after.begin(), exercise.after.end(), [&](const auto& choice) {
        return std::any_of(choice.begin(), choice.end(), [&](Ref<Exercise> stone) {
            if (is_among(course.request.mastered_stones, stone)) return true;
            return course.library[stone].jumps ? course.proof(stone) == Proof::clean_at_last_stage
                                               : is_clean(course, stone);
        });
    });
}

// In whatever position: what a position does not call may be the way to what it does.
bool can_be_had(const Era& era, Ref<Exercise> ref, bool in_any_week = false) {
    const auto& candidate = era.candidates()[ref.index];
    return candidate.possible && (in_any_week || !candidate.is_later);
}

// How many it would bring with it, itself among them; those that many build on count once for each.
std::size_t weight(const Course& course, const Era& era, Ref<Exercise> ref) {
    constexpr std::size_t enough = 32;
    std::size_t all = 0;
    Refs<Exercise> waiting{ref};
    while (!waiting.empty() && all < enough) {
        const auto next = waiting.back();
        waiting.pop_back();
        ++all;
        for (const auto& choice : course.library[next].after)
            if (const auto stone = stone_of(course, era, choice, StoneChoice::first)) waiting.push_back(*stone);
    }
    return all;
}

}  // namespace

bool is_held(const Course& course, const Era& era, const RefList<Exercise>& choice, int week) {
    if (std::any_of(choice.begin(), choice.end(), [&](Ref<Exercise> ref) { return is_done(course, ref, week); }))
        return true;
    const bool lacks_kit = std::all_of(choice.begin(), choice.end(),
                                       [&](Ref<Exercise> ref) { return !era.candidates()[ref.index].missing.empty(); });
    const auto other = lacks_kit ? stone_of(course, era, choice, StoneChoice::first) : std::nullopt;
    return lacks_kit && (!other || is_done(course, *other, week));
}

std::optional<Ref<Exercise>> stone_of(const Course& course, const Era& era, const RefList<Exercise>& choice,
                                      StoneChoice by, bool in_any_week) {
    std::optional<Ref<Exercise>> best;
    std::size_t least = 0;
    for (const auto ref : choice) {
        if (!can_be_had(era, ref, in_any_week)) continue;
        if (by == StoneChoice::first) return ref;
        if (const auto brings = weight(course, era, ref); !best || brings < least) {
            best = ref;
            least = brings;
        }
    }
    if (best) return best;
    for (const auto ref : choice)
        if (!era.candidates()[ref.index].ruled_out && !is_among(course.request.exclude, ref))
            if (const auto other = alternative_of(course.library[ref], era.candidates())) return other;
    return std::nullopt;
}

bool is_first_week(const Course& course, int week) {
    const auto& logged = course.request.logged;
    if (week != 1 || !logged) return week == 1;
    if (logged->past.next.week != 1) return false;
    for (std::uint32_t i = 0; i < course.library.exercises.size(); ++i)
        if (course.library[Ref<Exercise>{i}].phase == Phase::integrate && course.standing({i}).first_week > 0)
            return false;
    return true;
}

bool may_enter(const Course& course, Ref<Exercise> ref, int week) {
    const auto& request = course.request;
    const int first = course.standing(ref).first_week;
    if (!is_proven(course, ref)) return false;
    if ((first > 0 && first <= week) || is_among(request.include, ref)) return true;
    // R22: a protocol's drill comes with its stones in the same session, as soon as their week has come.
    if (is_among(request.only, ref)) return !request.protocol || !lacks_stone(course, course.eras.of(week), ref, week);
    const auto& logged = request.logged;
    if (is_first_week(course, week)) return !lacks_stone(course, course.eras.of(week), ref, week);
    if (week <= course.half_weeks + 1 && course.half_weeks > 0) return false;
    if (course.follows_log() && logged->past.is_unsettled) return false;
    const auto& after = course.library[ref].after;
    return std::all_of(after.begin(), after.end(),
                       [&](const auto& choice) { return is_held(course, course.eras.of(week), choice, week); });
}

bool lacks_stone(const Course& course, const Era& era, Ref<Exercise> ref, int week) {
    const auto& after = course.library[ref].after;
    return std::any_of(after.begin(), after.end(), [&](const auto& choice) {
        return !is_held(course, era, choice, week) && !stone_of(course, era, choice, StoneChoice::first);
    });
}

Refs<Exercise> on_the_way(const Course& course, const Era& era, Ref<Exercise> goal, int week) {
    Refs<Exercise> way;
    std::vector<bool> is_seen(course.library.exercises.size(), false);
    Refs<Exercise> all{goal};
    is_seen[all.front().index] = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto ref = all[i];
        if ((era.choices[ref.index] || can_be_had(era, ref)) && !era.candidates()[ref.index].is_later &&
            may_enter(course, ref, week))
            way.push_back(ref);
        const auto& after = course.library[ref].after;  // those that were held have done their part, until all were
        const auto held = [&](const auto& choice) { return is_held(course, era, choice, week); };
        const bool all_held = std::all_of(after.begin(), after.end(), held);
        for (const auto& choice : after)
            for (const auto stone : choice) {
                if (is_seen[stone.index] || (!all_held && held(choice))) continue;
                is_seen[stone.index] = true;
                all.push_back(stone);
            }
    }
    return way;
}

}  // namespace valgus
