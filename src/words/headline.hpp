// The first line of a plan.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// How every headline begins: "Your right arm", "shoulder", "overhead at 45°".
std::vector<std::string> subject_of(const Library& library, const Request& request);

std::string headline(const Library& library, const Request& request, const Decision& decision);

}  // namespace valgus::words
