#include "render/ics/writer.hpp"

#include <algorithm>

#include "render/pass.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

constexpr std::size_t longest = 75;  // octets of a line, without its end
constexpr std::string_view line_break = "\r\n";

// TEXT holds no control characters but the tab: ends of lines are written "\n", others become blanks.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r') {
            result += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            result.append(1, '\\').append(1, c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += (byte < 0x20 && c != '\t') || byte == 0x7F ? ' ' : c;
        }
    }
    return result;
}

// What a fold must not part: an escape, and a character with its accents, escaped or not; of a character that has more
// than a line, a code point. Readers that undo folds late, or show a file as it is, have whole characters then.
std::size_t whole_piece(std::string_view text) {
    text = text.substr(0, 2 * longest);  // a character may go on for ever
    const std::size_t escape = text.front() == '\\' && text.size() > 1 ? 1 : 0;
    const auto rest = text.substr(escape);
    const auto size = escape + support::character_size(rest);
    return size < longest ? size : escape + std::max<std::size_t>(support::code_point_size(rest), 1);
}

// As many octets as fit.
std::size_t length_of_first(std::string_view text, std::size_t room) {
    if (text.size() <= room) return text.size();
    std::size_t length = 0;
    for (auto next = whole_piece(text); length + next <= room; next = whole_piece(text.substr(length))) length += next;
    return length;
}

}  // namespace

void CalendarWriter::line(std::string_view name, std::string_view value) {
    std::string whole(name);
    whole.append(1, ':').append(value);
    std::string_view rest = whole;
    // Lines that go on begin with a blank, which counts as one of their octets.
    for (auto room = longest; !rest.empty(); room = longest - 1) {
        const auto length = length_of_first(rest, room);
        text_.append(room == longest ? "" : " ").append(rest.substr(0, length)).append(line_break);
        rest.remove_prefix(length);
    }
    pass_piece(text_, sink_);
}

void CalendarWriter::text(std::string_view name, std::string_view value) { line(name, escaped(value)); }

void CalendarWriter::finish() { pass_rest(text_, sink_); }

}  // namespace valgus::render
