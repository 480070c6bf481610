// Slips of the pen that a parser tells late or not at all: a key without its colon, a line indented too deep.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/source.hpp"

namespace valgus {

// What is wrong with a key of this text, at this byte, behind which no colon follows.
Problem no_colon(std::size_t offset, std::string_view key, bool in_brackets);

// The slip that makes the parser complain here: in this line, or in one above that was taken for a text.
std::optional<Problem> find_slip(std::string_view source, std::size_t offset);

// Above a line that does not fit: a comment that was meant as text.
std::optional<Problem> find_cut(std::string_view source, std::size_t begin, std::size_t end);

}  // namespace valgus
