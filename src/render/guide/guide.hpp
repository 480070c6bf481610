// The hand-out that guides through a session: the same page, and a script that counts, times and writes the log.
#pragma once

#include "render/json/writer.hpp"
#include "valgus/program.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

void plan_as_guide(const Plan& plan, const Style& style, const Sink& sink);
void program_as_guide(const Program& program, const Style& style, const Sink& sink);

// What the script is told of a session, and of each: the texts, the spells in time, what the log says of an exercise.
// `whole` has the cards, which the exercises of `plans` name.
void put_guide_data(JsonWriter& json, const Plan& whole, std::span<const Plan* const> plans,
                    std::span<const Session> sessions, const std::string& key);

}  // namespace valgus::render
