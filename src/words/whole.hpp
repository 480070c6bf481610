// What holds for all sessions of a program (P3).
#pragma once

#include "words/words.hpp"

namespace valgus::words {

Plan whole_of(const Library& library, const Request& request, const Schedule& schedule,
              const ProgramDecision& decision);

// P5: NAME of the calendar's ids.
std::string calendar_of(const Request& request, const Library& library);

}  // namespace valgus::words
