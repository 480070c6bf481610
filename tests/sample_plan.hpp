// A plan built by hand that has one of everything, for the tests of the formats.
#pragma once

#include <string>
#include <string_view>

#include "valgus/render.hpp"

namespace testing {

valgus::Plan sample_plan();

// In a format, by its name.
std::string written(const valgus::Plan& plan, std::string_view format, const valgus::Style& style = {});

}  // namespace testing
