// Slips of the pen in files that people write: each is read as it is meant or told where it is. Findings are compared
// whole: LINE:COL what | remedy.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/document.hpp"

using namespace valgus;

namespace {

struct Case {
    std::string_view yaml;
    std::string_view expected;
};

std::string findings_of(std::string_view bytes, std::string_view name = "test.yaml") {
    Findings findings;
    const auto document = parse_yaml({.name = std::string(name), .bytes = std::string(bytes)}, {}, findings);
    CHECK((document != nullptr || !findings.empty()));
    std::string result;
    for (const auto& finding : findings) {
        if (!result.empty()) result += '\n';
        result += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ' ' + finding.what + " | " +
                  finding.remedy;
    }
    return result;
}

void check(const std::vector<Case>& cases) {
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        CHECK(findings_of(test.yaml) == test.expected);
    }
}

// The texts of a document in its order, quoted ones in quotes.
std::string texts_of(std::string_view bytes, std::string_view name) {
    Findings findings;
    const auto document = parse_yaml({.name = std::string(name), .bytes = std::string(bytes)}, {}, findings);
    CHECK(findings.empty());
    REQUIRE(document != nullptr);
    std::string result;
    for (std::uint32_t i = 0; i < document->nodes.size(); ++i) {
        const Value value(*document, i);
        if (value.kind() != Kind::scalar) continue;
        const auto mark = value.quoted() ? "'" : "";
        result += (result.empty() ? "" : " ") + std::string(mark) + std::string(value.text()) + mark;
    }
    return result;
}

std::string in_record(std::string_view lines) {
    return "exercises:\n  - id: a\n    name: A thing\n" + std::string(lines) + "    phase: release\n    steps: [x]\n";
}

}  // namespace

TEST_CASE("slips: a key without its colon is named where it stands") {
    const std::vector<Case> lines{
        {"    joint hip\n", "4:5 the colon is missing after 'joint' | write joint: hip"},
        {"    joint\n", "4:5 the colon is missing after 'joint' | write joint: and its value"},
        {"    joint:hip\n", "4:5 the blank is missing after the colon of 'joint' | write joint: hip"},
        {"    joint\uFF1A hip\n",
         "4:10 this is no colon but a sign that looks like one (U+FF1A) | write : and a blank behind it"},
        {"    joint\uFF1Ahip\n",
         "4:10 this is no colon but a sign that looks like one (U+FF1A) | write : and a blank behind it"},
        {"    joint= hip\n", "4:10 a key ends in a colon, not in = | write joint: hip"},
        {"    joint = hip\n", "4:11 a key ends in a colon, not in = | write joint: hip"},
        {"    joint:\u00A0hip\n", "4:11 a no-break space (U+00A0) follows the colon | write a plain blank there"},
        {"    dose:\n      sets 2\n      reps: 3\n", "5:7 the colon is missing after 'sets' | write sets: 2"},
        {"    dose:\n      sets: 2\n      reps 3\n", "6:7 the colon is missing after 'reps' | write reps: 3"},
        {"    # a comment\n\n    joint hip # not yet sure\n",
         "6:5 the colon is missing after 'joint' | write joint: hip"},
    };
    for (const auto& test : lines) {
        CAPTURE(test.yaml);
        CHECK(findings_of(in_record(test.yaml)) == test.expected);
    }
    check({
        {"exercises:\n  - id a\n    name: A\n", "2:5 the colon is missing after 'id' | write id: a"},
        {"exercises:\n  - id: a\n    name: A\n    steps [x]\n",
         "4:5 the colon is missing after 'steps' | write steps: [x]"},
        {"library:\n  id: a\n  title Knees\n", "3:3 the colon is missing after 'title' | write title: Knees"},
        {"exercises\n  - id: a\n    name: x\n",
         "1:1 the colon is missing after 'exercises' | write exercises: and its value"},
        {"a:\n- id: a\nequipment\n- id: b\n",
         "3:1 the colon is missing after 'equipment' | write equipment: and its value"},
        {"- {id: a, joint hip}\n",
         "1:11 the colon is missing after 'joint' | write joint: hip; a text with a comma in it wants quotes"},
        {"- {id: a, name:Foo}\n", "1:11 the blank is missing after the colon of 'name' | write name: Foo"},
        {"- {feel: At the side, not the front}\n",
         "1:23 the colon is missing after 'not' | write not: the front; a text with a comma in it wants quotes"},
    });
}

TEST_CASE("slips: what only looks like a key without its colon is none") {
    check({
        {"a: It helps\n  you to walk\n  and to stand\nb: c\n", ""},
        {"a:\n  - walk\n  - stand\n", ""},
        {"a: |\n  joint hip\n  b: c\n", ""},
        {"? a\n: b\n", ""},
        {"{a:\n  b,\n  \"c\":\"d\"}\n", ""},
        {"a: It helps\n  you to walk\n  with this: that\n",
         "3:12 a colon begins a value where none can stand | put a text with a colon in quotes, and align the keys of "
         "a "
         "record"},
        {"steps:\n  - a\n - b\n",
         "3:2 this line is indented unlike those before it | align it with what it belongs to"},
        {"a: 1\n   b: 2\n",
         "2:4 this line is indented deeper than the one above it | align it with that, or put a text with a colon in "
         "quotes"},
    });
}

TEST_CASE("slips: a quotation mark without its partner is named where it stands, not where it does harm") {
    check({
        {"a:\n  name: \"A thing\n  joint: \"hip\"\n",
         "2:9 the quotation mark \" is not closed before 'joint:' | add \" where the text ends"},
        {"a:\n  name: 'A thing\n  joint: hip\n  feel: 'x'\n",
         "2:9 the quotation mark ' is not closed before 'joint:' | add ' where the text ends"},
        {"a: \"x\n   y\" z \"\n", "1:4 the quotation mark \" is closed only in line 2 | add \" where the text ends"},
    });
}

TEST_CASE("slips: signs that nobody sees are named, with their place") {
    check({
        {"a: 1\n\u200Bjoint: hip\n", "2:1 a zero-width space (U+200B) stands in a key | remove it; nobody sees it"},
        {"jo\u00ADint: hip\n", "1:3 a soft hyphen (U+00AD) stands in a key | remove it; nobody sees it"},
        {"\"joint\u00A0\": hip\n", "1:7 a no-break space (U+00A0) stands in a key | remove it; nobody sees it"},
        {"joint\u200E: hip\n", "1:6 the text holds a control character: 'joint\\u{200e}' | remove it"},
        {"joint: hip\u00A0\n", "1:11 a no-break space (U+00A0) ends the text | remove it; nobody sees it"},
        {"joint: hip\u202F # c\n", "1:11 a narrow no-break space (U+202F) ends the text | remove it; nobody sees it"},
        {"joint: \u2007hip\n", "1:8 a figure space (U+2007) begins the text | remove it; nobody sees it"},
        {"joint: \"hip\\u3000\"\n", "1:8 an ideographic space (U+3000) ends the text | remove it; nobody sees it"},
        {"a: [x, hip\u200D]\n", "1:11 a zero-width joiner (U+200D) ends the text | remove it; nobody sees it"},
        {"a: ne\u00A0pas trop\u00A0\n", "1:15 a no-break space (U+00A0) ends the text | remove it; nobody sees it"},
        // What prose needs is no slip.
        {"a: \"Attention\u00A0: ne pas forcer\u202F!\"\nb: \"\U0001F468\u200D\U0001F469\u200D\U0001F467\"\n", ""},
        {"a: |\n  \u3000\u819D\u3092\n  \u3000\u66F2\u3052\u308B\n", ""},
    });
}

TEST_CASE("slips: a text that a # cuts is a finding where the rest of it has no place") {
    check({
        {"steps:\n  - Walk to mark #2\n    and back.\n",
         "2:18 the text ends before '#2', which reads as a comment | put the text in quotes; a comment has a blank "
         "behind its #"},
        {"steps: [Walk to #2, back]\n",
         "1:17 the text ends before '#2', which reads as a comment | put the text in quotes; a comment has a blank "
         "behind its #"},
        {"a: \"Walk #2\"\n b: 2\n",
         "2:2 this line is indented deeper than the one above it | align it with that, or put a text with a colon in "
         "quotes"},
        {"# see #2 #3\na: b\n b: 2\n",
         "3:2 this line is indented deeper than the one above it | align it with that, or put a text with a colon in "
         "quotes"},
        {"a: x # as in the article\nb: [x, # one\n    y] # two\nc: x ## three\nd: x #\n", ""},
    });
}

TEST_CASE("slips: what YAML forbids and a lenient parser takes is refused where it stands") {
    check({
        {"a: \"x\"# c\n", "1:7 a comment begins without a blank before its # | put a blank before it"},
        {"a: 'x'# c\n", "1:7 a comment begins without a blank before its # | put a blank before it"},
        {"a: [b, c]#d\n", "1:10 a comment begins without a blank before its # | put a blank before it"},
        {"a: [b,#c\n  d]\n", "1:7 a comment begins without a blank before its # | put a blank before it"},
        {"a: ># c\n  x\n", "1:5 a comment begins without a blank before its # | put a blank before it"},
        {"a: \"It doesn\\'t\"\n", "1:13 an unknown escape after a backslash | write ' alone"},
        {"a: \"b\nc\"\n", "2:1 a text in quotes goes on without being indented | indent this line, or close the quote"},
        {"a: 'b\nc'\n", "2:1 a text in quotes goes on without being indented | indent this line, or close the quote"},
        {"a: [b,\nc]\n", "2:1 what begins with [ in line 1 goes on without being indented | indent this line"},
        {"x:\n  a: {b: c,\n  d: e}\n",
         "3:3 what begins with { in line 2 goes on without being indented | indent this line"},
        {"a: [-, -]\n", "1:5 a dash alone is no text | put it in quotes"},
        {"a: [, b]\n", "1:5 nothing stands before this comma | remove it, or put something before it"},
        {"a: [b, , c]\n", "1:8 nothing stands before this comma | remove it, or put something before it"},
        {"a: >\n \n   \n b\n", "4:2 blank lines before this one are indented more than it is | indent them less"},
        {"a:\n  b: c\nd\n", "3:1 the colon is missing after 'd' | write d: and its value"},
        // What it allows.
        {"a: [\n  b, # c\n  'it''s', \"\\\"\",\n]\nb: \"x\n\n  y\"\nc: >- # d\n  x#y\n  # z\nd: {e: [f]}\n", ""},
        {"[a,\nb]\n", ""},
        {"\"a\": \"b\"\n'c' : d#e\n", ""},
    });
}

TEST_CASE("json: it is read as it is, with or without blanks, in files of either name") {
    constexpr std::string_view json =
        "{\"a\":[{\"id\":\"x\",\"reps\":\"8-12\",\"sets\":2,\"on\":true}],\n\t\"b\" : {}}";
    CHECK(texts_of(json, "a.json") == "'a' 'id' x 'reps' 8-12 'sets' 2 'on' true 'b'");
    CHECK(texts_of(json, "a.yaml") == "'a' 'id' x 'reps' 8-12 'sets' 2 'on' true 'b'");
    CHECK(texts_of("a:\n  - {\"reps\":\"8-12\"}\n  - {reps: \"8-12\"}\n", "a.yaml") == "a 'reps' 8-12 reps '8-12'");
    CHECK(texts_of("[]", "a.json") == "");
}

TEST_CASE("json: escapes stand for what they do in JSON") {
    CHECK(texts_of("[\"\\u00e9 \\ud83d\\ude00\\/\\\\ud83d\\n\\\"\", \"b\"]", "a.json") ==
          "'\u00e9 \U0001F600/\\ud83d\n\"' 'b'");
    CHECK(findings_of("[\"\\ud83d\\ude00\", \"\\t\"]", "a.json") == "1:18 the text holds a tab | write spaces");
    CHECK(findings_of("[\"\\ud83d\"]", "a.json") ==
          "1:9 an escape that stands for no character | write the character itself");
    CHECK(findings_of("[\"\\ude00\\ud83d\"]", "a.json") ==
          "1:9 an escape that stands for no character | write the character itself");
}

TEST_CASE("json: what JSON does not know is a finding in a file that is named so") {
    const std::vector<Case> cases{
        {"{\"a\": 1,}", "1:9 nothing stands between the last comma and this bracket | remove the comma"},
        {"[1, 2,\n]", "2:1 nothing stands between the last comma and this bracket | remove the comma"},
        {"{\"a\": 1} // c", "1:10 this is no JSON | write JSON, or save as .yaml"},
        {"{\"a\": 1, # c\n\"b\": 2}", "1:10 JSON has no comments | remove it, or save as .yaml"},
        {"{a: 1}", "1:2 a text of JSON stands in double quotes | put it in quotes"},
        {"{'a': 1}", "1:2 a text of JSON stands in double quotes | put it in quotes"},
        {"{\"a\": x}", "1:7 a text of JSON stands in double quotes | put it in quotes"},
        {"{\"a\": 01}", "1:7 a text of JSON stands in double quotes | put it in quotes"},
        {"{\"a\": \"x\n  y\"}", "1:9 a text of JSON ends with its line | write \\n for a new line"},
        {"a: 1\n", "1:1 a text of JSON stands in double quotes | put it in quotes"},
        {"- \"a\"\n", "1:1 this is no JSON | write JSON, or save as .yaml"},
        {"{\"a\": 1, \"a\": 2}", "1:10 'a' stands here again, first in line 1 | keep one of them"},
        {"{\"a\" 1}", "1:2 a key has no colon behind it | write a colon and a blank behind the key"},
        {"{\"a\": [1, 2}", "1:12 this bracket closes nothing that is open | remove it, or put the text in quotes"},
        {"{\"a\": null, \"b\": -1.5e+3, \"c\": 0}", ""},
    };
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        CHECK(findings_of(test.yaml, "test.json") == test.expected);
    }
}
