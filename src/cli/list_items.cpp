#include "cli/list_items.hpp"

#include "cli/form.hpp"
#include "valgus/plan.hpp"
#include "valgus/stages/decision.hpp"

namespace valgus::cli {

Json listed(const Library& library, const Exercise& exercise) {
    auto item = listed(exercise, exercise.name);
    item.push_back({"joint", library[exercise.joint].id});
    item.push_back({"joint_name", library[exercise.joint].label});
    item.push_back({"phase", id(exercise.phase)});
    item.push_back({"rank", id(exercise.rank)});
    item.push_back({"laterality", id(exercise.laterality)});
    item.push_back({"dose", dose_as_stated(*exercise.base.dose)});
    item.push_back({"muscles", ids_of(library, exercise.muscles)});
    item.push_back({"faults", ids_of(library, exercise.faults)});
    return item;
}

Json listed(const Library& library, const Equipment& item) {
    auto all = listed(item, item.label);
    all.push_back({"provision", id(item.provision)});
    all.push_back({"stand_in", text_or_null(item.stand_in)});
    all.push_back({"not_for", ids_of(library, item.not_for)});
    return all;
}

Json listed(const Library& /*library*/, const Skill& skill) {
    auto item = listed(skill, skill.label);
    item.push_back({"ability", skill.ability});
    item.push_back({"check", skill.check});
    return item;
}

Json listed(const Library& library, const Condition& condition) {
    auto item = listed(condition, condition.label);
    item.push_back({"detail", text_or_null(condition.detail)});
    item.push_back({"refuses", text_or_null(condition.refuses)});
    item.push_back({"clearable", condition.clearable});
    item.push_back({"sources", ids_of(library, condition.sources)});
    return item;
}

Json listed(const Library& /*library*/, const Source& source) {
    auto item = listed(source, source.title);
    item.push_back({"authors", text_or_null(source.authors)});
    item.push_back({"year", source.year ? Json(*source.year) : Json()});
    item.push_back({"address", text_or_null(source.address)});
    return item;
}

Json listed(const Library& library, const Protocol& protocol) {
    const auto number = [](std::optional<int> value) { return value ? Json(*value) : Json(); };
    auto item = listed(protocol, protocol.name);
    Json::Array exercises;
    for (const auto& part : protocol.exercises) exercises.emplace_back(library[part.exercise].id);
    item.push_back({"exercises", std::move(exercises)});
    item.push_back({"weeks", number(protocol.weeks)});
    item.push_back({"days", number(protocol.days)});
    item.push_back({"minutes", number(protocol.minutes)});
    item.push_back({"did", text_or_null(protocol.did)});
    item.push_back({"found", protocol.found});
    item.push_back({"differs", text_or_null(protocol.differs)});
    item.push_back({"sources", ids_of(library, protocol.sources)});
    return item;
}

}  // namespace valgus::cli
