// Wishes that cannot be a request: every wrong word is told at once, each with what would be right (exit 2).
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;

namespace {

std::string wrong(std::string_view line) {
    const auto ran = call("plan " + std::string(line));
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    return ran.err;
}

}  // namespace

TEST_CASE("numbers are whole, decimal and in range") {
    CHECK(wrong("--angle 141") ==
          "valgus: error: --angle: '141' is no number of degrees; write a whole number from 0 to 140\n");
    CHECK(wrong("--angle -1") ==
          "valgus: error: --angle: '-1' is no number of degrees; write a whole number from 0 to 140\n");
    CHECK(wrong("--age 010") == "valgus: error: --age: '010' is no age in years; write a whole number from 0 to 120\n");
    CHECK(wrong("--age 121") == "valgus: error: --age: '121' is no age in years; write a whole number from 0 to 120\n");
    CHECK(wrong("--week 0") == "valgus: error: --week: '0' is no week; write a whole number from 1 to 52\n");
    CHECK(wrong("--weeks 53") ==
          "valgus: error: --weeks: '53' is no number of weeks; write a whole number from 1 to 52\n");
    CHECK(wrong("--weeks 1.5") ==
          "valgus: error: --weeks: '1.5' is no number of weeks; write a whole number from 1 to 52\n");
    CHECK(wrong("--week=") == "valgus: error: --week: an empty value; give it a value, or leave the option out\n");
    CHECK(wrong("--minutes 241") ==
          "valgus: error: --minutes: '241' is no number of minutes; write a whole number from 1 to 240, or none\n");
    for (const auto* line : {"--angle 0", "--angle 140", "--age 8", "--age 120", "--week 1 --weeks 1",
                             "--week 52 --weeks 52", "--minutes 240"})
        CHECK(call("plan --focus ankle " + std::string(line)).code == 0);
}

TEST_CASE("a week after the block is an error, whoever set the length") {
    CHECK(wrong("--week 9") ==
          "valgus: error: --week: week 9 comes after the block, which has 8 weeks; make the block longer with --weeks "
          "9, or "
          "name an earlier week\n");
    CHECK(wrong("--week 2 --weeks 1") ==
          "valgus: error: --week: week 2 comes after the block, which has 1 week; make the block longer with --weeks "
          "2, or "
          "name an earlier week\n");
    CHECK(call("plan --focus ankle --week 12 --cause structural").code == 0);
}

TEST_CASE("stages are named as EXERCISE=NUMBER, each exercise once") {
    CHECK(
        wrong("--stage short-foot") ==
        "valgus: error: --stage: 'short-foot' names no stage; write it as EXERCISE=NUMBER, for example short-foot=2\n");
    const auto none = [](const std::string& number) {
        return "valgus: error: --stage: 'short-foot' has no stage '" + number + "'; write a number from 1 to 3\n";
    };
    for (const auto* number : {"4", "0", "02", "", "two", "-1", "1.0"})
        CHECK(wrong("--stage short-foot=" + std::string(number)) == none(number));
    CHECK(wrong("--stage calf-release=2") ==
          "valgus: error: --stage: 'calf-release' has no stage '2'; it has only one\n");
    CHECK(wrong("--stage shortfoot=2")
              .starts_with("valgus: error: --stage: unknown exercise 'shortfoot'; did you mean 'short-foot'?"));
    CHECK(wrong("--stage short-foot=1,short-foot=2") ==
          "valgus: error: --stage: 'short-foot' is named with two stages; name one of them\n");
    CHECK(call("plan --focus ankle --stage short-foot=2,short-foot=2").code == 0);
}

TEST_CASE("conditions are words of the library") {
    CHECK(wrong("--condition acl-graf")
              .starts_with("valgus: error: --condition: unknown condition 'acl-graf'; did you mean 'acl-graft'? "));
}

TEST_CASE("limits, pain and what is still being learned are numbers and words like any") {
    CHECK(
        wrong("--max-exercises 0") ==
        "valgus: error: --max-exercises: '0' is no number of exercises; write a whole number from 1 to 50, or none\n");
    CHECK(wrong("--max-exercises 51") ==
          "valgus: error: --max-exercises: '51' is no number of exercises; write a whole number from 1 to 50, or "
          "none\n");
    for (const auto* pain : {"11", "-1", "a lot", "3.5", "03"}) {
        const auto ran = call({"plan", "--pain", pain});
        CHECK(ran.code == 2);
        CHECK(ran.err == "valgus: error: --pain: '" + std::string(pain) +
                             "' is no pain out of 10; write a whole number from 0 to 10\n");
    }
    CHECK(wrong("--learning short-foot --mastered short-foot") ==
          "valgus: error: --learning: 'short-foot' is also in --mastered; name it in one of them\n");
    CHECK(wrong("--learning shortfoot")
              .starts_with("valgus: error: --learning: unknown skill 'shortfoot'; did you mean 'short-foot'? "));
    CHECK(wrong("--mastered step-upp").starts_with("valgus: error: --mastered: unknown skill 'step-upp'; "));
    for (const auto* line : {"--max-exercises 1", "--max-exercises 50", "--max-exercises none", "--pain 0", "--pain 10",
                             "--learning short-foot", "--mastered short-foot,step-up,step-up", "--cleared"})
        CHECK(call("plan --brief --focus ankle " + std::string(line)).code == 0);
}

TEST_CASE("everything that is wrong is told in one run, in the order of the options") {
    CHECK(wrong("--side up --angle x --week y --age z --stage q --minutes 0 --max-exercises w --pain v --worse u") ==
          "valgus: error: --side: unknown side 'up'; allowed: left, right, both\n"
          "valgus: error: --angle: 'x' is no number of degrees; write a whole number from 0 to 140\n"
          "valgus: error: --week: 'y' is no week; write a whole number from 1 to 52\n"
          "valgus: error: --worse: unknown side 'u'; allowed: left, right, both\n"
          "valgus: error: --age: 'z' is no age in years; write a whole number from 0 to 120\n"
          "valgus: error: --pain: 'v' is no pain out of 10; write a whole number from 0 to 10\n"
          "valgus: error: --stage: 'q' names no stage; write it as EXERCISE=NUMBER, for example short-foot=2\n"
          "valgus: error: --minutes: '0' is no number of minutes; write a whole number from 1 to 240, or none\n"
          "valgus: error: --max-exercises: 'w' is no number of exercises; write a whole number from 1 to 50, or "
          "none\n");
}
