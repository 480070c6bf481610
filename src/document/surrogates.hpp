// JSON writes a character beyond U+FFFF as two escapes, a pair of surrogates (RFC 8259, section 7). YAML knows only one
// escape for a whole character, and so does the parser.
#pragma once

#include <string>
#include <string_view>

namespace valgus {

// The source for the parser, with such pairs as escapes of YAML, as long as they were, so that all places stay.
std::string with_joined_surrogates(std::string_view source);

// A text that the parser read from that, without what filled up the room.
std::string without_filling(std::string text);

}  // namespace valgus
