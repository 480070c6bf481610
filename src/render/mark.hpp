// Which valgus wrote a text, and by which command line: for who finds the file later.
#pragma once

#include <string>

#include "valgus/render.hpp"

namespace valgus::render {

std::string generator();  // "valgus 1.2.3"

// "valgus 1.2.3: valgus plan --side right"; without a command the first part of it.
std::string mark(std::string_view command);

}  // namespace valgus::render
