// A line of a log as a JSON Schema, from the table of its columns: what read_log.cpp takes.
#include "valgus/stages/schema.hpp"

#include "history/columns.hpp"
#include "support/digits.hpp"

namespace valgus {

namespace {

constexpr std::string_view iso_day = "(?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
constexpr std::string_view german_day = "(?:0?[1-9]|[12][0-9]|3[01])\\.(?:0?[1-9]|1[0-2])\\.(?:19|2[0-9])[0-9]{2}";
constexpr std::string_view one_decimal = "-?(?:0|[1-9][0-9]{0,6})(?:[.,][0-9])?";

std::string either(const std::vector<std::string_view>& words) {
    std::string all;
    for (const auto word : words) all.append(all.empty() ? "" : "|").append(word);
    return all;
}

// Of a cell that is filled in; empty: anything.
std::string pattern_of(const LogColumn& column) {
    switch (column.cell) {
        case Cell::text:
            return {};
        case Cell::number:
            return support::numbers_pattern(column.bounds.low, column.bounds.high);
        case Cell::decimal:
            return std::string(one_decimal);
        case Cell::day:
            return either({iso_day, german_day});
        case Cell::sides:
            return either(ids<Side>()) + "|left right";
        case Cell::word:
            return either(column.words());
    }
    return {};
}

Json cell_schema(const LogColumn& column) {
    Json::Object schema{{"type", "string"}};
    if (const auto pattern = pattern_of(column); !pattern.empty())
        schema.push_back({"pattern", "^[ \\t]*(?:'(?=[-=+@0-9]))?(?:" + pattern + ")?[ \\t]*$"});
    std::string help(column.holds);
    if (!column.if_empty.empty()) help.append("; empty: ").append(column.if_empty);
    schema.push_back({"description", std::move(help)});
    return schema;
}

// Where a cell is filled in.
Json filled(std::string_view column) {
    return Json::Object{{"required", Json::Array{column}},
                        {"properties", Json::Object{{std::string(column), Json::Object{{"pattern", "[^ \\t]"}}}}}};
}

Json one_of_filled(const std::vector<std::string_view>& columns) {
    Json::Array each;
    for (const auto column : columns) each.push_back(filled(column));
    return Json::Object{{"anyOf", std::move(each)}};
}

Json demand(Json what, Json then) { return Json::Object{{"if", std::move(what)}, {"then", std::move(then)}}; }

// What must go together in a line that tells of something.
Json::Array rules() {
    std::vector<std::string_view> events;
    for (const auto& column : all_log_columns())
        if (column.tells == Tells::event) events.push_back(column.name);
    const Json test_of_nothing =
        Json::Object{{"properties", Json::Object{{"kind", Json::Object{{"pattern", "^[ \\t]*test[ \\t]*$"}}}}},
                     {"required", Json::Array{"kind"}},
                     {"allOf", Json::Array{one_of_filled(events)}}};
    const Json no_exercise = Json::Object{{"not", filled(exercise_column)}};
    return {
        demand(one_of_filled(events), filled(date_column)),
        demand(filled("measure"), Json::Object{{"allOf", Json::Array{no_exercise, one_of_filled({"left", "right"})}}}),
        demand(one_of_filled({"left", "right"}), filled("measure")), demand(test_of_nothing, filled("measure"))};
}

}  // namespace

Json log_schema() {
    auto schema = schema_head("log", "A line of a log of valgus",
                              "An object a line, each cell a text by the name of its column, as readers of CSV give "
                              "it: docs/log-format.md.");
    Json::Object properties;
    for (const auto& column : all_log_columns()) properties.push_back({std::string(column.name), cell_schema(column)});
    for (const auto name : passed_over_columns())
        properties.push_back({std::string(name), Json::Object{{"description", "of a plan: passed over"}}});
    properties.push_back({"", Json::Object{{"type", "string"}, {"pattern", "^[ \\t]*$"}}});
    schema.push_back({"type", "object"});
    schema.push_back({"properties", std::move(properties)});
    schema.push_back({"additionalProperties", false});
    schema.push_back({"required", Json::Array{date_column}});
    schema.push_back({"allOf", rules()});
    return schema;
}

}  // namespace valgus
