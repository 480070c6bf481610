// The field tables, for manual pages, and as Markdown for docs/library-format.md and docs/figure-format.md.
#include "library/reference.hpp"

#include <string>

#include "library/check_figure.hpp"
#include "library/sections.hpp"
#include "support/wording.hpp"
#include "valgus/stages/reference.hpp"

namespace valgus {

namespace {

std::string code(std::string_view word) { return "`" + std::string(word) + "`"; }

// What to write, in one cell: the shape, then where its words come from or its bounds.
std::string value_of(const FieldInfo& field) {
    std::string text(field.shape);
    if (!field.vocabulary.empty()) text += " of " + code(field.vocabulary);
    if (field.words != nullptr) {
        std::vector<std::string> words;
        for (const auto word : field.words()) words.push_back(code(word));
        text += ": " + support::join(words, " ");
    }
    if (field.bounds.high > 0 && field.shape.starts_with("text"))
        text += ", at most " + std::to_string(field.bounds.high) + " characters";
    else if (field.bounds.high > 0)
        text += ", " + std::to_string(field.bounds.low) + " to " + std::to_string(field.bounds.high);
    return text;
}

template <class T>
ReferenceTable table(std::string_view heading) {
    ReferenceTable table{std::string(heading), {"key", "value", ""}, {}};
    for (const auto& info : field_infos<T>())
        table.rows.push_back({code(info.key) + (info.presence == Presence::required ? " (required)" : ""),
                              value_of(info), std::string(info.help)});
    return table;
}

// The words of a fixed vocabulary, each with what it means.
template <Word E>
ReferenceTable words(std::string_view heading) {
    ReferenceTable table{std::string(heading), {"word", ""}, {}};
    for (const auto& row : term_table<E>) table.rows.push_back({code(row.id), std::string(row.label)});
    return table;
}

ReferenceTable places() {
    ReferenceTable table{"Places of the body", {"place", ""}, {}};
    for (const auto& row : term_table<Place>) {
        std::vector<std::string> written;
        if (on_midline(row.value)) written.push_back(code(row.id));
        for (const std::string_view side : {"working-", "other-", "both-"})
            if (!on_midline(row.value)) written.push_back(code(std::string(side).append(row.id)));
        table.rows.push_back({support::join(written, " "), std::string(row.label)});
    }
    return table;
}

ReferenceTable props() {
    ReferenceTable table{"Kinds of props", {"word", "", "needs", "may have"}, {}};
    for (const auto& row : prop_keys) {
        std::vector<std::string> may;
        for (const auto key : row.may)
            if (!key.empty()) may.push_back(code(key));
        table.rows.push_back({code(id(row.kind)), std::string(label(row.kind)),
                              row.needs.empty() ? "" : code(row.needs), support::join(may, ", ")});
    }
    return table;
}

std::string markdown(const std::vector<ReferenceTable>& tables) {
    const auto line = [](const std::vector<std::string>& cells, std::string_view if_empty) {
        std::string text = "|";
        for (const auto& cell : cells) text += cell.empty() ? std::string(if_empty) : " " + cell + " |";
        return text + "\n";
    };
    std::string text;
    for (const auto& table : tables) {
        text += "### " + table.heading + "\n\n" + line(table.columns, " |") + "|";
        for (std::size_t i = 0; i < table.columns.size(); ++i) text += "---|";
        text += "\n";
        for (const auto& row : table.rows) text += line(row, "  |");
        text += "\n";
    }
    return text;
}

}  // namespace

std::vector<ReferenceTable> figure_tables() {
    return {table<Figure>("`figure:` of an exercise, variant, stage or test"),
            words<Body>("Words for `body:`"),
            words<Works>("Words for `works:`"),
            table<Camera>("`camera:` of a figure"),
            table<Prop>("`props:` of a figure"),
            props(),
            words<Direction>("Words for `direction:`"),
            table<Pose>("`poses:` of a figure"),
            table<Anchors>("`anchors:` of a pose"),
            places(),
            table<PelvisAngles>("`pelvis:` of a pose"),
            table<SpineAngles>("`trunk:` and `head:` of a pose"),
            table<LegAngles>("`both_legs:`, `working_leg:` and `other_leg:` of a pose"),
            table<ArmAngles>("`both_arms:`, `working_arm:` and `other_arm:` of a pose")};
}

std::vector<ReferenceTable> library_tables() {
    std::vector<ReferenceTable> all{table<Identity>("`library:` (one record)"),
                                    table<Defaults>("`defaults:` (one record)"),
                                    table<Complaint>("`body:` (one record)"), table<Bend>("`bends:` of the body"),
                                    table<Purposes>("`phases:` of the body")};
    const auto add = [&](std::initializer_list<ReferenceTable> tables) {
        all.insert(all.end(), tables.begin(), tables.end());
    };
    Shelf library;
    for_each_section(library, [&]<class T>(const List<T>&) {
        const std::string_view section = T::section;
        add({section.starts_with(held_by_it)
                 ? table<T>(code(std::string(section.substr(held_by_it.size())) + ":") + " of `assessment:`")
                 : table<T>(code(std::string(section) + ":"))});
        if constexpr (std::is_same_v<T, Question>)
            add({table<QuestionPart>("`parts:` of a question"), table<AnswerOption>("`options:` of an answer"),
                 words<AnswerKind>("Words for `kind:`"), words<Fills>("Words for `fills:`"),
                 table<Criterion>("What an answer must be")});
        if constexpr (std::is_same_v<T, Muscle>)
            add({table<Ball>("`flesh:` of a muscle"), words<Segment>("Words for `on:`"),
                 table<Facing>("`faces:` of a muscle")});
        if constexpr (std::is_same_v<T, Exercise>)
            add({table<Dose>("`dose:` of an exercise, variant or stage"),
                 table<Occasion>("`brought_by:` of an exercise"), table<Variant>("`variants:` of an exercise"),
                 table<Stage>("`progressions:` of an exercise")});
        if constexpr (std::is_same_v<T, Protocol>) add({table<ProtocolPart>("`exercises:` of a protocol")});
    });
    return all;
}

std::string figure_reference() { return markdown(figure_tables()); }
std::string library_reference() { return markdown(library_tables()); }

}  // namespace valgus
