// What an exercise may have beside its instruction – a picture and a link of the library's own, an exercise that it
// takes turns with – and what marks a reminder and a notice, in every format.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <regex>

#include "render/html/style.hpp"
#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/render.hpp"

using namespace valgus;
using testing::exercise;

namespace {

const std::string png("\x89PNG\r\n\x1a\n\x00", 9), address = "https://example.org/a_b?c=1&d=2";

// Two exercises that take turns; the first with a link, and a picture that lies beside the library.
Library small() {
    std::string text(testing::vocabulary);
    text += "exercises:\n";
    for (const auto& line :
         {exercise("push", "hip", "strengthen", "link: '" + address + "', image: push.png, with: pull"),
          exercise("pull", "hip", "strengthen")})
        text += line + "\n";
    Findings findings;
    const std::vector<Layer> layers{{parse_yaml({"small.yaml", text}, {}, findings)}};
    auto library = decode_library(layers, findings, [](std::string_view, std::string_view path) {
        CHECK(path == "push.png");
        return png;
    });
    REQUIRE(findings.empty());
    return library;
}

Plan plan(std::string_view more = "") { return testing::plan(small(), "--side left " + std::string(more)); }

std::string written(const Plan& plan, std::string_view format, Detail detail = Detail::full) {
    return testing::rendered(find_format(format)->plan, plan, Style{.detail = detail});
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

std::string between(const std::string& text, std::string_view begin, std::string_view end) {
    const auto from = text.find(begin);
    REQUIRE(from != std::string::npos);
    const auto to = text.find(end, from);
    REQUIRE(to != std::string::npos);
    return text.substr(from, to - from);
}

// Relative luminance and contrast of two colours "#rrggbb" or "#rgb", as WCAG 2 defines them.
double luminance(std::string color) {
    if (color.size() == 4) color = {'#', color[1], color[1], color[2], color[2], color[3], color[3]};
    std::array<double, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = std::stoi(color.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        parts[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

double contrast(const std::string& a, const std::string& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

}  // namespace

TEST_CASE("an image is in the hand-out itself, where the figure would be, and in no other format") {
    const auto made = plan();
    REQUIRE(made.exercises.size() == 2);
    CHECK(made.exercises[0].image == png);
    const auto page = written(made, "html");
    CHECK(page.find("<div class=\"how\">\n<div class=\"see\">\n<p class=\"image\">\n<img "
                    "src=\"data:image/png;base64,iVBORw0KGgoA\" alt=\"" +
                    made.exercises[0].name + "\">\n</p>\n</div>\n<div class=\"act\">\n<ol class=\"steps\">") !=
          std::string::npos);
    CHECK(count(page, "<img ") == 2);              // on the first sheet, too
    CHECK(count(page, "room for a sketch") == 1);  // for the other one
    CHECK(page.find("img-src data:;") != std::string::npos);
    CHECK(count(written(made, "html", Detail::brief), "<img ") == 1);
    for (const auto* format : {"text", "markdown", "json", "csv"})
        CHECK(count(written(made, format), "iVBORw0KGgo") + count(written(made, format), png) == 0);
}

TEST_CASE("an image beside a figure stands with the steps") {
    auto made = plan();
    Figure figure;
    Pose pose;
    figure.poses = List<Pose>(&pose, 1);
    made.exercises[0].picture = Picture{figure, {}, {}};
    const auto card = between(written(made, "html"), "<article id=\"e1\"", "</article>");
    CHECK(card.find("<p class=\"image\">\n<img ") != std::string::npos);
    CHECK(count(card, "<p class=\"image\">") == 1);
    CHECK(count(card, "<div class=\"picture\" ") == 1);
}

TEST_CASE("bytes of an image are base64 whatever their number, and named by what they are") {
    auto made = plan();
    const auto source = [&](const std::string& bytes) {
        made.exercises[0].image = bytes;
        auto code = between(written(made, "html"), "<img src=\"", "\" alt");
        return code.substr(code.find('"') + 1);
    };
    CHECK(source("\xFF\xD8\xFF") == "data:image/jpeg;base64,/9j/");
    CHECK(source("\xFF\xD8\xFF\x01") == "data:image/jpeg;base64,/9j/AQ==");
    CHECK(source("\xFF\xD8\xFF\x01\xFE") == "data:image/jpeg;base64,/9j/Af4=");
    CHECK(source("<svg/>") == "data:image/svg+xml;base64,PHN2Zy8+");
}

TEST_CASE("a link is printed once in each format, and leads there where one can follow it") {
    const auto made = plan();
    CHECK(count(written(made, "text"), "   Link:       " + address + "\n") == 1);
    CHECK(count(written(made, "markdown"), "\n- *Link:* <" + address + ">\n") == 1);
    const auto page = written(made, "html");
    CHECK(count(page,
                "<p class=\"link\"><a href=\"https://example.org/a_b?c=1&amp;d=2\">"
                "https://example.org/a_b?c=1&amp;d=2</a></p>\n") == 1);
    CHECK(count(page, "example.org") == 2);
    CHECK(count(written(made, "json"), "\"link\": \"" + address + "\"") == 1);
    CHECK(count(written(made, "json"), "\"link\": null") == 1);
    for (const auto* format : {"text", "markdown", "html"})
        CHECK(count(written(made, format, Detail::brief), "example.org") == 0);
}

TEST_CASE("no sign of a link ends it early") {
    auto made = plan();
    made.exercises[0].link = "https://example.org/\"><script>alert(1)</script>";
    CHECK(count(written(made, "html"), "<script") == 0);
    CHECK(count(written(made, "html"), "href=\"https://example.org/&quot;&gt;&lt;script&gt;") == 1);
    CHECK(count(written(made, "markdown"), "<https://example.org/\"%3E%3Cscript%3Ealert(1)%3C/script%3E>\n") == 1);
}

TEST_CASE("who takes turns says so, and with whom") {
    const auto made = plan();
    const auto& [push, pull] = std::tie(made.exercises[0], made.exercises[1]);
    CHECK(push.partner == pull.name);
    CHECK(count(written(made, "text"), "   In turn with: " + pull.name + ", a set of each\n") == 1);
    CHECK(count(written(made, "html"), "<dt>In turn with</dt><dd>" + pull.name + ", a set of each</dd>") == 1);
    CHECK(count(written(made, "markdown"), "In turn with:") == 1);
    CHECK(count(written(made, "json"), "\"superset\": \"" + pull.name + "\"") == 1);
    CHECK(count(written(made, "json"), "\"superset\": null") == 1);
}

TEST_CASE("a reminder is marked as such in every format, and lighter on a page") {
    auto made = plan();
    auto& card = made.exercises[0];
    card.dose.reminder = true;
    card.dose.brief = "reminder: 5 reps";
    card.dose.text = "5 reps (a reminder)";
    CHECK(count(written(made, "text", Detail::brief), "  reminder: 5 reps  ") == 1);
    CHECK(count(written(made, "text"), "\n   5 reps (a reminder) · left side") == 1);
    CHECK(count(written(made, "markdown", Detail::brief), " · reminder: 5 reps · ") == 1);
    const auto page = written(made, "html");
    CHECK(count(page, "<article id=\"e1\" class=\"reminder\"") == 1);
    CHECK(count(page, "<li class=\"tile reminder\">") == 1);
    CHECK(count(page, "<small>reminder: 5\u00a0reps</small>") == 1);  // the log
    CHECK(count(written(made, "json"), "\"reminder\": true") == 2);   // of the exercise, and of its dose
    CHECK(count(written(made, "json"), "\"reminder\": false") == 2);
    CHECK(count(written(made, "csv"), ",5 reps (a reminder),") == 1);
}

TEST_CASE("what is marked has a style of its own, which can be read") {
    const std::string style(render::hand_out_style.code);
    CHECK(count(style, ".reminder{border-style:dashed") == 1);
    CHECK(count(style, ".notice{") >= 1);
    // Each block of colours: of a light screen, a dark one, paper.
    const std::regex color("--([a-z]+): *(#[0-9a-f]+)");
    int schemes = 0;
    for (auto at = style.find("--page:"); at != std::string::npos; at = style.find("--page:", at + 1)) {
        std::map<std::string, std::string> colors;
        const auto block = style.substr(at, style.find('}', at) - at);
        for (std::sregex_iterator one(block.begin(), block.end(), color), end; one != end; ++one)
            colors[(*one)[1]] = (*one)[2];
        for (const auto* sign : {"ink", "soft", "accent"})
            for (const auto* ground : {"page", "card", "wash"}) {
                CAPTURE(sign);
                CAPTURE(ground);
                CHECK(contrast(colors.at(sign), colors.at(ground)) >= 4.5);
            }
        CHECK(contrast(colors.at("ink"), colors.at("card")) > contrast(colors.at("soft"), colors.at("card")));
        ++schemes;
    }
    CHECK(schemes == 3);
}

TEST_CASE("a notice stands near the top in every format") {
    auto made = plan();
    made.notices = {{"way", "The way to it", "Step up leads to it.", {}}};
    CHECK(written(made, "text").find(made.headline + "\n") <
          written(made, "text").find("\n\nStep up leads to it.\n\n"));
    CHECK(written(made, "text").find("\n\nStep up leads to it.\n\n") < written(made, "text").find("CHECK-LIST"));
    CHECK(count(written(made, "markdown"), "\n\nStep up leads to it.\n\n") == 1);
    CHECK(count(written(made, "html"), "<p class=\"notice\">Step up leads to it.</p>\n") == 1);
    const auto notes = between(written(made, "json"), "\"notes\": [", "\"tests\": [");
    CHECK(
        notes.find("\"notes\": [\n    {\n      \"id\": \"way\",\n      \"title\": \"The way to it\",\n      \"text\": "
                   "\"Step up leads to it.\",\n      \"sources\": []\n    }") == 0);
}
