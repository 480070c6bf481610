// A program as an iCalendar file (RFC 5545): one event a session.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

// Of the style only the stamp and the update count.
void program_as_calendar(const Program& program, const Style& style, const Sink& sink);

}  // namespace valgus::render
