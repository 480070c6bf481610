// A program as plain text: the weeks at a glance, each session's check-list once, then each exercise once.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

void program_as_text(const Program& program, const Style& style, const Sink& sink);

}  // namespace valgus::render
