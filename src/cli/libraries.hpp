// --library, --max-bytes and --max-nodes -> a Library.
#pragma once

#include "cli/command.hpp"
#include "valgus/library/library.hpp"

namespace valgus::cli {

// What all files of a library may be together, times what one may be.
inline constexpr std::size_t times_of_a_file = 8, most_files = 10'000;

// --max-bytes and --max-nodes.
Limits limits_of(const Arguments& arguments);

// A library's layers as named, in order; the built-in one if none is named. Findings of reading are added to
// `findings`.
std::vector<Layer> read_layers(const std::vector<std::string>& names, const Arguments& arguments,
                               const Surroundings& surroundings, Findings& findings);

// The bytes of an image beside a file of a library; there is nothing beside standard input.
std::string read_beside(std::string_view document, std::string_view path);

struct Loaded {
    std::vector<Layer> layers;  // as they are written; none: the shipped one
    Library library;
};

// Throws Failure (data) with every finding, or Failure (io).
Loaded load_library(const Arguments& arguments, const Surroundings& surroundings);

}  // namespace valgus::cli
