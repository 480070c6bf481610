#include "render/picture/svg_style.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "valgus/figure/drawing.hpp"

namespace valgus {

namespace {

// `g` is what lies behind the picture, `k` the contour of every part. What works differs from the body beside it, and
// the muscle from what works, by 3:1 in lightness, so that a copy in black and white can be read: on paper it is darker
// than the body, on a dark screen lighter.
struct Colour {
    std::string_view name, light, dark;
};
constexpr std::array colours{
    Colour{"g", "#fff", "#182120"},     Colour{"k", "#22303a", "#0b1214"},  Colour{"fl", "#eef1f4", "#222e2c"},
    Colour{"sh", "#ccd4da", "#141c1b"}, Colour{"pr", "#c0c9d1", "#33403d"}, Colour{"pe", "#98a4ae", "#46544f"},
    Colour{"fa", "#eef2f5", "#47545f"}, Colour{"bo", "#d9e1e8", "#5e6d7b"}, Colour{"ha", "#5f7084", "#94a3b2"},
    Colour{"to", "#c6e6da", "#41584f"}, Colour{"te", "#6fae96", "#2f443b"}, Colour{"wo", "#c85c10", "#ffb878"},
    Colour{"mu", "#470c02", "#9c2405"}, Colour{"ba", "#1f7a5a", "#6fae96"}, Colour{"li", "#ffeedd", "#3b0d02"},
    Colour{"ar", "#1f2937", "#f3f4f6"}, Colour{"ai", "#1f2937", "#f3f4f6"}, Colour{"ho", "#1f2937", "#f3f4f6"},
    Colour{"gh", "#f6d9bf", "#5b3f2a"},
};

// Rules name no ancestor: what a page draws once and shows again is styled as if it stood alone.

// Every class that something is drawn with, once.
std::vector<std::string_view> classes_of(std::string_view content) {
    constexpr std::string_view attribute = "class=\"";
    std::vector<std::string_view> words;
    for (auto at = content.find(attribute); at != std::string_view::npos; at = content.find(attribute, at)) {
        at += attribute.size();
        const auto end = content.find('"', at);
        while (at < end) {
            const auto space = std::min(content.find(' ', at), end);
            words.push_back(content.substr(at, space - at));
            at = std::min(space + 1, end);
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

// Which classes there are rules for; all, for a page that does not know its pictures yet.
struct Needs {
    bool all = true;
    std::vector<std::string_view> words{};

    bool has(std::string_view word) const { return all || std::binary_search(words.begin(), words.end(), word); }
};

std::string rules(std::string_view Colour::*shade, const Needs& needs) {
    std::string text;
    for (const auto& colour : colours) {
        if (!needs.has(colour.name)) continue;
        const auto value = colour.*shade;
        text.append(".").append(colour.name).append("{stroke:").append(value).append(";fill:").append(value);
        text += '}';
    }
    return text;
}

// Those that overrule a colour: of a line only the stroke is seen, a smooth shape has its contour as its stroke, and
// what is drawn over that has none.
std::string last_rules(std::string_view Colour::*shade, const Needs& needs) {
    std::string text;
    const auto add = [&](std::string_view name, std::string_view rule, std::string_view colour) {
        if (needs.has(name)) text.append(".").append(name).append("{").append(rule).append(colour).append("}");
    };
    const auto ground = colours[0].*shade, contour = colours[1].*shade;
    add("o", "fill:none", "");
    add("c", "stroke-width:3;stroke:", contour);
    add("in", "stroke:none", "");
    add("ho", "stroke:none;font:700 19px sans-serif", "");
    add("mb", "opacity:.6", "");
    add("ai", "stroke-width:2;stroke-dasharray:4 4", "");
    add("ar", "stroke-width:2;stroke:", ground);
    return text;
}

std::string style(const Needs& needs) {
    std::string text(".figure{stroke-linejoin:round;stroke-linecap:round}");
    text += rules(&Colour::light, needs);
    for (int pen = 1; pen <= render::picture::most_named_pen; ++pen) {
        const auto number = std::to_string(pen), name = "w" + number;
        if (needs.has(name)) text.append(".").append(name).append("{stroke-width:").append(number).append("}");
    }
    return text.append(last_rules(&Colour::light, needs));
}

}  // namespace

namespace render::picture {

// Light alone: whoever shows the file decides what lies behind it, and does not ask the reader.
std::string style_of_file(std::string_view content) {
    auto text = style({false, classes_of(content)});
    if (content.find("class=\"film\"") != std::string_view::npos)
        text +=
            ".film{display:none}@media(prefers-reduced-motion:no-preference){.film{display:inline}.rest{display:none}}";
    return text;
}

}  // namespace render::picture

std::string_view figure_style() {
    static const auto whole =
        style({}) + "@media screen and (prefers-color-scheme:dark){" + rules(&Colour::dark, {}) +
        last_rules(&Colour::dark, {}) +
        "}.figure.still{display:none}.turn{animation:turn 3s steps(1) "
        "infinite}.turn.end{animation-delay:-1.5s}"
        "@keyframes turn{50%{visibility:hidden}}"
        "@media print,(prefers-reduced-motion:reduce){.figure.moving{display:none}.figure.still{display:inline}}";
    return whole;
}

}  // namespace valgus
