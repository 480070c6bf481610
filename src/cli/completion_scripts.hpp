// What `valgus completion` prints: files of completions/, which cmake/embed_completions.cmake makes constants.
#pragma once

#include <string_view>

namespace valgus::cli {

extern const std::string_view bash_completion, zsh_completion, fish_completion;

}  // namespace valgus::cli
