// The zones of the clock that the system knows, by their names.
#pragma once

#include <string>
#include <vector>

namespace valgus::system {

// All below the folder, "Europe/Berlin", in byte order; none where it cannot be read.
std::vector<std::string> zone_names(const std::string& folder);

// The one that the machine is set to, by the link /etc/localtime; empty: it does not say.
std::string machine_zone();

}  // namespace valgus::system
