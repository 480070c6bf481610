// Everything that a library says of one exercise, for `valgus show`.
#include "render/library/words.hpp"
#include "render/text/text.hpp"
#include "render/words.hpp"

namespace valgus {

namespace {

using namespace render;

// Name, and in one line how much, on which sides and with what.
void put_heading(Page& page, const Library& library, const Exercise& exercise) {
    page.paragraph(exercise.name, 0, Look::strong);
    const auto sides = laterality_of(library.body, exercise.laterality);
    const auto kit = kit_text(library, exercise.base);
    put_dose(page, capitalized(dose_as_stated(*exercise.base.dose)), sides + (kit.empty() ? "" : " · " + kit), 0);
}

void put_facts(Page& page, const Library& library, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    page.label("Id", called(exercise.id, exercise.aliases), 0);
    page.label("Joint", library[exercise.joint].label, 0);
    page.label("Phase", id(exercise.phase), 0);
    page.label(capitalized(std::string(library.body.limbs)), laterality_of(library.body, exercise.laterality), 0);
    page.label("Position", list_of(library, exercise.positions, &Position::label), 0);
    put_calls(page, library, ref);
}

// "Short foot, Clam shell or Wall slide": all of them, each a choice.
std::string stones_of(const Library& library, const Exercise& exercise) {
    std::vector<std::string> stones;
    for (const auto& choice : exercise.after) {
        std::vector<std::string> names;
        for (const auto ref : choice) names.emplace_back(library[ref].name);
        stones.push_back(support::join(names, " or "));
    }
    return support::join(stones, ", ");
}

void put_links(Page& page, const Library& library, const Exercise& exercise) {
    std::vector<std::string> muscles;
    for (const auto ref : exercise.muscles)
        muscles.push_back(std::string(library[ref].label) + " (" + in_words(library[ref].id) + ")");
    std::vector<std::string> alternatives;
    for (const auto ref : exercise.alternatives)
        alternatives.push_back(std::string(library[ref].name) + " (" + std::string(library[ref].id) + ")");
    page.gap();
    page.label("Before it", list_of(library, exercise.needs, &Skill::label), 0);
    page.label("Teaches", list_of(library, exercise.teaches, &Skill::label), 0);
    page.label("After", stones_of(library, exercise), 0);
    if (exercise.with) page.label("In turn", library[*exercise.with].name, 0);
    page.label("Instead", support::join(alternatives, ", else "), 0);
    page.label("Works on", list_of(library, exercise.faults, &Fault::label), 0);
    page.label("Muscles", support::join(muscles, ", "), 0);
    page.label("Link", exercise.link, 0);
}

void put_stages(Page& page, const Library& library, const Exercise& exercise, Side side) {
    if (exercise.stages.empty()) return;
    page.heading("Stages", "1 is as above; the next comes when this one has climbed its ladder");
    int number = 1;
    for (const auto& stage : exercise.stages) {
        page.item({std::to_string(++number) + '.', Look::accent},
                  {capitalized(speak(library.body, stage.name, side)), Look::strong}, 2, 3);
        put_pictured(page, library, stage.changes.figure, side, 5, [&](Page& column) {
            column.label("Move on when", speak(library.body, stage.move_on_when, side), 5);
            column.label("Source", short_name(library[stage.source]), 5);
            std::vector<std::string> not_for;
            for (const auto condition : stage.not_for) not_for.emplace_back(library[condition].label);
            if (!not_for.empty()) column.label("Not for", "someone " + support::join(not_for, "; "), 5);
            if (!stage.changes.dose) column.label("Dose", "as before", 5);
            put_demands(column, library, stage.changes, exercise.phase, 5);
            put_texts(column, library, stage.changes, side, 5, Tell::all);
        });
    }
}

void put_variants(Page& page, const Library& library, const Exercise& exercise, Side side) {
    if (exercise.variants.empty()) return;
    page.heading("Variants", "what changes for some");
    for (const auto& variant : exercise.variants) {
        page.paragraph("For " + meant_for(library, variant), 2, Look::strong);
        // A text that holds for both sides only must not speak of one of them.
        const bool only_one = variant.sides.size() == 1;
        const auto spoken_of = only_one ? variant.sides.front() : side;
        put_pictured(page, library, variant.changes.figure, spoken_of, 5, [&](Page& column) {
            put_demands(column, library, variant.changes, exercise.phase, 5);
            put_texts(column, library, variant.changes, spoken_of, 5, Tell::all);
        });
    }
}

}  // namespace

void render_exercise(const Library& library, Ref<Exercise> ref, Side side, const Style& style, const Sink& sink) {
    const auto& exercise = library[ref];
    Page page(style, sink);
    put_heading(page, library, exercise);
    page.gap();
    put_pictured(page, library, exercise.base.figure, side, 0,
                 [&](Page& column) { put_texts(column, library, exercise.base, side, 0, Tell::what_to_do); });
    page.gap();
    put_texts(page, library, exercise.base, side, 0, Tell::purpose);
    put_demands(page, library, exercise.base, exercise.phase, 0);
    page.gap();
    put_facts(page, library, ref);
    put_links(page, library, exercise);
    put_stages(page, library, exercise, side);
    put_variants(page, library, exercise, side);
    put_sources(page, library, exercise.sources);
    page.finish();
}

}  // namespace valgus
