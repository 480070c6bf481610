// Markdown as it is written, block by block. Texts are escaped where Markdown would read them as structure, and only
// there, so that the raw file stays pleasant to read.
#pragma once

#include <string>
#include <string_view>

#include "valgus/render.hpp"

namespace valgus::render {

// As part of a line: nothing in it opens emphasis, code, a link, HTML, a table or an entity. One line.
std::string escape_inline(std::string_view text);

// At the beginning of a line (of the result of escape_inline): no heading, list, quotation, rule or underline.
std::string escape_start(std::string line);

std::string code(std::string_view text);      // a code span, whatever the text holds
std::string strong(std::string_view text);    // escapes the text
std::string emphasis(std::string_view text);  // escapes the text

class MarkdownWriter {
public:
    MarkdownWriter(const Style& style, Sink sink);

    // Blocks take Markdown, apart from headings and prose, which take text: escape_inline what is text. They are parted
    // by empty lines, apart from the items of a list.
    void heading(int level, std::string_view text);
    void rule();
    void paragraph(std::string_view markdown);
    void quotation(std::string_view markdown);
    void item(std::string_view bullet, std::string_view markdown);  // "-", "3."
    // A text as in Note: paragraphs parted by empty lines, and lines that begin with "- ". The label goes before it.
    void prose(std::string_view label, std::string_view text);

    void finish();  // with what made the page, in a comment

private:
    enum class Block { none, bullets, numbers, other };

    void begin(Block block);
    void fill(std::string_view first, std::string_view others, std::string_view markdown);

    int width_;
    std::string command_;  // that asked for the page
    Sink sink_;
    std::string text_;
    Block last_ = Block::none;
};

}  // namespace valgus::render
