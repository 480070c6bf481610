#include "render/json_writer.hpp"

#include <stdexcept>

#include "support/text.hpp"

namespace valgus::render {

namespace {

constexpr std::size_t indent = 2;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
// Ends of a line for JavaScript and for many a line reader.
constexpr std::string_view line_separator = "\xE2\x80\xA8", paragraph_separator = "\xE2\x80\xA9";

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
    auto& level = levels_.back();
    if (!level.empty) text_ += ',';
    level.empty = false;
    if (layout_ == JsonLayout::indented) text_.append(1, '\n').append(levels_.size() * indent, ' ');
}

void JsonWriter::before_value() {
    if (levels_.empty()) {
        if (!text_.empty()) misused("JSON: a second value at the top");
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
    quote(name);
    text_ += layout_ == JsonLayout::indented ? ": " : ":";
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
    if (!level.empty && layout_ == JsonLayout::indented) text_.append(1, '\n').append(levels_.size() * indent, ' ');
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

void JsonWriter::value(bool truth) {
    before_value();
    text_ += truth ? "true" : "false";
}

void JsonWriter::null() {
    before_value();
    text_ += "null";
}

std::string JsonWriter::finish() && {
    if (!levels_.empty() || text_.empty()) misused("JSON: not finished");
    if (layout_ == JsonLayout::indented) text_ += '\n';
    return std::move(text_);
}

void JsonWriter::quote(std::string_view text) {
    text_ += '"';
    while (!text.empty()) {
        const auto bad = support::first_bad_utf8(text);
        const auto good = text.substr(0, bad.value_or(text.size()));
        for (std::size_t i = 0; i < good.size(); ++i) {
            const auto rest = good.substr(i);
            const bool is_line = rest.starts_with(line_separator);
            if (is_line || rest.starts_with(paragraph_separator)) {
                text_ += is_line ? "\\u2028" : "\\u2029";
                i += line_separator.size() - 1;
            } else {
                text_ += escaped(static_cast<unsigned char>(good[i]));
            }
        }
        text.remove_prefix(good.size());
        if (!bad) break;
        text_ += replacement;
        text.remove_prefix(1);
    }
    text_ += '"';
}

}  // namespace valgus::render
