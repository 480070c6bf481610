// What an assessment found, in its formats; and answers as a file.
#pragma once

#include "valgus/render.hpp"
#include "valgus/stages/assessment.hpp"

namespace valgus::render {

// "{left: 9.5, right: 6.5}"
std::string flow(const Datum& datum);

// The lines of a profile, each with why behind it or not.
void profile_lines(const Assessment& assessment, bool with_reasons, const Sink& sink);

}  // namespace valgus::render
