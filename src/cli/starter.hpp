// What `valgus init` writes: files of docs/examples, which cmake/embed_examples.cmake makes constants.
#pragma once

#include <string_view>

namespace valgus::cli {

extern const std::string_view empty_library, starter_library, shoulder_library;

}  // namespace valgus::cli
