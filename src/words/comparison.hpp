// A measure of then and of now, as all say it.
#pragma once

#include <string>

#include "valgus/stages/assessed.hpp"

namespace valgus::words {

std::string measure_of(const Library& library, const Comparison& it);  // "Worst pain"; with the side and the thing
std::string says_of(const Library& library, const Comparison& it);     // "real: better by 2"

}  // namespace valgus::words
