// R16: the lines at the top of a plan.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

// How every headline begins: "Your right arm", "shoulder", "overhead at 45°".
std::vector<std::string> subject_of(const Library& library, const Request& request);

std::string headline(const Library& library, const Request& request, const Decision& decision);

// That it is long, and what a short one would keep; empty if it is not.
std::string size_line(const Library& library, const Decision& decision);

}  // namespace valgus::words
