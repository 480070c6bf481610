// Sheets of questions to be filled in: nothing is lost in any form, and what was left empty says nothing.
#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "checkout.hpp"
#include "render/assessment/questionnaire.hpp"
#include "render/html/style.hpp"
#include "render/markdown/text.hpp"
#include "testing.hpp"
#include "valgus/library/subject.hpp"

using namespace valgus;
using testing::call;

namespace {

std::string sheet(const std::string& options, const Surroundings& surroundings = {}) {
    const auto ran = call("assess --sheet " + options, surroundings);
    CHECK(ran.err == "");
    REQUIRE(ran.code == 0);
    return ran.out;
}

// A page as one reads it, without markup; and any text with one blank for every run of blanks and line ends.
std::string without_tags(const std::string& html) {
    std::string text;
    bool is_tag = false;
    for (const char c : html) {
        if (c == '<') is_tag = true;
        if (!is_tag) text += c;
        if (c == '>') is_tag = false;
    }
    for (const auto& [code, sign] :
         {std::pair{"&#39;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + 1))
            text.replace(at, std::string(code).size(), sign);
    return text;
}

std::string one_line(std::string text, std::string_view comment = {}) {
    const auto end = "\n" + std::string(comment);
    for (auto at = text.find(end); !comment.empty() && at != std::string::npos; at = text.find(end, at + 1))
        text.replace(at, end.size(), " ");
    std::string line;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\n';
        if (!is_blank || !line.ends_with(' ')) line += is_blank ? ' ' : c;
    }
    return line;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

struct Shown {
    std::string form, text;
};

std::vector<Shown> every_form() {
    const auto html = sheet("--format html");
    return {{"text", one_line(sheet(""))},
            {"markdown", one_line(sheet("--format markdown --width 500"))},
            {"html", one_line(without_tags(html.substr(html.find("<body"))))},
            {"large", one_line(without_tags(sheet("--format html --large")))},
            {"yaml", one_line(sheet("--format yaml"), "#")}};
}

std::string sha256(std::string_view style) {
    const auto folder = std::filesystem::temp_directory_path() / ("valgus_sheet_style_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto in = (folder / "in").string(), out = (folder / "out").string();
    std::ofstream(in, std::ios::binary) << style;
    REQUIRE(std::system(("openssl dgst -sha256 -binary " + in + " | base64 > " + out).c_str()) == 0);
    auto text = testing::read(out);
    while (text.ends_with('\n')) text.pop_back();
    std::filesystem::remove_all(folder);
    return text;
}

// Questions whose every text is a trap, of each kind of answer.
std::string hostile() {
    return std::string(testing::vocabulary) + "exercises:\n" + testing::exercise("a", "hip", "strengthen") + R"(
assessment:
  blocks:
    - {id: b, title: '<h1>*Block*</h1>', text: '</section><script>alert(1)</script> [x](http://evil.example/)', must_know: true}
  questions:
    - {id: q1, title: '</h3><b>One</b>', block: b, ask: '<img src=x onerror=alert(1)> *a* | b', why: '&lt; `code`', opinion: true}
    - id: q2
      title: "Two: 'it' # no comment"
      block: b
      ask: "Which?\n\nq9: 1"
      why: w
      kind: choice
      options: [{id: one, label: '<li>'}, {id: two, label: '**bold**'}]
      skip_if: {q1: no}
      because: '</p><p>'
      opinion: true
    - id: q3
      title: T
      block: b
      ask: a
      why: w
      parts: [{id: p, ask: '<td>', kind: number, range: 0-5, unit: '</td>'}]
      repeats: 2
      again: '</table>'
      opinion: true
)";
}

}  // namespace

TEST_CASE("sheet: every question, its parts, its options and their words are in every form") {
    const auto library = builtin_library();
    for (const auto& each : every_form()) {
        const auto& form = each.form;
        const auto& text = each.text;
        for (const auto& question : library.questions) {
            CAPTURE(form);
            CAPTURE(question.id);
            CHECK(has(text, question.title));
            const std::string ask(question.ask);
            const auto plain = form == "markdown" ? render::escape_inline(ask) : ask;
            CHECK(count(text, plain) == 1);
            CHECK(has(text, question.id));
            if (form != "large" && form != "yaml") CHECK(has(text, question.why));
            for (std::size_t part = 0; part <= question.parts.size(); ++part) {
                if (part > 0) CHECK(has(text, question.parts[part - 1].ask));
                for (const auto& option : form_of(question, part).options) {
                    CHECK(has(text, option.label));
                    CHECK(has(text, option.id));
                }
            }
        }
        CHECK(has(text, "Not medical advice."));
        CHECK(has(text, "valgus assess --answers answers.yaml"));
    }
}

TEST_CASE("sheet: questions have numbers, each its own, and what a clinician measures stands last") {
    const auto made = render::sheet_of(builtin_library(), {});
    int last = 0;
    for (const auto& block : made.blocks)
        for (const auto& question : block.questions) CHECK(question.number == ++last);
    CHECK(static_cast<std::size_t>(last) == builtin_library().questions.size());
    CHECK(made.blocks.back().title == "What a clinician measures");
    CHECK(made.blocks[1].must_know);
}

TEST_CASE("sheet: tests have their pictures on a page, and are told in words elsewhere") {
    const auto html = sheet("--format html");
    std::size_t drawn = 0;
    const auto library = builtin_library();
    for (const auto& question : library.questions)
        if (render::picture_of_test(library, question)) ++drawn;
    CHECK(drawn > 10);
    CHECK(count(html, "<svg") == drawn);
    CHECK(has(sheet(""), "Have a rail within"));
}

TEST_CASE("sheet: when a question is left out is spelled out") {
    const auto text = one_line(sheet(""));
    CHECK(has(text, "Only if: “Which knee” (24): both."));
    CHECK(has(text, "Not if: “Age” (1): below 18."));
    CHECK(has(text, "Not if: there is nothing to clear."));
    CHECK(has(text, "a new hip, a new knee, unsteady, a worn knee, a stitched meniscus, a torn meniscus"));
    CHECK(has(text, "a yes at 10 to 18"));
    CHECK(has(text, "none of walking or running"));
}

TEST_CASE("sheet: text keeps its width, in ASCII too") {
    for (const auto* options : {"--width 40", "--width 80", "--width 120", "--width 20", "--width 40 --ascii"}) {
        const auto text = sheet(options);
        const auto words = std::string(options);
        const int width = std::stoi(words.substr(words.find(' ') + 1));
        CHECK_MESSAGE(testing::untidy(text, width) == "", options);
        if (has(words, "--ascii"))
            CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
    }
    CHECK(testing::untidy(sheet("--format yaml"), 80) == "");
}

TEST_CASE("sheet: a template of answers is taken back, and says nothing") {
    const auto blank = sheet("--format yaml");
    const auto ran = call("assess --answers -", testing::with_input(blank));
    CHECK(ran.code == 5);
    CHECK(has(ran.err, "warning signs that are not known"));
    CHECK(ran.err == call("assess --answers -", testing::with_input("{}\n")).err);
    for (const auto& question : builtin_library().questions)
        CHECK_MESSAGE(count(blank, "\n" + std::string(question.id) + ": ") == 1, question.id);
}

TEST_CASE("sheet: the sample is a file of answers") {
    std::string sample;
    for (const auto& line : render::sheet_of(builtin_library(), {}).sample) sample += line + '\n';
    const auto ran = call("assess --answers -", testing::with_input(sample));
    CHECK(ran.code == 5);
    CHECK(has(ran.err, "warning signs that are not known"));
}

TEST_CASE("sheet: the quick one has fewer questions and no number that is not there") {
    const auto quick = sheet("--quick");
    CHECK(has(quick, "Knee to wall"));
    CHECK_FALSE(has(quick, "ankle-gap"));
    CHECK_FALSE(has(quick, "(0)"));
    CHECK(sheet("--quick --format yaml").size() < sheet("--format yaml").size());
}

TEST_CASE("sheet: the texts of a library are texts, whatever they hold") {
    const auto surroundings = [] { return testing::with_input(hostile()); };
    const auto html = sheet("--format html --library -", surroundings());
    for (const auto* trap : {"<script", "<img", "<b>One", "<h1>*", "</td></td>", "<li></li>"})
        CHECK_MESSAGE(!has(html, trap), trap);
    CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(count(html, "<section") == count(html, "</section>"));
    const auto markdown = sheet("--format markdown --library -", surroundings());
    for (const auto* trap : {"\n<script", "*a*", " [x](", "**bold**"}) CHECK_MESSAGE(!has(markdown, trap), trap);
    const auto blank = sheet("--format yaml --library -", surroundings());
    for (const auto& line : {"\nq1: ?\n", "\nq2: ?\n", "\nq3: [{p: ?}, {p: ?}]\n"})
        CHECK_MESSAGE(has(blank, line), line);
    CHECK_FALSE(has(blank, "\nq9"));
}

TEST_CASE("sheet: large print has a style of its own, and its policy lets both in") {
    using render::large_questionnaire_style, render::questionnaire_style;
    const auto html = sheet("--format html"), large = sheet("--large --format html");
    CHECK(has(html, questionnaire_style.code));
    CHECK_FALSE(has(html, large_questionnaire_style.code));
    CHECK(has(large, questionnaire_style.code));
    CHECK(has(large, large_questionnaire_style.code));
    CHECK(has(large, "'sha256-" + std::string(large_questionnaire_style.hash)));
    for (const auto& style : {questionnaire_style, large_questionnaire_style, render::progress_style})
        CHECK(style.hash == sha256(style.code));
}

TEST_CASE("sheet: boxes and lines are silent for those who listen") {
    const auto html = sheet("--format html");
    for (const std::string kind : {"box", "slot", "slot long"})
        CHECK(count(html, "class=\"" + kind + "\"") == count(html, "class=\"" + kind + "\" aria-hidden=\"true\""));
    CHECK_FALSE(has(html, "<input"));
}

TEST_CASE("sheet: what does not go together is refused") {
    const auto refused = [](const std::string& options) {
        const auto ran = call("assess " + options);
        CHECK(ran.out == "");
        CHECK(ran.code == 2);
        return ran.err;
    };
    CHECK(has(refused("--sheet --answers x.yaml"), "--answers and --sheet at once"));
    CHECK(has(refused("--sheet --resume x.yaml"), "at once"));
    CHECK(has(refused("--sheet --repeat x.yaml"), "at once"));
    CHECK(has(refused("--sheet -o sheet.json"), "no form as json"));
    CHECK(has(refused("--sheet -o sheet.csv"), "no form as csv"));
    CHECK(has(refused("--sheet --format csv"), "no form as 'csv'"));
    CHECK(has(refused("--large"), "--large is for a sheet"));
    CHECK(has(refused("--sheet --large"), "--large is for a page of HTML"));
    CHECK(has(refused("--sheet --large --format yaml"), "--large is for a page of HTML"));
}
