#include "render/json/writer.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "support/text.hpp"

namespace valgus::render {

namespace {

constexpr std::size_t indent = 2;
constexpr std::string_view new_line = ",\n                                ";  // and the margin of most levels
constexpr std::string_view replacement = "\xEF\xBF\xBD";                      // U+FFFD
// Ends of a line for JavaScript and for many a line reader.
constexpr std::string_view line_separator = "\xE2\x80\xA8", paragraph_separator = "\xE2\x80\xA9";

// Whether eight bytes, each of them, need no escape; it may say no once too often.
bool are_plain(std::uint64_t eight) {
    constexpr std::uint64_t ones = 0x0101010101010101, highest = 0x80 * ones;
    const auto has_zero = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes & highest; };
    // A byte below ' ' borrows, 0x7F carries, and one above it has the highest bit itself.
    const auto others = ((eight - ' ' * ones) | eight | (eight + ones)) & highest;
    return (others | has_zero(eight ^ ('"' * ones)) | has_zero(eight ^ ('\\' * ones))) == 0;
}

// How many of the first bytes need no escape. Eight at a time: it was a seventh of what a plan as JSON costs.
std::size_t plain_run(std::string_view text) {
    std::size_t run = 0;
    for (std::uint64_t eight = 0; run + sizeof eight <= text.size(); run += sizeof eight) {
        std::memcpy(&eight, text.data() + run, sizeof eight);
        if (!are_plain(eight)) break;
    }
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    while (run < text.size() && is_plain(text[run])) ++run;
    return run;
}

[[noreturn]] void misused(const char* what) { throw std::logic_error(what); }

std::string escaped(unsigned char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        case '\r':
            return "\\r";
        case '\b':
            return "\\b";
        case '\f':
            return "\\f";
        default:
            break;
    }
    if (c >= 0x20 && c != 0x7F) return {static_cast<char>(c)};
    constexpr std::string_view digits = "0123456789abcdef";
    return {'\\', 'u', '0', '0', digits[c / 16], digits[c % 16]};
}

}  // namespace

void JsonWriter::separate() {
    pass_piece(text_, sink_);
    auto& level = levels_.back();
    break_line(std::exchange(level.empty, false) ? 0 : 1);
}

void JsonWriter::break_line(std::size_t commas) {
    const auto margin = layout_ == JsonLayout::indented ? 1 + levels_.size() * indent : 0;
    const auto usual = std::min(commas + margin, new_line.size() - 1);
    text_.append(new_line.data() + 1 - commas, usual);
    if (const auto more = commas + margin - usual) text_.append(more, ' ');
}

void JsonWriter::before_value() {
    if (levels_.empty()) {
        if (std::exchange(begun_, true)) misused("JSON: a second value at the top");
        return;
    }
    auto& level = levels_.back();
    if (level.bracket == '[') return separate();
    if (!level.has_key) misused("JSON: a value without a key");
    level.has_key = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    if (levels_.empty() || levels_.back().bracket != '{' || levels_.back().has_key) misused("JSON: a key out of place");
    separate();
    const auto begin = text_.size();  // in one piece: of a plan as JSON, a third is names
    text_.append(name.size() + (layout_ == JsonLayout::indented ? 4 : 3), ' ');
    text_[begin] = '"';
    name.copy(text_.data() + begin + 1, name.size());
    text_[begin + 1 + name.size()] = '"';
    text_[begin + 2 + name.size()] = ':';
    levels_.back().has_key = true;
    return *this;
}

void JsonWriter::open(char bracket) {
    before_value();
    text_ += bracket;
    levels_.push_back({.bracket = bracket});
}

void JsonWriter::close(char bracket) {
    const auto level = levels_.back();
    if (level.has_key) misused("JSON: a key without a value");
    levels_.pop_back();
    if (!level.empty) break_line(0);
    text_ += bracket;
}

void JsonWriter::value(std::string_view text) {
    before_value();
    quote(text);
}

void JsonWriter::value(std::int64_t number) {
    before_value();
    text_ += std::to_string(number);
}

// In tenths, which no floating point could keep exactly.
void JsonWriter::value(Decimal number) {
    before_value();
    text_ += written(number);
}

void JsonWriter::value(bool truth) {
    before_value();
    text_ += truth ? std::string_view("true") : std::string_view("false");
}

void JsonWriter::null() {
    before_value();
    text_ += std::string_view("null");
}

void JsonWriter::finish() {
    if (!levels_.empty() || !begun_) misused("JSON: not finished");
    if (layout_ == JsonLayout::indented) text_ += '\n';
    pass_rest(text_, sink_);
}

void JsonWriter::quote(std::string_view text) {
    text_ += '"';
    for (;;) {
        // What needs no escape is copied in one piece.
        const auto run = plain_run(text);
        text_.append(text.data(), run);
        if (run == text.size()) break;
        text.remove_prefix(run);
        const auto size = support::code_point_size(text);  // 0: not UTF-8
        if (text.starts_with(line_separator)) {
            text_ += "\\u2028";
        } else if (text.starts_with(paragraph_separator)) {
            text_ += "\\u2029";
        } else if (size == 0) {
            text_ += replacement;
        } else if (size == 1) {
            text_ += escaped(static_cast<unsigned char>(text[0]));
        } else {
            text_.append(text.data(), size);
        }
        text.remove_prefix(size == 0 ? 1 : size);
    }
    text_ += '"';
}

}  // namespace valgus::render
