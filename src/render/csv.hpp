// Comma-separated values by RFC 4180, for spreadsheets: one row an exercise, in a program one an exercise a session.
#pragma once

#include "valgus/render.hpp"

namespace valgus::render {

std::string plan_as_csv(const Plan& plan, const Style& style);           // no style changes it
std::string program_as_csv(const Program& program, const Style& style);  // no style changes it

}  // namespace valgus::render
