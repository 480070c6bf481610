// The zones of the clock that the system knows, by their names.
#pragma once

#include <string>
#include <vector>

namespace valgus::system {

// All below the folder, "Europe/Berlin", in byte order; none where it cannot be read.
std::vector<std::string> zone_names(const std::string& folder);

// The folder that holds them: the first that is there of those that systems use, else the usual one. `root` is what
// stands before the names of files that all programs share.
std::string zone_folder(const std::string& root = {});

// The one that the machine is set to: by the link /etc/localtime; where that is a file or not there, by /etc/timezone
// or /var/db/zoneinfo. Empty: it does not say.
std::string machine_zone(const std::string& root = {});

}  // namespace valgus::system
