// YAML cannot begin a word with a question mark, and people who do not know write just that.
#include <algorithm>
#include <string>

#include "valgus/stages/assessed.hpp"

namespace valgus {

namespace {

// Goes through the text and knows where a value may begin.
class Unknowns {
public:
    explicit Unknowns(std::string text) : text_(std::move(text)) {}

    std::string all() {
        for (at_ = 0; at_ < text_.size(); ++at_) step(text_[at_]);
        return std::move(text_);
    }

private:
    bool is_blank(std::size_t at) const { return at < text_.size() && (text_[at] == ' ' || text_[at] == '\t'); }
    bool is_line_end(std::size_t at) const { return at >= text_.size() || text_[at] == '\n' || text_[at] == '\r'; }

    void step(char c) {
        if (is_blank(at_)) return;
        if (c == '#' && (at_ == 0 || is_blank(at_ - 1) || is_line_end(at_ - 1))) {
            at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
            return;
        }
        if (begins_ && c == '?' && ends_here()) text_[at_] = '~';
        if (begins_ && (c == '"' || c == '\'')) skip_quoted(c);
        const bool opens_bracket = (begins_ || depth_ > 0) && (c == '[' || c == '{');
        if (opens_bracket) ++depth_;
        if (depth_ > 0 && (c == ']' || c == '}')) --depth_;
        const bool is_before_blank = is_blank(at_ + 1) || is_line_end(at_ + 1);
        const bool is_dash = starts_ && c == '-' && is_before_blank;
        starts_ = is_dash || c == '\n';
        begins_ = starts_ || opens_bracket || (c == ',' && depth_ > 0) || (c == ':' && is_before_blank);
    }

    bool ends_here() const {
        auto next = at_ + 1;
        while (is_blank(next)) ++next;
        if (is_line_end(next)) return true;
        const char c = text_[next];
        return c == '#' ? next > at_ + 1 : depth_ > 0 && (c == ',' || c == ']' || c == '}');
    }

    void skip_quoted(char quote) {
        for (++at_; at_ < text_.size(); ++at_) {
            const bool is_pair = quote == '\'' && text_.compare(at_, 2, "''") == 0;
            if (is_pair || (quote == '"' && text_[at_] == '\\'))
                ++at_;
            else if (text_[at_] == quote)
                return;
        }
    }

    std::string text_;
    std::size_t at_ = 0;
    int depth_ = 0;       // of brackets
    bool starts_ = true;  // a line, but for blanks and the dashes of lists
    bool begins_ = true;  // a value
};

}  // namespace

std::string unknown_as_null(std::string text) { return Unknowns(std::move(text)).all(); }

}  // namespace valgus
