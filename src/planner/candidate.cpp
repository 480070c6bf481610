#include "planner/candidate.hpp"

namespace valgus {

namespace {

template <class T>
bool selects(const std::vector<T>& selector, const T& value) {
    return selector.empty() || std::find(selector.begin(), selector.end(), value) != selector.end();
}

bool holds(const Variant& variant, const Request& request) {
    return selects(variant.causes, request.cause) && selects(variant.sides, request.side) &&
           selects(variant.positions, request.position);
}

// R4: whoever has mastered all that an exercise teaches goes on with its next stage.
bool all_mastered(const Exercise& exercise, const Request& request) {
    return !exercise.teaches.empty() && std::all_of(exercise.teaches.begin(), exercise.teaches.end(),
                                                    [&](auto skill) { return contains(request.mastered, skill); });
}

// Fields overlay in the order base, cause, position, stage (R10); a variant for a side alone comes before both.
Instruction instruct(const Exercise& exercise, const Request& request, int stage) {
    auto instruction = exercise.base;
    const auto lay = [&](auto belongs) {
        for (const auto& variant : exercise.variants)
            if (belongs(variant) && holds(variant, request))
                instruction = overlay(std::move(instruction), variant.changes);
    };
    lay([](const Variant& v) { return v.causes.empty() && v.positions.empty(); });
    lay([](const Variant& v) { return !v.causes.empty() && v.positions.empty(); });
    lay([](const Variant& v) { return !v.positions.empty(); });
    for (int i = 0; i + 1 < stage; ++i)
        instruction = overlay(std::move(instruction), exercise.stages[static_cast<std::size_t>(i)].changes);
    return instruction;
}

void choose_kit(Candidate& candidate, const Request& request) {
    for (const auto& choice : candidate.instruction.equipment.value_or(std::vector<Refs<Equipment>>{})) {
        const auto found =
            std::find_if(choice.begin(), choice.end(), [&](auto ref) { return contains(request.at_hand, ref); });
        if (found != choice.end()) {
            candidate.kit.push_back(*found);
        } else if (!choice.empty()) {
            candidate.missing.push_back(choice);
        }
    }
}

Candidate prepare_one(const Exercise& exercise, Ref<Exercise> ref, const Request& request) {
    Candidate candidate;
    const int stages = 1 + static_cast<int>(exercise.stages.size());
    if (all_mastered(exercise, request)) {
        candidate.mastered = candidate.stage == stages;
        candidate.stage = std::min(candidate.stage + 1, stages);
    }
    candidate.instruction = instruct(exercise, request, candidate.stage);
    choose_kit(candidate, request);
    candidate.applies = selects(exercise.positions, request.position);
    candidate.possible = candidate.missing.empty() && !contains(request.exclude, ref);
    return candidate;
}

bool taught(const Library& library, const Candidates& candidates, Ref<Skill> skill) {
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (candidates[i].possible && contains(library.exercises[i].teaches, skill)) return true;
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

}  // namespace

Candidates prepare(const Library& library, const Request& request) {
    Candidates candidates;
    candidates.reserve(library.exercises.size());
    for (const auto ref : every<Exercise>(library)) candidates.push_back(prepare_one(library[ref], ref, request));
    lose_skills(library, request, candidates);
    return candidates;
}

}  // namespace valgus
