// Which wishes bring an exercise in, in the order of docs/planning-rules.md, "Choosing".
#include "render/library/words.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::render {

namespace {

// "with --position walking or running and --focus ankle"
std::string wishes_of(const Library& library, const Occasion& occasion) {
    std::vector<std::string> wishes, causes;
    for (const auto cause : occasion.causes) causes.push_back(text(id(cause)));
    if (!causes.empty()) wishes.push_back("--cause " + support::join(causes, " or "));
    if (!occasion.positions.empty())
        wishes.push_back("--position " + list_of(library, occasion.positions, &Position::id, " or "));
    if (!occasion.conditions.empty())
        wishes.push_back("--condition " + list_of(library, occasion.conditions, &Condition::id, " or "));
    if (!occasion.joints.empty()) wishes.push_back("--focus " + list_of(library, occasion.joints, &Joint::id, " or "));
    return "with " + support::join(wishes, " and ");
}

std::string unasked(const Library& library, const Exercise& exercise) {
    const auto& positions = exercise.positions;
    return "core: unasked, in every plan" +
           (exercise.phase == Phase::integrate ? "" : " for the " + text(library[exercise.joint].label)) +
           (positions.empty() ? "" : " where the position is " + list_of(library, positions, &Position::label, " or "));
}

void add_callers_of_extra(const Library& library, const Exercise& exercise, const Calls& by,
                          std::vector<std::string>& calls) {
    if (by.by_position)
        calls.push_back("with --position " + list_of(library, exercise.positions, &Position::id, " or "));
    if (by.by_joint)
        calls.push_back("with --focus " + text(library[exercise.joint].id) + ", which has no core exercise");
    for (const auto other : by.stands_in)
        calls.push_back("in place of " + text(library[other].name) + ", where that cannot be done");
}

std::string by_name(const Library& library, const Exercise& exercise, const Calls& by) {
    auto call = "by name, with --include " + text(exercise.id);
    if (!by.by_all) return call;
    if (exercise.positions.empty()) return call + ", or with --all";
    return call + ", or with --all and --position " + list_of(library, exercise.positions, &Position::id, " or ");
}

}  // namespace

void put_calls(Page& page, const Library& library, Ref<Exercise> ref) {
    const auto& exercise = library[ref];
    const auto by = calls_of(library, ref);
    std::vector<std::string> calls;
    for (const auto& occasion : exercise.brought_by) calls.push_back(wishes_of(library, occasion));
    if (!by.unasked) add_callers_of_extra(library, exercise, by, calls);
    for (const auto skill : exercise.teaches)
        calls.push_back("where something needs the skill " + text(library[skill].id) +
                        (by.unasked ? "" : " and nothing else teaches it"));
    if (!by.unasked) calls.push_back(by_name(library, exercise, by));
    auto says = by.unasked ? unasked(library, exercise) : "extra: waits until something calls it";
    if (by.unasked && !calls.empty()) says += "; and besides";
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
