#include "render/csv.hpp"

namespace valgus::render {

std::string plan_as_csv(const Plan& plan, const Style& /*style*/) { return plan.headline; }
std::string program_as_csv(const Program& program, const Style& /*style*/) { return program.whole.headline; }

}  // namespace valgus::render
