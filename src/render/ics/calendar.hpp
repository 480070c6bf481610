// A program as an iCalendar file (RFC 5545): one event a session.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

std::string program_as_calendar(const Program& program, const Style& style);  // of the style only the stamp counts

}  // namespace valgus::render
