// HTML as a value. Text becomes markup only by being escaped, so that nothing a library or a user says can open a tag.
#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "valgus/sink.hpp"

namespace valgus::render {

class Html {
public:
    Html() = default;

    static Html escaped(std::string_view text);
    static Html constant(std::string_view code);  // for code that this program itself holds

    Html& operator+=(const Html& more);
    bool empty() const { return code_.empty(); }
    std::string_view code() const { return code_; }

private:
    std::string code_;
};

Html operator+(Html left, const Html& right);

struct Attribute {
    std::string_view name;
    std::string value;
};
using Attributes = std::initializer_list<Attribute>;

// <p class="dose">…</p>, as a part of a line. A text is escaped.
Html element(std::string_view tag, Attributes attributes, const Html& content);
Html element(std::string_view tag, Attributes attributes, std::string_view text);

// Words within a line; apart from what is around them, if they are read from right to left.
Html said(std::string_view text);

// The same with a line's end behind it; a group has its content on lines of their own.
Html line(std::string_view tag, Attributes attributes, const Html& content);
Html line(std::string_view tag, Attributes attributes, std::string_view text);
Html group(std::string_view tag, Attributes attributes, const Html& content);

// <input type="checkbox">: without content or an end.
Html void_element(std::string_view tag, std::span<const Attribute> attributes);
Html void_element(std::string_view tag, Attributes attributes);

// "20 reps, hold 3 s · right side": no line ends between a number and what it counts, none begins with a dot, and a
// part goes to the next line as a whole if it has room there.
Html unbroken(std::string_view text);
Html together(std::string_view text);  // the numbers alone, where the style keeps the rest in one piece

// A text as in Note: paragraphs parted by empty lines, and lines that begin with "- ".
Html prose(std::string_view text);

// <section id="ID" aria-labelledby="ID-title"> with the title as a heading of this level and its content below.
Html section(int level, const std::string& id, std::string_view title, const Html& content);

// The same of what is too large to be a value: `content` writes it into the sink, part by part. `kind` is its class;
// empty: none.
void put(const Sink& sink, const Html& code);
void put_group(const Sink& sink, std::string_view tag, Attributes attributes, const std::function<void()>& content);
void put_section(const Sink& sink, int level, const std::string& id, std::string_view title,
                 const std::function<void()>& content, const std::string& kind = {});

// A link, if the address is one of the web or a DOI, else plain text.
Html address(std::string_view address);

}  // namespace valgus::render
