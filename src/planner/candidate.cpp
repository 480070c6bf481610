#include "planner/candidate.hpp"

#include "planner/stage.hpp"
#include "valgus/stages/decision.hpp"

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

// How an exercise is done. Most are done just as the library says: those are not copied.
class Overlaying {
public:
    explicit Overlaying(const Instruction& base) : base_(base) {}
    const Instruction& now() const { return own_ ? *own_ : base_; }
    void lay(const Instruction& changes) {
        if (!own_) own_ = base_;
        own_ = overlay(*own_, changes);
    }
    std::shared_ptr<const Instruction> finish() const {
        if (own_) return std::make_shared<const Instruction>(*own_);
        return {std::shared_ptr<const Instruction>{}, &base_};  // owned by the library, which lives longer
    }

private:
    const Instruction& base_;
    std::optional<Instruction> own_;
};

Overlaying instruct(const Exercise& exercise, const Request& request) {
    Overlaying how(exercise.base);
    for (const auto layer : {Layer::side, Layer::cause, Layer::condition, Layer::position})
        for (const auto& variant : exercise.variants)
            if (layer_of(variant) == layer && holds(variant, request)) how.lay(variant.changes);
    return how;
}

// What of the equipment that is needed is at hand.
struct Provided {
    Refs<Equipment> kit;
    std::vector<RefList<Equipment>> missing;
};

Provided provide(const Instruction& how, const Request& request) {
    Provided provided;
    if (!how.equipment) return provided;
    for (const auto& choice : *how.equipment) {
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

// R4: whoever has mastered all that an exercise teaches goes on with its next stage, or is done with it.
bool all_mastered(const Exercise& exercise, const Request& request) {
    return !exercise.teaches.empty() && std::all_of(exercise.teaches.begin(), exercise.teaches.end(),
                                                    [&](auto skill) { return is_among(request.mastered, skill); });
}

// Goes through the stages as far as the week, the pin or mastery says, and looks ahead to those that are left. One
// whose equipment is not at hand is passed over and changes nothing; before one that a condition forbids the stages
// end.
Overlaying go_through_stages(Candidate& candidate, const Exercise& exercise, Ref<Exercise> ref,
                             const Request& request) {
    const auto pinned = pinned_stage(request, ref);
    const int wanted = pinned.value_or(stage_by_week(exercise, own_week(exercise, request)));
    const bool one_more = !pinned && all_mastered(exercise, request);
    auto how = instruct(exercise, request);
    auto provided = provide(how.now(), request);
    bool lacks = !provided.missing.empty();  // at the last stage that can be done, which the next ones build on
    for (int stage = 2; stage <= exercise.stage_count(); ++stage) {
        const auto& next = exercise.stage(stage);
        if (!next.not_for.empty() && selects_any(next.not_for, request.conditions)) break;
        const bool other_kit = next.changes.equipment.has_value();
        auto harder = other_kit ? provide(next.changes, request) : Provided{};
        if (other_kit ? !harder.missing.empty() : lacks) continue;
        lacks = false;
        candidate.last_stage = stage;
        if (stage <= wanted || (one_more && candidate.stage <= wanted)) {
            candidate.stage = stage;
            how.lay(next.changes);
            if (other_kit) provided = std::move(harder);
        } else if (!candidate.next_stage) {
            candidate.next_stage = stage;
        }
    }
    candidate.is_ahead = one_more;
    candidate.mastered = one_more && candidate.stage <= wanted;
    candidate.kit = std::move(provided.kit);
    candidate.missing = std::move(provided.missing);
    return how;
}

// A clinician's own dose beats that of the library, its stages and variants; how fast and with which rests it is done
// stays theirs.
void prescribe(Candidate& candidate, Overlaying& how, Ref<Exercise> ref, const Request& request) {
    for (const auto& prescribed : request.doses) {
        if (prescribed.exercise != ref) continue;
        auto dose = prescribed.dose;
        const auto& stated = *how.now().dose;
        if (dose.reps) dose.tempo = stated.tempo;
        dose.rest = stated.rest;
        dose.source = stated.source;
        Instruction changes;
        changes.dose = dose;
        how.lay(changes);
        candidate.prescribed = true;
    }
}

// By itself: as if every skill that it needs were taught.
Candidate prepare_one(const Library& library, const Request& request, Ref<Exercise> ref,
                      std::optional<Ref<Condition>> ruled_out) {
    const auto& exercise = library[ref];
    Candidate candidate;
    auto how = go_through_stages(candidate, exercise, ref, request);
    prescribe(candidate, how, ref, request);
    candidate.instruction = how.finish();
    candidate.applies = selects(exercise.positions, request.position);
    candidate.enters = entry_week(exercise, request.weeks);
    candidate.is_later = request.week < candidate.enters && !is_among(request.include, ref);
    candidate.ruled_out = ruled_out;
    candidate.possible = candidate.missing.empty() && !candidate.ruled_out && !is_among(request.exclude, ref);
    return candidate;
}

}  // namespace

bool has_kit(const Instruction& how, const Request& request) { return provide(how, request).missing.empty(); }

Candidates prepare(const Library& library, const Request& request) {
    const auto ruled = ruled_out(library, request.conditions);
    Candidates candidates;
    candidates.reserve(library.exercises.size());
    for (const auto ref : every<Exercise>(library))
        candidates.push_back(prepare_one(library, request, ref, ruled[ref.index]));
    lose_skills(library, request, candidates);
    return candidates;
}

}  // namespace valgus
