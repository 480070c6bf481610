// valgus list: the sections of a library as tables.
#include <algorithm>
#include <array>

#include "cli/fitting.hpp"
#include "cli/form.hpp"
#include "cli/list_items.hpp"
#include "cli/session.hpp"
#include "cli/style.hpp"
#include "support/nearest.hpp"
#include "support/wording.hpp"
#include "valgus/render.hpp"
#include "valgus/stages/shown.hpp"

namespace valgus::cli {

namespace {

constexpr int wide_page = 100;  // columns

std::string text(std::string_view view) { return std::string(view); }

std::string words(const Texts& texts) {
    return support::join(std::vector<std::string>(texts.begin(), texts.end()), ", ");
}

// The name is for people: it has room on a wide page only.
Table exercises(Session& session, const Style& style) {
    const auto& library = session.library();
    const bool named = style.width >= wide_page;
    Table table{{"id", "joint", "phase", "rank", "dose"}, {}};
    if (named) table.header.insert(table.header.begin() + 1, "name");
    for (const auto* exercise : fitting_exercises(session)) {
        auto dose = *exercise->base.dose;
        dose.tempo.reset();  // `show` tells it
        auto& row = table.rows.emplace_back(std::vector{text(exercise->id), text(library[exercise->joint].id),
                                                        text(id(exercise->phase)), text(id(exercise->rank)),
                                                        dose_as_stated(dose)});
        if (named) row.insert(row.begin() + 1, text(exercise->name));
    }
    return table;
}

template <class T>
Table labelled(const List<T>& section) {
    Table table{{"id", "name", "also called"}, {}};
    for (const auto& record : section)
        table.rows.push_back({text(record.id), text(record.label), words(record.aliases)});
    return table;
}

Table equipment(const Library& library) {
    Table table{{"id", "name", "kind", "stand-in"}, {}};
    for (const auto& item : library.equipment)
        table.rows.push_back({text(item.id), text(item.label), text(id(item.provision)), text(item.stand_in)});
    return table;
}

Table skills(const Library& library) {
    Table table{{"id", "name", "check"}, {}};
    for (const auto& skill : library.skills)
        table.rows.push_back({text(skill.id), text(skill.label), text(skill.check)});
    return table;
}

Table conditions(const Library& library) {
    Table table{{"id", "for", "what it changes"}, {}};
    for (const auto& condition : library.conditions)
        table.rows.push_back({text(condition.id), text(condition.label), text(condition.detail)});
    return table;
}

// The weeks and days that it says.
Table protocols(const Library& library) {
    const auto said = [](std::optional<int> number) { return number ? std::to_string(*number) : std::string(); };
    Table table{{"id", "weeks", "days", "exercises", "name"}, {}};
    for (const auto& each : library.protocols)
        table.rows.push_back(
            {text(each.id), said(each.weeks), said(each.days), std::to_string(each.exercises.size()), text(each.name)});
    return table;
}

template <class T>
Table titled(const List<T>& section) {
    Table table{{"id", "title"}, {}};
    for (const auto& record : section) table.rows.push_back({text(record.id), text(record.title)});
    return table;
}

Table sources(const Library& library) {
    Table table{{"id", "year", "title"}, {}};
    for (const auto& source : library.sources)
        table.rows.push_back({text(source.id), source.year ? std::to_string(*source.year) : "", text(source.title)});
    return table;
}

struct Section {
    std::string_view name;
    Table (*table)(Session&, const Style&);
    Json::Array (*items)(Session&);
};

template <auto Records>
Json::Array items_of(Session& session) {
    const auto& library = session.library();
    Json::Array items;
    for (const auto& record : library.*Records) items.push_back(listed(library, record));
    return items;
}

Json::Array exercise_items(Session& session) {
    Json::Array items;
    for (const auto* exercise : fitting_exercises(session)) items.push_back(listed(session.library(), *exercise));
    return items;
}

constexpr auto list_sections = std::to_array<Section>({
    {"exercises", exercises, exercise_items},
    {"joints", [](Session& session, const Style&) { return labelled(session.library().joints); },
     items_of<&Library::joints>},
    {"positions", [](Session& session, const Style&) { return labelled(session.library().positions); },
     items_of<&Library::positions>},
    {"equipment", [](Session& session, const Style&) { return equipment(session.library()); },
     items_of<&Library::equipment>},
    {"skills", [](Session& session, const Style&) { return skills(session.library()); }, items_of<&Library::skills>},
    {"conditions", [](Session& session, const Style&) { return conditions(session.library()); },
     items_of<&Library::conditions>},
    {"protocols", [](Session& session, const Style&) { return protocols(session.library()); },
     items_of<&Library::protocols>},
    {"muscles", [](Session& session, const Style&) { return labelled(session.library().muscles); },
     items_of<&Library::muscles>},
    {"faults", [](Session& session, const Style&) { return labelled(session.library().faults); },
     items_of<&Library::faults>},
    {"tests", [](Session& session, const Style&) { return titled(session.library().tests); },
     items_of<&Library::tests>},
    {"habits", [](Session& session, const Style&) { return titled(session.library().habits); },
     items_of<&Library::habits>},
    {"topics", [](Session& session, const Style&) { return titled(session.library().topics); },
     items_of<&Library::topics>},
    {"sources", [](Session& session, const Style&) { return sources(session.library()); }, items_of<&Library::sources>},
});

void propose_sections(const Proposing& /*about*/, Proposals& all) {
    for (const auto& section : list_sections) all.add(section.name);
}

const Section& section_of(const Arguments& arguments) {
    const std::string word = arguments.words.empty() ? "exercises" : arguments.words.front();
    std::vector<std::string_view> names;
    for (const auto& section : list_sections) {
        if (section.name == word) return section;
        names.push_back(section.name);
    }
    const auto near = support::nearest(word, names);
    throw Failure(Exit::usage, "unknown section " + support::quoted(word),
                  (near ? "did you mean " + support::quoted(*near) + "? " : std::string()) +
                      "allowed: " + support::join(std::vector<std::string>(names.begin(), names.end()), ", "));
}

void check_filters(const Section& section, const Arguments& arguments) {
    if (section.name == "exercises") return;
    for (const auto& option : list_options.options)
        if (const auto said = arguments.one(option.name); said && said->in == SaidIn::flag)
            throw Failure(Exit::usage, "--" + text(option.name) + " filters exercises, not " + text(section.name),
                          "leave it out");
}

Failure nothing_of(const Section& section) {
    if (section.name == "exercises") return {Exit::refused, "no exercises fit", "widen the filters"};
    return {Exit::refused, "the library has no " + text(section.name), "`valgus list` names its exercises"};
}

Exit act_list(Session& session) {
    const auto& arguments = session.arguments;
    const auto& section = section_of(arguments);
    check_filters(section, arguments);
    const auto form = form_of(arguments, data_forms);
    const auto style = style_of(arguments, session.surroundings);
    if (form == "json") {
        auto items = section.items(session);
        const auto exit = items.empty() ? Exit::refused : Exit::done;
        auto object = printed("list", session);
        object.push_back({"section", section.name});
        object.push_back({"items", std::move(items)});
        put_json(std::move(object), session);
        return exit;
    }
    const auto table = section.table(session, style);
    if (table.rows.empty()) throw nothing_of(section);
    render_table(table, style, session.text_sink());
    return Exit::done;
}

const std::array list_groups{&list_options, &form_options,  &library_options, &settings_options,
                             &look_options, &pager_options, &general_options};

}  // namespace

const Command list_command{
    .name = "list",
    .summary =
        "exercises, joints, positions, equipment, skills, conditions, protocols, muscles, faults, tests, habits, "
        "topics or sources",
    .words = "[SECTION]",
    .word = Domain::choice("SECTION", propose_sections),
    .most_words = 1,
    .surplus = "list one section at a time",
    .examples = {"valgus list --focus hip --phase strengthen", "valgus list equipment"},
    .groups = list_groups,
    .act = act_list,
};

}  // namespace valgus::cli
