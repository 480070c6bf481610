#include "words/card.hpp"

#include <algorithm>

#include "valgus/library/exercise_texts.hpp"
#include "words/changes.hpp"
#include "words/dose.hpp"
#include "words/reasons.hpp"

namespace valgus::words {

namespace {

// R9: where both sides are asked for one after the other, the text ends with the change of sides. Exercises for either
// say that both work at once, unless their text speaks of both already.
std::string change_of_sides(const Complaint& body, Laterality laterality, const Texts& steps) {
    switch (laterality) {
        case Laterality::unilateral:
            return "Change sides and do the same again.";
        case Laterality::alternating:
            return "Change sides after each repetition, until both have done them all.";
        case Laterality::either: {
            const auto sided = [](Text step) { return step.find("{side}") != Text::npos; };
            return std::any_of(steps.begin(), steps.end(), sided)
                       ? "Work both " + text(body.ends) + " at the same time."
                       : "";
        }
        case Laterality::bilateral:
            break;
    }
    return {};
}

// What comes next and when; at the last stage, its name. Stages that cannot be done are not promised. A reminder does
// not lead on, but is done as the stage that one has come to.
std::optional<Progression> progression_of(const Library& library, const Request& request, const Card& card) {
    const bool is_reminder = card.portion == Portion::reminder;
    if (card.last_stage == 1 || (is_reminder && card.stage == 1)) return std::nullopt;
    const auto& exercise = library[card.exercise];
    const auto spoken = [&](Text text) { return speak(library.body, text, request.side, request.angle); };
    Progression progression{
        .stage = card.stage, .of = card.last_stage, .now = {}, .only_if = {}, .text = {}, .source = {}};
    if (card.stage > 1) {
        progression.now = spoken(exercise.stage(card.stage).name);
        progression.only_if = spoken(exercise.stage(card.stage).move_on_when);
    }
    if (is_reminder) {
        progression.only_if.clear();
        progression.source = library[exercise.stage(card.stage).source].id;
        return progression;
    }
    const auto& told = exercise.stage(card.next_stage.value_or(card.stage));
    progression.text = spoken(told.name);
    if (card.next_week) progression.text += ", from week " + std::to_string(*card.next_week);
    if (card.next_stage) progression.text += ". Move on when: " + spoken(told.move_on_when);
    progression.source = library[told.source].id;
    return progression;
}

void put(std::string text, std::string& into) { into = std::move(text); }
void put(std::string text, std::vector<std::string>& into) { into.push_back(std::move(text)); }

}  // namespace

PlannedExercise card_of(const Library& library, const Request& request, const Card& card) {
    const auto& exercise = library[card.exercise];
    const auto& how = *card.how;
    PlannedExercise planned;
    planned.id = exercise.id;
    planned.name = exercise.name;
    planned.phase = exercise.phase;
    planned.joint = {text(library[exercise.joint].id), text(library[exercise.joint].label)};
    planned.laterality = exercise.laterality;
    planned.posture = how.posture.value_or(Posture::standing);
    planned.sides = card.sides;
    planned.equipment = labelled(library, card.kit);
    planned.muscles = labelled(library, exercise.muscles);
    planned.faults = labelled(library, exercise.faults);
    planned.dose = dose_of(library, card);
    planned.setup_time = card.setup_time;
    planned.duration = card.duration;
    for (const auto& note : request.clinician_notes)
        if (note.exercise == card.exercise) planned.clinician_note = note.text;
    for_each_text([&](const auto& row) {
        for (const auto text : as_list(how.*row.stated))
            put(speak(library.body, text, request.side, request.angle), planned.*row.planned);
    });
    if (request.side == Side::both) {
        auto change = change_of_sides(library.body, exercise.laterality, how.steps.value_or(Texts{}));
        if (!change.empty()) planned.steps.push_back(std::move(change));
        planned.ends_in_change = exercise.laterality == Laterality::unilateral;
    }
    planned.needs = labelled(library, exercise.needs);
    planned.teaches = labelled(library, exercise.teaches);
    planned.progression = progression_of(library, request, card);
    planned.ladder = {card.rung, card.rungs, {}};
    if (card.rung < card.rungs) planned.ladder.text = in_brief(card.next, card.sides.size(), card.by_clinician);
    planned.leads = card.leads;
    planned.worse = card.one_more;
    if (exercise.with) planned.partner = library[*exercise.with].name;
    planned.link = exercise.link;
    planned.image = exercise.image_data;
    planned.because = {card.reason.code, why_in(library, request, card)};
    if (card.change) planned.change = change_of(library, *card.change);
    planned.sources = ids_of(library, card.sources);
    if (how.figure) planned.picture = picture_of(library, *how.figure);
    return planned;
}

}  // namespace valgus::words
