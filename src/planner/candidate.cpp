#include "planner/candidate.hpp"

#include "planner/stage.hpp"

namespace valgus {

namespace {

bool holds(const Variant& variant, const Request& request) {
    return selects(variant.causes, request.cause) && selects(variant.sides, request.side) &&
           selects(variant.positions, request.position) && selects_any(variant.conditions, request.conditions);
}

// R10: the order in which variants overlay the base; stages come last.
enum class Layer { side, cause, condition, position };

Layer layer_of(const Variant& variant) {
    if (!variant.positions.empty()) return Layer::position;
    if (!variant.conditions.empty()) return Layer::condition;
    if (!variant.causes.empty()) return Layer::cause;
    return Layer::side;
}

Instruction instruct(const Exercise& exercise, const Request& request) {
    auto instruction = exercise.base;
    for (const auto layer : {Layer::side, Layer::cause, Layer::condition, Layer::position})
        for (const auto& variant : exercise.variants)
            if (layer_of(variant) == layer && holds(variant, request))
                instruction = overlay(std::move(instruction), variant.changes);
    return instruction;
}

// An instruction and what of its equipment is at hand.
struct Way {
    Instruction instruction;
    Refs<Equipment> kit;
    std::vector<Refs<Equipment>> missing;
};

Way way_of(Instruction instruction, const Request& request) {
    Way way{std::move(instruction), {}, {}};
    for (const auto& choice : way.instruction.equipment.value_or(std::vector<Refs<Equipment>>{})) {
        const auto found =
            std::find_if(choice.begin(), choice.end(), [&](auto ref) { return contains(request.at_hand, ref); });
        if (found != choice.end()) {
            way.kit.push_back(*found);
        } else if (!choice.empty()) {
            way.missing.push_back(choice);
        }
    }
    return way;
}

// R4: whoever has mastered all that an exercise teaches goes on with its next stage, or is done with it.
bool all_mastered(const Exercise& exercise, const Request& request) {
    return !exercise.teaches.empty() && std::all_of(exercise.teaches.begin(), exercise.teaches.end(),
                                                    [&](auto skill) { return contains(request.mastered, skill); });
}

// Goes through the stages as far as the week, the pin or mastery says, and looks ahead to those that are left. One
// whose equipment is not at hand is passed over and changes nothing; before one that a condition forbids the stages
// end.
void go_through_stages(Candidate& candidate, const Exercise& exercise, Ref<Exercise> ref, const Request& request) {
    const auto pinned = pinned_stage(request, ref);
    const int wanted = pinned.value_or(stage_by_week(exercise, own_week(exercise, request)));
    const bool one_more = !pinned && all_mastered(exercise, request);
    auto way = way_of(instruct(exercise, request), request);
    auto ahead = way;
    for (int stage = 2; stage <= static_cast<int>(exercise.stages.size()) + 1; ++stage) {
        const auto& next = exercise.stages[static_cast<std::size_t>(stage) - 2];
        if (!next.not_for.empty() && selects_any(next.not_for, request.conditions)) break;
        auto harder = way_of(overlay(ahead.instruction, next.changes), request);
        if (!harder.missing.empty()) continue;
        ahead = std::move(harder);
        candidate.last_stage = stage;
        if (stage <= wanted || (one_more && candidate.stage <= wanted)) {
            candidate.stage = stage;
            way = ahead;
        } else if (!candidate.next_stage) {
            candidate.next_stage = stage;
        }
    }
    candidate.is_ahead = one_more;
    candidate.mastered = one_more && candidate.stage <= wanted;
    candidate.instruction = std::move(way.instruction);
    candidate.kit = std::move(way.kit);
    candidate.missing = std::move(way.missing);
}

bool taught(const Library& library, const Candidates& candidates, Ref<Skill> skill) {
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (candidates[i].possible && !candidates[i].is_later && contains(library.exercises[i].teaches, skill))
            return true;
    return false;
}

// Takes away what needs a lost skill, again and again, since that may lose further skills.
void lose_skills(const Library& library, const Request& request, Candidates& candidates) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            auto& candidate = candidates[i];
            for (const auto skill : library.exercises[i].needs) {
                if (contains(request.mastered, skill) || contains(candidate.lost, skill) ||
                    taught(library, candidates, skill))
                    continue;
                candidate.lost.push_back(skill);
                candidate.possible = false;
                changed = true;
            }
        }
    }
}

// A clinician's own dose beats that of the library, its stages and variants; how fast and with which rests it is done
// stays theirs.
void prescribe(Candidate& candidate, Ref<Exercise> ref, const Request& request) {
    for (const auto& prescribed : request.doses) {
        if (prescribed.exercise != ref) continue;
        auto dose = prescribed.dose;
        const auto& stated = *candidate.instruction.dose;
        if (dose.reps) dose.tempo = stated.tempo;
        dose.rest = stated.rest;
        dose.source = stated.source;
        candidate.instruction.dose = dose;
        candidate.prescribed = true;
    }
}

}  // namespace

Candidate prepare_one(const Library& library, const Request& request, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    Candidate candidate;
    go_through_stages(candidate, exercise, ref, request);
    prescribe(candidate, ref, request);
    candidate.applies = selects(exercise.positions, request.position);
    candidate.enters = entry_week(exercise, request.weeks);
    candidate.is_later = request.week < candidate.enters && !contains(request.include, ref);
    for (const auto condition : request.conditions)
        if (!candidate.ruled_out && rules_out(library, condition, ref)) candidate.ruled_out = condition;
    candidate.possible = candidate.missing.empty() && !candidate.ruled_out && !contains(request.exclude, ref);
    return candidate;
}

Candidates prepare(const Library& library, const Request& request) {
    Candidates candidates;
    candidates.reserve(library.exercises.size());
    for (const auto ref : every<Exercise>(library)) candidates.push_back(prepare_one(library, request, ref));
    lose_skills(library, request, candidates);
    return candidates;
}

}  // namespace valgus
