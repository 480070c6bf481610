#include "planner/overlaid.hpp"

#include <algorithm>

#include "valgus/stages/decision.hpp"

namespace valgus {

namespace {

bool holds(const Variant& variant, const Request& request) {
    return selects(variant.causes, request.cause) && selects(variant.sides, request.side) &&
           selects(variant.positions, request.position) && selects_any(variant.conditions, request.conditions);
}

// The later, the more it has to say.
enum class Precedence { side, cause, condition, position };

Precedence precedence_of(const Variant& variant) {
    if (!variant.positions.empty()) return Precedence::position;
    if (!variant.conditions.empty()) return Precedence::condition;
    if (!variant.causes.empty()) return Precedence::cause;
    return Precedence::side;
}

// A clinician's own dose beats that of the library, its stages and variants, and so does a protocol's; how fast and
// with which rests it is done stays the library's, where it does not say it.
Instruction prescribe(const Instruction& how, const PrescribedDose& own) {
    Instruction changes;
    auto dose = own.dose;
    if (dose.reps && !dose.tempo) dose.tempo = how.dose->tempo;
    if (!dose.rest) dose.rest = how.dose->rest;
    if (own.by_clinician) dose.source = how.dose->source;
    changes.dose = dose;
    return overlay(how, changes);
}

}  // namespace

std::vector<const Variant*> variants_that_hold(const Exercise& exercise, const Request& request) {
    std::vector<const Variant*> variants;
    for (const auto& variant : exercise.variants)
        if (holds(variant, request)) variants.push_back(&variant);
    std::stable_sort(variants.begin(), variants.end(),
                     [](const auto* a, const auto* b) { return precedence_of(*a) < precedence_of(*b); });
    return variants;
}

// Without a list of the variants, since it is asked of every exercise of the library.
const std::optional<List<RefList<Equipment>>>& equipment_of(const Exercise& exercise, const Request& request) {
    const auto* needed = &exercise.base.equipment;
    auto precedence = Precedence::side;
    for (const auto& variant : exercise.variants) {
        if (!variant.changes.equipment || precedence_of(variant) < precedence || !holds(variant, request)) continue;
        needed = &variant.changes.equipment;
        precedence = precedence_of(variant);
    }
    return *needed;
}

bool has_all(const std::optional<List<RefList<Equipment>>>& needed, const Request& request) {
    const auto is_at_hand = [&](auto ref) { return is_among(request.at_hand, ref); };
    return !needed || std::all_of(needed->begin(), needed->end(), [&](const auto& choice) {
        return choice.empty() || std::any_of(choice.begin(), choice.end(), is_at_hand);
    });
}

Provided provide(const std::optional<List<RefList<Equipment>>>& needed, const Request& request) {
    Provided provided;
    if (!needed) return provided;
    for (const auto& choice : *needed) {
        const auto found =
            std::find_if(choice.begin(), choice.end(), [&](auto ref) { return is_among(request.at_hand, ref); });
        if (found != choice.end()) {
            provided.kit.push_back(*found);
        } else if (!choice.empty()) {
            provided.missing.push_back(choice);
        }
    }
    return provided;
}

bool has_kit(const Instruction& how, const Request& request) { return has_all(how.equipment, request); }

const PrescribedDose* prescribed(const Request& request, Ref<Exercise> exercise) {
    const auto found = std::find_if(request.doses.begin(), request.doses.end(),
                                    [&](const PrescribedDose& dose) { return dose.exercise == exercise; });
    return found == request.doses.end() ? nullptr : &*found;
}

std::vector<std::shared_ptr<const Instruction>> overlaid(const Exercise& exercise, const Request& request,
                                                         Ref<Exercise> ref, std::span<const int> stages) {
    // Owned by the library, which lives longer.
    auto how = std::shared_ptr<const Instruction>(std::shared_ptr<void>(), &exercise.base);
    const auto change = [&](const Instruction& changes) {
        how = std::make_shared<const Instruction>(overlay(*how, changes));
    };
    for (const auto* variant : variants_that_hold(exercise, request)) change(variant->changes);
    const auto* own = prescribed(request, ref);
    std::vector<std::shared_ptr<const Instruction>> by_stage;
    by_stage.reserve(stages.size());
    for (const int stage : stages) {
        if (stage > 1) change(exercise.stage(stage).changes);
        by_stage.push_back(own == nullptr ? how : std::make_shared<const Instruction>(prescribe(*how, *own)));
    }
    return by_stage;
}

}  // namespace valgus
