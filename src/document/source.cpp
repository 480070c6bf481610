#include "document/source.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace valgus {

namespace {

constexpr std::size_t block_size = 256;
constexpr std::size_t longest_excerpt = 240;  // bytes

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::size_t count_characters(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), begins_character));
}

bool is_printable(char byte) { return byte >= ' ' && byte <= '~'; }  // of ASCII

bool is_utf16(std::string_view source) { return source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF"); }

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // after the one at the beginning, which is cut off

// The size of the control character that the text begins with: C0, DEL, C1 or a byte order mark gone astray; else 0.
std::size_t control_size(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first == 0xC2 && text.size() > 1) return static_cast<unsigned char>(text[1]) < 0xA0 ? 2 : 0;
    if (text.starts_with(byte_order_mark)) return byte_order_mark.size();
    return first == 0x7F || (first < 0x20 && first != '\t' && first != '\n' && first != '\r') ? 1 : 0;
}

}  // namespace

Places::Places(std::string_view source) : source_(source), lines_{0} {
    std::size_t characters = 0;
    for (std::size_t offset = 0; offset < source.size(); ++offset) {
        if (offset % block_size == 0) blocks_.push_back(characters);
        if (begins_character(source[offset])) ++characters;
        if (source[offset] == '\n') lines_.push_back(offset + 1);
    }
    blocks_.push_back(characters);
}

std::size_t Places::characters_before(std::size_t offset) const {
    const auto block = offset / block_size;
    const auto begin = block * block_size;
    return blocks_[block] + count_characters(source_.substr(begin, offset - begin));
}

SourcePlace Places::at(std::size_t offset) const {
    offset = std::min(offset, source_.size());
    const auto line = std::upper_bound(lines_.begin(), lines_.end(), offset) - 1;
    const auto column = characters_before(offset) - characters_before(*line) + 1;
    return {static_cast<std::uint32_t>(line - lines_.begin() + 1), static_cast<std::uint32_t>(column)};
}

std::size_t offset_of(SourcePlace place, std::string_view source) {
    std::size_t offset = 0;
    for (std::uint32_t line = 1; line < place.line; ++line)
        offset = std::min(source.find('\n', offset), source.size() - 1) + 1;
    for (std::uint32_t left = place.column; offset < source.size(); ++offset)
        if (begins_character(source[offset]) && --left == 0) break;
    return offset;
}

std::string excerpt(std::string_view source, std::uint32_t line) {
    if (line == 0) return {};
    for (std::uint32_t i = 1; i < line; ++i) {
        const auto end = source.find('\n');
        if (end == std::string_view::npos) return {};
        source.remove_prefix(end + 1);
    }
    auto text = source.substr(0, source.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text.size() > longest_excerpt ? std::string() : std::string(text);
}

std::string excerpt_around(std::string_view source, std::size_t offset) {
    const auto earliest = offset - std::min(offset, longest_excerpt + 1);
    const auto before = source.substr(earliest, offset - earliest);
    const auto begin = earliest + (before.rfind('\n') + 1);  // npos + 1 is 0
    if (begin == earliest && earliest > 0) return {};
    return excerpt(source.substr(begin, 2 * longest_excerpt), 1);
}

std::optional<Problem> find_bad_character(std::string_view source, Tabs tabs) {
    if (is_utf16(source)) return Problem{0, "the file is not UTF-8 text but UTF-16", "save as UTF-8"};
    const auto bad = support::first_bad_utf8(source).value_or(source.size());
    bool indents = true;  // so far, the line has only blanks, dashes and question marks
    for (std::size_t offset = 0; offset < bad; ++offset) {
        if (is_printable(source[offset])) {
            indents = indents && std::string_view(" -?").find(source[offset]) != std::string_view::npos;
            continue;
        }
        const auto rest = source.substr(offset);
        if (rest[0] == '\0') return Problem{offset, "a zero byte: this is not UTF-8 text", "save as UTF-8"};
        if (const auto size = control_size(rest); size > 0) {
            return Problem{offset, "the control character " + support::escape_controls(rest.substr(0, size)),
                           "remove it"};
        }
        if (rest[0] == '\r' && !rest.starts_with("\r\n")) {
            return Problem{offset, "a carriage return without a newline", "save with the line ends of Unix or Windows"};
        }
        indents = rest[0] == '\n' || (indents && rest[0] == '\t');
        if (indents && rest[0] == '\t' && tabs == Tabs::may_not_indent)
            return Problem{offset, "a tab indents this line", "indent with spaces"};
    }
    if (bad == source.size()) return std::nullopt;
    return Problem{bad, "a byte that is not UTF-8: " + support::escape_controls(source.substr(bad, 1)),
                   "save as UTF-8"};
}

}  // namespace valgus
