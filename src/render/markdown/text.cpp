#include "render/markdown/text.hpp"

#include <algorithm>
#include <utility>

#include "render/mark.hpp"
#include "render/pass.hpp"
#include "render/words.hpp"
#include "support/numbers.hpp"
#include "support/text.hpp"

namespace valgus::render {

namespace {

using support::is_digit;

constexpr int widest = 100;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
// Bytes of other scripts count as part of a word: a needless escape is shown by nobody.
bool is_in_word(char c) { return is_letter(c) || is_digit(c); }

// Whether "&…" would be read as a character: "&amp;", "&#39;".
bool is_entity(std::string_view text) {
    std::size_t i = 1;
    while (i < text.size() && (is_in_word(text[i]) || text[i] == '#')) ++i;
    return i > 1 && i < text.size() && text[i] == ';';
}

bool needs_escape(std::string_view text, std::size_t i) {
    const char before = i > 0 ? text[i - 1] : ' ';
    const char after = i + 1 < text.size() ? text[i + 1] : ' ';
    switch (text[i]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case '|':
        case '~':
            return true;
        case '_':  // within a word it is no emphasis
            return !is_in_word(before) || !is_in_word(after);
        case '<':
            return is_letter(after) || after == '/' || after == '!' || after == '?';
        case '#':  // begins a heading, or ends one
            return before == ' ' || before == '#';
        case '&':
            return is_entity(text.substr(i));
        default:
            return false;
    }
}

// Where in the line a backslash must go, or npos: "- x", "+ x", "> x", "12. x", "---", "===".
std::size_t place_of_structure(std::string_view line) {
    constexpr auto npos = std::string_view::npos;
    if (line.empty()) return npos;
    const auto is_marker = [line](std::size_t i) { return i + 1 == line.size() || line[i + 1] == ' '; };
    const char first = line.front();
    if (first == '>') return 0;
    if (first == '=' || first == '-') {
        const bool is_rule = line.find_first_not_of(std::string{first, ' '}) == npos;
        return is_rule || (first == '-' && is_marker(0)) ? 0 : npos;
    }
    if (first == '+') return is_marker(0) ? 0 : npos;
    const auto end = line.find_first_not_of("0123456789");
    const bool is_number = end != npos && end > 0 && (line[end] == '.' || line[end] == ')') && is_marker(end);
    return is_number ? end : npos;
}

// Wide enough that no word is cut in two: that would change the text.
int width_for(std::string_view markdown, int width) {
    while (!markdown.empty()) {
        const auto word = markdown.substr(0, markdown.find(' '));
        width = std::max(width, support::display_width(word));
        markdown.remove_prefix(std::min(word.size() + 1, markdown.size()));
    }
    return width;
}

// A comment ends at the first "-->". In a line for a shell ">" stands in quotes, so that it may leave them for a
// moment.
std::string unending(std::string_view line) {
    std::string text;
    for (const char c : line) text += c == '>' ? std::string(R"('\>')") : std::string(1, c);
    return text;
}

}  // namespace

std::string escape_inline(std::string_view text) {
    std::string line(text);
    for (const char blank : {'\n', '\r', '\t'}) std::replace(line.begin(), line.end(), blank, ' ');
    std::string escaped;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (needs_escape(line, i)) escaped += '\\';
        escaped += line[i];
    }
    return escaped;
}

std::string escape_start(std::string line) {
    const auto place = place_of_structure(line);
    if (place != std::string::npos) line.insert(place, 1, '\\');
    return line;
}

std::string code(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t i = 0, run = 0; i < text.size(); ++i)
        longest = std::max(longest, run = text[i] == '`' ? run + 1 : 0);
    const std::string fence(longest + 1, '`');
    const std::string_view padding = longest == 0 ? "" : " ";
    return fence + std::string(padding) + std::string(text) + std::string(padding) + fence;
}

std::string strong(std::string_view text) { return "**" + escape_inline(text) + "**"; }

std::string emphasis(std::string_view text) { return "*" + escape_inline(text) + "*"; }

MarkdownWriter::MarkdownWriter(const Style& style, Sink sink)
    : width_(std::min(style.width, widest)), command_(style.command), sink_(std::move(sink)) {}

void MarkdownWriter::finish() {
    begin(Block::other);
    text_.append("<!-- ").append(unending(mark(command_))).append(" -->\n");
    pass_rest(text_, sink_);
}

void MarkdownWriter::begin(Block block) {
    pass_piece(text_, sink_);
    const bool continues_list = block == last_ && block != Block::other;
    if (last_ != Block::none && !continues_list) text_ += '\n';
    last_ = block;
}

void MarkdownWriter::fill(std::string_view first, std::string_view others, std::string_view markdown) {
    const int room = width_for(markdown, width_ - support::display_width(first));
    const auto lines = support::wrap(markdown, room);
    for (const auto& line : lines)
        text_.append(&line == lines.data() ? first : others).append(escape_start(line)).append(1, '\n');
    if (lines.empty()) text_.append(first.substr(0, first.find_last_not_of(' ') + 1)).append(1, '\n');
}

void MarkdownWriter::heading(int level, std::string_view text) {
    begin(Block::other);
    text_.append(static_cast<std::size_t>(level), '#').append(1, ' ').append(escape_inline(text)).append(1, '\n');
}

void MarkdownWriter::rule() {
    begin(Block::other);
    text_ += "---\n";
}

void MarkdownWriter::paragraph(std::string_view markdown) {
    if (markdown.empty()) return;
    begin(Block::other);
    fill({}, {}, markdown);
}

void MarkdownWriter::quotation(std::string_view markdown) {
    if (markdown.empty()) return;
    begin(Block::other);
    fill("> ", "> ", markdown);
}

void MarkdownWriter::item(std::string_view bullet, std::string_view markdown) {
    begin(bullet == "-" ? Block::bullets : Block::numbers);
    const auto first = std::string(bullet) + ' ';
    fill(first, std::string(first.size(), ' '), markdown);
}

void MarkdownWriter::prose(std::string_view label, std::string_view text) {
    auto before = label.empty() ? std::string() : strong(std::string(label) + ':') + ' ';
    for (const auto& part : prose_parts(text)) {
        if (part.kind == ProsePart::gap) continue;
        const bool is_item = part.kind == ProsePart::item;
        if (is_item && before.empty())
            item("-", escape_inline(part.text));
        else
            paragraph(std::exchange(before, {}) + (is_item ? "- " : "") + escape_inline(part.text));
    }
}

}  // namespace valgus::render
