// Where the name of a file that is to be written leads.
#pragma once

#include <string>

namespace valgus::system {

struct Target {
    std::string path;        // behind the links; of a stream, as it was named
    bool is_stream = false;  // a device, a pipe, or a file that is open already: what comes is passed on
};

// Follows symbolic links, also one that leads to nothing yet. A link that somebody else left in a folder for all, such
// as /tmp, is not followed, as Linux would not open what is behind it. Failures are Exit::io and name `path`.
Target target_of(const std::string& path);

}  // namespace valgus::system
