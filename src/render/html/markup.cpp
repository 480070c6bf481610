#include "render/html/markup.hpp"

#include <span>
#include <vector>

#include "render/words.hpp"
#include "support/direction.hpp"

namespace valgus::render {

namespace {

std::string escape(std::string_view text) {
    std::string code;
    code.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                code += "&amp;";
                break;
            case '<':
                code += "&lt;";
                break;
            case '>':
                code += "&gt;";
                break;
            case '"':
                code += "&quot;";
                break;
            default:
                code += c;
        }
    }
    return code;
}

std::string opening(std::string_view tag, std::span<const Attribute> attributes) {
    std::string code("<");
    code += tag;
    for (const auto& [name, value] : attributes) {
        if (name == "dir" && value.empty()) continue;  // as what is around it
        code.append(" ").append(name);
        if (!value.empty()) code.append("=\"").append(escape(value)).append("\"");
    }
    return code += '>';
}

Html closing(std::string_view tag) {
    std::string code("</");
    return Html::constant(code.append(tag).append(">"));
}

const Html& line_end() {
    static const auto end = Html::constant("\n");
    return end;
}

// Behind the first comma or dot that parts it from what follows.
std::size_t end_of_part(std::string_view text) {
    constexpr std::string_view dot = " ·";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(", ")) return i + 1;
        if (text.substr(i).starts_with(dot)) return i + dot.size();
    }
    return text.size();
}

// With a space that does not break behind a number and around signs.
std::string glued(std::string_view text) {
    constexpr std::string_view times = "×", dot = "·", no_break = "\u00a0";
    std::string code;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto before = text.substr(0, i), after = text.substr(i + 1);
        const bool sticks =
            !before.empty() && ((before.back() >= '0' && before.back() <= '9') || before.ends_with(times) ||
                                after.starts_with(times) || after.starts_with(dot));
        if (text[i] == ' ' && sticks)
            code += no_break;
        else
            code += text[i];
    }
    return code;
}

std::string title_id(const std::string& id) { return std::string(id).append("-title"); }

Html section_heading(int level, const std::string& id, std::string_view title) {
    return line(std::string("h").append(std::to_string(level)), {{"id", title_id(id)}}, title);
}

// Where a DOI is resolved.
constexpr std::string_view resolver = "https://doi.org/";

std::string target_of(std::string_view address) {
    if (address.find(' ') != std::string_view::npos) return {};
    if (address.starts_with("https://") || address.starts_with("http://")) return std::string(address);
    for (const std::string_view prefix : {"doi.org/", "doi:"})
        if (address.starts_with(prefix)) return std::string(resolver).append(address.substr(prefix.size()));
    return {};
}

}  // namespace

Html Html::escaped(std::string_view text) { return constant(escape(text)); }

Html Html::constant(std::string_view code) {
    Html html;
    html.code_ = code;
    return html;
}

Html& Html::operator+=(const Html& more) {
    code_ += more.code_;
    return *this;
}

Html operator+(Html left, const Html& right) {
    left += right;
    return left;
}

Html element(std::string_view tag, Attributes attributes, const Html& content) {
    return Html::constant(opening(tag, {attributes.begin(), attributes.size()})) + content + closing(tag);
}

// What a person or a library says may be read the other way than the page around it.
Html element(std::string_view tag, Attributes attributes, std::string_view text) {
    const auto content = Html::escaped(text);
    if (!support::begins_right_to_left(text)) return element(tag, attributes, content);
    std::vector<Attribute> all(attributes);
    all.push_back({"dir", "auto"});
    return Html::constant(opening(tag, all)) + content + closing(tag);
}

Html said(std::string_view text) {
    return support::begins_right_to_left(text) ? element("span", {}, text) : Html::escaped(text);
}

Html line(std::string_view tag, Attributes attributes, const Html& content) {
    return element(tag, attributes, content) + line_end();
}

Html line(std::string_view tag, Attributes attributes, std::string_view text) {
    return element(tag, attributes, text) + line_end();
}

Html group(std::string_view tag, Attributes attributes, const Html& content) {
    return line(tag, attributes, line_end() + content);
}

Html void_element(std::string_view tag, std::span<const Attribute> attributes) {
    return Html::constant(opening(tag, attributes));
}

Html void_element(std::string_view tag, Attributes attributes) {
    return void_element(tag, std::span(attributes.begin(), attributes.size()));
}

Html together(std::string_view text) { return Html::escaped(glued(text)); }

Html unbroken(std::string_view text) {
    Html parts;
    bool is_one = true;
    while (!text.empty()) {
        const auto end = end_of_part(text);
        const bool is_last = end == text.size();
        const auto part = Html::escaped(glued(text.substr(0, end)));
        is_one = is_one && is_last;
        parts += is_one ? part : element("span", {}, part);
        if (!is_last) parts += Html::constant(" ");
        text.remove_prefix(is_last ? end : end + 1);
    }
    return parts;
}

Html prose(std::string_view text) {
    Html all;
    Html items;
    const auto end_list = [&] {
        if (!items.empty()) all += group("ul", {}, std::exchange(items, {}));
    };
    for (const auto& part : prose_parts(text)) {
        if (part.kind == ProsePart::item) {
            items += line("li", {}, part.text);
        } else if (part.kind == ProsePart::paragraph) {
            end_list();
            all += line("p", {}, part.text);
        }
    }
    end_list();
    return all;
}

Html section(int level, const std::string& id, std::string_view title, const Html& content) {
    return group("section", {{"id", id}, {"aria-labelledby", title_id(id)}},
                 section_heading(level, id, title) + content);
}

void put(const Sink& sink, const Html& code) {
    if (!code.empty()) sink(code.code());
}

void put_group(const Sink& sink, std::string_view tag, Attributes attributes, const std::function<void()>& content) {
    put(sink, Html::constant(opening(tag, {attributes.begin(), attributes.size()})) + line_end());
    content();
    put(sink, closing(tag) + line_end());
}

void put_section(const Sink& sink, int level, const std::string& id, std::string_view title,
                 const std::function<void()>& content, const std::string& kind) {
    const auto write = [&] {
        put(sink, section_heading(level, id, title));
        content();
    };
    if (kind.empty())
        put_group(sink, "section", {{"id", id}, {"aria-labelledby", title_id(id)}}, write);
    else
        put_group(sink, "section", {{"id", id}, {"class", kind}, {"aria-labelledby", title_id(id)}}, write);
}

Html address(std::string_view address) {
    const auto target = target_of(address);
    if (target.empty()) return Html::escaped(address);
    return element("a", {{"href", target}}, address);
}

}  // namespace valgus::render
