#include "planner/candidate.hpp"

#include "planner/overlaid.hpp"
#include "planner/weeks.hpp"

namespace valgus {

namespace {

// R4: whoever has mastered all that an exercise teaches begins with its next stage.
bool all_mastered(const Exercise& exercise, const Request& request) {
    return !exercise.teaches.empty() && std::all_of(exercise.teaches.begin(), exercise.teaches.end(),
                                                    [&](auto skill) { return is_among(request.mastered, skill); });
}

// R3, R17: where the stages end, for somebody with a condition or for the degrees that were asked for.
bool ends_before(const Stage& stage, const Request& request) {
    return (!stage.not_for.empty() && selects_any(stage.not_for, request.conditions)) ||
           (stage.bend && request.angle && *stage.bend > *request.angle);
}

// One whose equipment is not at hand is passed over and changes nothing.
void find_stages(Candidate& candidate, const Exercise& exercise, const Request& request) {
    const auto& needed = equipment_of(exercise, request);
    bool lacks = !has_all(needed, request);  // at the last stage that can be done, on which the next ones build
    if (lacks) candidate.missing = provide(needed, request).missing;
    candidate.stages.reserve(static_cast<std::size_t>(exercise.stage_count()));
    if (!lacks) candidate.stages.push_back(1);
    for (int number = 2; number <= exercise.stage_count(); ++number) {
        const auto& stage = exercise.stage(number);
        if (ends_before(stage, request)) break;
        const auto& other = stage.changes.equipment;
        if (other ? !has_all(other, request) : lacks) continue;
        lacks = false;
        candidate.stages.push_back(number);
    }
}

// Where of its stages it begins and ends: all of them in turn, but one alone where --stage holds it. Nobody begins with
// a harder stage because an easier one lacks its equipment, unless it was asked for or what it teaches is mastered.
void begin(Candidate& candidate, const Exercise& exercise, Ref<Exercise> ref, const Request& request) {
    const auto& stages = candidate.stages;
    if (stages.empty()) return;
    candidate.last = stages.size() - 1;
    if (const auto pinned = pinned_stage(request, ref)) {
        const auto after = std::upper_bound(stages.begin(), stages.end(), *pinned);
        if (after == stages.begin()) return;
        candidate.first = candidate.last = static_cast<std::size_t>(after - stages.begin()) - 1;
        candidate.missing.clear();
    } else if (all_mastered(exercise, request)) {
        candidate.first = stages.front() == 1 && stages.size() > 1 ? 1 : 0;
        candidate.missing.clear();
    }
}

// By itself: as if every skill that it needs were taught.
Candidate prepare_one(const Library& library, const Request& request, Ref<Exercise> ref,
                      std::optional<Ref<Condition>> ruled_out) {
    const auto& exercise = library[ref];
    Candidate candidate;
    find_stages(candidate, exercise, request);
    begin(candidate, exercise, ref, request);
    candidate.applies = selects(exercise.positions, request.position);
    candidate.enters = entry_week(exercise, request);
    candidate.is_later = request.week < candidate.enters && !is_among(request.include, ref);
    candidate.ruled_out = ruled_out;
    candidate.possible = candidate.missing.empty() && !candidate.ruled_out && !is_among(request.exclude, ref);
    return candidate;
}

}  // namespace

Candidates prepare(const Library& library, const Request& request) {
    const auto ruled = ruled_out(library, request.conditions);
    Candidates candidates;
    candidates.reserve(library.exercises.size());
    for (const auto ref : every<Exercise>(library))
        candidates.push_back(prepare_one(library, request, ref, ruled[ref.index]));
    lose_skills(library, request, candidates);
    if (!request.logged) return candidates;
    for (const auto& resting : request.logged->resting) {  // what it has taught stays taught
        candidates[resting.exercise.index].possible = false;
        candidates[resting.exercise.index].resting = std::make_shared<const Verdict>(resting.verdict);
    }
    return candidates;
}

}  // namespace valgus
