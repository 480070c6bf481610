#include "render/program_text.hpp"

namespace valgus::render {

std::string program_as_text(const Program& program, const Style& /*style*/) { return program.whole.headline; }
std::string program_as_markdown(const Program& program, const Style& /*style*/) { return program.whole.headline; }

}  // namespace valgus::render
