// What holds for all sessions of a program (P3).
#pragma once

#include "words/words.hpp"

namespace valgus::words {

Plan whole_of(const Library& library, const Request& request, const Schedule& schedule,
              const ProgramDecision& decision);

}  // namespace valgus::words
