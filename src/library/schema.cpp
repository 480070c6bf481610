// The field tables of a library as a JSON Schema. What needs the whole library, ids that exist or poses that a body can
// take, it does not say: `valgus check` does.
#include "valgus/stages/schema.hpp"

#include <algorithm>
#include <map>

#include "library/reference.hpp"
#include "library/sections.hpp"
#include "library/written_schema.hpp"

namespace valgus {

namespace {

using Infos = std::vector<FieldInfo>;

Json::Array required_of(const Infos& fields) {
    Json::Array keys;
    for (const auto& field : fields)
        if (field.presence == Presence::required) keys.emplace_back(field.key);
    return keys;
}

Json::Object strict(Json::Object properties) {
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

// That of another exercise, in place of one's own.
Json like_or(const std::string& own) {
    const auto like = strict({{"like", Json::Object{{"type", json_texts(scalar_types)},
                                                    {"description", "the exercise whose figure it is"}}}});
    return Json::Object{{"if", Json::Object{{"type", "object"}, {"required", Json::Array{"like"}}}},
                        {"then", like},
                        {"else", Json::Object{{"$ref", own}}}};
}

// R12 and what check_dose.cpp says of a dose by itself.
void add_dose_rules(Json::Object& dose) {
    const auto has = [](const char* key) { return Json::Object{{"required", Json::Array{key}}}; };
    dose.push_back({"oneOf", Json::Array{has("reps"), has("duration"), has("distance")}});
    dose.push_back(
        {"dependentRequired",
         Json::Object{{"hold", Json::Array{"reps"}}, {"tempo", Json::Array{"reps"}}, {"slower", Json::Array{"reps"}}}});
}

Json id_schema() {
    return Json::Object{{"type", Json::Array{"string", "integer", "boolean"}},
                        {"pattern", id_pattern},
                        {"minimum", 0},
                        {"description", "lower-case words joined by hyphens; unique in its section"}};
}

class LibrarySchema {
public:
    explicit LibrarySchema(const Library& base) : base_(base) {}

    Json made() {
        Json::Object properties{{"library", single("library", field_infos<Identity>())},
                                {"defaults", single("defaults", field_infos<Defaults>())},
                                {"body", single("body", field_infos<Complaint>())}};
        Json::Object held;
        for_each_section(base_, [&]<class T>(const List<T>& records) {
            const std::string_view name = T::section;
            const bool is_held = name.starts_with(held_by_it);
            (is_held ? held : properties)
                .push_back({std::string(is_held ? name.substr(held_by_it.size()) : name), section(name, records)});
        });
        auto assessment = strict(std::move(held));
        assessment.push_back({"description", "questions, and what follows from the answers"});
        properties.push_back({std::string(holder), std::move(assessment)});

        auto schema = schema_head("library", "A library of valgus",
                                  "A file of exercises and texts: docs/library-format.md. What needs the whole "
                                  "library, valgus check tells.");
        for (auto& field : strict(std::move(properties))) schema.push_back(std::move(field));
        schema.push_back({"$defs", std::move(definitions_)});
        return schema;
    }

private:
    // Later files may say it in parts.
    Json single(const std::string& name, const Infos& fields) { return strict(properties_of(name, fields)); }

    template <class T>
    Json section(std::string_view name, const List<T>& known) {
        const std::string owner(name);
        Json::Array ids;
        for (const auto& record : known) ids.emplace_back(record.id);
        const Infos fields = field_infos<T>();
        auto properties = properties_of(owner, fields);
        for (auto& [key, value] : properties)
            if (key == "id") value = id_schema();
        auto record = strict(std::move(properties));
        record.push_back({"required", Json::Array{"id"}});
        add_whole(record, required_of(fields), ids);
        define(owner, std::move(record));
        define("id-of-" + owner, Json::Object{{"type", json_texts(scalar_types)}, {"examples", std::move(ids)}});
        return Json::Object{{"type", Json::Array{"array", "null"}}, {"items", reference(owner)}};
    }

    // What stands in the libraries below may be changed in parts; else all of it must be there.
    static void add_whole(Json::Object& record, Json::Array required, const Json::Array& ids) {
        if (required.size() < 2) return;  // only its id
        if (ids.empty()) {
            record.push_back({"allOf", Json::Array{Json::Object{{"required", std::move(required)}}}});
            return;
        }
        const Json::Object is_new{
            {"properties", Json::Object{{"id", Json::Object{{"not", Json::Object{{"enum", ids}}}}}}}};
        const Json::Object is_replaced{{"properties", Json::Object{{"replace", Json::Object{{"const", true}}}}},
                                       {"required", Json::Array{"replace"}}};
        record.push_back({"if", Json::Object{{"anyOf", Json::Array{is_new, is_replaced}}}});
        record.push_back({"then", Json::Object{{"required", std::move(required)}}});
    }

    Json::Object properties_of(const std::string& owner, const Infos& fields) {
        Json::Object properties;
        for (const auto& field : fields) {
            auto value = in_lists(one_of(owner, field), field.lists);
            value.push_back({"description", std::string(field.help)});
            properties.push_back({std::string(field.key), std::move(value)});
        }
        return properties;
    }

    Json::Object one_of(const std::string& owner, const FieldInfo& field) {
        switch (field.written) {
            case Written::record:
                if (field.record == &field_infos<Figure>)
                    return std::get<Json::Object>(like_or(record_named(owner, field)).value);
                return {{"$ref", record_named(owner, field)}};
            case Written::demands:
                return demands(record_named(owner, field));
            case Written::id:
                return {{"$ref", "#/$defs/id-of-" + std::string(field.vocabulary)}};
            case Written::place:
                if (!defines("place")) define("place", places_schema());
                return {{"$ref", "#/$defs/place"}};
            default:
                return written_schema(field);
        }
    }

    // Where the record is described, which it is once, under the name of whoever has it first.
    std::string record_named(const std::string& owner, const FieldInfo& field) {
        const auto [entry, is_new] = records_.emplace(field.record, owner + "." + std::string(field.key));
        const auto name = entry->second;
        if (is_new) {
            const auto fields = field.record();
            auto record = strict(properties_of(name, fields));
            if (auto keys = required_of(fields); !keys.empty()) record.push_back({"required", std::move(keys)});
            if (field.record == &field_infos<Dose>) add_dose_rules(record);
            define(name, std::move(record));
        }
        return "#/$defs/" + name;
    }

    // {question: answer}, or {question: {at_least: 3}}; or several such.
    static Json::Object demands(const std::string& criterion) {
        const Json::Object word = written_schema({.key = "is", .bounds = {1, 120, ""}});
        const Json::Object bounds{{"$ref", criterion}};
        const Json::Object words{{"type", "array"}, {"items", word}};
        const Json::Object all{{"type", "object"},
                               {"minProperties", 1},
                               {"additionalProperties", Json::Object{{"anyOf", Json::Array{word, words, bounds}}}}};
        return in_lists(all, 1);
    }

    static Json reference(const std::string& name) { return Json::Object{{"$ref", "#/$defs/" + name}}; }
    bool defines(std::string_view name) const {
        return std::any_of(definitions_.begin(), definitions_.end(), [&](const auto& it) { return it.key == name; });
    }
    void define(const std::string& name, Json::Object schema) { definitions_.push_back({name, std::move(schema)}); }

    Library base_;
    Json::Object definitions_;
    std::map<Infos (*)(), std::string, std::less<>> records_;
};

}  // namespace

Json::Object schema_head(std::string_view name, std::string_view title, std::string_view description) {
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
            {"$id", "urn:valgus:schema:" + std::string(name) + ":1"},
            {"title", title},
            {"description", description}};
}

Json library_schema(const Library& base) { return LibrarySchema(base).made(); }

}  // namespace valgus
