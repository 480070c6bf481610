// --library, --max-bytes and --max-nodes -> a Library.
#pragma once

#include "cli/command.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

// A library's layers as named, in order; the built-in one if none is named. Findings of reading are added to
// `findings`.
std::vector<Layer> read_layers(const std::vector<std::string>& names, const Arguments& arguments,
                               const Surroundings& surroundings, Findings& findings);

// Throws Failure (data) with every finding, or Failure (io).
Library load_library(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace valgus::cli
