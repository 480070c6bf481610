// Places in the bytes of a file, as an editor counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace valgus {

struct SourcePlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

// Finds the place of a byte in a time that does not grow with the length of its line.
class Places {
public:
    explicit Places(std::string_view source);

    SourcePlace at(std::size_t offset) const;  // past the end: the end

private:
    std::size_t characters_before(std::size_t offset) const;

    std::string_view source_;
    std::vector<std::size_t> lines_;   // where each begins
    std::vector<std::size_t> blocks_;  // the characters before each block of bytes
};

// The byte at a place.
std::size_t offset_of(SourcePlace place, std::string_view source);

// The line for a finding to show; empty if it is too long for that.
std::string excerpt(std::string_view source, std::uint32_t line);
// The same of the line that a byte stands in, in a time that does not grow with the text.
std::string excerpt_around(std::string_view source, std::size_t offset);

// Something wrong at a byte.
struct Problem {
    std::size_t offset = 0;
    std::string what;
    std::string remedy;
};

// The first character that a text file cannot have or that would be misread: bytes that are not UTF-8, control
// characters, lone carriage returns, tabs that indent where they may not.
enum class Tabs { may_indent, may_not_indent };
std::optional<Problem> find_bad_character(std::string_view source, Tabs tabs = Tabs::may_not_indent);

}  // namespace valgus
