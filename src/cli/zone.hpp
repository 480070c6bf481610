// --zone: its name, and what the system knows of it.
#pragma once

#include <string>
#include <vector>

#include "valgus/request.hpp"
#include "valgus/run.hpp"

namespace valgus::cli {

// Puts the bytes of its file beside the zone that was said, and for `local` the name of this machine's. The folder is
// that of TZDIR, else the system's. Throws Failure (usage) if there is no such zone, (io) if there is no data of any,
// (data) if the file is none.
void look_up_zone(Wishes& wishes, const Surroundings& surroundings);

// All that the system knows, without `local`.
std::vector<std::string> known_zones(const Surroundings& surroundings);

}  // namespace valgus::cli
