// One exercise as a card, which a printed page never cuts in two.
#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

Html entry_list(const Entries& entries) {
    Html rows;
    for (const auto& [label, text] : entries) rows += line("dt", {}, label) + line("dd", {}, text);
    return rows.empty() ? rows : group("dl", {{"class", "entries"}}, rows);
}

// The steps; beside a figure a library's own picture stands with them, else it has the figure's place.
Html how_of(const PlannedExercise& exercise) {
    Html items;
    for (const auto& step : exercise.steps) items += line("li", {}, step);
    const auto steps = items.empty() ? items : group("ol", {{"class", "steps"}}, items);
    return group("div", {{"class", "how"}}, exercise.picture ? image_of(exercise) + steps : steps);
}

Html title_of(const PlannedExercise& exercise) {
    auto title = element("span", {{"class", "number"}}, std::to_string(exercise.order)) + Html::escaped(" ");
    title += element("span", {{"class", "name"}}, exercise.name);
    auto code = line("h3", {{"id", card_id(exercise) + "-name"}}, title);
    if (!exercise.when.empty()) code += line("p", {{"class", "when"}}, exercise.when);
    return code;
}

Html clinician_of(const PlannedExercise& exercise) {
    Html code;
    if (exercise.dose.by_clinician) code += line("p", {{"class", "tag"}}, "your clinician’s dose");
    if (!exercise.clinician_note.empty())
        code += line("p", {{"class", "clinician"}},
                     element("strong", {}, "From your clinician:") + Html::escaped(" " + exercise.clinician_note));
    return code;
}

Html facts_of(const PlannedExercise& exercise) {
    auto facts = time_text(exercise.duration);
    if (const auto kit = kit_of(exercise); !kit.empty()) facts += " · " + kit;
    return line("p", {{"class", "facts"}}, facts);
}

// The clinician's words stand by the dose already.
Entries others_before_steps(PlannedExercise exercise) {
    exercise.clinician_note.clear();
    return before_steps(exercise);
}

}  // namespace

std::string card_id(const PlannedExercise& exercise) { return "e" + std::to_string(exercise.order); }

Html card(const PlannedExercise& exercise, const Plan& plan, Detail detail) {
    auto head = title_of(exercise) + line("p", {{"class", "dose"}}, dose_and_side(exercise));
    head += clinician_of(exercise) + facts_of(exercise);
    const bool has_own = !exercise.picture && !exercise.image.empty();
    auto content = group("div", {{"class", "head"}}, head + entry_list(others_before_steps(exercise)));
    content += (has_own ? image_of(exercise) : picture_of(exercise, plan)) + how_of(exercise);
    content += group("div", {{"class", "watch"}}, entry_list(after_steps(exercise, detail)) + link_of(exercise));
    const std::string kind = std::string(exercise.picture || has_own ? "with-picture" : "with-sketch") +
                             (exercise.dose.reminder ? " reminder" : "");
    return group("article",
                 {{"id", card_id(exercise)}, {"class", kind}, {"aria-labelledby", card_id(exercise) + "-name"}},
                 content);
}

}  // namespace valgus::render
