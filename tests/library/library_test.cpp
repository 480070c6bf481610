// Reading a library: every finding with its place and whole text, layers that overlay each other, and the shipped
// library.
#include <doctest/doctest.h>

#include <set>

#include "testing.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

// Findings of the vocabulary and these lines below `exercises:`; line 18 is the first of them.
std::string findings(const std::vector<std::string>& exercises) {
    std::string text = std::string(vocabulary) + "exercises:\n";
    for (const auto& line : exercises) text += line + "\n";
    return call("check -", with_input(text)).out;
}

std::string findings(const std::string& line) { return findings(std::vector<std::string>{line}); }

}  // namespace

TEST_CASE("a sound library has no findings") {
    const auto ran =
        call("check -", with_input(std::string(vocabulary) + "exercises:\n" + exercise("a", "hip", "stretch")));
    CHECK(ran.out == testing::no_findings(4));
    CHECK(ran.err.empty());
    CHECK(ran.code == 0);
}

TEST_CASE("five planted errors are five located findings in one run") {
    const auto ran = call("check -", with_input(R"(library: {id: mine, title: Mine}
defaults: {source: me}
joints: [{id: hip, label: hip}]
positions: [{id: standing, label: standing}]
sources: [{id: me, title: My own}]
exercises:
  - id: one
    name: One
    joint: hpi
    phase: strengthen
    laterality: unilateral
    posture: lying
    purpose: It helps.
    steps: [Do it.]
    dose: {reps: 010, source: me}
  - id: two
    nmae: Two
    name: Two
    joint: hip
    phase: strech
    laterality: unilateral
    posture: lying
    purpose: "It helps your {knee}."
    steps: [Do it.]
    dose: {reps: 10, source: me}
)"));
    CHECK(ran.code == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out ==
          "<stdin>:9:12: error: unknown joint 'hpi'; did you mean 'hip'?\n"
          "<stdin>:15:18: error: '010' is no number, range or max for 'reps'; write for example 12 or 10-20\n"
          "<stdin>:17:5: error: unknown key 'nmae'; did you mean 'name'?\n"
          "<stdin>:20:12: error: unknown phase 'strech'; did you mean 'stretch'?\n"
          "<stdin>:23:14: error: unknown placeholder '{knee}'; write {side}, {other} or {angle}; a brace of its own is "
          "written {{\n"
          "5 findings in 1 file\n");
}

TEST_CASE("on a terminal a finding shows its line and a caret") {
    auto surroundings = with_input("exercises:\n  - id: Ünder\n");
    surroundings.out.is_terminal = true;
    CHECK(call("check --library builtin -", surroundings).out ==
          "<stdin>:2:9: error: 'Ünder' is no id; write at most 64 lower-case letters, digits and hyphens, like "
          "clam-shell\n"
          "    - id: Ünder\n"
          "          ^\n"
          "1 finding in 1 file\n");
}

TEST_CASE("plan with a bad library prints its findings on standard error and exits 3") {
    const auto ran = call("plan --library builtin --library -", with_input("exercise: []\n"));
    CHECK(ran.code == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err == "<stdin>:1:1: error: unknown section 'exercise'; did you mean 'exercises'?\n");
}

TEST_CASE("a library without what every plan needs says how to extend the shipped one") {
    const auto ran = call("check -", with_input("library: {id: mine, title: Mine}\n"));
    const std::string extend = "; to extend the shipped library, begin with --library builtin\n";
    CHECK(ran.out == "<stdin>: error: no defaults; add 'defaults: {source: …}'" + extend +
                         "<stdin>: error: no exercises; add a section 'exercises'" + extend +
                         "<stdin>: error: no positions; add a section 'positions'" + extend + "3 findings in 1 file\n");
    CHECK(ran.code == 1);
}

TEST_CASE("a library without a title extends the shipped one without saying so; one with it stands by itself") {
    const std::string renamed = "exercises:\n  - {id: clam-shell, name: My clam}\n";
    const auto ran = call("show clam-shell --library -", with_input(renamed));
    CHECK(ran.out == call("show clam-shell --library builtin --library -", with_input(renamed)).out);
    CHECK(ran.out.starts_with("My clam\n"));
    CHECK(call("check -", with_input(renamed)).code == 0);
    CHECK(call("check -", with_input("library: {id: mine, title: Mine}\n" + renamed)).code == 1);
    CHECK(call("check -", with_input("# nothing yet\n")).out ==
          "<stdin>: error: nothing is in it; add a section like 'exercises:', or leave the file out\n"
          "1 finding in 1 file\n");
}

TEST_CASE("records: ids, duplicates, missing and empty keys, wrong shapes") {
    const std::vector<std::pair<std::string, std::string>> table = {
        {"  - {name: A}", "18:5: error: 'id' is missing; add it: lower-case words joined by hyphens"},
        {"  - just words", "18:5: error: an item of 'exercises' is no record; begin it with '- id: …'"},
        {"  - {id: ../../x}",
         "18:10: error: '../../x' is no id; write at most 64 lower-case letters, digits and hyphens, like "
         "clam-shell"},
        {exercise("a", "hip", "stretch", "feel: "),
         "18:154: error: 'feel' has no value; give it one or remove the line"},
        {exercise("a", "hip", "stretch", "steps: [One., ~]"),
         "18:158: error: an item of 'steps' is empty; give it a value or remove it"},
        {exercise("a", "hip", "stretch", "aliases: {b: c}"),
         "18:152: error: 'aliases' holds a record; expected: texts"},
        {exercise("a", "hip", "stretch", "dose: 10"),
         "18:124: error: 'dose' holds no record; write it as 'key: value' lines, each with its colon, of sets, "
         "reps, hold, duration, distance, rest, tempo, slower, times_a_day, load, effort, source, assumed"},
        {exercise("a", "hip", "stretch", "purpose: '  '"),
         "18:138: error: 'purpose' is blank; write something or remove the line"},
    };
    for (const auto& row : table) {
        const auto& line = row.first;  // clang 14 captures no structured bindings
        const auto& expected = row.second;
        CAPTURE(line);
        const auto text = findings(line);
        const auto colon = text.find(':', 8);
        CHECK(text.find("error:") != std::string::npos);
        CHECK(text.substr(text.find("error:"), text.find('\n') - text.find("error:")) ==
              expected.substr(expected.find("error:")));
        CHECK(text.substr(8, colon - 8) == "18");
    }
    CHECK(findings({exercise("a", "hip", "stretch"), exercise("a", "hip", "stretch")}) ==
          "<stdin>:19:10: error: the id 'a' is taken; it is first used at <stdin>:18; give this one another\n"
          "1 finding in 1 file\n");
    // Of an earlier layer both are changes, and another id is no way out.
    const auto twice = testing::call(
        "check --library builtin -",
        testing::with_input("exercises:\n  - {id: bridge, setup: Lie.}\n  - {id: bridge, feel: Work.}\n"));
    CHECK(twice.out.find(":3:10: error: the id 'bridge' is taken; it is first used at <stdin>:2; write both changes "
                         "there\n") != std::string::npos);
    CHECK(findings({exercise("a", "hip", "stretch", "aliases: [b]"), exercise("b", "hip", "stretch")}) ==
          "<stdin>:18:175: error: the alias 'b' is taken; it already names a record of 'exercises'; choose another\n"
          "1 finding in 1 file\n");
}

TEST_CASE("doses: numbers, ranges, units, and a time to take") {
    const auto finding = [](const std::string& dose) {
        const auto text = findings(exercise("a", "hip", "stretch", "dose: {" + dose + "}"));
        const auto begin = text.find("error: ");
        return begin == std::string::npos ? text : text.substr(begin + 7, text.find('\n') - begin - 7);
    };
    for (const auto* dose :
         {"reps: 10, source: article", "reps: 10-20, hold: 3-5, source: article", "duration: 1-2 min, source: article",
          "duration: 30 s, sets: 3, source: article", "reps: 10, tempo: 1-4, source: article, assumed: [tempo]"}) {
        CAPTURE(dose);
        CHECK(finding(dose) == testing::no_findings(4));
    }
    const std::vector<std::pair<std::string, std::string>> table = {
        {"reps: 10", "'source' is missing; add it: who states these numbers"},
        {"source: article", "a dose that takes no time; give it 'reps', or a 'duration' or 'distance'"},
        {"reps: 10, duration: 30, source: article", "the dose has both 'reps' and 'duration'; keep one of them"},
        {"duration: 30, hold: 3, source: article", "'hold' without 'reps'; write it as a 'duration'"},
        {"duration: 30, tempo: 1-1, source: article", "'tempo' without 'reps'; remove it, or count repetitions"},
        {"reps: 10, tempo: 0-0, source: article", "a dose that takes no time; give each repetition a tempo or a hold"},
        {"reps: 20-10, source: article", "the range 20-10 of 'reps' runs backwards; put the lower end first"},
        {"reps: 0, source: article", "'0' is out of range for 'reps'; allowed: 1 to 200"},
        {"reps: 201, source: article", "'201' is out of range for 'reps'; allowed: 1 to 200"},
        {"reps: 3.5, source: article", "'3.5' is no whole number for 'reps'; write a whole number from 1 to 200"},
        {"reps: -3, source: article", "'-3' is out of range for 'reps'; allowed: 1 to 200"},
        {"reps: 1e9, source: article", "'1e9' is no number, range or max for 'reps'; write for example 12 or 10-20"},
        {"reps: .nan, source: article", "'.nan' is no number, range or max for 'reps'; write for example 12 or 10-20"},
        {"reps: 99999999999999999999, source: article",
         "'99999999999999999999' is out of range for 'reps'; allowed: 1 to 200"},
        {"reps: \"10\", source: article", "'10' is no number, range or max for 'reps'; write for example 12 or 10-20"},
        {"duration: 40 min, source: article", "'40 min' is out of range for 'duration'; allowed: 1 to 1800 s"},
        {"duration: 1 hour, source: article",
         "'1 hour' is no duration or range for 'duration'; write for example 30 s or 1-2 min"},
        {"reps: 10, slower: 10-20, source: article", "'slower' takes one number, not a range"},
        {"reps: 10, tempo: fast, source: article",
         "'fast' is no tempo; write seconds up and seconds down, for example 1-4, each at most 60"},
        {"reps: 10, source: articel", "unknown source 'articel'; did you mean 'article'?"},
        {"reps: 10, source: article, assumed: [tempo]",
         "'assumed' names 'tempo', which this dose does not state; name keys of the dose, or leave it out"},
    };
    for (const auto& row : table) {
        const auto& dose = row.first;  // clang 14 captures no structured bindings
        const auto& expected = row.second;
        CAPTURE(dose);
        CHECK(finding(dose) == expected);
    }
}

TEST_CASE("cross checks: a circle of skills is told once, and a long one not whole") {
    const auto found = [](int skills, const std::vector<std::string>& exercises) {
        std::string terms = "skills:\n";
        for (int i = 0; i < skills; ++i)
            terms += "  - {id: s" + std::to_string(i) + ", label: a, ability: do it, check: You do it.}\n";
        auto text = std::string(testing::vocabulary) + "exercises:\n";
        for (const auto& line : exercises) text += line + "\n";
        valgus::Findings findings;
        std::vector<valgus::Layer> layers(1);
        for (const auto& file : {valgus::File{"terms.yaml", terms}, valgus::File{"small.yaml", text}})
            layers[0].push_back(valgus::parse_yaml(file, {}, findings));
        valgus::decode_library(layers, findings);
        std::string told;
        for (const auto& finding : findings) told += finding.what + "\n";
        return told;
    };
    std::vector<std::string> ring;
    for (int i = 0; i < 10; ++i)
        ring.push_back(
            exercise("e" + std::to_string(i), "hip", "stretch",
                     "needs: [s" + std::to_string((i + 1) % 10) + "], teaches: [s" + std::to_string(i) + "]"));
    CHECK(found(10, ring) ==
          "a circle of skills: e0 needs e1 needs e2 needs e3 needs e4 needs e5 needs e6 needs e7 needs … needs e0\n");
    ring.pop_back();
    ring.pop_back();
    ring.push_back(exercise("e8", "hip", "stretch", "needs: [s0], teaches: [s8]"));
    ring.front() = exercise("e0", "hip", "stretch", "needs: [s8], teaches: [s0]");
    CHECK(found(9, ring) == "a circle of skills: e0 needs e8 needs e0\n");

    // Both skills of one need lead back to the same; whoever teaches what it needs is a circle of its own.
    CHECK(found(3, {exercise("a", "hip", "stretch", "needs: [s0], teaches: [s1, s2]"),
                    exercise("b", "hip", "stretch", "needs: [s1, s2], teaches: [s0]")}) ==
          "a circle of skills: a needs b needs a\n");
    CHECK(found(1, {exercise("a", "hip", "stretch", "needs: [s0], teaches: [s0]"),
                    exercise("b", "hip", "stretch", "needs: [s0], teaches: [s0]")}) ==
          "a circle of skills: a needs a\na circle of skills: b needs b\n");
}

TEST_CASE("cross checks: skills, alternatives, variants, sides") {
    const auto first = [](const std::vector<std::string>& exercises) {
        const auto text = findings(exercises);
        const auto begin = text.find("error: ");
        return begin == std::string::npos ? text : text.substr(begin + 7, text.find('\n') - begin - 7);
    };
    CHECK(first({exercise("a", "hip", "strengthen", "needs: [foot]")}) ==
          "nobody teaches the needed skill 'foot'; add 'teaches: [foot]' to an exercise");
    CHECK(first({exercise("a", "hip", "strengthen", "needs: [foot]"),
                 exercise("b", "hip", "integrate", "teaches: [foot]")}) ==
          "the needed skill 'foot' is taught only in a later phase; let an exercise of this phase or an earlier one "
          "teach it");
    CHECK(first({exercise("a", "hip", "strengthen", "needs: [foot], teaches: [hip-out]"),
                 exercise("b", "hip", "strengthen", "needs: [hip-out], teaches: [foot]")}) ==
          "a circle of skills: a needs b needs a; take one need away");
    CHECK(first({exercise("a", "hip", "strengthen", "needs: [foot], teaches: [foot]")}) ==
          "a circle of skills: a needs a; take one need away");
    CHECK(first({exercise("a", "hip", "strengthen", "alternatives: [b]"), exercise("b", "hip", "stretch")}) ==
          "the alternative 'b' is of another phase (stretch, not strengthen); name one of the same phase");
    CHECK(first({exercise("a", "hip", "strengthen", "alternatives: [a]")}) ==
          "'a' is an alternative of itself; remove it");
    CHECK(first({exercise("a", "hip", "strengthen", "variants: [{feel: x}]")}) ==
          "a variant of 'a' does not say when it holds; give it causes, sides, positions or conditions");
    CHECK(first({exercise("a", "hip", "strengthen", "laterality: bilateral, feel: \"your {side} knee\"")}) ==
          "'{side}' in an exercise that works both sides at once; speak of both sides, or change the laterality");
    CHECK(first({exercise("a", "hip", "strengthen", "variants: [{sides: [left], feel: \"{Side}\"}]")}) ==
          "unknown placeholder '{Side}'; write {side}, {other} or {angle}; a brace of its own is written {{");
    CHECK(first({exercise("a", "hip", "strengthen", "feel: \"{{side} {side\"")}) ==
          "unknown placeholder '{side'; write {side}, {other} or {angle}; a brace of its own is written {{");
}

TEST_CASE("what follows from a finding is not told as another") {
    CHECK(findings({exercise("a", "hip", "stretching", "alternatives: [b]"), exercise("b", "hip", "strengthen")}) ==
          "<stdin>:18:32: error: unknown phase 'stretching'; did you mean 'stretch'?\n1 finding in 1 file\n");
}

TEST_CASE("placeholders belong to exercises") {
    CHECK(call("check --library builtin -",
               with_input("notes:\n  - {id: n, title: N, text: \"Your {side} leg.\", sources: [article]}\n"))
              .out ==
          "<stdin>:2:29: error: '{side}' outside an exercise; only the texts of exercises speak of a side "
          "or an angle\n"
          "1 finding in 1 file\n");
}

TEST_CASE("a thousand mistakes are not all told") {
    std::vector<std::string> many;
    for (int i = 0; i < 1000; ++i) many.push_back(exercise("e" + std::to_string(i), "hpi", "stretch"));
    const auto text = findings(many);
    CHECK(text.ends_with("at least 100 findings in 1 file; there are more problems than these: repair them first\n"));
}

TEST_CASE("a later library changes records key by key, lists whole, and replace starts afresh") {
    const auto json = [](const std::string& extra, const std::string& filter) {
        const auto ran =
            call("plan --format json --only clam-shell,mine --library builtin --library -", with_input(extra));
        CHECK(ran.err.empty());
        return ran.out.find(filter) != std::string::npos;
    };
    const std::string mine = "exercises:\n" + exercise("mine", "hip", "strengthen") + "\n";
    CHECK(json(mine, "\"id\": \"mine\""));
    CHECK(json(mine + "  - {id: clam-shell, name: Opening shell}\n", "\"name\": \"Opening shell\""));
    CHECK(json(mine + "  - {id: clam-shell, name: Opening shell}\n", "With your ankles touching"));
    CHECK(json(mine + "  - {id: clam-shell, steps: [Open.]}\n", "\"Open.\""));
    CHECK_FALSE(json(mine + "  - {id: clam-shell, steps: [Open.]}\n", "With your ankles touching"));
    CHECK_FALSE(
        json(mine + exercise("clam-shell", "hip", "strengthen", "replace: true, teaches: [hip-external-rotation]"),
             "opens"));
    const auto broken = call("plan --library builtin --library -",
                             with_input("exercises:\n  - {id: clam-shell, replace: true, name: Bare}\n"));
    CHECK(broken.code == 3);
    CHECK(broken.err.find(
              "<stdin>:2:5: error: 'phase' is missing; add it: when in a plan it comes (release, stretch, mobilize, "
              "strengthen, integrate)\n") != std::string::npos);
    CHECK(call("check --library builtin -", with_input("exercises:\n  - {id: clam-shell, replace: maybe}\n"))
              .out.find("'replace' is neither true nor false") != std::string::npos);
}

TEST_CASE("the shipped library is sound, and its 23 core exercises are those of the article, with its doses") {
    const auto ran = call("check");
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("No findings: Knees that cave inwards, 74 exercises, 20 tests, "));
    valgus::Findings none;
    const std::vector<valgus::Layer> layers{valgus::builtin_layer()};
    const auto shipped = valgus::decode_library(layers, none);
    int core = 0;
    for (const auto& one : shipped.exercises) {
        CAPTURE(one.id);
        const auto by_article = shipped[one.base.dose->source].id == "article";
        if (one.rank == valgus::Rank::core) CHECK(by_article);
        core += one.rank == valgus::Rank::core ? 1 : 0;
    }
    CHECK(core == 23);
    for (const auto& source : shipped.sources) {
        CAPTURE(source.id);
        CHECK_FALSE(source.supports.empty());
        CHECK_FALSE(source.strength.empty());
    }
    testing::golden("doses.txt", call("list --width 120").out);
}
