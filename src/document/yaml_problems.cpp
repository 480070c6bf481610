#include "document/yaml_problems.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace valgus {

namespace {

struct Wording {
    std::string_view message;  // its beginning
    std::string_view what;
    std::string_view remedy;
};

constexpr std::string_view use_quotes = "put the text in quotes";

constexpr std::array<Wording, 14> wordings{{
    {"illegal map value", "a colon begins a value where none can stand",
     "put a text with a colon in quotes, and align the keys of a record"},
    {"illegal block entry", "a list cannot begin here", "begin it on a line of its own, or put the text in quotes"},
    {"illegal map key", "a question mark and a space cannot begin a text", use_quotes},
    {"unknown token", "a text cannot begin with this character", use_quotes},
    {"illegal tab when looking for indentation", "a tab indents this line", "indent with spaces"},
    {"illegal flow end", "this bracket closes nothing that is open", "remove it, or put the text in quotes"},
    {"unknown escape character", "an unknown escape after a backslash", "write \\\\ for a backslash"},
    {"bad character found while scanning hex number", "an escape with a wrong or missing digit",
     "write \\\\ for a backslash"},
    {"invalid unicode", "an escape that stands for no character", "write the character itself"},
    {"cannot set zero indentation", "a text block cannot be indented by 0", "remove the 0"},
    {"unexpected character in block scalar", "a text block begins on the line after | or >", "move the text there"},
    {"YAML directives", "a directive is not supported", "remove this line"},
    {"TAG directives", "a directive is not supported", "remove this line"},
    {"repeated", "a directive is not supported", "remove this line"},
}};

// The last character before the offset on its line, blanks aside.
char character_before(std::string_view source, std::size_t offset) {
    const auto last = source.substr(0, offset).find_last_not_of(' ');
    return last == std::string_view::npos ? '\n' : source[last];
}

// A quotation mark whose partner is missing is closed by the next one, lines below.
std::optional<Problem> closed_too_late(std::size_t offset, std::string_view source) {
    const auto close = source.substr(0, offset).find_last_not_of(' ');
    const auto open = open_quote(source.substr(0, close), source[close]);
    if (source.substr(open, close - open).find('\n') == std::string_view::npos) return std::nullopt;
    const auto line = std::to_string(Places(source.substr(0, close)).at(close).line);
    return Problem{open, std::string("the quotation mark ") + source[close] + " is closed only in line " + line,
                   std::string("add ") + source[close] + " where the text ends"};
}

// The parser expected the next entry of a list or record in block style, or its end.
Problem misplaced(std::size_t offset, std::string_view source) {
    switch (character_before(source, offset)) {
        case '"':
        case '\'':
            if (auto open = closed_too_late(offset, source)) return std::move(*open);
            return {offset, "text after a closing quotation mark",
                    "give every quotation mark its partner, or use the other kind around the text"};
        case ']':
        case '}':
            return {offset, "text after a closing bracket", "put the whole text in quotes"};
        case '\n':
            return {offset, "this line is indented unlike those before it", "align it with what it belongs to"};
        default:
            return {offset, "this does not belong here", "check the indentation, or put the text in quotes"};
    }
}

Problem unclosed_bracket(const Complaint& complaint, std::string_view source) {
    const auto offset = complaint.bracket.value_or(complaint.offset);
    const std::string opening(source.substr(offset, 1));
    const std::string closing = opening == "[" ? "]" : "}";
    if (complaint.offset >= source.size()) return {offset, opening + " is not closed", "add " + closing};
    const auto line = std::to_string(Places(source.substr(0, offset)).at(offset).line);
    return {complaint.offset, "what begins with " + opening + " in line " + line + " does not go on like this",
            "put a comma between its items, and " + closing + " at its end"};
}

bool mentions(std::string_view message, std::string_view word) { return message.find(word) != std::string_view::npos; }

// As yaml-cpp says since 0.9 where it only missed the next entry before.
bool is_one_too_many(std::string_view message) {
    return message.starts_with("unexpected scalar") || message.starts_with("plain value cannot start with flow");
}

}  // namespace

bool is_unclosed_quote(std::string_view message) {
    return message.starts_with("illegal document indicator in scalar") || message.starts_with("illegal EOF in scalar");
}

std::size_t open_quote(std::string_view text, char mark) {
    std::size_t end = text.size();
    while (true) {
        const auto last = text.substr(0, end).rfind(mark);
        if (last == std::string_view::npos) return 0;
        // Behind the open mark stand only escaped ones: after a backslash, or as pairs.
        const char repeated = mark == '"' ? '\\' : '\'';
        const auto other = text.substr(0, last).find_last_not_of(repeated);
        const auto begin = other == std::string_view::npos ? 0 : other + 1;
        const bool open = (last - begin) % 2 == 0;
        if (open) return mark == '"' ? last : begin;
        end = begin;
    }
}

bool is_written_null(std::string_view source, std::size_t offset) {
    const auto rest = source.substr(std::min(offset, source.size()));
    const auto word = rest.substr(0, rest.find_first_of(" \t\r\n,]}"));
    return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

std::size_t dash_before(std::string_view source, std::size_t offset) {
    auto before = source.substr(0, offset);
    while (!before.empty()) {
        const auto begin = before.rfind('\n') + 1;  // 0 in the first line
        const auto line = before.substr(begin);
        const auto comment = line.starts_with('#') ? 0 : line.find(" #");
        const auto last = line.substr(0, comment).find_last_not_of(" \t\r");
        if (last != std::string_view::npos) return line[last] == '-' ? begin + last : offset;
        before = before.substr(0, begin == 0 ? 0 : begin - 1);
    }
    return offset;
}

bool is_explicit_key(std::string_view source, std::size_t offset) { return character_before(source, offset) == '?'; }

bool begins_in_brackets(std::string_view source) {
    const auto first = source.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (source[first] == '{' || source[first] == '[');
}

std::size_t line_before(std::string_view source, std::size_t offset) {
    const auto line = source.substr(0, offset).rfind('\n');
    if (line == std::string_view::npos) return 0;
    const auto last = source.substr(0, line).find_last_not_of(" \r\n");
    return last == std::string_view::npos ? 0 : source.substr(0, last).rfind('\n') + 1;
}

std::optional<Problem> find_swallowed_item(std::string_view source, std::size_t offset, std::string_view text) {
    if (text.find(" - ") == std::string_view::npos && text.find("\n- ") == std::string_view::npos) return std::nullopt;
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    // In the source, the same text has other blanks.
    auto left = std::count_if(text.begin(), text.end(), [&](char c) { return !is_blank(c); });
    bool begins_line = false;
    for (; left > 0 && offset + 1 < source.size(); ++offset) {
        const char c = source[offset];
        if (begins_line && c == '-' && is_blank(source[offset + 1])) {
            return Problem{offset, "this is no item of a list but goes on with the text above",
                           "align the dash with those of the other items, or put the text in quotes"};
        }
        if (!is_blank(c)) --left;
        begins_line = c == '\n' || (begins_line && is_blank(c));
    }
    return std::nullopt;
}

Problem too_many_bytes(std::size_t limit) {
    return {0, "the file has more than " + std::to_string(limit) + " bytes",
            "split it, or raise the limit with --max-bytes"};
}

Problem goes_on_problem(std::size_t offset, std::string_view source) {
    if (source.substr(std::min(offset, source.size())).starts_with("---")) {
        return {offset, "a second document begins here", "put it into a file of its own"};
    }
    return {offset, "this does not go on with what stands before it",
            "check the indentation; a file is one list or one record"};
}

Problem merge_problem(std::size_t offset) {
    return {offset, "<< merges another record, which is not supported", "repeat the keys that it stands for"};
}

Problem alias_problem(std::size_t offset) {
    return {offset, "* begins an alias, which is not supported",
            "put the text in quotes, or repeat what it stands for"};
}

Problem anchor_problem(std::size_t offset) {
    return {offset, "& begins an anchor, which is not supported", "put the text in quotes, or remove the anchor"};
}

Problem tag_problem(std::size_t offset) {
    return {offset, "! begins a tag, which is not supported", "put the text in quotes, or remove the tag"};
}

std::optional<Problem> find_directive(std::string_view source) {
    for (std::size_t begin = 0; begin < source.size();) {
        const auto end = std::min(source.find('\n', begin), source.size());
        const auto first = source.find_first_not_of(" \t\r", begin);
        if (first < end && source[first] != '#') {
            if (source[begin] != '%') return std::nullopt;
            return Problem{begin, "% begins a directive, which is not supported", "remove this line"};
        }
        begin = end + 1;
    }
    return std::nullopt;
}

Problem reword(const Complaint& complaint, std::string_view source) {
    const auto message = complaint.message;
    const auto offset = complaint.offset;
    const bool is_extra = is_one_too_many(message);
    if (mentions(message, "flow not found") || (is_extra && complaint.bracket))
        return unclosed_bracket(complaint, source);
    if (is_extra && !complaint.is_inside) return goes_on_problem(offset, source);
    if (is_extra || message.starts_with("end of map") || message.starts_with("end of sequence"))
        return misplaced(offset, source);
    if (mentions(message, "alias") || message.starts_with("the referenced anchor")) return alias_problem(offset);
    if (mentions(message, "anchor")) return anchor_problem(offset);
    if (mentions(message, "tag")) return tag_problem(offset);
    const auto* found = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& wording) {
        return complaint.message.starts_with(wording.message);
    });
    if (found != wordings.end()) return {offset, std::string(found->what), std::string(found->remedy)};
    return {offset, "this is not valid YAML (" + std::string(message) + ")", "see docs/library-format.md"};
}

}  // namespace valgus
