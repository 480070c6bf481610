#include "render/json/values.hpp"

#include "support/version.hpp"
#include "valgus/stages/request_rows.hpp"

namespace valgus::render {

namespace {

// One function for each kind of member that a request has.
void write(JsonWriter& json, std::string_view key, const std::string& value) { text(json, key, value); }
void write(JsonWriter& json, std::string_view key, std::optional<int> value) { number(json, key, value); }
void write(JsonWriter& json, std::string_view key, int value) { json.key(key).value(value); }
void write(JsonWriter& json, std::string_view key, bool value) { json.key(key).value(value); }
void write(JsonWriter& json, std::string_view key, const Labelled& value) { json.key(key).value(value.id); }
void write(JsonWriter& json, std::string_view key, const std::optional<Labelled>& value) {
    text(json, key, value ? value->id : std::string());
}
void write(JsonWriter& json, std::string_view key, const std::vector<Labelled>& values) { ids(json, key, values); }
void write(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
    strings(json, key, values);
}
void write(JsonWriter& json, std::string_view key, std::optional<Side> value) {
    text(json, key, value ? std::string(id(*value)) : std::string());
}
template <Word E>
void write(JsonWriter& json, std::string_view key, E value) {
    json.key(key).value(id(value));
}
// What was said of exercises, by their ids.
template <class T>
void write(JsonWriter& json, std::string_view key, const std::vector<std::pair<std::string, T>>& items) {
    json.key(key).object([&] {
        for (const auto& [exercise, said] : items) json.key(exercise).value(said);
    });
}

}  // namespace

std::string_view id_of(Comparison::Verdict verdict) {
    switch (verdict) {
        case Comparison::Verdict::better:
            return "real";
        case Comparison::Verdict::chance:
            return "chance";
        case Comparison::Verdict::worse:
            return "worse";
    }
    return {};
}

void text(JsonWriter& json, std::string_view key, const std::string& value) {
    json.key(key);
    if (value.empty())
        json.null();
    else
        json.value(value);
}

void number(JsonWriter& json, std::string_view key, std::optional<int> value) {
    json.key(key);
    if (value)
        json.value(*value);
    else
        json.null();
}

void seconds(JsonWriter& json, std::string_view key, std::optional<Seconds> value) {
    json.key(key);
    if (value)
        json.value(std::int64_t{value->count()});
    else
        json.null();
}

void strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
    json.key(key).array([&] {
        for (const auto& value : values) json.value(value);
    });
}

void ids(JsonWriter& json, std::string_view key, const std::vector<Labelled>& values) {
    json.key(key).array([&] {
        for (const auto& value : values) json.value(value.id);
    });
}

void paragraph(JsonWriter& json, const Paragraph& paragraph) {
    json.object([&] {
        json.key("id").value(paragraph.id);
        json.key("title").value(paragraph.title);
        json.key("text").value(paragraph.text);
        strings(json, "sources", paragraph.sources);
    });
}

void head(JsonWriter& json, std::string_view kind, const Style& style) {
    json.key("schema_version").value(1);
    json.key("kind").value(kind);
    json.key("valgus").object([&] {
        json.key("version").value(support::version());
        text(json, "command", style.command);
    });
}

void request_fields(JsonWriter& json, const RequestEcho& request) {
    for_each_request_row([&](const auto& row) { write(json, row.key, request.*row.echoed); });
}

}  // namespace valgus::render
