// Goes along with the parser over the bytes of a file, and finds what YAML or JSON forbid and the parser takes. It
// knows no grammar: what stands between two texts is brackets, commas, dashes, colons, blanks and comments.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/source.hpp"

namespace valgus {

enum class Syntax { yaml, json };

class Scan {
public:
    Scan(std::string_view source, Syntax syntax) : source_(source), syntax_(syntax) {}

    // The next text, which the parser found at this byte, in this indentation: the column from 0 of the list or record
    // around it and around all brackets that are open; -1 where there is none. Throws Stop at what is forbidden.
    void text(std::size_t offset, std::string_view value, int indent);
    // What stands behind the last text.
    void finish(int indent) { between(source_.size(), indent); }

    std::size_t end() const { return at_; }  // of the last text, behind its quotes
    bool in_brackets() const { return !open_.empty(); }
    // Whether the last text, which is a key, lacks the colon behind it. In square brackets none is wanted, and of one
    // word in braces the parser has more to say: it may be a placeholder.
    bool wants_colon() const;
    // Whether the last text, without quotes, ends before a "#2" that would have gone on with it. A comment has a blank
    // behind its #.
    bool is_cut() const;

private:
    struct Bracket {
        std::size_t offset = 0;
        int indent = -1;
    };

    void between(std::size_t end, int indent);
    void comment();
    void comma();
    void opening(int indent);
    void closing();
    void json_sign();
    void line_begins() const;
    void double_quoted(int indent);
    void single_quoted(int indent);
    void block(std::string_view value, int indent);
    void plain(std::string_view value);
    void next_line(int indent) const;
    void blank_lines(int indent) const;
    void behind_quote();

    std::string_view source_;
    Syntax syntax_;
    std::size_t at_ = 0;
    std::size_t begin_ = 0;  // of the text at hand
    char last_ = '\n';       // of the brackets, commas and texts so far
    std::vector<Bracket> open_;
};

}  // namespace valgus
