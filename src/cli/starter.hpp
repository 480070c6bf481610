// Files of docs/examples, which cmake/embed_examples.cmake makes constants.
#pragma once

#include <string_view>

namespace valgus::cli {

extern const std::string_view empty_library, starter_library, shoulder_library;  // what `valgus init` writes
extern const std::string_view short_library, short_log;                          // what manual pages show

}  // namespace valgus::cli
