#include "render/json_values.hpp"

namespace valgus::render {

namespace {

// What was said of exercises, by their ids.
void said(JsonWriter& json, std::string_view key, const std::vector<std::pair<std::string, std::string>>& items) {
    json.key(key).object([&] {
        for (const auto& [exercise, word] : items) json.key(exercise).value(word);
    });
}

}  // namespace

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

void request_fields(JsonWriter& json, const RequestEcho& request) {
    text(json, "name", request.name);
    json.key("side").value(id(request.side));
    ids(json, "focus", request.focus);
    json.key("cause").value(id(request.cause));
    json.key("position").value(request.position.id);
    number(json, "angle_deg", request.angle);
    number(json, "week", request.week);
    number(json, "weeks", request.weeks);
    number(json, "minutes", request.minutes);
    ids(json, "equipment", request.equipment);
    ids(json, "mastered", request.mastered);
    json.key("stages").object([&] {
        for (const auto& [exercise, stage] : request.stages) json.key(exercise).value(stage);
    });
    said(json, "doses", request.doses);
    said(json, "clinician_notes", request.clinician_notes);
    number(json, "age", request.age);
    ids(json, "conditions", request.conditions);
    ids(json, "include", request.include);
    ids(json, "exclude", request.exclude);
    ids(json, "only", request.only);
    json.key("all").value(request.all);
}

}  // namespace valgus::render
