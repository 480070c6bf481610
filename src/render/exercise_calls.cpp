// Which wishes bring an exercise in, in the order of docs/planning-rules.md, "Choosing".
#include <algorithm>

#include "render/library_words.hpp"

namespace valgus::render {

namespace {

std::string text(std::string_view view) { return std::string(view); }

template <class T>
bool contains(const Refs<T>& refs, Ref<T> ref) {
    return std::find(refs.begin(), refs.end(), ref) != refs.end();
}

bool has_core(const Library& library, Ref<Joint> joint) {
    return std::any_of(library.exercises.begin(), library.exercises.end(),
                       [&](const Exercise& other) { return other.joint == joint && other.rank == Rank::core; });
}

// "with --position walking or running and --focus ankle"
std::string wishes_of(const Library& library, const Occasion& occasion) {
    std::vector<std::string> wishes, causes;
    for (const auto cause : occasion.causes) causes.push_back(text(id(cause)));
    if (!causes.empty()) wishes.push_back("--cause " + support::join(causes, " or "));
    if (!occasion.positions.empty())
        wishes.push_back("--position " + list_of(library, occasion.positions, &Position::id, " or "));
    if (!occasion.joints.empty()) wishes.push_back("--focus " + list_of(library, occasion.joints, &Joint::id, " or "));
    return "with " + support::join(wishes, " and ");
}

std::string unasked(const Library& library, const Exercise& exercise) {
    const auto& positions = exercise.positions;
    return "core: unasked, in every plan" +
           (exercise.phase == Phase::integrate ? "" : " for the " + text(library[exercise.joint].label)) +
           (positions.empty() ? "" : " where the position is " + list_of(library, positions, &Position::label, " or "));
}

void add_callers_of_extra(const Library& library, Ref<Exercise> ref, std::vector<std::string>& calls) {
    const auto& exercise = library[ref];
    if (exercise.phase == Phase::integrate && !exercise.positions.empty())
        calls.push_back("with --position " + list_of(library, exercise.positions, &Position::id, " or "));
    if (!has_core(library, exercise.joint))
        calls.push_back("with --focus " + text(library[exercise.joint].id) + ", which has no core exercise");
    for (const auto& other : library.exercises)
        if (contains(other.alternatives, ref))
            calls.push_back("in place of " + text(other.name) + ", where that cannot be done");
}

// An extra drill needs no --all where its position is asked.
std::string by_name(const Library& library, const Exercise& exercise) {
    auto call = "by name, with --include " + text(exercise.id);
    if (exercise.positions.empty()) return call + ", or with --all";
    if (exercise.phase == Phase::integrate) return call;
    return call + ", or with --all and --position " + list_of(library, exercise.positions, &Position::id, " or ");
}

}  // namespace

void put_calls(Page& page, const Library& library, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    const bool core = exercise.rank == Rank::core;
    std::vector<std::string> calls;
    for (const auto& occasion : exercise.brought_by) calls.push_back(wishes_of(library, occasion));
    if (!core) add_callers_of_extra(library, ref, calls);
    for (const auto skill : exercise.teaches)
        calls.push_back("where something needs the skill " + text(library[skill].id) +
                        (core ? "" : " and nothing else teaches it"));
    if (!core) calls.push_back(by_name(library, exercise));
    auto says = core ? unasked(library, exercise) : "extra: waits until something calls it";
    if (core && !calls.empty()) says += "; and besides";
    for (const auto& call : calls) says += "\n- " + call;
    page.label("Comes in", says, 0);
    if (exercise.daily) page.label("Daily", "in a program, on mobility days too", 0);
    if (exercise.enters_after)
        page.label("Not before", std::to_string(*exercise.enters_after) + " percent of the weeks have passed", 0);
    std::vector<std::string> not_for;
    for (const auto condition : every<Condition>(library))
        if (rules_out(library, condition, ref)) not_for.emplace_back(library[condition].label);
    if (!not_for.empty()) page.label("Not for", "someone " + support::join(not_for, "; "), 0);
}

}  // namespace valgus::render
