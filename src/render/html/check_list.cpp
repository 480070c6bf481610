// The first sheet: a session in pictures, which is enough for the wall.
#include "render/html/parts.hpp"

namespace valgus::render {

std::string name_and_stage(const PlannedExercise& exercise) {
    const bool is_later_stage = exercise.progression && exercise.progression->stage > 1;
    return is_later_stage ? exercise.name + ", " + exercise.progression->now : exercise.name;
}

namespace {

std::string much_of(const PlannedExercise& exercise) {
    const bool one_side = exercise.sides.size() == 1 && exercise.sides.front() != Side::both;
    return exercise.dose.brief + (one_side ? " · " + std::string(label(exercise.sides.front())) + " side" : "");
}

Html tile(const PlannedExercise& exercise, const HandOut& hand_out) {
    auto name = element("span", {{"class", "number"}}, std::to_string(exercise.order)) + Html::escaped(" ");
    name += element("span", {{"class", "name"}}, name_and_stage(exercise));
    // Beside the name, wherever the style puts it.
    const auto box = void_element("input", {{"type", "checkbox"}});
    const auto picture = still_of(exercise, hand_out);
    Html content;
    if (!picture.empty() && hand_out.has_cards())
        content += line(
            "a",
            {{"class", "pose"}, {"href", "#" + card_id(exercise)}, {"aria-label", "How to do it: " + exercise.name}},
            picture);
    else
        content += line("span", {{"class", "pose"}, {"aria-hidden", "true"}}, picture);
    content += line("label", {}, box + Html::escaped(" ") + name);
    content += line("p", {{"class", "much"}}, unbroken(much_of(exercise)));
    if (!exercise.clinician_note.empty()) content += line("p", {{"class", "clinician"}}, exercise.clinician_note);
    return group("li", {{"class", exercise.dose.reminder ? "tile reminder" : "tile"}}, content);
}

}  // namespace

Html check_list(const Plan& session, const HandOut& hand_out) {
    Html content;
    Html tiles;
    for (const auto& exercise : session.exercises) tiles += tile(exercise, hand_out);
    content += group("ol", {{"class", "tiles"}}, tiles);
    if (const auto side = side_line(session); !side.empty()) content += line("p", {{"class", "side"}}, side);
    Html pain;
    for (const auto& text : safety(session, Placement::pain)) pain += line("p", {}, text);
    if (!pain.empty()) content += group("div", {{"class", "pain"}}, line("h3", {}, "If it hurts") + pain);
    content += notices_of(hand_out);
    if (has_pictures(hand_out)) content += picture_words(hand_out.plan.body);
    content += small_print(hand_out);
    return content;
}

}  // namespace valgus::render
