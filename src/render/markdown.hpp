// The plan as Markdown: CommonMark, with the check-list as a task list.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

std::string plan_as_markdown(const Plan& plan, const Style& style);

}  // namespace valgus::render
