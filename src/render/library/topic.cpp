// Skills, notes and topics of a library, for `valgus show` and `valgus about`.
#include <algorithm>
#include <set>

#include "render/library/words.hpp"
#include "render/words.hpp"

namespace valgus {

namespace {

using namespace render;

// The exercises for which a list of theirs holds the record.
template <class T>
std::string exercises_with(const Library& library, const T& record, RefList<T> Exercise::*list) {
    std::vector<std::string> names;
    for (const auto& exercise : library.exercises) {
        const auto& refs = exercise.*list;
        if (std::any_of(refs.begin(), refs.end(), [&](auto ref) { return &library[ref] == &record; }))
            names.emplace_back(exercise.name);
    }
    return support::join(names, ", ");
}

void put_body(Page& page, const Note& note) {
    page.gap();
    page.prose(note.text);
    page.gap();
    page.prose(note.detail);
}

// For whom it is, and where it comes from.
void put_end(Page& page, const Library& library, const Note& note) {
    page.label("Only for", meant_for(library, note), 0);
    if (!note.not_for.empty())
        page.label("Not for", "someone " + list_of(library, note.not_for, &Condition::label, "; "), 0);
    put_sources(page, library, note.sources);
}

template <class T>
void put_notes(Page& page, std::string_view title, List<T> notes) {
    if (!notes.empty()) page.heading(title);
    for (const auto& note : notes) {
        page.item({std::string(note.title) + ':', Look::strong}, {note.text}, 2, 2);
        if (!note.detail.empty()) page.paragraph("More: valgus show " + std::string(note.id), 4, Look::dim);
    }
}

// These speak for themselves, and `show` does not know them.
void put_safety(Page& page, const Library& library) {
    if (!library.safety.empty()) page.heading("Safety");
    for (const auto& note : library.safety) page.item({"•"}, {note.text}, 2, 2);
}

void put_faults(Page& page, const Library& library) {
    page.heading("What exercises work on");
    std::vector<std::vector<std::string>> names(library.faults.size());  // of exercises, each once
    for (const auto& exercise : library.exercises)
        for (const auto fault : std::set(exercise.faults.begin(), exercise.faults.end()))
            names[fault.index].emplace_back(exercise.name);
    for (std::size_t i = 0; i < names.size(); ++i)
        page.item({capitalized(library.faults[i].label) + ':', Look::strong},
                  {names[i].empty() ? "no exercise here" : support::join(names[i], ", ")}, 2, 2);
}

void put_protocols(Page& page, const Library& library) {
    page.heading("Protocols");
    for (const auto& protocol : library.protocols) {
        page.item({std::string(protocol.name) + ':', Look::strong}, {protocol.did}, 2, 2);
        page.paragraph("More: valgus show " + std::string(protocol.id), 4, Look::dim);
    }
}

void put_all_sources(Page& page, const Library& library) {
    const auto all = list_of(every<Source>(library));
    put_sources(page, library, {all.data(), all.size()});
}

void put_listing(Page& page, const Library& library, Listing listing) {
    switch (listing) {
        case Listing::tests:
            return put_notes(page, "Tests", library.tests);
        case Listing::habits:
            return put_notes(page, "Habits", library.habits);
        case Listing::safety:
            return put_safety(page, library);
        case Listing::faults:
            return put_faults(page, library);
        case Listing::protocols:
            return put_protocols(page, library);
        case Listing::sources:
            return put_all_sources(page, library);
    }
}

}  // namespace

void render_skill(const Library& library, const Skill& skill, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_title(page, capitalized(skill.label) + " (skill)", skill.id, skill.aliases);
    page.gap();
    page.paragraph(sentence("you must be able to " + std::string(skill.ability)));
    page.paragraph(skill.check);
    page.gap();
    page.label("Taught by", exercises_with(library, skill, &Exercise::teaches), 0);
    page.label("Needed for", exercises_with(library, skill, &Exercise::needs), 0);
    page.finish();
}

void render_note(const Library& library, const Note& note, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_title(page, note.title, note.id, note.aliases);
    put_body(page, note);
    page.gap();
    put_end(page, library, note);
    page.finish();
}

void render_test(const Library& library, const SelfTest& test, Side side, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_title(page, test.title, test.id, test.aliases);
    page.gap();
    put_pictured(page, library, test.figure, side, 0, [&](Page& column) { put_body(column, test); });
    page.gap();
    if (!test.in_plans) page.label("In plans", "never; it is for an assessment", 0);
    put_end(page, library, test);
    page.finish();
}

void render_topic(const Library& library, const Topic& topic, const Style& style, const Sink& sink) {
    Page page(style, sink);
    page.paragraph(topic.title, 0, Look::strong);
    put_body(page, topic);
    for (const auto listing : topic.lists) put_listing(page, library, listing);
    const bool all_are_listed =
        std::find(topic.lists.begin(), topic.lists.end(), Listing::sources) != topic.lists.end();
    page.gap();
    if (!all_are_listed) page.label("Sources", list_of(library, topic.sources, &Source::title, "; "), 0);
    page.finish();
}

}  // namespace valgus
