#include "render/ics/writer.hpp"

#include "render/pass.hpp"

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

// As many octets as fit, but no part of a character.
std::size_t length_of_first(std::string_view text, std::size_t room) {
    if (text.size() <= room) return text.size();
    const auto continues = [text](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
    auto length = room;
    while (length > 0 && continues(length)) --length;
    return length > 0 ? length : room;  // nothing but the middles of characters: no UTF-8
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
