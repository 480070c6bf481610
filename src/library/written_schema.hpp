// A value by itself as a JSON Schema: what the readers of document/record.cpp take.
#pragma once

#include <array>

#include "valgus/document/record.hpp"
#include "valgus/stages/json.hpp"

namespace valgus {

// A text without quotes may look like a number or a truth to other readers of YAML.
inline constexpr std::array<std::string_view, 3> scalar_types{"string", "number", "boolean"};

inline constexpr std::string_view id_pattern = "^(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*$";

// Of all but records, ids and places.
Json::Object written_schema(const FieldInfo& field);
// The places of the body, with the sides that they have.
Json::Object places_schema();

// The item, or lists of it so deep.
Json::Object in_lists(Json::Object item, int lists);

}  // namespace valgus
