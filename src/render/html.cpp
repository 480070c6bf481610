#include "render/html.hpp"

namespace valgus::render {

std::string plan_as_html(const Plan& plan, const Style& /*style*/) { return plan.headline; }
std::string program_as_html(const Program& program, const Style& /*style*/) { return program.whole.headline; }

}  // namespace valgus::render
