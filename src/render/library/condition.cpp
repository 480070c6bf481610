// Everything that a library says of one condition, for `valgus show`.
#include <algorithm>
#include <set>

#include "render/library/words.hpp"
#include "render/words.hpp"

namespace valgus {

namespace {

using namespace render;

bool is_about(const Library& library, RefList<Condition> conditions, const Condition& condition) {
    return std::any_of(conditions.begin(), conditions.end(), [&](auto ref) { return &library[ref] == &condition; });
}

// "with --age below 18, or --condition under-18"
std::string held_by(const Condition& condition) {
    std::vector<std::string> ways;
    if (condition.under_age) ways.push_back("--age below " + std::to_string(*condition.under_age));
    if (condition.over_age) ways.push_back("--age above " + std::to_string(*condition.over_age));
    ways.push_back("--condition " + text(condition.id));
    return "with " + support::join(ways, ", or ");
}

// All that is left out, the whole phases first.
std::string left_out(const Library& library, Ref<Condition> condition) {
    std::vector<std::string> things;
    const auto& phases = library[condition].rules_out_phases;
    const std::set whole(phases.begin(), phases.end());
    const auto ruled = ruled_out(library, {condition});
    for (const auto phase : phases) things.push_back("the whole phase " + text(id(phase)));
    for (const auto ref : every<Exercise>(library)) {
        const bool told = whole.contains(library[ref].phase);
        if (!told && ruled[ref.index]) things.emplace_back(library[ref].name);
    }
    return support::join(things, ", ");
}

// Exercises that have a variant for it.
std::string changed(const Library& library, const Condition& condition) {
    std::vector<std::string> names;
    for (const auto& exercise : library.exercises)
        if (std::any_of(exercise.variants.begin(), exercise.variants.end(),
                        [&](const Variant& variant) { return is_about(library, variant.conditions, condition); }))
            names.emplace_back(exercise.name);
    return names.empty() ? "" : "how these are done: " + support::join(names, ", ");
}

// What plans say to those for whom it holds.
template <class T>
void put_notes(Page& page, const Library& library, List<T> notes, const Condition& condition) {
    for (const auto& note : notes) {
        if (!is_about(library, note.conditions, condition)) continue;
        page.heading(note.title, text(T::noun).append(" in the plan"));
        page.prose(note.text, 2);
        page.gap();
        page.prose(note.detail, 2);
    }
}

}  // namespace

void render_condition(const Library& library, Ref<Condition> ref, const Style& style, const Sink& sink) {
    const auto& condition = library[ref];
    Page page(style, sink);
    put_title(page, capitalized(condition.label) + " (condition)", condition.id, condition.aliases);
    page.gap();
    page.paragraph(condition.detail);
    page.gap();
    page.label("Holds", held_by(condition), 0);
    page.label("No plan", condition.refuses, 0);
    page.label("Leaves out", left_out(library, ref), 0);
    page.label("Because", condition.because, 0);
    page.label("Changes", changed(library, condition), 0);
    if (find<Topic>(library, condition.id)) page.label("More", "valgus about " + text(condition.id), 0);
    put_notes(page, library, library.safety, condition);
    put_notes(page, library, library.notes, condition);
    put_notes(page, library, library.tests, condition);
    put_notes(page, library, library.habits, condition);
    put_notes(page, library, library.activities, condition);
    put_sources(page, library, condition.sources);
    page.finish();
}

}  // namespace valgus
