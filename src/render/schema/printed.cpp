#include "render/schema/printed.hpp"

#include <algorithm>
#include <string>

#include "valgus/stages/schema.hpp"

namespace valgus::render {

namespace {

Json::Object typed(const char* type) { return {{"type", type}}; }
Json::Object or_null(const char* type) { return {{"type", Json::Array{type, "null"}}}; }
Json::Object array_of(Json::Object items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json::Object by_name(Json::Object values) { return {{"type", "object"}, {"additionalProperties", std::move(values)}}; }

Json::Object enumerated(const PrintedRow& row, bool or_none = false) {
    auto words = std::get<Json::Array>(json_texts(row.words()).value);
    if (or_none) words.emplace_back();
    return {{"enum", std::move(words)}};
}

// The first part of a path without its brackets.
std::string first_of(std::string_view path) {
    const auto part = path.substr(0, path.find('.'));
    return std::string(part.substr(0, part.find('[')));
}

class Schema {
public:
    explicit Schema(const std::vector<PrintedRow>& rows) : rows_(rows) {}

    Json::Object object(const std::string& below) const {
        Json::Object properties;
        Json::Array required;
        for (const auto& row : rows_) {
            if (!row.path.starts_with(below)) continue;
            const auto key = first_of(row.path.substr(below.size()));
            const auto has_key = [&](const auto& field) { return field.key == key; };
            if (std::any_of(properties.begin(), properties.end(), has_key)) continue;
            const auto rest = row.path.substr(below.size() + key.size());
            if (rest.empty() || rest == "[]") {
                auto value = kind(row, below + key);
                if (!row.value.empty()) value.push_back({"description", row.value});
                properties.push_back({key, std::move(value)});
            } else {
                const bool is_list = rest.starts_with("[]");
                auto inner = object(below + key + (is_list ? "[]." : "."));
                properties.push_back({key, is_list ? array_of(std::move(inner)) : std::move(inner)});
            }
            if (row.is_always_there) required.emplace_back(key);
        }
        return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
    }

private:
    Json::Object kind(const PrintedRow& row, const std::string& path) const {
        switch (row.kind) {
            case Printed::one:
                return {{"const", 1}};
            case Printed::text:
                return typed("string");
            case Printed::text_or_null:
                return or_null("string");
            case Printed::number:
                return typed("integer");
            case Printed::number_or_null:
                return or_null("integer");
            case Printed::seconds:
                return {{"type", "integer"}, {"minimum", 0}};
            case Printed::seconds_or_null:
                return {{"type", Json::Array{"integer", "null"}}, {"minimum", 0}};
            case Printed::truth:
                return typed("boolean");
            case Printed::texts:
                return array_of(typed("string"));
            case Printed::word:
                return enumerated(row);
            case Printed::word_or_null:
                return enumerated(row, true);
            case Printed::words:
                return array_of(enumerated(row));
            case Printed::day:
                return {{"type", "string"}, {"format", "date"}, {"pattern", "^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"}};
            case Printed::paragraphs:
                return array_of({{"$ref", "#/$defs/paragraph"}});
            case Printed::records:
                return array_of(object(path + "[]."));
            case Printed::record:
                return object(path + ".");
            case Printed::record_or_null: {
                auto record = object(path + ".");
                record.front().value = Json::Array{"object", "null"};
                return record;
            }
            case Printed::numbers_by_name:
                return by_name(typed("integer"));
            case Printed::texts_by_name:
                return by_name(typed("string"));
            case Printed::anything_by_name:
                return typed("object");
            case Printed::plans:
                return {{"type", "object"},
                        {"patternProperties", Json::Object{{"^p[1-9][0-9]*$", Json::Object{{"$ref", "#/$defs/plan"}}}}},
                        {"additionalProperties", false}};
        }
        return {};
    }

    const std::vector<PrintedRow>& rows_;
};

std::vector<PrintedRow> as_list(std::span<const PrintedRow> rows) { return {rows.begin(), rows.end()}; }

std::vector<PrintedField> fields_of(std::span<const PrintedRow> rows) {
    std::vector<PrintedField> fields;
    for (const auto& row : rows) fields.push_back({row.path, row.value});
    return fields;
}

// The head, then what else it says, then the definitions.
Json whole(Json::Object schema, Json::Object object, Json::Object definitions) {
    for (auto& field : object) schema.push_back(std::move(field));
    schema.push_back({"$defs", std::move(definitions)});
    return schema;
}

}  // namespace

Json::Object printed_schema(const std::vector<PrintedRow>& rows, std::string_view below) {
    return Schema(rows).object(std::string(below));
}

Json::Object paragraph_schema() {
    const std::vector<PrintedRow> rows{{"id", Printed::text, {}},
                                       {"title", Printed::text, {}},
                                       {"text", Printed::text, {}},
                                       {"sources", Printed::texts, "ids"}};
    return printed_schema(rows);
}

}  // namespace valgus::render

namespace valgus {

using namespace render;

Json plan_schema() {
    return whole(schema_head("plan", "A plan of valgus", "What valgus plan --format json prints."),
                 printed_schema(as_list(plan_rows())), {{"paragraph", paragraph_schema()}});
}

// Its library and its request are those of a plan, and more. What made it is said of it alone, not of each plan.
Json program_schema() {
    const auto is_of_maker = [](const PrintedRow& row) { return row.path.starts_with("valgus."); };
    auto plan_in_program = as_list(plan_rows());
    std::erase_if(plan_in_program, is_of_maker);
    auto rows = as_list(program_rows());
    for (const auto& row : plan_rows())
        if (row.path.starts_with("library.") || row.path.starts_with("request.") || is_of_maker(row))
            rows.push_back(row);
    return whole(schema_head("program", "A program of valgus", "What valgus program --format json prints."),
                 printed_schema(rows), {{"paragraph", paragraph_schema()}, {"plan", printed_schema(plan_in_program)}});
}

// Where it is refused there is nothing else.
Json assessment_schema() {
    auto object = printed_schema(as_list(assessment_rows()));
    Json found;
    for (auto& field : object)
        if (field.key == "required") std::swap(found, field.value);
    object.back().value = Json::Array{"schema_version", "kind", "valgus", "refused", "refusal"};
    object.push_back({"if", Json::Object{{"properties", Json::Object{{"refused", Json::Object{{"const", false}}}}}}});
    object.push_back({"then", Json::Object{{"required", std::move(found)}}});
    object.push_back({"else", Json::Object{{"properties", Json::Object{{"focus", false}, {"profile", false}}}}});
    return whole(schema_head("assessment", "An assessment of valgus", "What valgus assess --format json prints."),
                 std::move(object), {{"paragraph", paragraph_schema()}});
}

std::vector<PrintedField> plan_fields() { return fields_of(plan_rows()); }
std::vector<PrintedField> program_fields() { return fields_of(program_rows()); }
std::vector<PrintedField> assessment_fields() { return fields_of(assessment_rows()); }

}  // namespace valgus
