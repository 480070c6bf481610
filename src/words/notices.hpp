// What must be known before all else: what became of the drill that a plan is for, and a long session.
#pragma once

#include "words/words.hpp"

namespace valgus::words {

std::vector<Paragraph> notices(const Library& library, const Request& request, const Decision& decision);

}  // namespace valgus::words
