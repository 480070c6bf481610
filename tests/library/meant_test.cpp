// What people write in libraries is read as they mean it, or told where it stands.
#include <doctest/doctest.h>

#include "testing.hpp"
#include "valgus/library/library.hpp"
#include "valgus/plan.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;
using namespace valgus;

namespace {

// What `check` says of a layer on the shipped library, without the line that counts.
std::string told(const std::string& text) {
    const auto out = call("check --library builtin -", with_input(text)).out;
    return out.starts_with("No findings") ? "" : out.substr(0, out.rfind('\n', out.size() - 2) + 1);
}

std::string of_exercise(const std::string& lines) { return told("exercises:\n  - id: clam-shell\n" + lines); }

// Layers, each a text, as one library.
Library layered(const std::vector<std::string>& texts, Findings& findings) {
    std::vector<Layer> layers;
    for (const auto& text : texts) layers.push_back({parse_yaml({"layer.yaml", text}, {}, findings)});
    return decode_library(layers, findings);
}

}  // namespace

TEST_CASE("meant: a name is one line") {
    CHECK(of_exercise("    name: \"Side step\\nwith a band\"\n") ==
          "<stdin>:3:11: error: 'name' has a line break in it; write it in one line\n");
    CHECK(of_exercise("    aliases: [clams, \"clam\\nshells\"]\n") ==
          "<stdin>:3:22: error: 'aliases' has a line break in it; write it in one line\n");
    CHECK(of_exercise("    name: |\n      Clam\n      shell\n") ==
          "<stdin>:3:11: error: 'name' has a line break in it; write it in one line\n");
    CHECK(of_exercise("    name: |\n      Clam shell\n") == "");
    CHECK(of_exercise("    name: >-\n      Clam\n      shell\n") == "");
    CHECK(of_exercise("    feel: \"One line\\nand another.\"\n") == "");
    for (const std::string sign : {"\\u2028", "\\u0085", "\\v"}) {
        CAPTURE(sign);
        CHECK(
            of_exercise("    name: \"Side" + sign + "step\"\n").find("<stdin>:3:11: error: the text holds a control") ==
            0);
    }
    CHECK(told("library: {title: \"Knees\\nand more\"}\n") ==
          "<stdin>:1:18: error: 'title' has a line break in it; write it in one line\n");
}

TEST_CASE("meant: a text that a # cuts is told, a comment is none") {
    const auto cut = [](int line, int column, const std::string& word) {
        return "<stdin>:" + std::to_string(line) + ":" + std::to_string(column) + ": error: the text ends before '" +
               word + "', which reads as a comment; put the text in quotes; a comment has a blank behind its #\n";
    };
    CHECK(of_exercise("    steps:\n      - Walk to mark #2 and back.\n") == cut(4, 22, "#2"));
    CHECK(of_exercise("    name: Step #2\n") == cut(3, 16, "#2"));
    CHECK(of_exercise("    feel: é é\n      and more #x, y\n") == cut(4, 16, "#x,"));
    CHECK(of_exercise("    name: A thing # as in the article\n    feel: x ## y\n    purpose: z #\n") == "");
    CHECK(of_exercise("    steps:\n      - \"Walk to mark #2 and back.\"\n      - mark#2\n") == "");
    CHECK(of_exercise("    joint: hip #the hip\n") == "");  // no word of it is lost
}

TEST_CASE("meant: prose of a profile is not cut either") {
    const auto ran = call({"plan", "--profile", "-"}, with_input("side: right #the worse one\nname: Room #2\n"));
    CHECK(ran.code == 3);
    CHECK(ran.err ==
          "<stdin>:2:12: error: the text ends before '#2', which reads as a comment; put the text in quotes; a comment "
          "has a blank behind its #\n");
}

TEST_CASE("meant: doses of everyday") {
    const auto dose = [](const std::string& keys) {
        return testing::library({exercise("a", "hip", "strengthen", "dose: {" + keys + ", source: article}")});
    };
    for (const std::string most : {"max", "AMRAP", "amrap", "as many as possible"}) {
        CAPTURE(most);
        const auto library = dose("reps: " + most);
        CHECK(library.exercises[0].base.dose->most_reps);
        CHECK(testing::plan(library, "--side right").exercises[0].dose.text == "as many reps as stay clean");
    }
    CHECK(dose("reps: 5, rpe: 7-8").exercises[0].base.dose->effort == Range<int>{7, 8});
    CHECK(of_exercise("    dose: {reps: 5, rpe: 7-8, effort: 6, source: practice}\n") ==
          "<stdin>:3:31: error: 'effort' says again what another key says; keep one of them\n");
    CHECK(of_exercise("    dose: {reps: 5, rpe: 17, source: practice}\n") ==
          "<stdin>:3:26: error: '17' is out of range for 'effort'; allowed: 0 to 10\n");
    CHECK(told("exercises:\n"
               "  - {id: step-up, dose: {sets: 2, reps: 12, rest: 30-60 s, source: practice}}\n"
               "  - {id: clam-shell, dose: {sets: 2, reps: AMRAP, source: practice}}\n"
               "  - {id: wall-slide, dose: {sets: 3, reps: 10, rpe: 7-8, source: practice}}\n"
               "  - {id: short-foot, dose: {reps: 10, times_a_day: 3, source: practice}}\n"
               "  - {id: calf-stretch, dose: {sets: 2, distance: 10-15 m, source: practice}}\n"
               "  - {id: single-leg-hinge, dose: {sets: 5, reps: 5, load: 20 kg, source: practice}}\n"
               "  - {id: calf-release, link: \"https://example.org/video\"}\n") == "");
}

TEST_CASE("meant: a library of JSON is one like any other") {
    const std::string json =
        R"({"exercises":[{"id":"a","name":"Gen\u00e9 \ud83d\ude00","joint":"hip","phase":"strengthen","laterality":)"
        R"("bilateral","posture":"standing","dose":{"sets":2,"reps":"8-12","rest":"30 s","tempo":"1-2","rpe":"7-8",)"
        R"("source":"practice"},"purpose":"It.","steps":["Do."]}]})";
    CHECK(told(json) == "");
    const auto plan = call({"plan", "--library", "-", "--only", "a", "--brief"}, with_input(json));
    CHECK(plan.out.find("Gen\u00e9 \U0001F600  2 × 8 reps  ") != std::string::npos);
    CHECK(told(R"({"exercises":[{"id":"clam-shell","dose":{"reps":"many","source":"practice"}}]})") ==
          "<stdin>:1:49: error: 'many' is no number, range or max for 'reps'; write for example 12 or 10-20\n");
}

TEST_CASE("meant: an id beats an alias of an earlier layer, and nothing else does") {
    const std::string base =
        std::string(vocabulary) + "exercises:\n" + exercise("first", "hip", "strengthen", "aliases: [bridge]") + "\n";
    const std::string later = "exercises:\n" + exercise("bridge", "knee", "strengthen") + "\n" +
                              exercise("other", "hip", "strengthen", "alternatives: [bridge]") + "\n";
    Findings findings;
    const auto library = layered({base, later}, findings);
    CHECK(findings.empty());
    REQUIRE(library.exercises.size() == 3);
    CHECK(find<Exercise>(library, "bridge") == Ref<Exercise>{1});
    CHECK(library.exercises[2].alternatives[0] == Ref<Exercise>{1});
    CHECK(testing::outline(library, "--only bridge").starts_with("bridge "));
    CHECK(testing::outline(library, "--exclude bridge,other").starts_with("first "));
    // In the other order, or at once, one of them can be mended by who wrote it.
    Findings taken;
    layered(
        {std::string(vocabulary) + later, "exercises:\n" + exercise("first", "hip", "strengthen", "aliases: [bridge]")},
        taken);
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].what == "the alias 'bridge' is taken");
    Findings at_once;
    layered({base + later.substr(later.find('\n') + 1)}, at_once);
    REQUIRE(at_once.size() == 1);
    CHECK(at_once[0].what == "the alias 'bridge' is taken");
}

TEST_CASE("meant: a library says its language and which way that is read") {
    const auto language = [](const std::vector<std::string>& headers) {
        std::vector<std::string> texts{std::string(vocabulary) + "exercises:\n" + exercise("a", "hip", "strengthen")};
        texts.insert(texts.end(), headers.begin(), headers.end());
        Findings findings;
        auto library = layered(texts, findings);
        CHECK(findings.empty());
        return std::string(library.language.tag) + " " + std::string(id(library.language.direction));
    };
    CHECK(language({}) == "en ltr");
    CHECK(language({"library: {language: ar, direction: rtl}"}) == "ar rtl");
    CHECK(language({"library: {language: ar, direction: rtl}", "library: {language: fa}"}) == "fa rtl");
    CHECK(language({"library: {language: zh-Hant-TW}"}) == "zh-Hant-TW ltr");
    for (const std::string wrong : {"arabic", "a", "en_GB", "en-", "-en", "12", "en-123456789"}) {
        CAPTURE(wrong);
        CHECK(told("library: {language: " + wrong + "}\n") ==
              "<stdin>:1:21: error: '" + wrong + "' is no tag of a language; write one like en, ar or pt-BR\n");
    }
    CHECK(told("library: {direction: left}\n") == "<stdin>:1:22: error: unknown direction 'left'; allowed: ltr, rtl\n");
}

TEST_CASE("meant: a record that is meant to change another, and has a slip in its id") {
    CHECK(told("exercises:\n  - {id: brigde, mistakes: Haste.}\n")
              .starts_with(
                  "<stdin>:2:5: error: 'dose' is missing; did you mean 'bridge', which is there? else add it: "));
    CHECK(told("exercises:\n  - {id: bridge, mistakes: Haste.}\n") == "");
    CHECK(told("exercises:\n  - {id: something-else, mistakes: Haste.}\n").find("did you mean") == std::string::npos);
    CHECK(told("joints:\n  - {id: hip-joint}\n").find("did you mean") == std::string::npos);
    CHECK(told("joints:\n  - {id: hpi}\n") ==
          "<stdin>:2:5: error: 'label' is missing; did you mean 'hip', which is there? else add it: what people call "
          "it\n");
}

TEST_CASE("meant: a word with several meanings has several, and is a word of nothing else") {
    const auto of_word = [](const std::string& keys) {
        return told("ambiguous:\n  - {id: turning, ask: where, " + keys + "}\n");
    };
    CHECK(of_word("positions: [running, landing]") == "");
    CHECK(of_word("positions: [running, landing], joints: [hip, knee], conditions: [pain, arthritis]") == "");
    CHECK(of_word("positions: running") ==
          "<stdin>:2:42: error: 'turning' means one position; make it an alias of "
          "'running', or name two\n");
    CHECK(of_word("aliases: [pivot]") ==
          "<stdin>:2:5: error: 'turning' names nothing that it may be; give it joints, "
          "positions or conditions, two or more\n");
    CHECK(of_word("aliases: [pivot, Jogging], positions: [running, landing]") ==
          "<stdin>:2:69: error: 'Jogging' is a word of 'running'; it means that, and nothing is asked; take the word "
          "out here or there\n");
    CHECK(told("ambiguous:\n  - {id: turning, positions: [running, landing]}\n") ==
          "<stdin>:2:5: error: 'ask' is missing; add it: what to ask oneself to know which\n");
    CHECK(call("plan --position turning --library builtin --library -",
               with_input("ambiguous:\n  - {id: turning, ask: where, positions: [running, landing]}\n"))
              .err == "valgus: error: --position: 'turning' may be running or landing; ask yourself: where\n");
}
