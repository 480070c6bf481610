// What a plan says of one exercise, apart from its name, dose and steps.
#include "render/outline/outline.hpp"
#include "render/words.hpp"
#include "support/wording.hpp"
#include "valgus/library/exercise_texts.hpp"

namespace valgus::render {

namespace {

void add(Entries& entries, std::string_view label, std::string text) {
    if (!text.empty()) entries.push_back({std::string(label), std::move(text)});
}

void add_all(Entries& entries, std::string_view label, const std::vector<std::string>& texts) {
    for (const auto& text : texts) add(entries, label, text);
}

std::string labels_of(const std::vector<Labelled>& things) {
    std::vector<std::string> labels;
    for (const auto& thing : things) labels.push_back(thing.label);
    return support::join(labels, ", ");
}

std::string anatomy_of(const std::vector<Labelled>& muscles) {
    std::vector<std::string> terms;
    for (const auto& muscle : muscles) terms.push_back(in_words(muscle.id));
    return support::join(terms, ", ");
}

void add_progression(Entries& entries, const Progression& progression) {
    const bool is_last = progression.stage == progression.of;
    if (!is_last) add(entries, "This stage", progression.now);
    if (is_last) add(entries, "Last stage", progression.text);
    add(entries, "Only if", progression.only_if);
    if (!is_last) add(entries, "Next", progression.text);
}

void add_partner(Entries& entries, const PlannedExercise& card) {
    if (!card.partner.empty()) add(entries, "In turn with", card.partner + ", a set of each");
}

void add_course(Entries& entries, const PlannedExercise& card) {
    if (card.progression) add_progression(entries, *card.progression);
    if (card.change) add(entries, "By the log", card.change->text + '.');
}

// What the headline or the heading of the phase has said is not said again.
void add_reasons(Entries& entries, const PlannedExercise& card, Detail detail) {
    const bool explain = detail == Detail::explain;
    const bool obvious = card.because.code == Included::focus || card.because.code == Included::integration;
    if (explain || !obvious)
        if (!card.because.text.empty()) add(entries, "Here because", card.because.text + '.');
    if (!explain) return;
    add(entries, "Works on", labels_of(card.faults));
    add(entries, "Muscles", anatomy_of(card.muscles));
    add(entries, "Needs", labels_of(card.needs));
    add(entries, "Teaches", labels_of(card.teaches));
    add(entries, "Sources", support::join(card.sources, ", "));
}

}  // namespace

Entries before_steps(const PlannedExercise& card) {
    Entries entries;
    for_each_text([&](const auto& row) {
        if (row.place == TextPlace::before_steps) add_all(entries, row.label, as_list(card.*row.planned));
    });
    return entries;
}

Entries after_steps(const PlannedExercise& card, Detail detail) {
    Entries entries;
    for_each_text([&](const auto& row) {
        if (row.place == TextPlace::after_steps) add_all(entries, row.label, as_list(card.*row.planned));
    });
    add_partner(entries, card);
    add_course(entries, card);
    add_reasons(entries, card, detail);
    return entries;
}

Entries while_doing(const PlannedExercise& card) {
    Entries entries;
    for_each_text([&](const auto& row) {
        if (row.place == TextPlace::after_steps && !row.is_background)
            add_all(entries, row.label, as_list(card.*row.planned));
    });
    add_partner(entries, card);
    return entries;
}

Entries background(const PlannedExercise& card, Detail detail) {
    Entries entries;
    for_each_text([&](const auto& row) {
        if (row.is_background) add_all(entries, row.label, as_list(card.*row.planned));
    });
    add_course(entries, card);
    add_reasons(entries, card, detail);
    return entries;
}

}  // namespace valgus::render
