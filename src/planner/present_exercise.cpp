#include <algorithm>
#include <tuple>

#include "planner/dose.hpp"
#include "planner/present.hpp"
#include "planner/stage.hpp"

namespace valgus {

namespace {

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

// What comes next and when; at the last stage, its name. Stages that cannot be done are not promised.
std::optional<Progression> progression_of(const Library& library, const Request& request, Ref<Exercise> ref,
                                          const Candidate& candidate) {
    if (candidate.last_stage == 1) return std::nullopt;
    const auto& exercise = library[ref];
    const auto stage = [&](int number) -> const Stage& {
        return exercise.stages[static_cast<std::size_t>(number) - 2];
    };
    const auto say = [&](Text text) { return speak(text, request.side, request.angle); };
    Progression progression{
        .stage = candidate.stage, .of = candidate.last_stage, .now = {}, .only_if = {}, .text = {}, .source = {}};
    if (candidate.stage > 1) {
        progression.now = say(stage(candidate.stage).name);
        progression.only_if = say(stage(candidate.stage).move_on_when);
    }
    const auto& told = stage(candidate.next_stage.value_or(candidate.stage));
    progression.text = say(told.name);
    if (candidate.next_stage) {
        const auto own = own_week(exercise, request);
        // Who is one stage ahead goes on when the week has caught up with this one.
        const int before = (candidate.is_ahead ? candidate.stage : *candidate.next_stage) - 1;
        const int begin = first_week(before, static_cast<int>(exercise.stages.size()) + 1, own.of);
        if (begin > own.number && begin <= own.of && !pinned_stage(request, ref))
            progression.text += ", from week " + std::to_string(begin + request.weeks - own.of);
        progression.text += ". Move on when: " + say(told.move_on_when);
    }
    progression.source = library[told.source].id;
    return progression;
}

// The sources of the exercise, of its dose and stage, and of the library's own choices that fill the dose's gaps or
// shrink it.
std::vector<std::string> sources_of(const Library& library, const Exercise& exercise, const Candidate& candidate,
                                    const PlannedDose& planned) {
    const auto& dose = *candidate.instruction->dose;
    auto refs = exercise.sources;
    if (!candidate.prescribed) refs.push_back(dose.source);
    if (candidate.stage > 1) refs.push_back(exercise.stages[static_cast<std::size_t>(candidate.stage) - 2].source);
    const bool gaps = !dose.sets || (dose.reps && !dose.tempo) || (planned.sets > 1 && !dose.rest);
    const bool shrunk = planned.shortened && !candidate.prescribed;  // a clinician's low end is the clinician's
    if (gaps || shrunk || !dose.assumed.empty()) refs.push_back(library.defaults.source);
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    std::vector<std::string> list;
    for (const auto ref : refs) list.emplace_back(library[ref].id);
    return list;
}

Shared<Picture> picture_of(const Library& library, const Shared<Figure>& figure) {
    if (!figure) return {};
    return Picture{*figure, figure->muscle ? std::string(library[*figure->muscle].id) : std::string()};
}

}  // namespace

Timing timing_of(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    const auto sides = sides_of(exercise.laterality, request.side).size();
    const auto setup = candidate.instruction->setup_s.value_or(library.defaults.setup_s);
    const auto time = [&](Size size) {
        const auto dose =
            dose_of(*candidate.instruction->dose, library.defaults, exercise.phase, own_week(exercise, request), size);
        return time_of(dose, setup, sides);
    };
    return {time(Size::least), time(Size::full)};
}

PlannedDose planned_dose(const Library& library, const Request& request, const Candidate& candidate, Ref<Exercise> ref,
                         Size size) {
    const auto& exercise = library[ref];
    const auto& dose = *candidate.instruction->dose;
    const auto week = own_week(exercise, request);
    const auto full = dose_of(dose, library.defaults, exercise.phase, week, Size::full);
    auto planned = size == Size::full ? full : dose_of(dose, library.defaults, exercise.phase, week, size);
    planned.by_clinician = candidate.prescribed;
    word_dose(planned, full, dose, exercise.phase, sides_of(exercise.laterality, request.side).size());
    return planned;
}

PlannedExercise present_exercise(const Library& library, const Request& request, const Candidate& candidate,
                                 Ref<Exercise> ref, Size size) {
    const auto& exercise = library[ref];
    const auto& how = *candidate.instruction;
    const auto say = [&](const std::optional<Text>& text) {
        return speak(text.value_or(Text{}), request.side, request.angle);
    };
    const auto say_all = [&](const std::optional<Texts>& texts) {
        std::vector<std::string> list;
        for (const auto text : texts.value_or(Texts{})) list.push_back(say(text));
        return list;
    };
    PlannedExercise card;
    card.id = exercise.id;
    card.name = exercise.name;
    card.phase = exercise.phase;
    card.joint = {std::string(library[exercise.joint].id), std::string(library[exercise.joint].label)};
    card.laterality = exercise.laterality;
    card.sides = sides_of(exercise.laterality, request.side);
    card.equipment = labelled(library, candidate.kit);
    card.muscles = labelled(library, exercise.muscles);
    card.faults = labelled(library, exercise.faults);
    card.dose = planned_dose(library, request, candidate, ref, size);
    card.setup_time = how.setup_s.value_or(library.defaults.setup_s);
    card.duration = time_of(card.dose, card.setup_time, card.sides.size());
    for (const auto& note : request.clinician_notes)
        if (note.exercise == ref) card.clinician_note = note.text;
    card.purpose = say(how.purpose);
    card.setup = say(how.setup);
    card.feel = say(how.feel);
    card.ready_when = say(how.ready_when);
    card.steps = say_all(how.steps);
    if (request.side == Side::both) {
        auto change = change_of_sides(exercise.laterality, how.steps.value_or(Texts{}));
        if (!change.empty()) card.steps.push_back(std::move(change));
    }
    card.mistakes = say_all(how.mistakes);
    card.cautions = say_all(how.cautions);
    card.needs = labelled(library, exercise.needs);
    card.teaches = labelled(library, exercise.teaches);
    card.progression = progression_of(library, request, ref, candidate);
    card.sources = sources_of(library, exercise, candidate, card.dose);
    card.picture = picture_of(library, how.figure);
    return card;
}

bool same_way(const PlannedExercise& a, const PlannedExercise& b) {
    const auto way = [](const PlannedExercise& card) {
        return std::tie(card.id, card.purpose, card.setup, card.feel, card.ready_when, card.steps, card.mistakes,
                        card.cautions, card.equipment);
    };
    return way(a) == way(b);
}

}  // namespace valgus
