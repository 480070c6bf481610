#include "render/html.hpp"

namespace valgus::render {

std::string program_as_html(const Program& program, const Style& /*style*/) { return program.whole.headline; }

}  // namespace valgus::render
