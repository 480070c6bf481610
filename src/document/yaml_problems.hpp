// What the parser complains of, in words for people who do not know the grammar of YAML.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/source.hpp"

namespace valgus {

// The parser's message and place. `bracket`: where the innermost [ or { stands that is still open.
struct Complaint {
    std::string_view message;
    std::size_t offset = 0;
    bool is_inside = false;                             // of a list or record that goes on
    std::optional<std::size_t> bracket = std::nullopt;  // that is open
};

Problem reword(const Complaint& complaint, std::string_view source);

// Whether the parser says that a quoted text runs into the end.
bool is_unclosed_quote(std::string_view message);
// Where the quotation mark stands that is still open at the end of the text.
std::size_t open_quote(std::string_view text, char mark);

// What the parser only hints at: whether a null is written out at its place, or stands for a value that is not there;
// and the dash of an empty item, of which it says where the next thing stands.
bool is_written_null(std::string_view source, std::size_t offset);
std::size_t dash_before(std::string_view source, std::size_t offset);

// Whether a key is begun by a question mark, after which the colon may stand on the next line.
bool is_explicit_key(std::string_view source, std::size_t offset);

// A line that was meant as the next item of a list, but is indented so that it goes on with the plain text above it.
std::optional<Problem> find_swallowed_item(std::string_view source, std::size_t offset, std::string_view text);

// What a file must not hold, at its place.
Problem too_many_bytes(std::size_t limit);
Problem goes_on_problem(std::size_t offset, std::string_view source);  // after its one document
Problem merge_problem(std::size_t offset);
Problem alias_problem(std::size_t offset);
Problem anchor_problem(std::size_t offset);
Problem tag_problem(std::size_t offset);
std::optional<Problem> find_directive(std::string_view source);
// Whether all of the file stands in brackets, as in JSON: there a tab indents nothing.
bool begins_in_brackets(std::string_view source);
// Where the line before that of a byte begins, blank ones aside.
std::size_t line_before(std::string_view source, std::size_t offset);

}  // namespace valgus
