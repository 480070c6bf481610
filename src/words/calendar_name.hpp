// P5: what the ids of a calendar begin with.
#pragma once

#include <string>

#include "valgus/request.hpp"

namespace valgus::words {

// NAME of NAME-w03-mon@valgus: of signs that may stand in an id, and so short that the id has at most 255 octets.
std::string calendar_name(const Request& request, const Library& library);

}  // namespace valgus::words
