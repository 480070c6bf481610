// The fields of what --format json prints of a library: list, show, about, find and check. docs/command-line.md repeats
// them.
#include <algorithm>
#include <array>
#include <string>

#include "render/schema/printed.hpp"
#include "valgus/library/exercise.hpp"
#include "valgus/library/note.hpp"
#include "valgus/stages/schema.hpp"

namespace valgus::render {

namespace {

using P = Printed;
using Words = std::vector<std::string_view>;

Words list_word() { return {"list"}; }
Words show_word() { return {"show"}; }
Words about_word() { return {"about"}; }
Words find_word() { return {"find"}; }
Words check_word() { return {"check"}; }
Words severities() { return {"error", "warning"}; }
Words listed_sections() {
    return {"exercises", "joints", "positions", "equipment", "skills", "conditions", "protocols",
            "muscles",   "faults", "tests",     "habits",    "topics", "sources"};
}

// NOLINTBEGIN(modernize-use-designated-initializers): rows of tables
constexpr auto list_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"list\"`", list_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text, "the command line that asked for it, for a shell"},
    {"section", P::word, "which; `exercises` without a word", listed_sections},
    {"items[].id", P::text, "id"},
    {"items[].name", P::text, "what people call it"},
    {"items[].aliases", P::texts, "other words that find it"},
});

// What items of one section have besides.
struct ListedRow {
    std::string_view section;
    PrintedRow row;
};
constexpr auto listed_table = std::to_array<ListedRow>({
    {"exercises", {"items[].joint", P::text, "of exercises: id", nullptr, false}},
    {"exercises", {"items[].joint_name", P::text, "of exercises: what people call the joint", nullptr, false}},
    {"exercises", {"items[].phase", P::word, "of exercises: as in a plan", valgus::ids<Phase>, false}},
    {"exercises", {"items[].rank", P::word, "of exercises: `core` or `extra`", valgus::ids<Rank>, false}},
    {"exercises", {"items[].laterality", P::word, "of exercises: as in a plan", valgus::ids<Laterality>, false}},
    {"exercises", {"items[].dose", P::text, "of exercises: in words", nullptr, false}},
    {"exercises", {"items[].muscles", P::texts, "of exercises: ids", nullptr, false}},
    {"exercises", {"items[].faults", P::texts, "of exercises: ids", nullptr, false}},
    {"equipment", {"items[].provision", P::word, "of equipment: `gear` or `household`", valgus::ids<Provision>, false}},
    {"equipment", {"items[].stand_in", P::text_or_null, "of equipment: text or `null`", nullptr, false}},
    {"equipment", {"items[].not_for", P::texts, "of equipment: ids of conditions", nullptr, false}},
    {"skills", {"items[].ability", P::text, "of skills: what one can do then", nullptr, false}},
    {"skills", {"items[].check", P::text, "of skills: how one knows", nullptr, false}},
    {"conditions", {"items[].detail", P::text_or_null, "of conditions: what it changes, or `null`", nullptr, false}},
    {"conditions",
     {"items[].refuses", P::text_or_null, "of conditions: why there is no plan, or `null`", nullptr, false}},
    {"conditions",
     {"items[].clearable", P::truth, "of conditions: true where there is one once cleared", nullptr, false}},
    {"conditions", {"items[].sources", P::texts, "of conditions: ids", nullptr, false}},
    {"protocols", {"items[].exercises", P::texts, "of protocols: ids", nullptr, false}},
    {"protocols", {"items[].weeks", P::number_or_null, "of protocols: how long it takes, or `null`", nullptr, false}},
    {"protocols", {"items[].days", P::number_or_null, "of protocols: how many a week, or `null`", nullptr, false}},
    {"protocols", {"items[].minutes", P::number_or_null, "of protocols: of a session, or `null`", nullptr, false}},
    {"protocols", {"items[].did", P::text_or_null, "of protocols: what was done, or `null`", nullptr, false}},
    {"protocols", {"items[].found", P::text, "of protocols: what was found", nullptr, false}},
    {"protocols", {"items[].differs", P::text_or_null, "of protocols: what differs here, or `null`", nullptr, false}},
    {"protocols", {"items[].sources", P::texts, "of protocols: ids", nullptr, false}},
    {"sources", {"items[].authors", P::text_or_null, "of sources: text or `null`", nullptr, false}},
    {"sources", {"items[].year", P::number_or_null, "of sources: number or `null`", nullptr, false}},
    {"sources", {"items[].address", P::text_or_null, "of sources: text or `null`", nullptr, false}},
});

constexpr auto show_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"show\"`", show_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text, "the command line that asked for it, for a shell"},
    {"records[].id", P::text, "id"},
    {"records[].name", P::text, "what people call it"},
    {"records[].kind", P::text, "`exercise`, `test`, `skill`, …"},
    {"records[].section", P::text, "the key of a library under which it stands"},
    {"records[].record", P::anything_by_name, "as the library has it written, by its keys"},
    {"records[].exercises", P::texts, "ids of those that have it; of an exercise itself none"},
    {"records[].asked_by", P::text_or_null, "what asks a plan for it, `--focus hip`, or `null`"},
});

constexpr auto about_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"about\"`", about_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text, "the command line that asked for it, for a shell"},
    {"topics[].id", P::text, "id; of all topics where none was named"},
    {"topics[].name", P::text, "what it tells"},
    {"topics[].aliases", P::texts, "other words that find it"},
    {"topics[].text", P::text, "text, with empty lines between paragraphs"},
    {"topics[].detail", P::text_or_null, "more of it, or `null`"},
    {"topics[].lists", P::words, "what it lists after its text", valgus::ids<Listing>},
    {"topics[].sources", P::texts, "ids"},
});

constexpr auto find_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"find\"`", find_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text, "the command line that asked for it, for a shell"},
    {"words", P::texts, "what was looked for"},
    {"hits[].id", P::text, "id"},
    {"hits[].name", P::text, "what people call it"},
    {"hits[].kind", P::text, "`exercise`, `topic`, `source`, …"},
    {"hits[].section", P::text, "the key of a library under which it stands"},
    {"hits[].key", P::text, "which of its keys holds the text"},
    {"hits[].text", P::text, "the text with most of the words"},
});

constexpr auto check_table = std::to_array<PrintedRow>({
    {"schema_version", P::one, "1"},
    {"kind", P::word, "`\"check\"`", check_word},
    {"valgus.version", P::text, "of the program that made it"},
    {"valgus.command", P::text, "the command line that asked for it, for a shell"},
    {"findings[].file", P::text, "as it was named"},
    {"findings[].line", P::number_or_null, "from 1 on; `null` of a whole file"},
    {"findings[].column", P::number_or_null, "the same, in characters"},
    {"findings[].severity", P::word, "`error` or, with `--strict`, `warning`", severities},
    {"findings[].message", P::text, "what is wrong"},
    {"findings[].remedy", P::text_or_null, "what to do, or `null`"},
    {"more", P::truth, "true where there are more than these"},
    {"warnings", P::number_or_null, "how many there are; `null` where there are errors"},
    {"library", P::record_or_null, "`null` where there are errors; else the fields below"},
    {"library.id", P::text, "id"},
    {"library.title", P::text, "what it is about"},
    {"library.exercises", P::number, "how many"},
    {"library.tests", P::number, "how many"},
    {"library.topics", P::number, "how many"},
    {"library.sources", P::number, "how many"},
    {"library.safety_is_general", P::truth, "true where it has no safety texts of its own"},
});
// NOLINTEND(modernize-use-designated-initializers)

struct DataKind {
    std::string_view name, title;
    std::span<const PrintedRow> rows;
};
constexpr std::array data_kinds{
    DataKind{"list", "A list of records of valgus", list_table}, DataKind{"show", "Records of valgus", show_table},
    DataKind{"about", "Topics of valgus", about_table},          DataKind{"find", "What valgus found", find_table},
    DataKind{"check", "What valgus check found", check_table},
};

const DataKind& data_kind(std::string_view name) {
    return *std::find_if(data_kinds.begin(), data_kinds.end(), [&](const DataKind& kind) { return kind.name == name; });
}

std::vector<PrintedRow> data_rows(const DataKind& kind) {
    std::vector<PrintedRow> rows(kind.rows.begin(), kind.rows.end());
    if (kind.name == "list")
        for (const auto& listed : listed_table) rows.push_back(listed.row);
    return rows;
}

// "if it is a list of skills, each item has these too".
Json::Array by_section() {
    constexpr std::string_view item = "items[].";
    Json::Array rules;
    for (const auto section : listed_sections()) {
        Json::Array keys;
        for (const auto& listed : listed_table)
            if (listed.section == section) keys.emplace_back(listed.row.path.substr(item.size()));
        if (keys.empty()) continue;
        const Json::Object is_it{{"properties", Json::Object{{"section", Json::Object{{"const", section}}}}}};
        const Json::Object each{{"required", std::move(keys)}};
        rules.push_back(Json::Object{
            {"if", is_it},
            {"then", Json::Object{{"properties", Json::Object{{"items", Json::Object{{"items", each}}}}}}}});
    }
    return rules;
}

}  // namespace

}  // namespace valgus::render

namespace valgus {

using namespace render;

Json data_schema(std::string_view command) {
    const auto& kind = data_kind(command);
    auto schema =
        schema_head(kind.name, kind.title, "What valgus " + std::string(kind.name) + " --format json prints.");
    for (auto& field : printed_schema(data_rows(kind))) schema.push_back(std::move(field));
    if (kind.name == "list") schema.push_back({"allOf", by_section()});
    return schema;
}

std::vector<PrintedField> data_fields(std::string_view command) {
    std::vector<PrintedField> fields;
    for (const auto& row : data_rows(data_kind(command))) fields.push_back({row.path, row.value});
    return fields;
}

}  // namespace valgus
