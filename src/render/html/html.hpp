// The hand-out: one HTML file without script or network, for a phone and for paper.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

void plan_as_html(const Plan& plan, const Style& style, const Sink& sink);
void program_as_html(const Program& program, const Style& style, const Sink& sink);

}  // namespace valgus::render
