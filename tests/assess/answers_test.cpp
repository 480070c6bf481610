// Which answers are read, and which are refused: at their place, with what would do.
#include <doctest/doctest.h>

#include <filesystem>

#include "assess/answered.hpp"

using testing::assess;
using testing::call;
using testing::follows;
using testing::shipped;
using testing::well;
using testing::with_input;

namespace {

// What stands in error, all of it.
std::string wrong(const std::string& answers) {
    const auto ran = assess(answers);
    CHECK(ran.code == 3);
    CHECK(ran.out == "");
    return ran.err;
}

std::string at(int column, const std::string& text) {
    return "<stdin>:1:" + std::to_string(column) + ": error: " + text + "\n";
}

const valgus::Reply& first_reply(const valgus::Answers& answers, std::string_view question) {
    const auto& replies = answers.to[valgus::find<valgus::Question>(shipped(), question)->index];
    REQUIRE_FALSE(replies.empty());
    return replies.front();
}

bool is_same(const std::string& a, const std::string& b) {
    return testing::read_answers(shipped(), a) == testing::read_answers(shipped(), b);
}

}  // namespace

TEST_CASE("answers: a key that nothing asks for") {
    CHECK(wrong("knee-to-wal: 3") == at(1, "nothing asks for 'knee-to-wal'; did you mean 'knee-to-wall'?"));
    CHECK(wrong("foo-bar-baz: 3") == at(1, "nothing asks for 'foo-bar-baz'; `valgus assess --sheet` shows every key"));
    CHECK(wrong("pain-worst: 3") == at(1, "nothing asks for 'pain-worst'; `valgus assess --sheet` shows every key"));
    CHECK(wrong("1: 2") == at(1, "nothing asks for '1'; `valgus assess --sheet` shows every key"));
    CHECK(wrong("age: 30\nage: 31") ==
          "<stdin>:2:1: error: 'age' stands here again, first in line 1; keep one of them\n");
    for (const std::string first : {"30", "?"})
        CHECK(wrong("stance: " + first + "\none-leg-stance: 4") ==
              "<stdin>:2:1: error: 'one-leg-stance' is answered twice; keep one of them\n");
    CHECK(wrong("[a]") == at(1, "answers are keys with values; write a line as `side: right`"));
    CHECK(wrong("hello") == at(1, "answers are keys with values; write a line as `side: right`"));
    CHECK(wrong("agee: 3\nrf-ht: no\nc-sid: left") ==
          "<stdin>:1:1: error: nothing asks for 'agee'; did you mean 'age'?\n"
          "<stdin>:2:1: error: nothing asks for 'rf-ht'; did you mean 'rf-hot'?\n"
          "<stdin>:3:1: error: nothing asks for 'c-sid'; did you mean 'c-side'?\n");
}

TEST_CASE("answers: numbers") {
    CHECK(wrong("age: old") == at(6, "'old' is no number; write a number from 0 to 120"));
    CHECK(wrong("age: 121") == at(6, "'121' is out of range; allowed: 0 to 120"));
    CHECK(wrong("age: -1") == at(6, "'-1' is out of range; allowed: 0 to 120"));
    CHECK(wrong("age: 3.5") == at(6, "'3.5' is no whole number; write a number from 0 to 120"));
    CHECK(wrong("age: 30.0") == at(6, "'30.0' is no whole number; write a number from 0 to 120"));
    CHECK(wrong("age: 99999999999") == at(6, "'99999999999' is no number; write a number from 0 to 120"));
    CHECK(wrong("age: \"\"") == at(6, "'' is no number; write a number from 0 to 120"));
    CHECK(wrong("knee-to-wall: 9.55") == at(15, "'9.55' is no number; write a number from 0 to 30 (cm)"));
    CHECK(wrong("knee-to-wall: {left: 30.1}") == at(22, "'30.1' is out of range; allowed: 0 to 30 (cm)"));
    CHECK(wrong("knee-to-wall: {left: [3]}") == at(22, "this is no number; write one"));
    CHECK(wrong("c-time: {minutes: 4}") == at(19, "'4' is out of range; allowed: 5 to 120 (min)"));
    CHECK(follows(well("age: 120; knee-to-wall: 30; c-time: {minutes: 120}")) == "minutes 15; max-exercises 4");
    CHECK(is_same("age: \"30\"\nknee-to-wall: 9.0", "age: 30\nknee-to-wall: 9"));
}

TEST_CASE("answers: words and options") {
    CHECK(wrong("rf-hot: maybe") == at(9, "'maybe' is neither yes nor no; write yes, no or ?"));
    CHECK(wrong("rf-hot: 1") == at(9, "'1' is neither yes nor no; write yes, no or ?"));
    CHECK(wrong("rf-hot: on") == at(9, "'on' is neither yes nor no; write yes, no or ?"));
    CHECK(wrong("c-side: rigth") == at(9, "'rigth' is no answer here; did you mean 'right'?"));
    CHECK(wrong("c-kit: [spoon]") ==
          at(9, "'spoon' is no answer here; allowed: foam-roller, massage-ball, resistance-band, weight, step, wall"));
    CHECK(wrong("conditions: [over-60]") == at(14, "'over-60' goes by age; say the age instead"));
    CHECK(wrong("conditions: [minor]") == at(14, "'minor' goes by age; say the age instead"));
    CHECK(wrong("conditions: [artritis]") == at(14, "'artritis' is no answer here; did you mean 'arthritis'?"));
    CHECK(wrong("conditions: [zzzzzzzzz]") ==
          at(14, "'zzzzzzzzz' is no answer here; `valgus list conditions` names them all"));
    CHECK(wrong("c-three: {what: \"a\\nb\"}") ==
          at(17, "this is too long, or no plain text; write a few words on one line"));
    CHECK(assess("cleared: yes\nc-three: {what: " + std::string(200, 'a') + "}").code == 0);
    CHECK(assess("cleared: yes\nc-three: {what: " + std::string(201, 'a') + "}").code == 3);
    for (const std::string yes : {"yes", "y", "Y", "Yes", "YES", "true", "True", "TRUE", "\"yes\"", "'y'"})
        CHECK(follows(well("rf-hot: " + yes)) == "refused: hot-knee");
    for (const std::string no : {"no", "n", "N", "No", "NO", "false", "False", "FALSE", "\"no\"", "'n'"})
        CHECK(follows(well("rf-hot: " + no)) == "minutes 15");
    CHECK(is_same("conditions: [osteoarthritis, arthritis, oa]", "conditions: [arthritis]"));
    CHECK(is_same("conditions: [kneecaps-out, pregnancy]", "conditions: [kneecaps-out, pregnant]"));
    CHECK(is_same("conditions: osteoarthritis", "conditions: [arthritis]"));
    CHECK(is_same("c-kit: [roller, band]", "c-kit: [foam-roller, resistance-band]"));
    CHECK(is_same("c-bone: healed fracture", "c-bone: [fracture]"));
    CHECK(is_same("back-gap: yes\nc-side: unsure", "back-gap: hand\nc-side: both"));
}

TEST_CASE("answers: lists and keys where none belong") {
    CHECK(wrong("rf-hot: [yes]") == at(9, "'rf-hot' takes one answer; keep one of the list"));
    CHECK(wrong("rf-hot: {yes: 1}") == at(9, "'rf-hot' takes no keys of its own; write one value"));
    CHECK(wrong("c-side: [left]") == at(9, "'c-side' takes one answer; keep one of the list"));
    CHECK(wrong("c-side: {left: 3}") == at(9, "'c-side' takes no keys of its own; write one value"));
    CHECK(wrong("knee-to-wall: [3, 4]") == at(15, "'knee-to-wall' takes one answer; keep one of the list"));
    CHECK(wrong("knee-to-wall: {lefft: 3}") ==
          at(16, "'knee-to-wall' has no part 'lefft'; it has {left: …, right: …, stops: …}"));
    CHECK(wrong("knee-to-wall: {both: 3}") == at(16, "'knee-to-wall' has no side 'both'; write {left: …, right: …}"));
    CHECK(wrong("step-down: {both: 3}") == at(13, "'step-down' has no side 'both'; write {left: …, right: …}"));
    CHECK(wrong("heel-lift-squat: 5") ==
          at(18, "'heel-lift-squat' has several parts; write it as {flat: …, lifted: …}"));
    CHECK(wrong("heel-lift-squat: {flatt: 1}") ==
          at(19, "'heel-lift-squat' has no part 'flatt'; it has {flat: …, lifted: …}"));
    CHECK(wrong("heel-lift-squat: [{flat: 1}, {flat: 2}, {flat: 3}]") ==
          at(18, "'heel-lift-squat' takes at most 2 answers; keep the last ones"));
    CHECK(wrong("c-three: [{what: a}, {what: b}, {what: c}, {what: d}]") ==
          at(10, "'c-three' takes at most 3 answers; keep the last ones"));
    CHECK(wrong("c-three: {what: [a]}") == at(17, "'c-three.what' takes one answer; keep one of the list"));
    CHECK(wrong("at-ease: {legs: [in]}") == at(17, "'at-ease.legs' takes one answer; keep one of the list"));
    CHECK(wrong("conditions: {arthritis: yes}") == at(13, "'conditions' takes no keys of its own; write one value"));
    CHECK(wrong("conditions: [[arthritis]]") == at(14, "this is no answer to 'conditions'; write a word or a number"));
    CHECK(is_same("heel-lift-squat: {flat: 5, lifted: 0}", "heel-lift-squat: [{flat: 5, lifted: 0}]"));
}

TEST_CASE("answers: what is counted is a word, a list, or words with numbers") {
    CHECK(is_same("c-task: squat", "c-task: [squat]"));
    CHECK(is_same("c-task: squat", "c-task: {squat: ?}"));
    CHECK(is_same("c-task: [squat, sitting]", "c-task: [squat]"));
    CHECK(is_same("c-task: {sitting: 3, stairs: 0}", "c-task: {squat: 3}"));
    CHECK(is_same("c-task: {squat: 0}", "c-task: none"));
    CHECK(is_same("c-task: {}", "c-task: []"));
    CHECK(is_same("c-task: [none]", "c-task: no"));
    CHECK_FALSE(is_same("own-task: {squat: 0}", "own-task: none"));
    const auto answers = testing::read_answers(shipped(), "own-task: 7");
    CHECK(first_reply(answers, "own-task").front().number == valgus::Decimal::of(7));
    CHECK(wrong("own-task: 11") == at(11, "'11' is out of range; allowed: 0 to 10 (of 10)"));
    CHECK(wrong("c-task: [3]") == at(10, "'3' does not say what it counts; write it as {standing: 3}"));
    CHECK(wrong("c-task: {squat: x}") == at(17, "'x' is no number; write a number from 0 to 100 (times a week)"));
    CHECK(wrong("c-task: {squat: [1]}") == at(17, "this is no number; write one"));
    CHECK(wrong("c-task: {squat: 1, sitting: 2}") == at(20, "'squat' is there twice; keep one of them"));
    CHECK(wrong("c-task: {stair: 1}") == at(10, "'stair' is no answer here; did you mean 'stairs'?"));
    CHECK(wrong("c-task: [[squat]]") == at(10, "this is no answer to 'c-task'; write a word or a number"));
}

TEST_CASE("answers: none of a list, and nothing said") {
    for (const std::string none : {"none", "no", "[]", "[none]", "false"}) {
        const auto answers = testing::read_answers(shipped(), "conditions: " + none);
        CHECK(first_reply(answers, "conditions").front() == valgus::Given{.is_empty_list = true});
    }
    CHECK(is_same("conditions: [none, pregnant]", "conditions: [pregnant]"));
    for (const std::string unknown : {"?", "\"?\"", "'?'", "unknown", "~", "null", "", "[?]", "[~, \"?\"]"}) {
        CAPTURE(unknown);
        CHECK(is_same("conditions: " + unknown, ""));
        CHECK(is_same("c-where: " + unknown + "\nage: 30", "age: 30"));
        CHECK(is_same("heel-lift-squat: " + unknown, ""));
    }
    CHECK(is_same("conditions: [?, pregnant]", "conditions: [pregnant]"));
}

TEST_CASE("answers: nothing is written where something is wrong, or refused") {
    for (const std::string end : {"yaml", "json", "md", "txt"}) {
        const testing::TemporaryFile file("found." + end);
        const auto code = [&](const std::string& answers) {
            return call({"assess", "--answers", "-", "-o", file.path()}, with_input(answers)).code;
        };
        CHECK(code("agee: 3\n") == 3);
        for (const std::string sign : {"rf-hot: yes\n", "rf-hot: ?\n"}) {
            CHECK(code(sign) == 5);
            // Data of a refusal is data, lest what stood there before is taken for it.
            CHECK(std::filesystem::exists(file.path()) == (end == "json"));
            if (end == "json") CHECK(testing::read(file.path()).find("\"refused\": true") != std::string::npos);
            std::filesystem::remove(file.path());
        }
        CHECK(code("cleared: yes\n") == 0);
        CHECK(std::filesystem::exists(file.path()));
    }
    const auto ran = call("assess --answers nosuch.yaml");
    CHECK(ran.code == 4);
    CHECK(ran.err.find("nosuch.yaml") != std::string::npos);
}
