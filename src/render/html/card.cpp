// One exercise as a card, which a printed page never cuts in two.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "render/html/parts.hpp"

namespace valgus::render {

namespace {

// What is said under one label, once or more than once.
struct CardNote {
    std::string_view label;
    std::vector<std::string_view> texts;
};

std::vector<CardNote> notes_of(const Entries& entries) {
    std::vector<CardNote> notes;
    for (const auto& [label, text] : entries) {
        if (notes.empty() || notes.back().label != label) notes.push_back({label, {}});
        notes.back().texts.emplace_back(text);
    }
    return notes;
}

// What one must see is told from the rest by its class.
std::string kind_of(const CardNote& note) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds{
        {{"Careful", "careful"}, {"Avoid", "avoid"}, {"Why", "why"}, {"Here because", "because"}}};
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& it) { return it.first == note.label; });
    return found == kinds.end() ? std::string() : std::string(found->second);
}

Html note_code(const CardNote& note) {
    const auto kind = kind_of(note);
    auto code = element("dt", {}, note.label);
    for (const auto text : note.texts) code += element("dd", {}, text);
    return kind.empty() ? line("div", {}, code) : line("div", {{"class", kind}}, code);
}

// Beside its picture and set-up a card has its steps. What else it says stands below both so that they end about as
// low on paper, which nothing but the number of letters tells here: lengths are in lines of a set-up.
constexpr double picture_lines = 6.8, step_line = 1.25;
constexpr std::size_t left_width = 44, right_width = 58, step_width = 46;

double lines_of(std::string_view text, std::size_t width) {
    return std::ceil(static_cast<double>(text.size()) / static_cast<double>(width));
}

double lines_of(const CardNote& note, std::size_t width) {
    double lines = 0;
    for (const auto text : note.texts) lines += lines_of(text, width);
    return lines * (note.label == "Careful" ? 1 : 0.9) + 0.2;
}

// By note, whether it stands on the left: the best of all ways, of which there are few.
std::vector<bool> on_the_left(const PlannedExercise& card, bool pictured, const std::vector<CardNote>& notes) {
    double steps = 0;
    for (const auto& step : card.steps) steps += step_line * lines_of(step, step_width);
    const auto set_up = (pictured ? picture_lines : 0) + lines_of(card.setup, left_width);
    unsigned best = 0;
    auto least = std::numeric_limits<double>::max();
    for (unsigned way = 0; way < 1U << std::min<std::size_t>(notes.size(), 8); ++way) {
        auto left = set_up, right = steps;
        for (std::size_t i = 0; i < notes.size(); ++i)
            (way >> i & 1 ? left : right) += lines_of(notes[i], way >> i & 1 ? left_width : right_width);
        if (const auto longest = std::max(left, right); longest < least) {
            least = longest;
            best = way;
        }
    }
    std::vector<bool> is_left;
    for (std::size_t i = 0; i < notes.size(); ++i) is_left.push_back(best >> i & 1);
    return is_left;
}

Html definitions(const Html& notes) { return notes.empty() ? notes : group("dl", {}, notes); }

Html entry_list(const Entries& entries) {
    Html notes;
    for (const auto& note : notes_of(entries)) notes += note_code(note);
    return definitions(notes);
}

// What is to be seen and what is to be done, side by side where there is room.
Html two_columns(const PlannedExercise& card, const Html& seen, const Html& setup, const Html& steps,
                 const Entries& entries) {
    const auto notes = notes_of(entries);
    const auto is_left = on_the_left(card, !seen.empty(), notes);
    Html left, right;
    for (std::size_t i = 0; i < notes.size(); ++i) (is_left[i] ? left : right) += note_code(notes[i]);
    const auto see = seen + setup + definitions(left);
    auto act = steps + definitions(right);
    if (see.empty()) return act;
    return group("div", {{"class", "see"}}, see) + (act.empty() ? act : group("div", {{"class", "act"}}, act));
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

// Beside a figure a library's own picture stands with the words, else it has the figure's place.
Html setup_of(const PlannedExercise& exercise) {
    const auto code = exercise.picture ? image_of(exercise) : Html();
    return exercise.setup.empty() ? code : code + line("p", {{"class", "setup"}}, exercise.setup);
}

Html steps_of(const PlannedExercise& exercise) {
    Html items;
    for (const auto& step : exercise.steps) items += line("li", {}, step);
    return items.empty() ? items : group("ol", {{"class", "steps"}}, items);
}

Html title_of(const PlannedExercise& exercise) {
    auto title = element("span", {{"class", "number"}}, std::to_string(exercise.order)) + Html::escaped(" ");
    title += element("span", {{"class", "name"}}, name_and_stage(exercise));
    auto code = line("h3", {}, title);
    return code;
}

Html clinician_of(const PlannedExercise& exercise) {
    Html code;
    if (exercise.dose.by_clinician) code += line("p", {{"class", "tag"}}, "your clinician’s dose");
    if (!exercise.clinician_note.empty())
        code +=
            line("p", {{"class", "clinician"}},
                 element("strong", {}, "From your clinician:") + Html::escaped(" ") + said(exercise.clinician_note));
    return code;
}

Html facts_of(const PlannedExercise& exercise) {
    auto facts = time_text(exercise.duration);
    if (const auto kit = kit_of(exercise); !kit.empty()) facts += " · " + kit;
    return line("p", {{"class", "facts"}}, together(facts));
}

// Paper leaves it out, but for those who ask for all.
Html folded(const Entries& entries, Detail detail) {
    const auto list = entry_list(entries);
    if (list.empty()) return {};
    const auto content = line("summary", {}, "Why, and how it goes on") + list;
    return detail == Detail::explain ? group("details", {{"class", "asked"}}, content) : group("details", {}, content);
}

Html head_of(const PlannedExercise& exercise) {
    auto code = title_of(exercise) + facts_of(exercise);
    code += line("p", {{"class", "dose"}}, unbroken(dose_and_side(exercise)));
    if (!exercise.when.empty()) code += line("p", {{"class", "when"}}, exercise.when);
    return group("div", {{"class", "head"}}, code + clinician_of(exercise));
}

Html article(const PlannedExercise& exercise, const Html& how) {
    const auto id = card_id(exercise.order);
    const auto content = head_of(exercise) + group("div", {{"class", "how"}}, how);
    if (exercise.dose.reminder) return group("article", {{"id", id}, {"class", "reminder"}}, content);
    return group("article", {{"id", id}}, content);
}

}  // namespace

std::string card_id(int order) { return "e" + std::to_string(order); }
std::string card_id(const PlannedExercise& row) { return card_id(row.card > 0 ? row.card : row.order); }

Html card(const PlannedExercise& exercise, const HandOut& hand_out) {
    const bool has_own = !exercise.picture && !exercise.image.empty();
    const auto seen = has_own ? image_of(exercise) : picture_of(exercise, hand_out);
    const auto detail = hand_out.style.detail;
    const auto how = two_columns(exercise, seen, setup_of(exercise), steps_of(exercise), while_doing(exercise));
    return article(exercise, how + folded(background(exercise, detail), detail) + link_of(exercise));
}

Html later_card(const PlannedExercise& exercise, const PlannedExercise& before, const HandOut& hand_out) {
    const bool lacks_something = (exercise.setup.empty() && !before.setup.empty()) || exercise.steps.empty() ||
                                 loses(while_doing(exercise), while_doing(before));
    if (lacks_something) return card(exercise, hand_out);
    const auto detail = hand_out.style.detail;
    const auto seen = exercise.picture == before.picture || !exercise.picture ? Html() : picture_of(exercise, hand_out);
    auto other = exercise;
    if (other.setup == before.setup) other.setup.clear();
    if (other.steps == before.steps) other.steps.clear();
    auto how = line("p", {{"class", "as-before"}}, "As " + std::to_string(before.order) + ", but for this:");
    how +=
        two_columns(other, seen, setup_of(other), steps_of(other), changed(while_doing(exercise), while_doing(before)));
    how += folded(changed(background(exercise, detail), background(before, detail)), detail);
    return article(exercise, how);
}

}  // namespace valgus::render
