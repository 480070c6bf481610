// A question mark for "I do not know", in all its places; and files that are odd, hostile or too large.
#include <doctest/doctest.h>

#include "assess/answered.hpp"

using testing::assess;
using testing::shipped;
using testing::well;

namespace {

bool is_same(const std::string& a, const std::string& b) {
    return testing::read_answers(shipped(), a) == testing::read_answers(shipped(), b);
}

std::string what(const std::string& text) {
    const auto answers = testing::read_answers(shipped(), text);
    const auto question = valgus::find<valgus::Question>(shipped(), "c-three");
    const auto& replies = answers.to[question->index];
    return replies.empty() ? "" : replies.front()[1].words.front();
}

}  // namespace

TEST_CASE("a question mark is no answer, wherever a value may stand") {
    using valgus::unknown_as_null;
    for (const std::string unknown : {"a: ?", "a: ?\nb: 1", "a: ?\r\nb: 1", "a: ? # why", "a:  ?\t", "a:\n  ?\nb: 1",
                                      "a: [?]", "a: [ ? , 1]", "a: [1, ?]", "a: {b: ?}", "a: {b: ?, c: 1}",
                                      "a: {b: [?]}", "- ?", "a:\n  - ?\n", "- - ?", "\"a\": ?", "a: ? #"}) {
        CAPTURE(unknown);
        auto expected = unknown;
        expected[expected.find('?')] = '~';
        CHECK(unknown_as_null(unknown) == expected);
    }
    for (const std::string text : {"a: what?",
                                   "a: ?b",
                                   "a: ? b",
                                   "a: really ?",
                                   "a: this, ?",
                                   "a: this - ?",
                                   "a: \"b: ?\"",
                                   "a: 'b: ?'",
                                   "a: 'it''s: ? so'",
                                   "a: \"x \\\": ?, y\"",
                                   "# a: ?",
                                   "a: 1 # b: ?",
                                   "a: 1\t# b: ?",
                                   "? a\n: b",
                                   "a: it's ?",
                                   "a: b#: ?c",
                                   "a:?",
                                   "10:?",
                                   "a: ?,",
                                   "a: ?]",
                                   "[a ?]",
                                   "\"a: ?\": 1",
                                   "",
                                   "a: \"",
                                   "a: '",
                                   "#",
                                   "a: \"\\"}) {
        CAPTURE(text);
        CHECK(unknown_as_null(text) == text);
    }
    CHECK(unknown_as_null("a: ?\nb: [?, ?]\n# ?\nc: ?") == "a: ~\nb: [~, ~]\n# ?\nc: ~");
    CHECK(unknown_as_null("a: 'x' # ?\nb: \"#\"\nc: ?") == "a: 'x' # ?\nb: \"#\"\nc: ~");
}

TEST_CASE("what is not known is left out, and the rest counts") {
    CHECK(is_same("rf-hot: ?\nage: 30", "age: 30"));
    CHECK(is_same("knee-to-wall: {left: ?, right: 7}", "knee-to-wall: {right: 7}"));
    CHECK(is_same("knee-to-wall: {left: ?, right: ?, stops: ?}", ""));
    CHECK(is_same("heel-lift-squat: [{flat: 5, lifted: ?}, ?]", "heel-lift-squat: [{flat: 5}]"));
    CHECK(is_same("heel-lift-squat: [?, {flat: 5, lifted: 1}]", "heel-lift-squat: {flat: 5, lifted: 1}"));
    CHECK(is_same("heel-lift-squat:\n  - ?\n  - {flat: 5}\n", "heel-lift-squat: {flat: 5}"));
    CHECK(is_same("c-three: [{what: ?, score: 3}]", "c-three: {score: 3}"));
    CHECK(is_same("at-ease:\n  legs: ? # I cannot see them\n  kneecaps: out", "at-ease: {kneecaps: out}"));
}

TEST_CASE("question marks in words of one's own stay") {
    CHECK(what("c-three:\n  what: can I run again?\n") == "can I run again?");
    CHECK(what("c-three:\n  what: walking, running, ?\n") == "walking, running, ?");
    CHECK(what("c-three: {what: \"stairs: up, down, ?\"}") == "stairs: up, down, ?");
    CHECK(what("c-three: {what: 'it''s: ? so'} # what: ?") == "it's: ? so");
    CHECK(what("c-three: {what: \"?\"}") == "");
}

TEST_CASE("answers in files of other systems, and in none") {
    const auto text = well("c-side: right; rf-hot: ?; cleared: yes");
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(is_same(crlf, text));
    CHECK(is_same("\xEF\xBB\xBF" + text, text));
    CHECK(is_same("\xEF\xBB\xBF" + crlf, text));
    CHECK(is_same("# nothing\n", ""));
    const std::vector<std::string> nothing{"", "\n", "# nothing\n", "{}", "~", "null\n", "\xEF\xBB\xBF", "---\n{}\n"};
    for (const auto& empty : nothing) {
        CAPTURE(empty);
        CHECK(assess(empty).code == 5);
    }
}

TEST_CASE("hostile answers are refused at once") {
    const auto code = [](const std::string& text) { return assess(text).code; };
    std::string deep, wide, marks = "age: ";
    for (int i = 0; i < 100'000; ++i) {
        deep += "[";
        wide += "k" + std::to_string(i) + ": ?\n";
        marks += "?";
    }
    CHECK(code("age: " + deep) == 3);
    CHECK(code("c-three: " + deep) == 3);
    CHECK(code(wide) == 3);
    CHECK(code(marks) == 3);
    CHECK(code("age: " + std::string(1 << 20, '1')) == 3);
    CHECK(code("age: \"" + std::string(1000, '?')) == 3);
    CHECK(code(std::string("age: 3\0", 7)) == 3);
    CHECK(code("age: \xff\xfe") == 3);
    CHECK(code("age: &a 3") == 3);
    CHECK(code("age: !!int 3") == 3);
    CHECK(code("{") == 3);
    CHECK(code("rf-hot: no\n---\nrf-hot: yes\n") == 3);
    CHECK(code("? rf-hot\n: yes\n") == 5);  // YAML has keys like that, too
    std::string many = "c-three: [";
    for (int i = 0; i < 10'000; ++i) many += "{what: a}, ";
    CHECK(code(many + "]") == 3);
}
