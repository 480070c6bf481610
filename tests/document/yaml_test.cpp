// What parse_yaml makes of good and bad files. Findings are compared whole: LINE:COL what | remedy.
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "valgus/document/document.hpp"

using namespace valgus;
using namespace std::string_view_literals;

namespace {

std::string place(const Value& value) {
    const auto& node = value.document().nodes[value.index()];
    return '@' + std::to_string(node.line) + ':' + std::to_string(node.column);
}

// {key@1:1: [a@2:3, 'quoted'@2:6]@2:1}@1:1
std::string dump(const Value& value) {
    std::string result;
    bool is_key = true;
    switch (value.kind()) {
        case Kind::null:
            return '~' + place(value);
        case Kind::scalar:
            return (value.quoted() ? "'" + std::string(value.text()) + "'" : std::string(value.text())) + place(value);
        case Kind::sequence:
            for (const auto item : value.children()) result += (result.empty() ? "" : ", ") + dump(item);
            return '[' + result + ']' + place(value);
        case Kind::mapping:
            for (const auto item : value.children()) {
                if (is_key && !result.empty()) result += ", ";
                result += dump(item) + (is_key ? ": " : "");
                is_key = !is_key;
            }
            return '{' + result + '}' + place(value);
    }
    return {};
}

std::string text_of(const Findings& findings) {
    std::string result;
    for (const auto& finding : findings) {
        if (!result.empty()) result += '\n';
        result += std::to_string(finding.line) + ':' + std::to_string(finding.column) + ' ' + finding.what + " | " +
                  finding.remedy;
    }
    return result;
}

struct Read {
    std::shared_ptr<const Document> document;
    std::string findings;
};

Read read(std::string_view yaml, const Limits& limits = {}) {
    Findings findings;
    auto document = parse_yaml({.name = "test.yaml", .bytes = std::string(yaml)}, limits, findings);
    return {std::move(document), text_of(findings)};
}

std::string dump_of(std::string_view yaml) {
    const auto [document, findings] = read(yaml);
    CHECK(findings == "");
    REQUIRE(document != nullptr);
    return document->nodes.empty() ? "" : dump({*document, 0});
}

struct Case {
    std::string_view yaml;
    std::string_view expected;
};

// Files that cannot be read: one finding and no document.
void check_unreadable(const std::vector<Case>& cases) {
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        const auto [document, findings] = read(test.yaml);
        CHECK(findings == test.expected);
        CHECK(document == nullptr);
    }
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("yaml: nodes know what they are and where they begin") {
    const std::vector<Case> cases{
        {"a: 1", "{a@1:1: 1@1:4}@1:1"},
        {"- x: é y\n  z: [é, b]", "[{x@1:3: é y@1:6, z@2:3: [é@2:7, b@2:10]@2:6}@1:3]@1:1"},
        {"a: \"1\"\nb: 'c'", "{a@1:1: '1'@1:4, b@2:1: 'c'@2:4}@1:1"},
        {"a: |\n  x\n  y\nb: >-\n  x\n  y", "{a@1:1: 'x\ny\n'@1:4, b@4:1: 'x y'@4:4}@1:1"},
        {"a: one\n  two", "{a@1:1: one two@1:4}@1:1"},
        {"? a\n: b", "{a@1:3: b@2:3}@1:1"},
        {"{a:1}", "{a:1@1:2: ~@1:2}@1:1"},  // one word in braces
        {"[a: b]", "[{a@1:2: b@1:5}@1:2]@1:1"},
        {"\"<<\": 1", "{'<<'@1:1: 1@1:7}@1:1"},
        {"--- # one\na: 1\n...\n# two\n...\n", "{a@2:1: 1@2:4}@2:1"},
    };
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        CHECK(dump_of(test.yaml) == test.expected);
    }
}

TEST_CASE("yaml: a missing value is a null at its key or dash, a written one stands where it is written") {
    const std::vector<Case> cases{
        {"name:\nid: 1", "{name@1:1: ~@1:1, id@2:1: 1@2:5}@1:1"},
        {"a: ~\nb: null\nc: NULL # c", "{a@1:1: ~@1:4, b@2:1: ~@2:4, c@3:1: ~@3:4}@1:1"},
        {"a: \"null\"\nb: ''", "{a@1:1: 'null'@1:4, b@2:1: ''@2:4}@1:1"},
        {"a: nullify", "{a@1:1: nullify@1:4}@1:1"},
        {"- a\n-\n\n- # b - #\n # - c\n- d", "[a@1:3, ~@2:1, ~@4:1, d@6:3]@1:1"},
        {"a:\n  -\nnull-: 3", "{a@1:1: [~@2:3]@2:3, null-@3:1: 3@3:8}@1:1"},
        {"[a, ~]", "[a@1:2, ~@1:5]@1:1"},
        {"{a: , b: }", "{a@1:2: ~@1:2, b@1:7: ~@1:7}@1:1"},
        {"~", "~@1:1"},
    };
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        CHECK(dump_of(test.yaml) == test.expected);
    }
}

TEST_CASE("yaml: a file without content is a document without nodes") {
    for (const auto yaml : {"", "\n\n", "# only\n  # comments\n", "---", "...", "\xEF\xBB\xBF"}) {
        CAPTURE(yaml);
        CHECK(dump_of(yaml) == "");
    }
}

TEST_CASE("yaml: a byte order mark and Windows line ends change nothing") {
    const std::string yaml = "a: 1\nb:\n  - |\n    x\n    y\nc: \"d\n  e\"\n";
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : yaml) windows += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(dump_of(windows) == dump_of(yaml));
    CHECK(dump_of(yaml) == "{a@1:1: 1@1:4, b@2:1: ['x\ny\n'@3:5]@3:3, c@6:1: 'd e'@6:4}@1:1");
}

TEST_CASE("yaml: keys that are of no use are findings, and their pairs are left out") {
    const std::vector<Case> cases{
        {"a: 1\nb: 2\na: 3",
         "{a@1:1: 1@1:4, b@2:1: 2@2:4}@1:1\n3:1 'a' stands here again, first in line 1 | keep one of them"},
        {"x:\n  k: 1\n  k: {z: [1]}\n  m: 2\ny: 3",
         "{x@1:1: {k@2:3: 1@2:6, m@4:3: 2@4:6}@2:3, y@5:1: 3@5:4}@1:1\n"
         "3:3 'k' stands here again, first in line 2 | keep one of them"},
        {"{é: {b: 1, b: 2}, é: 3}",
         "{é@1:2: {b@1:6: 1@1:9}@1:5}@1:1\n1:12 'b' stands here again, first in line 1 | keep one of them\n"
         "1:19 'é' stands here again, first in line 1 | keep one of them"},
        {": 2\nb: 1", "{b@2:1: 1@2:4}@1:1\n1:1 a key is empty or null | write a word before the colon"},
        {"\"\": 2", "{}@1:1\n1:1 a key is empty or null | write a word before the colon"},
        {"a: 1\n? ", "{a@1:1: 1@1:4}@1:1\n2:3 a key is empty or null | write a word before the colon"},
        {"~: 2", "{}@1:1\n1:1 a key is empty or null | write a word before the colon"},
        {"[a]: b\nc: d", "{c@2:1: d@2:4}@1:1\n1:1 a list or a record cannot be a key | put the text in quotes"},
        {"? {a: b}\n: c", "{}@1:1\n1:3 a list or a record cannot be a key | put the text in quotes"},
    };
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        const auto [document, findings] = read(test.yaml);
        REQUIRE(document != nullptr);
        CHECK(dump({*document, 0}) + '\n' + findings == test.expected);
    }
}

TEST_CASE("yaml: of a pair that is left out no text remains either") {
    const auto [document, findings] = read("a: b\n~: c\nd: e\na: [f, {g: h}]\ni: j");
    REQUIRE(document != nullptr);
    CHECK(document->text == "abdeij");
}

TEST_CASE("yaml: a very long key is cut in its finding") {
    const auto key = repeated("k", 500);
    CHECK(read(key + ": 1\n" + key + ": 2").findings ==
          "2:1 '" + repeated("k", 63) + "…' stands here again, first in line 1 | keep one of them");
}

TEST_CASE("yaml: characters that no file may hold are found before anything else") {
    check_unreadable({
        {"\0a: 1"sv, "1:1 a zero byte: this is not UTF-8 text | save as UTF-8"},
        {"a\0: 1"sv, "1:2 a zero byte: this is not UTF-8 text | save as UTF-8"},
        {"a: 1\né: \0"sv, "2:4 a zero byte: this is not UTF-8 text | save as UTF-8"},
        {"\xFF\xFE"
         "a\0"sv,
         "1:1 the file is not UTF-8 text but UTF-16 | save as UTF-8"},
        {"\xFE\xFF\0a"sv, "1:1 the file is not UTF-8 text but UTF-16 | save as UTF-8"},
        {"é: caf\xE9\n", "1:7 a byte that is not UTF-8: \\u{e9} | save as UTF-8"},
        {"a: \xED\xA0\x80", "1:4 a byte that is not UTF-8: \\u{ed} | save as UTF-8"},
        {"a: é\xC3", "1:5 a byte that is not UTF-8: \\u{c3} | save as UTF-8"},
        {"a: é\x1B[31m", "1:5 the control character \\u{1b} | remove it"},
        {"# \x04\na: 1", "1:3 the control character \\u{4} | remove it"},
        {"a: \x7F", "1:4 the control character \\u{7f} | remove it"},
        {"a: \xC2\x9B"
         "31m",
         "1:4 the control character \\u{9b} | remove it"},
        {"\xEF\xBB\xBF\xEF\xBB\xBF"
         "a: 1",
         "1:1 the control character \\u{feff} | remove it"},
        {"a: 1\rb: 2", "1:5 a carriage return without a newline | save with the line ends of Unix or Windows"},
        {"a: 1\r", "1:5 a carriage return without a newline | save with the line ends of Unix or Windows"},
    });
}

TEST_CASE("yaml: only spaces indent") {
    check_unreadable({
        {"a:\n\tb: 1", "2:1 a tab indents this line | indent with spaces"},
        {"a: 1\n \tb: 2", "2:2 a tab indents this line | indent with spaces"},
        {"a:\n  -\tb: 1\n    c: 2", "2:4 a tab indents this line | indent with spaces"},
        {"a: 1\n\t\n", "2:1 a tab indents this line | indent with spaces"},
    });
    CHECK(dump_of("a:\t1 \t# c\t\n") == "{a@1:1: 1@1:4}@1:1");
}

TEST_CASE("yaml: a text holds no characters that a reader cannot see, however they are written") {
    const std::vector<Case> cases{
        {"a: \"\\e]0;x\\a\"", "1:4 the text holds a control character: '\\u{1b}]0;x\\u{7}' | remove it"},
        {"a: \"\\0\"", "1:4 the text holds a control character: '\\u{0}' | remove it"},
        {"a: \"\\u202E\"", "1:4 the text holds a control character: '\\u{202e}' | remove it"},
        {"a: \"\\x9B\"", "1:4 the text holds a control character: '\\u{9b}' | remove it"},
        {"\"\\u2066\": 1", "1:1 the text holds a control character: '\\u{2066}' | remove it"},
        {"a: \xE2\x80\x8F", "1:4 the text holds a control character: '\\u{200f}' | remove it"},
        {"a: \"x\\ty\"", "1:4 the text holds a tab | write spaces"},
        {"a: |\n  x\ty", "1:4 the text holds a tab | write spaces"},
        {"a: \"x\\ny\"", ""},
    };
    for (const auto& test : cases) {
        CAPTURE(test.yaml);
        const auto [document, findings] = read(test.yaml);
        CHECK(findings == test.expected);
        CHECK(document != nullptr);
    }
}

TEST_CASE("yaml: what is not part of the subset is named") {
    check_unreadable({
        {"&a [*a]", "1:1 & begins an anchor, which is not supported | put the text in quotes, or remove the anchor"},
        {"a: &b {k: *b}",
         "1:4 & begins an anchor, which is not supported | put the text in quotes, or remove the anchor"},
        {"a: &", "1:5 & begins an anchor, which is not supported | put the text in quotes, or remove the anchor"},
        {"a: *b",
         "1:4 * begins an alias, which is not supported | put the text in quotes, or repeat what it stands for"},
        {"- *very* slowly",
         "1:3 * begins an alias, which is not supported | put the text in quotes, or repeat what it stands for"},
        {"a: * b",
         "1:5 * begins an alias, which is not supported | put the text in quotes, or repeat what it stands for"},
        {"<<: {a: 1}", "1:1 << merges another record, which is not supported | repeat the keys that it stands for"},
        {"a: !!python/object x",
         "1:4 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"!!map {a: 1}", "1:1 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: !!seq [b]", "1:4 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: ! b", "1:4 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: ! [b]", "1:4 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: !", "1:4 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: !!", "1:6 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"a: !<b", "1:7 ! begins a tag, which is not supported | put the text in quotes, or remove the tag"},
        {"# c\n%YAML 1.2\n---\na: 1", "2:1 % begins a directive, which is not supported | remove this line"},
    });
}

TEST_CASE("yaml: nothing after the one document is dropped") {
    check_unreadable({
        {"a: 1\n---\nb: 2", "2:1 a second document begins here | put it into a file of its own"},
        {"a: 1\n...\nb: 2",
         "3:1 this does not go on with what stands before it | check the indentation; a file is one list or one "
         "record"},
        {",",
         "1:1 this does not go on with what stands before it | check the indentation; a file is one list or one "
         "record"},
        {"\"foo\" \"bar\"",
         "1:7 this does not go on with what stands before it | check the indentation; a file is one list or one "
         "record"},
        {"- 1\na: 2",
         "2:1 this does not go on with what stands before it | check the indentation; a file is one list or one "
         "record"},
    });
}

TEST_CASE("yaml: an open quotation mark or bracket is named where it stands") {
    check_unreadable({
        {"a: 1\nb: \"foo\nc: 2\n", "2:4 the quotation mark \" is not closed | add \""},
        {"a: 1\nb: 'foo\nc: 2\n", "2:4 the quotation mark ' is not closed | add '"},
        {"a: \"it's\nb", "1:4 the quotation mark \" is not closed | add \""},
        {"a: 'say \"x\nb", "1:4 the quotation mark ' is not closed | add '"},
        {"b: it's\na: \"foo \\\" \\\\\\\"", "2:4 the quotation mark \" is not closed | add \""},
        {"a: 'x'\nb: '''y'' z", "2:4 the quotation mark ' is not closed | add '"},
        {"a: \"x\n---\ny\"", "1:4 the quotation mark \" is not closed | add \""},
        {"a: \"x\\", "1:4 the quotation mark \" is not closed | add \""},
        {"[", "1:1 [ is not closed | add ]"},
        {"a: [1, {b: 2}", "1:4 [ is not closed | add ]"},
        {"a: {", "1:4 { is not closed | add }"},
        {"[a, [b, {c: d", "1:9 { is not closed | add }"},
        {"- [a\n- b", "1:3 [ is not closed | add ]"},
        {"a: [1, 2\nb: 3",
         "2:2 what begins with [ in line 1 does not go on like this | put a comma between its items, and ] at its end"},
        {"a: {b: 1\nc: 2",
         "2:2 what begins with { in line 1 does not go on like this | put a comma between its items, and } at its end"},
        {"[\"a\" \"b\"]",
         "1:6 what begins with [ in line 1 does not go on like this | put a comma between its items, and ] at its end"},
        {"[a}", "1:3 this bracket closes nothing that is open | remove it, or put the text in quotes"},
        {"a: ]", "1:4 this bracket closes nothing that is open | remove it, or put the text in quotes"},
    });
}

TEST_CASE("yaml: slips of the pen are explained without the words of a grammar") {
    check_unreadable({
        {"é é: b: c",
         "1:7 a colon begins a value where none can stand | put a text with a colon in quotes, and align the keys of a "
         "record"},
        {"a: 1\n b: 2",
         "2:2 this line is indented deeper than the one above it | align it with that, or put a text with a colon in "
         "quotes"},
        {"a:\n  b: 1\n c: 2", "3:2 this line is indented unlike those before it | align it with what it belongs to"},
        {"- a: 1\n b: 2", "2:2 this line is indented unlike those before it | align it with what it belongs to"},
        {"a: \"b\" c",
         "1:8 text after a closing quotation mark | give every quotation mark its partner, or use the other kind "
         "around the text"},
        {"a: 'it's'",
         "1:8 text after a closing quotation mark | give every quotation mark its partner, or use the other kind "
         "around the text"},
        {"a: {side} leg", "1:11 text after a closing bracket | put the whole text in quotes"},
        {"- [x] leg", "1:7 text after a closing bracket | put the whole text in quotes"},
        {"a: - b", "1:4 a list cannot begin here | begin it on a line of its own, or put the text in quotes"},
        {"a: ? b", "1:4 a question mark and a space cannot begin a text | put the text in quotes"},
        {"a: @b", "1:4 a text cannot begin with this character | put the text in quotes"},
        {"a: \"\\q\"", "1:7 an unknown escape after a backslash | write \\\\ for a backslash"},
        {"a: \"\\xzz\"", "1:9 an escape with a wrong or missing digit | write \\\\ for a backslash"},
        {"a: \"\\ud83dx\"", "1:11 an escape that stands for no character | write the character itself"},
        {"a: |0\n x", "1:6 a text block cannot be indented by 0 | remove the 0"},
        {"a: |x\n x", "1:5 a text block begins on the line after | or > | move the text there"},
    });
}

TEST_CASE("yaml: an item that its indentation makes part of the text above is found") {
    const std::string_view swallowed =
        " this is no item of a list but goes on with the text above | "
        "align the dash with those of the other items, or put the text in quotes";
    CHECK(read("- a\n  - b\n- c").findings == "2:3" + std::string(swallowed));
    CHECK(read("a:\n  - q - r\n    w\n\n    - z").findings == "5:5" + std::string(swallowed));
    CHECK(read("a: b - c\nd: |\n  x\n  - y\ne: \"x\n  - y\"\nf:\n- g - h\n- i").findings == "");
}

TEST_CASE("yaml: limits hold, and just below them all is well") {
    const Limits few{.bytes = 20, .nodes = 5, .depth = 3};
    CHECK(read("[a, b, c, d]", few).findings == "");
    CHECK(read("[a, b, c, d, e]", few).findings ==
          "1:14 the file has more than 5 values | split it, or raise the limit with --max-nodes");
    CHECK(read("[[[]]]", few).findings == "");
    CHECK(read("[[[[]]]]", few).findings == "1:4 lists and records are nested more than 3 deep | nest them less");
    CHECK(read("- - -\n    - a", few).findings == "");
    CHECK(read("- - -\n    - - a", few).findings ==
          "2:7 lists and records are nested more than 3 deep | nest them less");
    CHECK(read(repeated("x", 20), few).findings == "");
    CHECK(read(repeated("x", 21), few).findings ==
          "0:0 the file has more than 20 bytes | split it, or raise the limit with --max-bytes");
    CHECK(read(repeated("- ", 32) + "a").findings == "");
    CHECK(read(repeated("- ", 33) + "a").findings ==
          "1:65 lists and records are nested more than 32 deep | nest them less");
}

TEST_CASE("yaml: hostile files end in a finding") {
    const std::size_t largest = Limits{}.bytes;
    const std::vector<std::string> files{
        repeated("[", largest),
        repeated("{a: ", 100'000),
        repeated("- ", 100'000),
        "[" + repeated(",", 200'001) + "]",
        "a: &a0 [x]\n" + repeated("b: &b [*a0, *a0]\n", 10'000),
        repeated("x", largest + 1),
        repeated("'", largest - 1),
        "\"" + repeated("\\\"", largest / 2 - 1),
        repeated(":", largest),
        repeated("- *a\n", largest / 5),
    };
    for (const auto& yaml : files) {
        CAPTURE(yaml.substr(0, 10));
        const auto [document, findings] = read(yaml);
        CHECK(document == nullptr);
        CHECK(std::count(findings.begin(), findings.end(), '\n') == 0);
        CHECK(findings != "");
    }
}

TEST_CASE("yaml: after a hundred findings there is an end") {
    const auto [document, findings] = read("{" + repeated("a: 1, ", 500) + "}");
    CHECK(document == nullptr);
    CHECK(std::count(findings.begin(), findings.end(), '\n') == 99);
}

TEST_CASE("yaml: a finding carries the file and the line, unless that is too long to show") {
    Findings findings;
    const auto short_line = parse_yaml({.name = "a.yaml", .bytes = "x: 1\r\n é: [b: \r\n"}, {}, findings);
    CHECK(short_line == nullptr);
    const auto long_line = parse_yaml({.name = "b.yaml", .bytes = "x: [" + repeated("a", 240)}, {}, findings);
    CHECK(long_line == nullptr);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].file == "a.yaml");
    CHECK(findings[0].excerpt == " é: [b: ");
    CHECK(findings[1].file == "b.yaml");
    CHECK(findings[1].excerpt == "");
}

TEST_CASE("document: a value finds its keys and makes findings at its place") {
    Findings findings;
    const auto document = parse_yaml({.name = "a.yaml", .bytes = "a: {a: b}\nc:\n  - d\n"}, {}, findings);
    REQUIRE(document != nullptr);
    const Value root(*document, 0);
    REQUIRE(root.find("c").has_value());
    CHECK(dump(*root.find("c")) == "[d@3:5]@3:3");
    CHECK_FALSE(root.find("b").has_value());  // a value, no key
    CHECK_FALSE(root.find("c")->find("d").has_value());
    CHECK(root.find("c")->finding("what", "remedy") ==
          Finding{.file = "a.yaml", .line = 3, .column = 3, .what = "what", .remedy = "remedy", .excerpt = "  - d"});
}

TEST_CASE("document: it lives on without the file it came from") {
    std::shared_ptr<const Document> document;
    {
        Findings findings;
        File file{.name = "short-lived", .bytes = "a: b"};
        document = parse_yaml(std::move(file), {}, findings);
    }
    CHECK(dump({*document, 0}) == "{a@1:1: b@1:4}@1:1");
    CHECK(document->file == "short-lived");
    CHECK(document->source == "a: b");
}
