// The plan as JSON, version 1. Additive changes only.
#pragma once

#include "render/json/writer.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

// Of the style only the command counts.
void plan_as_json(const Plan& plan, const Style& style, const Sink& sink);
void program_as_json(const Program& program, const Style& style, const Sink& sink);

// As a part of another object, which says what made it.
void write_plan(JsonWriter& json, const Plan& plan);

}  // namespace valgus::render
