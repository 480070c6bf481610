// One exercise as a card, which a printed page never cuts in two.
#include <algorithm>

#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

// What one must see is told from the rest by its class: "avoid", "careful".
Html entry_list(const Entries& entries) {
    Html rows;
    for (const auto& [label, text] : entries) {
        const std::string kind = label == "Careful"        ? "careful"
                                 : label == "Avoid"        ? "avoid"
                                 : label == "Why"          ? "why"
                                 : label == "Here because" ? "because"
                                                           : "";
        rows += kind.empty() ? line("dt", {}, label) : line("dt", {{"class", kind}}, label);
        rows += line("dd", {}, text);
    }
    return rows.empty() ? rows : group("dl", {{"class", "entries"}}, rows);
}

// Of some entries those whose label has other texts among the ones before.
Entries changed(const Entries& entries, const Entries& before) {
    const auto texts = [](const Entries& all, const std::string& label) {
        std::vector<std::string> found;
        for (const auto& entry : all)
            if (entry.label == label) found.push_back(entry.text);
        return found;
    };
    Entries others;
    for (const auto& entry : entries)
        if (texts(entries, entry.label) != texts(before, entry.label)) others.push_back(entry);
    return others;
}

// Whether something was said before of which nothing is said any more: "as before" would let it stand.
bool loses(const Entries& entries, const Entries& before) {
    return std::any_of(before.begin(), before.end(), [&](const Entry& old) {
        return std::none_of(entries.begin(), entries.end(), [&](const Entry& it) { return it.label == old.label; });
    });
}

// The steps; beside a figure a library's own picture stands with them, else it has the figure's place.
Html steps_of(const PlannedExercise& exercise) {
    Html items;
    for (const auto& step : exercise.steps) items += line("li", {}, step);
    auto code = exercise.picture ? image_of(exercise) : Html();
    if (!exercise.setup.empty()) code += line("p", {{"class", "setup"}}, exercise.setup);
    return items.empty() ? code : code + group("ol", {{"class", "steps"}}, items);
}

Html title_of(const PlannedExercise& exercise) {
    auto title = element("span", {{"class", "number"}}, std::to_string(exercise.order)) + Html::escaped(" ");
    title += element("span", {{"class", "name"}}, name_and_stage(exercise));
    auto code = line("h3", {{"id", card_id(exercise.order) + "-name"}}, title);
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

Html folded(const Entries& entries) {
    const auto list = entry_list(entries);
    return list.empty() ? list : group("details", {}, line("summary", {}, "Why, and how it goes on") + list);
}

Html head_of(const PlannedExercise& exercise) {
    const auto code = title_of(exercise) + line("p", {{"class", "dose"}}, dose_and_side(exercise));
    return group("div", {{"class", "head"}}, code + facts_of(exercise) + clinician_of(exercise));
}

Html article(const PlannedExercise& exercise, const Html& how) {
    const auto id = card_id(exercise.order);
    const auto content = head_of(exercise) + group("div", {{"class", "how"}}, how);
    if (exercise.dose.reminder)
        return group("article", {{"id", id}, {"class", "reminder"}, {"aria-labelledby", id + "-name"}}, content);
    return group("article", {{"id", id}, {"aria-labelledby", id + "-name"}}, content);
}

}  // namespace

std::string card_id(int order) { return "e" + std::to_string(order); }
std::string card_id(const PlannedExercise& row) { return card_id(row.card > 0 ? row.card : row.order); }

Html card(const PlannedExercise& exercise, const HandOut& hand_out) {
    const bool has_own = !exercise.picture && !exercise.image.empty();
    const auto seen = has_own ? image_of(exercise) : picture_of(exercise, hand_out);
    const auto detail = hand_out.style.detail;
    return article(exercise, seen + steps_of(exercise) + entry_list(while_doing(exercise)) +
                                 folded(background(exercise, detail)) + link_of(exercise));
}

Html later_card(const PlannedExercise& exercise, const PlannedExercise& before, const HandOut& hand_out) {
    const bool lacks_something = (exercise.setup.empty() && !before.setup.empty()) || exercise.steps.empty() ||
                                 loses(while_doing(exercise), while_doing(before));
    if (lacks_something) return card(exercise, hand_out);
    const auto detail = hand_out.style.detail;
    auto how = exercise.picture == before.picture || !exercise.picture ? Html() : picture_of(exercise, hand_out);
    how += line("p", {{"class", "as-before"}}, "As " + std::to_string(before.order) + ", but for this:");
    auto other = exercise;
    if (other.setup == before.setup) other.setup.clear();
    if (other.steps == before.steps) other.steps.clear();
    how += steps_of(other) + entry_list(changed(while_doing(exercise), while_doing(before)));
    how += folded(changed(background(exercise, detail), background(before, detail)));
    return article(exercise, how);
}

}  // namespace valgus::render
