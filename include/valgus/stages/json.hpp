// A value of JSON, as stages that know what to say hand it to the one that writes.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "valgus/sink.hpp"

namespace valgus {

struct Json {
    struct Field;
    using Array = std::vector<Json>;
    using Object = std::vector<Field>;  // in the order in which it is written; each key once

    std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value;

    Json();  // null
    // NOLINTBEGIN(google-explicit-constructor): what is written down as JSON reads as JSON
    template <std::same_as<bool> Truth>
    Json(Truth truth);
    Json(int number);
    Json(std::string text);
    Json(std::string_view text);
    Json(const char* text);
    Json(Array items);
    Json(Object fields);
    // NOLINTEND(google-explicit-constructor)
};

struct Json::Field {
    std::string key;
    Json value;
};

// Only here are fields known.
inline Json::Json() = default;
template <std::same_as<bool> Truth>
Json::Json(Truth truth) : value(truth) {}
inline Json::Json(int number) : value(std::int64_t{number}) {}
inline Json::Json(std::string text) : value(std::move(text)) {}
inline Json::Json(std::string_view text) : value(std::string(text)) {}
inline Json::Json(const char* text) : value(std::string(text)) {}
inline Json::Json(Array items) : value(std::move(items)) {}
inline Json::Json(Object fields) : value(std::move(fields)) {}

// A text, or null where there is none: what does not apply is never "".
inline Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

// Each as a text: ids, words, names.
template <class Texts>
Json json_texts(const Texts& texts) {
    Json::Array items;
    for (const auto& text : texts) items.emplace_back(std::string_view(text));
    return items;
}

// Indented by two, with a line end behind it.
void write_json(const Json& json, const Sink& sink);

}  // namespace valgus
