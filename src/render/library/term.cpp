// What a library says of its smaller words, for `valgus show`: joints, positions, kit, muscles, faults and sources.
#include <algorithm>

#include "render/library/words.hpp"
#include "render/words.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus {

namespace {

using namespace render;

bool has_term(const Exercise& exercise, Ref<Joint> ref) { return exercise.joint == ref; }
bool has_term(const Exercise& exercise, Ref<Position> ref) { return contains(exercise.positions, ref); }
bool has_term(const Exercise& exercise, Ref<Muscle> ref) { return contains(exercise.muscles, ref); }
bool has_term(const Exercise& exercise, Ref<Fault> ref) { return contains(exercise.faults, ref); }
bool has_term(const Exercise& exercise, Ref<Skill> ref) {
    return contains(exercise.teaches, ref) || contains(exercise.needs, ref);
}
bool has_term(const Exercise& exercise, Ref<Equipment> ref) {
    const auto choices = exercise.base.equipment.value_or(List<RefList<Equipment>>());
    return std::any_of(choices.begin(), choices.end(), [&](const auto& choice) { return contains(choice, ref); });
}
bool has_term(const Exercise& exercise, Ref<Source> ref) {
    return contains(exercise.sources, ref) || (exercise.base.dose && exercise.base.dose->source == ref) ||
           std::any_of(exercise.stages.begin(), exercise.stages.end(),
                       [&](const Stage& stage) { return stage.source == ref; });
}

template <class T>
void put_exercises(Page& page, const Library& library, Ref<T> ref, std::string_view label) {
    const auto all = exercises_having(library, ref);
    page.label(label, all.empty() ? "no exercise here" : list_of(library, all, &Exercise::name), 0);
}

template <class T>
void put_head(Page& page, const T& record) {
    put_title(page, capitalized(record.label) + " (" + text(T::noun) + ")", record.id, record.aliases);
    page.gap();
}

template <class T>
void put_question(Page& page, const Library& library, Ref<T> ref) {
    const auto words = asked_by(library, ref);
    if (!words.empty()) page.label("Ask for it", "valgus plan " + words, 0);
}

void put_term(Page& page, const Library& library, Ref<Joint> ref) {
    put_head(page, library[ref]);
    put_question(page, library, ref);
    std::vector<std::string> leading, faults;
    for (const auto& exercise : library.exercises)
        if (exercise.leads && exercise.joint == ref) leading.emplace_back(exercise.name);
    for (const auto& fault : library.faults)
        if (fault.joint == ref) faults.push_back(text(fault.label) + " (" + text(fault.id) + ")");
    page.label("First", support::join(leading, ", "), 0);
    page.label("Works on", support::join(faults, ", "), 0);
    put_exercises(page, library, ref, "Exercises");
}

void put_term(Page& page, const Library& library, Ref<Position> ref) {
    put_head(page, library[ref]);
    put_question(page, library, ref);
    page.label("Where", library.body.collapse, 0);
    put_exercises(page, library, ref, "Exercises");
}

void put_term(Page& page, const Library& library, Ref<Equipment> ref) {
    const auto& item = library[ref];
    put_head(page, item);
    page.label("Kind", item.provision == Provision::gear ? "gear, which not everybody has" : "every home has it", 0);
    page.label("Or else", item.stand_in, 0);
    if (!item.not_for.empty())
        page.label("Not for", "someone " + list_of(library, item.not_for, &Condition::label, "; "), 0);
    page.label("Not there", "valgus plan --without " + text(item.id), 0);
    put_exercises(page, library, ref, "Exercises");
}

void put_term(Page& page, const Library& library, Ref<Muscle> ref) {
    put_head(page, library[ref]);
    put_exercises(page, library, ref, "Exercises");
    const auto all = exercises_having(library, ref);
    if (!all.empty()) page.label("Ask for it", "valgus plan --include " + text(library[all.front()].id), 0);
}

void put_term(Page& page, const Library& library, Ref<Fault> ref) {
    const auto& fault = library[ref];
    put_head(page, fault);
    page.label("Worked on", fault.joint ? "at the " + text(library[*fault.joint].label) : "at no single joint", 0);
    put_question(page, library, ref);
    put_exercises(page, library, ref, "Exercises");
}

void put_term(Page& page, const Library& library, Ref<Source> ref) {
    const auto& source = library[ref];
    put_title(page, text(source.title) + " (source)", source.id, source.aliases);
    page.gap();
    page.paragraph(citation(source.title, source.authors, source.year, source.address));
    page.gap();
    page.label("Supports", source.supports, 0);
    page.label("Strength", source.strength, 0);
    put_exercises(page, library, ref, "Exercises");
    page.label("Elsewhere", "valgus find " + text(source.id), 0);
}

}  // namespace

template <class T>
Refs<Exercise> exercises_having(const Library& library, Ref<T> ref) {
    Refs<Exercise> all;
    for (const auto each : every<Exercise>(library))
        if (has_term(library[each], ref)) all.push_back(each);
    return all;
}

std::string asked_by(const Library& library, Ref<Joint> ref) { return "--focus " + text(library[ref].id); }
std::string asked_by(const Library& library, Ref<Position> ref) { return "--position " + text(library[ref].id); }
std::string asked_by(const Library& library, Ref<Fault> ref) {
    return library[ref].joint ? "--focus " + text(library[ref].id) : std::string();
}

template <class T>
void render_term(const Library& library, Ref<T> ref, const Style& style, const Sink& sink) {
    Page page(style, sink);
    put_term(page, library, ref);
    page.finish();
}

template Refs<Exercise> exercises_having(const Library&, Ref<Joint>);
template Refs<Exercise> exercises_having(const Library&, Ref<Position>);
template Refs<Exercise> exercises_having(const Library&, Ref<Equipment>);
template Refs<Exercise> exercises_having(const Library&, Ref<Muscle>);
template Refs<Exercise> exercises_having(const Library&, Ref<Fault>);
template Refs<Exercise> exercises_having(const Library&, Ref<Skill>);
template Refs<Exercise> exercises_having(const Library&, Ref<Source>);
template void render_term(const Library&, Ref<Joint>, const Style&, const Sink&);
template void render_term(const Library&, Ref<Position>, const Style&, const Sink&);
template void render_term(const Library&, Ref<Equipment>, const Style&, const Sink&);
template void render_term(const Library&, Ref<Muscle>, const Style&, const Sink&);
template void render_term(const Library&, Ref<Fault>, const Style&, const Sink&);
template void render_term(const Library&, Ref<Source>, const Style&, const Sink&);

}  // namespace valgus
