// What a word may mean that stands where none is known.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace valgus::cli {

// "left" is "--side left", "ankles" "--focus ankle" and "squat" "--position squat", of those that the command has;
// empty: it is none of these.
std::string option_meant_by(std::string_view word, const Command& command);

}  // namespace valgus::cli
