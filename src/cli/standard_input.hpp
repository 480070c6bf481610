// The standard input as the program reads it.
#pragma once

#include <ostream>

#include "valgus/run.hpp"

namespace valgus::cli {

// Read once, whoever asks for it how often. Where somebody sits at the keyboard, `hint` first gets a line that says so;
// null: no hint.
Surroundings with_kept_input(Surroundings surroundings, std::ostream* hint);

}  // namespace valgus::cli
