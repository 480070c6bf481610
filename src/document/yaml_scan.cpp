#include "document/yaml_scan.hpp"

#include <algorithm>
#include <string>

#include "document/builder.hpp"
#include "support/numbers.hpp"
#include "support/wording.hpp"

namespace valgus {

namespace {

constexpr char a_text = 'a';  // stands for any in last_

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Problem not_json(std::size_t offset, std::string what, std::string remedy) {
    return {offset, std::move(what), std::move(remedy)};
}

}  // namespace

void Scan::text(std::size_t offset, std::string_view value, int indent) {
    between(offset, indent);
    last_ = a_text;
    begin_ = at_;
    if (at_ >= source_.size()) return;
    if (syntax_ == Syntax::json && source_[at_] != '"' && value != "true" && value != "false" &&
        !support::is_json_number(value))
        throw Stop{not_json(at_, "a text of JSON stands in double quotes", "put it in quotes")};
    switch (source_[at_]) {
        case '"':
            return double_quoted(indent);
        case '\'':
            return single_quoted(indent);
        case '|':
        case '>':
            if (!in_brackets()) return block(value, indent);
            [[fallthrough]];
        default:
            plain(value);
    }
}

bool Scan::wants_colon() const {
    if (in_brackets() && source_[open_.back().offset] == '[') return false;
    const auto blanks = in_brackets() ? " \t\r\n" : " \t";
    auto at = source_.find_first_not_of(blanks, at_);
    while (in_brackets() && at != std::string_view::npos && source_[at] == '#') {
        at = source_.find('\n', at);
        if (at != std::string_view::npos) at = source_.find_first_not_of(blanks, at);
    }
    if (at == std::string_view::npos) return true;
    const bool is_alone = source_[at] == '}' && begin_ > 0 && source_[begin_ - 1] == '{';
    return source_[at] != ':' && !is_alone;
}

bool Scan::is_cut() const {
    const auto sign = source_.find_first_not_of(" \t", at_);
    if (sign == std::string_view::npos || source_[sign] != '#' || sign + 1 >= source_.size()) return false;
    const char next = source_[sign + 1];
    return !is_blank(next) && next != '#' && next != '!' && next != '-' && next != '=';
}

void Scan::between(std::size_t end, int indent) {
    for (end = std::min(end, source_.size()); at_ < end; ++at_) {
        switch (source_[at_]) {
            case '\n':
                line_begins();
                break;
            case '#':
                comment();
                break;
            case ',':
                comma();
                break;
            case '[':
            case '{':
                opening(indent);
                break;
            case ']':
            case '}':
                closing();
                break;
            default:
                json_sign();
        }
    }
    at_ = std::max(at_, end);
}

// Only what is in brackets must be indented by all its lines; a closing bracket may stand below what it belongs to.
void Scan::line_begins() const {
    if (open_.empty()) return;
    const auto first = source_.find_first_not_of(' ', at_ + 1);
    if (first == std::string_view::npos || std::string_view("\r\n\t#]}").find(source_[first]) != std::string_view::npos)
        return;
    const auto& bracket = open_.front();
    if (static_cast<int>(first - at_ - 1) > bracket.indent) return;
    const auto line = std::to_string(Places(source_.substr(0, bracket.offset)).at(bracket.offset).line);
    throw Stop{{first,
                "what begins with " + std::string(1, source_[bracket.offset]) + " in line " + line +
                    " goes on without being indented",
                "indent this line"}};
}

void Scan::comment() {
    if (syntax_ == Syntax::json) throw Stop{not_json(at_, "JSON has no comments", "remove it, or save as .yaml")};
    if (at_ > 0 && !is_blank(source_[at_ - 1]))
        throw Stop{{at_, "a comment begins without a blank before its #", "put a blank before it"}};
    at_ = std::min(source_.find('\n', at_), source_.size());
    if (at_ < source_.size()) --at_;  // the newline is looked at by itself
}

void Scan::comma() {
    if (in_brackets() && (last_ == ',' || last_ == '[' || last_ == '{'))
        throw Stop{{at_, "nothing stands before this comma", "remove it, or put something before it"}};
    last_ = ',';
}

void Scan::opening(int indent) {
    last_ = source_[at_];
    open_.push_back({at_, indent});
}

void Scan::closing() {
    if (syntax_ == Syntax::json && last_ == ',')
        throw Stop{not_json(at_, "nothing stands between the last comma and this bracket", "remove the comma")};
    last_ = a_text;
    if (!open_.empty()) open_.pop_back();
}

// A word that the parser does not take for a text is null.
void Scan::json_sign() {
    const char c = source_[at_];
    if (is_blank(c) || c == ':') return;
    last_ = a_text;
    if (syntax_ == Syntax::yaml) return;
    constexpr std::string_view null = "null";
    if (source_.substr(at_).starts_with(null)) {
        at_ += null.size() - 1;
        return;
    }
    throw Stop{not_json(at_, "this is no JSON", "write JSON, or save as .yaml")};
}

void Scan::double_quoted(int indent) {
    for (++at_; at_ < source_.size() && source_[at_] != '"'; ++at_) {
        if (source_[at_] == '\n') {
            next_line(indent);
        } else if (source_[at_] == '\\') {
            ++at_;
            if (at_ < source_.size() && source_[at_] == '\'')
                throw Stop{{at_ - 1, "an unknown escape after a backslash", "write ' alone"}};
            if (at_ < source_.size() && source_[at_] == '\n') next_line(indent);
        }
    }
    behind_quote();
}

void Scan::single_quoted(int indent) {
    for (++at_; at_ < source_.size(); ++at_) {
        if (source_[at_] == '\n') next_line(indent);
        if (source_[at_] != '\'') continue;
        if (source_.substr(at_ + 1, 1) != "'") break;
        ++at_;
    }
    behind_quote();
}

// A line that goes on with a text in quotes, which begins behind this newline.
void Scan::next_line(int indent) const {
    if (syntax_ == Syntax::json)
        throw Stop{not_json(at_, "a text of JSON ends with its line", "write \\n for a new line")};
    const auto first = source_.find_first_not_of(' ', at_ + 1);
    if (first == std::string_view::npos || source_[first] == '\n' || source_[first] == '\r') return;
    const int bound = open_.empty() ? indent : open_.front().indent;
    if (static_cast<int>(first - at_ - 1) > bound) return;
    const auto key = source_.substr(first, source_.find_first_of(" \n\"'", first) - first);
    if (key.size() > 1 && key.ends_with(':')) {  // the next key of the record, swallowed
        const std::string mark(1, source_[begin_]);
        throw Stop{{begin_, "the quotation mark " + mark + " is not closed before " + support::quoted(key),
                    "add " + mark + " where the text ends"}};
    }
    throw Stop{{first, "a text in quotes goes on without being indented", "indent this line, or close the quote"}};
}

void Scan::behind_quote() {
    ++at_;
    if (at_ >= source_.size() || is_blank(source_[at_])) return;
    if (source_[at_] == '#') return comment();
    const bool may_follow = in_brackets()
                                ? std::string_view(",]}:").find(source_[at_]) != std::string_view::npos
                                : source_[at_] == ':' && at_ + 1 < source_.size() && is_blank(source_[at_ + 1]);
    if (may_follow || (source_[at_] == ':' && at_ + 1 == source_.size())) return;
    if (source_[at_] == ':') throw Stop{{at_, "the blank is missing after this colon", "put a blank behind it"}};
}

// The value has the same signs as its lines, other blanks aside.
void Scan::block(std::string_view value, int indent) {
    const auto header = std::min(source_.find_first_not_of("0123456789+-", at_ + 1), source_.size());
    const auto signs = source_.substr(at_, header - at_);
    const bool says_indent = std::any_of(signs.begin(), signs.end(), support::is_digit);
    at_ = std::min(source_.find('\n', at_), source_.size());
    if (const auto sign = source_.substr(0, at_).find('#', header); sign != std::string_view::npos) {
        at_ = sign;
        comment();
        at_ = std::min(source_.find('\n', at_), source_.size());
    }
    if (!says_indent) blank_lines(indent);
    plain(value);
}

// Of blank lines before the first one of a block, none is indented more than that.
void Scan::blank_lines(int indent) const {
    std::size_t most = 0;
    for (auto line = at_ + 1; line < source_.size();) {
        const auto first = source_.find_first_not_of(' ', line);
        if (first == std::string_view::npos) return;
        const auto blanks = first - line;
        if (source_[first] != '\n' && source_[first] != '\r') {
            if (static_cast<int>(blanks) <= indent || most <= blanks) return;
            throw Stop{{first, "blank lines before this one are indented more than it is", "indent them less"}};
        }
        most = std::max(most, blanks);
        line = std::min(source_.find('\n', first), source_.size() - 1) + 1;
    }
}

void Scan::plain(std::string_view value) {
    auto left = std::count_if(value.begin(), value.end(), [](char c) { return !is_blank(c); });
    if (in_brackets() && (value == "-" || value.starts_with("- ")))
        throw Stop{{at_, "a dash alone is no text", "put it in quotes"}};
    for (; left > 0 && at_ < source_.size(); ++at_)
        if (!is_blank(source_[at_])) --left;
}

}  // namespace valgus
