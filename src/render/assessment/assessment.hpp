// What an assessment found, in its formats; and answers as a file.
#pragma once

#include "valgus/stages/assessment.hpp"
#include "valgus/render.hpp"

namespace valgus::render {

// "{left: 9.5, right: 6.5}"
std::string flow(const Datum& datum);

}  // namespace valgus::render
