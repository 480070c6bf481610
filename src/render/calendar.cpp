#include "render/calendar.hpp"

namespace valgus::render {

std::string program_as_calendar(const Program& program, const Style& /*style*/) { return program.whole.headline; }

}  // namespace valgus::render
