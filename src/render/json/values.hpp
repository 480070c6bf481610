// Values as version 1 of the JSON has them: what does not apply is null, never 0 or "".
#pragma once

#include <optional>

#include "render/json/writer.hpp"
#include "valgus/plan.hpp"
#include "valgus/render.hpp"
#include "valgus/stages/assessed.hpp"

namespace valgus::render {

// "real", which is better; "chance", "worse".
std::string_view id_of(Comparison::Verdict verdict);

void text(JsonWriter& json, std::string_view key, const std::string& value);
void number(JsonWriter& json, std::string_view key, std::optional<int> value);
void seconds(JsonWriter& json, std::string_view key, std::optional<Seconds> value);
void strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& values);
void ids(JsonWriter& json, std::string_view key, const std::vector<Labelled>& values);
void paragraph(JsonWriter& json, const Paragraph& paragraph);

template <class Item>
void paragraphs(JsonWriter& json, std::string_view key, const std::vector<Item>& items) {
    json.key(key).array([&] {
        for (const auto& item : items) paragraph(json, item);
    });
}

// What an object begins with: its version, what it is, and which valgus made it by which command line.
void head(JsonWriter& json, std::string_view kind, const Style& style);

// The fields of a request, without the object around them.
void request_fields(JsonWriter& json, const RequestEcho& request);

}  // namespace valgus::render
