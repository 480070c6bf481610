// Somebody else's program on a file of ours.
#pragma once

#include <string>

namespace valgus::system {

// Runs a command of the shell, as VISUAL holds it, with the file behind it, and waits for its end. Whether it ended
// well; false, too, if it could not be started.
bool edit(const std::string& command, const std::string& path);

}  // namespace valgus::system
