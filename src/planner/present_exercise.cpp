#include <algorithm>

#include "planner/dose.hpp"
#include "planner/present.hpp"

namespace valgus {

namespace {

std::vector<std::string> spoken(const std::optional<Texts>& texts, Side side) {
    std::vector<std::string> list;
    for (const auto text : texts.value_or(Texts{})) list.push_back(speak(text, side));
    return list;
}

// R9: where both legs are asked for one after the other, the text ends with the change of sides. Exercises for either
// foot say that both work at once, unless their text speaks of both feet already.
std::string change_of_sides(Laterality laterality, const Texts& steps) {
    switch (laterality) {
        case Laterality::unilateral:
            return "Change sides and do the same again.";
        case Laterality::alternating:
            return "Change sides after each repetition, until both have done them all.";
        case Laterality::either: {
            const auto sided = [](Text step) { return step.find("{side}") != Text::npos; };
            return std::any_of(steps.begin(), steps.end(), sided) ? "Work both feet at the same time." : "";
        }
        case Laterality::bilateral:
            break;
    }
    return {};
}

std::optional<Progression> progression_of(const Exercise& exercise, const Candidate& candidate, Side side) {
    if (exercise.stages.empty()) return std::nullopt;
    Progression progression{.stage = candidate.stage, .of = 1 + static_cast<int>(exercise.stages.size()), .text = {}};
    const bool last = progression.stage == progression.of;
    const auto& next = exercise.stages[static_cast<std::size_t>(candidate.stage) - (last ? 2 : 1)];
    progression.text = speak(next.name, side);
    if (!last) progression.text += ". Move on when: " + speak(next.move_on_when, side);
    return progression;
}

// The sources of the exercise, of its dose, and of the defaults that fill the dose's gaps (R-sources are never mixed
// silently).
std::vector<std::string> sources_of(const Library& library, const Exercise& exercise, const Dose& dose) {
    auto refs = exercise.sources;
    refs.push_back(dose.source);
    const bool gaps = !dose.sets || (dose.reps && !dose.tempo) || (dose.sets->low > 1 && !dose.rest);
    if (gaps || !dose.assumed.empty()) refs.push_back(library.defaults.source);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    std::vector<std::string> list;
    for (const auto ref : refs) list.emplace_back(library[ref].id);
    return list;
}

}  // namespace

PlannedExercise present_exercise(const Library& library, const Request& request, const Candidate& candidate,
                                 Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    const auto& how = candidate.instruction;
    const auto side = request.side;
    const auto say = [&](const std::optional<Text>& text) { return speak(text.value_or(Text{}), side); };
    PlannedExercise card;
    card.id = exercise.id;
    card.name = exercise.name;
    card.phase = exercise.phase;
    card.joint = {std::string(library[exercise.joint].id), std::string(library[exercise.joint].label)};
    card.laterality = exercise.laterality;
    card.sides = sides_of(exercise.laterality, side);
    card.equipment = labelled(library, candidate.kit);
    card.muscles = labelled(library, exercise.muscles);
    card.faults = labelled(library, exercise.faults);
    const auto& dose = how.dose.value();
    card.dose = plan_dose(dose, library.defaults, exercise.phase, card.sides.size());
    card.setup_time = how.setup_s.value_or(library.defaults.setup_s);
    card.duration = time_of(card.dose, card.setup_time, card.sides.size());
    card.purpose = say(how.purpose);
    card.setup = say(how.setup);
    card.feel = say(how.feel);
    card.ready_when = say(how.ready_when);
    card.steps = spoken(how.steps, side);
    if (side == Side::both) {
        auto change = change_of_sides(exercise.laterality, how.steps.value_or(Texts{}));
        if (!change.empty()) card.steps.push_back(std::move(change));
    }
    card.mistakes = spoken(how.mistakes, side);
    card.cautions = spoken(how.cautions, side);
    card.needs = labelled(library, exercise.needs);
    card.teaches = labelled(library, exercise.teaches);
    card.progression = progression_of(exercise, candidate, side);
    card.sources = sources_of(library, exercise, dose);
    return card;
}

}  // namespace valgus
