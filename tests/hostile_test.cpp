// Libraries of strangers: what is too much is told and not done, and no text becomes structure.
#include <doctest/doctest.h>

#include <algorithm>

#include "testing.hpp"
#include "valgus/document/diagnostic.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

std::string repeated(std::string_view text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
}

// `count` lines, each with a number in the place of every '#'.
std::string numbered(std::string_view line, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        for (const char c : line) all += c == '#' ? std::to_string(i) : std::string(1, c);
        all += '\n';
    }
    return all;
}

std::string small_library(const std::string& exercises) { return std::string(vocabulary) + "exercises:\n" + exercises; }

std::string layered(std::string_view options, const std::string& layer) {
    return call("plan " + std::string(options) + " --library builtin --library -", with_input(layer)).out;
}

}  // namespace

TEST_CASE("whatever is wrong, and however often: a hundred findings, each of a line or two") {
    const auto word = repeated("x", 5000);
    const auto one = exercise("a", "hip", "strengthen");
    const std::vector<std::pair<std::string_view, std::string>> kinds = {
        {"placeholders", small_library(exercise("a", "hip", "strengthen", "feel: \"" + repeated("{a ", 16000) + "\""))},
        {"long placeholders",
         small_library(exercise("a", "hip", "strengthen", "feel: \"" + repeated("{" + word + "} ", 150) + "\""))},
        {"items that are no records", small_library(repeated("  - word\n", 20000))},
        {"records without an id", small_library(repeated("  - {name: x}\n", 20000))},
        {"an id taken", small_library(repeated("  - {id: a}\n", 20000))},
        {"ids that are none", small_library(numbered("  - {id: A#-" + word + "}", 150))},
        {"unknown sections", numbered(word.substr(0, 900) + "#: []", 150)},
        {"unknown keys", small_library("  - id: a\n" + numbered("    k#: 1", 5000))},
        {"keys given twice", small_library("  - {id: a" + repeated(", name: x", 20000) + "}\n")},
        {"aliases taken", small_library(numbered("  - {id: e#, aliases: [same]}", 5000))},
        {"unknown words", small_library(numbered("  - {id: e#, joint: " + word + "}", 150))},
        {"numbers that are none", small_library(numbered("  - {id: e#, enters_after: " + word + "}", 150))},
        {"places of no body",
         small_library(one + "\n  - {id: b, figure: {arrow: [" + repeated("left-heel, ", 20000) + "], poses: []}}\n")},
        {"alternatives of another phase",
         small_library(exercise("a", "hip", "stretch") + "\n" +
                       numbered(exercise("e#", "hip", "strengthen", "alternatives: [a]"), 500))},
    };
    for (const auto& kind : kinds) {
        CAPTURE(kind.first);
        const auto ran = call("check -", with_input(kind.second));
        CHECK(ran.code == 1);
        CHECK(ran.out.ends_with(
            "at least 100 findings in 1 file; there are more problems than these: repair them first\n"));
        CHECK(std::count(ran.out.begin(), ran.out.end(), '\n') == 101);
        CHECK(ran.out.size() < 42'000);
    }
}

TEST_CASE("other commands say that there is more") {
    const auto ran = call("plan --library -", with_input(small_library(repeated("  - word\n", 200))));
    CHECK(ran.code == 3);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 101);
    CHECK(ran.err.ends_with("\nvalgus: error: there are more problems than these 100; repair them first\n"));
    const auto just_enough = call("plan --library -", with_input(small_library(repeated("  - word\n", 100))));
    CHECK(std::count(just_enough.err.begin(), just_enough.err.end(), '\n') == 100);
}

TEST_CASE("words of the command line: a hundred findings, and no more") {
    const auto words = repeated("no-such-thing,", 500) + "x";
    for (const auto& line : {"plan --only " + words, "plan --include " + words, "program --condition " + words,
                             "list --phase " + words, "show" + repeated(" no-such-thing", 500),
                             "about" + repeated(" no-such-thing", 500), "plan" + repeated(" --no-such-option", 500)}) {
        CAPTURE(line.substr(0, 20));
        const auto ran = call(line);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 101);
    }
}

TEST_CASE("a word too long to show is shortened") {
    CHECK(call("plan --side " + repeated("x", 300)).err ==
          "valgus: error: --side: unknown side '" + repeated("x", 63) + "…'; allowed: left, right, both\n");
}

TEST_CASE("references know more than 65,536 records of a kind") {
    std::string text(vocabulary);
    text.replace(text.find("sources: ["), std::string::npos,
                 "sources:\n" + numbered("  - {id: z#, title: Z}", 65'600) +
                     "  - {id: article, title: A}\n  - {id: planner, title: P}\n");
    text += "exercises:\n" + exercise("a", "hip", "strengthen", "sources: [z0, z63, z65599]") + "\n";
    const auto ran = call("plan --format json --max-bytes 3000000 --max-nodes 500000 --library -", with_input(text));
    CHECK(ran.err == "");
    CHECK(ran.out.find("\"z0\",\n        \"z63\",\n        \"z65599\",\n") != std::string::npos);
}

TEST_CASE("what no text may hold is refused wherever it stands") {
    for (const std::string code : {"FFFE", "FFFF", "FDD0", "FDEF"}) {
        CAPTURE(code);
        const auto ran = call("check --library builtin -",
                              with_input("exercises:\n  - {id: clam-shell, name: \"Clam\\u" + code + "shell\"}\n"));
        std::string small = code;
        std::transform(small.begin(), small.end(), small.begin(),
                       [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
        CHECK(ran.out.starts_with("<stdin>:2:28: error: the text holds a control character: 'Clam\\u{" + small +
                                  "}shell'; remove it\n"));
    }
    CHECK(call("check --library builtin -", with_input("exercises:\n  - {id: clam-shell, name: \"\\U0001FFFE\"}\n"))
              .code == 1);
    CHECK(call("check --library builtin -", with_input("exercises:\n  - {id: clam-shell, name: \"\\uFFFD\"}\n")).code ==
          0);
    CHECK(call({"plan", "--name", "A\xEF\xBF\xBF"}).err ==
          "valgus: error: --name: the value has control characters in it; write plain text on one line\n");
}

TEST_CASE("names and other texts are not endless") {
    const auto name = [](const std::string& text) {
        return call("check -", with_input(small_library(exercise("a", "hip", "strengthen", "name: \"" + text + "\""))))
            .out;
    };
    CHECK(name(repeated("é", 120)).starts_with("No findings"));
    CHECK(name(repeated("é", 121))
              .ends_with("error: 'name' is longer than 120 characters; shorten it\n1 finding in 1 file\n"));
    const auto purpose = [](int length) {
        return call("check -",
                    with_input(small_library(exercise("a", "hip", "strengthen", "purpose: " + repeated("x", length)))))
            .out;
    };
    CHECK(purpose(20'000).starts_with("No findings"));
    CHECK(purpose(20'001).ends_with(
        "error: 'purpose' is longer than 20000 characters; shorten it, or part it\n1 finding in 1 file\n"));
}

TEST_CASE("the title of an activity is text in every format, and takes no other section's place") {
    const std::string layer =
        "activities:\n"
        "  - {id: one, title: Check yourself, text: First of all., sources: practice}\n"
        "  - {id: two, title: Sources, text: Stop at once if the knee gives way., sources: practice}\n"
        "  - {id: three, title: \"A  <script>alert(1)</script>  ![t](http://evil.example) # B\", text: x, "
        "sources: practice}\n";
    const auto markdown = layered("--format markdown", layer);
    CHECK(markdown.find("\n## A  \\<script>alert(1)\\</script>  !\\[t](http://evil.example) \\# B\n") !=
          std::string::npos);
    const auto html = layered("--format html", layer);
    CHECK(html.find("<script>") == std::string::npos);
    CHECK(html.find("Stop at once if the knee gives way.") != std::string::npos);
    CHECK(html.find("First of all.") != std::string::npos);
    for (const std::string_view id : {"id=\"tests\"", "id=\"sources\""}) {
        const auto first = html.find(id);
        CHECK(first != std::string::npos);
        CHECK(html.find(id, first + 1) == std::string::npos);
    }
    for (const auto* format : {"text", "markdown", "html"}) {
        CAPTURE(format);
        const auto whole = layered(std::string("--explain --format ") + format, layer);
        CHECK(whole.find("Stop at once if the knee gives way.") != std::string::npos);
        CHECK(whole.find("Wall slide") != std::string::npos);
    }
}

TEST_CASE("a layer cannot take the safety texts away unnoticed") {
    const auto check = [](const std::string& layer) {
        return call("check --library builtin -", with_input("safety:\n" + layer)).out;
    };
    const auto missing = [](std::string_view place, std::string_view placement) {
        return "<stdin>:" + std::string(place) + ": error: no safety text with the placement '" +
               std::string(placement) +
               "' is left that holds for everybody; keep one without causes, sides, joints, positions, conditions or "
               "not_for\n";
    };
    const std::string others = ", title: x, text: All fine., placement: disclaimer, sources: practice}\n";
    CHECK(check("  - {id: not-yet, replace: true" + others + "  - {id: pain-rule, replace: true" + others) ==
          missing("2:5", "gate") + missing("2:5", "pain") + "2 findings in 1 file\n");
    CHECK(check("  - {id: not-yet, sides: [left]}\n") == missing("2:5", "gate") + "1 finding in 1 file\n");
    CHECK(check("  - {id: not-yet, not_for: [unsteady]}\n") == missing("2:5", "gate") + "1 finding in 1 file\n");
    CHECK(check("  - {id: not-advice, placement: pain}\n") == missing("2:5", "disclaimer") + "1 finding in 1 file\n");
    CHECK(check("  - {id: not-yet, text: See us first if it is hot or swollen.}\n").starts_with("No findings"));
    CHECK(call("plan --library builtin --library -", with_input("safety:\n  - {id: not-yet, placement: disclaimer}\n"))
              .code == 3);
}

TEST_CASE("a library without safety texts has general ones, in its own words, and check warns of that") {
    const auto text = small_library(exercise("a", "hip", "strengthen"));
    CHECK(call("check -", with_input(text)).out == testing::no_findings(4));
    CHECK(call("check --strict -", with_input(text))
              .out.starts_with(
                  "<stdin>:1:10: warning: the library has no safety texts of its own, so plans carry general "
                  "ones; add 'safety': who should not begin, what pain means\n"));
    const auto plan = call("plan --library -", with_input(text)).out;
    const auto gate = plan.find("See a doctor or physio first if the knee is hot or");
    CHECK(gate != std::string::npos);
    CHECK(gate < plan.find("CHECK-LIST"));
    CHECK(plan.find("Pain out of 10: 0 to 3 is fine") != std::string::npos);
    CHECK(plan.find("Not medical advice.") != std::string::npos);
}

TEST_CASE("all files of a library together have a limit") {
    const auto layer = "notes:\n" + numbered("  - {id: n#, title: N, text: t, sources: []}", 40);
    std::vector<std::string> args{"check", "--max-nodes", "2100", "--library", "-"};
    for (int i = 0; i < 2; ++i) args.insert(args.end(), {"--library", "builtin"});
    CHECK(call(args, with_input(layer)).out ==
          "builtin/knee.yaml: error: with it the library has more than 16800 values; raise the limit with "
          "--max-nodes\n"
          "1 finding in 1 file\n");
    CHECK(call("check - -", with_input(layer)).err ==
          "valgus: error: --library -: standard input is named twice; name it once\n");
}

TEST_CASE("standard input that cannot be read is no end of it") {
    valgus::Surroundings broken;
    broken.standard_input = [](std::size_t) -> std::string {
        throw valgus::Failure(valgus::Exit::io, {{.file = "<stdin>", .what = "cannot be read: Input/output error"}});
    };
    for (const auto* line : {"plan --library -", "check -"}) {
        const auto ran = call(line, broken);
        CHECK(ran.code == 4);
        CHECK(ran.out == "");
        CHECK(ran.err == "<stdin>: error: cannot be read: Input/output error\n");
    }
}
