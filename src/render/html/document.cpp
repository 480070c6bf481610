#include "render/html/parts.hpp"
#include "render/html/style.hpp"
#include "render/mark.hpp"
#include "support/text.hpp"

namespace valgus::render {

const std::string_view figure_style_hash = "Qln69dO8e+L3HtHGRV8pp9GhrRu43arpGlqnjPi1AU4=";

namespace {

// More of it nobody sees.
Html short_title(std::string_view text) {
    constexpr int longest = 70;
    auto title = Html::escaped(support::shorten(text, longest));
    for (int width = longest - 1; width > 0 && title.code().size() > longest; --width)
        title = Html::escaped(support::shorten(text, width));
    return title;
}

// No network, no form: the styles of this file, pictures within it, and of scripts the one that belongs here, if any.
std::string policy(const Around& around) {
    std::string text("default-src 'none'; ");
    if (around.script) text.append("script-src 'sha256-").append(around.script->hash).append("'; ");
    text.append("style-src 'sha256-").append(hand_out_style.hash).append("' 'sha256-").append(figure_style_hash);
    for (const auto& style : around.styles) text.append("' 'sha256-").append(style.hash);
    return text.append("'; img-src data:; base-uri 'none'; form-action 'none'");
}

// An attribute can hold any text. It is of no registered name, and so is none that a browser acts on.
Html mark_of(const Around& around) {
    std::vector<Attribute> attributes{{"name", "generator"}, {"content", generator()}};
    if (!around.command.empty()) attributes.push_back({"data-command", around.command});
    return void_element("meta", attributes) + Html::constant("\n");
}

Html meta(std::string_view name, std::string value) {
    return void_element("meta", {{"name", std::string(name)}, {"content", std::move(value)}}) + Html::constant("\n");
}

}  // namespace

void put_document(const Sink& sink, std::string_view title, const std::function<void()>& body, const Around& around) {
    auto whole = around;
    const bool is_rtl = whole.language.direction == WritingDirection::rtl;
    if (is_rtl) whole.styles.push_back(right_to_left_style);
    auto head = Html::constant("<meta charset=\"utf-8\">\n");
    head += void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy(whole)}});
    head += Html::constant("\n") + meta("viewport", "width=device-width, initial-scale=1");
    head += meta("referrer", "no-referrer") + meta("color-scheme", "light dark");
    head += mark_of(around) + line("title", {}, short_title(title));
    put(sink, Html::constant("<!DOCTYPE html>\n"));
    const std::string tag(whole.language.tag);
    put_group(sink, "html", {{"lang", tag}, {"dir", is_rtl ? "rtl" : ""}}, [&] {
        put_group(sink, "head", {}, [&] {
            put(sink, head);
            put(sink, line("style", {}, Html::constant(hand_out_style.code)));
            put(sink, line("style", {}, Html::constant(figure_style())));
            for (const auto& style : whole.styles) put(sink, line("style", {}, Html::constant(style.code)));
        });
        put_group(sink, "body", {}, [&] {
            put(sink, whole.first);
            body();
            if (whole.last) whole.last(sink);
        });
    });
}

void put_hand_out(const Sink& sink, const HandOut& hand_out, const std::function<void()>& body, Around around) {
    around.language = hand_out.plan.language;
    around.command = hand_out.style.command;
    if (hand_out.style.large) around.styles.insert(around.styles.begin(), large_hand_out_style);
    put_document(sink, hand_out.plan.headline, body, around);
}

}  // namespace valgus::render
