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

// "--age below 18", "--age 12 to 17"
std::string ages_of(const Condition& condition) {
    const auto under = condition.under_age, over = condition.over_age;
    if (under && over) return "--age " + std::to_string(*over + 1) + " to " + std::to_string(*under - 1);
    if (under) return "--age below " + std::to_string(*under);
    return over ? "--age above " + std::to_string(*over) : "";
}

// "with --age below 18, or --condition under-18"
std::string held_by(const Condition& condition) {
    std::vector<std::string> ways;
    if (auto ages = ages_of(condition); !ages.empty()) ways.push_back(std::move(ages));
    if (condition.from_pain) ways.push_back("--pain " + std::to_string(*condition.from_pain) + " and more");
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

std::string_view name_of(const Exercise& exercise) { return exercise.name; }
std::string_view name_of(const Equipment& equipment) { return equipment.label; }

template <class List, class Is>
std::string names_where(const List& records, Is is) {
    std::vector<std::string> names;
    for (const auto& record : records)
        if (is(record)) names.emplace_back(name_of(record));
    return support::join(names, ", ");
}

// What it makes of sessions and of exercises that stay in.
std::vector<std::string> changes_of(const Library& library, const Condition& condition) {
    const auto number = [](int value) { return std::to_string(value); };
    std::vector<std::string> changes;
    if (condition.half_weeks)
        changes.push_back("numbers are half in the first " +
                          (*condition.half_weeks == 1 ? "week" : number(*condition.half_weeks) + " weeks"));
    if (condition.max_exercises)
        changes.push_back("a session holds at most " + support::plural(*condition.max_exercises, "exercise") +
                          ", unless --max-exercises says otherwise");
    if (condition.minutes)
        changes.push_back("a session lasts at most " + number(*condition.minutes) +
                          " min, unless --minutes says otherwise");
    if (condition.most_bend)
        changes.push_back("an --angle beyond " + number(*condition.most_bend) + " counts as " +
                          number(*condition.most_bend));
    const auto add = [&](std::string_view what, const std::string& names) {
        if (!names.empty()) changes.push_back(std::string(what) + names);
    };
    add("not at hand, nor what stands in for it: ", names_where(library.equipment, [&](const Equipment& equipment) {
            return is_about(library, equipment.not_for, condition);
        }));
    add("these end before a harder stage: ", names_where(library.exercises, [&](const Exercise& exercise) {
            return std::any_of(exercise.stages.begin(), exercise.stages.end(),
                               [&](const Stage& stage) { return is_about(library, stage.not_for, condition); });
        }));
    add("how these are done: ", names_where(library.exercises, [&](const Exercise& exercise) {
            return std::any_of(exercise.variants.begin(), exercise.variants.end(), [&](const Variant& variant) {
                return is_about(library, variant.conditions, condition);
            });
        }));
    return changes;
}

bool is_for_plans(const Note& /*note*/) { return true; }
bool is_for_plans(const SelfTest& test) { return test.in_plans; }

// What plans say to those for whom it holds.
template <class T>
void put_notes(Page& page, const Library& library, List<T> notes, const Condition& condition) {
    for (const auto& note : notes) {
        if (!is_for_plans(note) || !is_about(library, note.conditions, condition)) continue;
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
    if (condition.ages)
        page.label("Ages", std::to_string(condition.ages->low) + " to " + std::to_string(condition.ages->high), 0);
    page.label("No plan", condition.refuses, 0);
    if (condition.clearable) page.label("But", "with --cleared, once a clinician has cleared you, there is one", 0);
    page.label("Leaves out", left_out(library, ref), 0);
    page.label("Because", condition.because, 0);
    for (const auto& change : changes_of(library, condition)) page.label("Changes", change, 0);
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
