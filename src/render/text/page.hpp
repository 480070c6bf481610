// Plain text built up line by line: wrapped paragraphs, hanging indents, headings, colour. No line is wider than the
// style asks for, none has trailing blanks, and empty lines stand between things only, one at a time.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/render.hpp"

namespace valgus::render {

// Meaning never hangs on a look: without colour all look the same.
enum class Look { plain, strong, dim, accent, heading, amber, red };

// Text on one line in one look.
struct Piece {
    std::string_view text;
    Look look = Look::plain;
};

constexpr int column_gap = 2;  // blanks between the columns of a table

// As support::wrap, but a number and a short word after it ("30 s", "2 exercises") stay together.
std::vector<std::string> fill(std::string_view text, int width);

int measure_of(const Style& style);  // the width of prose: long lines are hard to read

// What it hands to its sink are whole lines.
class Page {
public:
    Page(const Style& style, Sink sink);

    const Style& style() const { return style_; }
    int width() const { return style_.width; }
    int measure() const { return measure_of(style_); }
    bool has_label_column() const;
    int label_width() const;  // of the column in which labels like "Why:" stand; narrow pages have hardly any

    // As it will be read: columns are as wide as that.
    std::string spelled(std::string_view text) const;

    void gap();                                      // an empty line before what comes next
    void line(std::initializer_list<Piece> pieces);  // as it is: the caller has seen to the width
    void heading(std::string_view title, std::string_view clause = {});
    void paragraph(std::string_view text, int indent = 0, Look look = Look::plain);
    // A lead, what follows it and what stands at the right edge; on a page too narrow for that, below it.
    void spread(Piece lead, Piece left, std::string_view right, int hang);
    // A lead ("1.", "Why:") and its text, whose lines begin `hang` columns further in, or after a longer lead.
    void item(Piece lead, Piece text, int indent, int hang);
    // Nothing if the text is empty.
    void label(std::string_view label, std::string_view text, int indent, Look look = Look::dim);
    // Of a shell, to be pasted as it stands: broken before options where it is too long for one line.
    void command(std::string_view command, int indent);
    // As in Note: paragraphs parted by empty lines, and lines that begin with "- ".
    void prose(std::string_view text, int indent = 0);

    void finish();

private:
    Style style_;
    Sink sink_;
    std::string text_;
    bool begun_ = false;  // with the first line
    bool gap_ = false;
};

}  // namespace valgus::render
