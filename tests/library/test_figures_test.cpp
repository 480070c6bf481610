// Figures of self tests: read as those of exercises are, and every finding at its place; and which tests are in plans.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "testing.hpp"
#include "valgus/library/library.hpp"

using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

const std::string standing = "anchors: {floor: [both-foot]}, both_arms: {elbow_flexion: ";
const std::string poses = "figure: {props: [{kind: floor}], poses: [{" + standing + "0}}, {" + standing + "20}}]}";

std::string drill(std::string_view more = "") { return exercise("drill", "hip", "strengthen", more); }

std::string test(std::string_view more) {
    return "  - {id: wall-test, title: Wall, text: Lean., sources: [article], " + std::string(more) + "}";
}

// "LINE:COLUMN: what; remedy" of what `check` says, a line each; line 1 is the test's.
std::string wrong(std::string_view more, std::string_view of_drill = "") {
    const auto before = std::string(vocabulary) + "exercises:\n" + drill(of_drill) + "\ntests:\n";
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto ran = testing::call("check -", with_input(before + test(more) + "\n"));
    std::string found;
    std::istringstream out(ran.out);
    for (std::string line; std::getline(out, line);) {
        const auto at = line.find(": error: ");
        if (at == std::string::npos) continue;
        const auto first = line.rfind(':', line.rfind(':', at - 1) - 1) + 1, second = line.find(':', first);
        found += std::to_string(std::stol(line.substr(first, second - first)) - lines) +
                 line.substr(second, at - second + 2) + line.substr(at + 9) + "\n";
    }
    return found;
}

}  // namespace

TEST_CASE("a test's figure is read like an exercise's, or is that of one") {
    const auto library = testing::library({drill(poses), "tests:", test(poses),
                                           "  - {id: bare, title: Bare, text: Sit., "
                                           "sources: [article]}",
                                           "  - {id: like, title: Like, text: Lean., sources: [article], figure: "
                                           "{like: drill}}"});
    REQUIRE(library.tests.size() == 3);
    REQUIRE(library.tests[0].figure);
    CHECK(library.tests[0].figure->poses[1].both_arms.elbow_flexion == 20);
    CHECK(*library.tests[0].figure == *library.exercises[0].base.figure);
    CHECK_FALSE(library.tests[1].figure);
    CHECK(&*library.tests[2].figure == &*library.exercises[0].base.figure);
}

TEST_CASE("a test like an exercise that is like another has that one's figure") {
    const auto library =
        testing::library({drill("figure: {like: second}"), exercise("second", "hip", "strengthen", poses),
                          "tests:", test("figure: {like: drill}")});
    CHECK(&*library.tests[0].figure == &*library.exercises[1].base.figure);
}

TEST_CASE("a test's figure: what is wrong is told at its place") {
    CHECK(wrong(poses) == "");
    CHECK(wrong("figure: {like: dril}") == "1:82: unknown exercise 'dril'; did you mean 'drill'?\n");
    CHECK(wrong("figure: {like: wall-test}").starts_with("1:82: unknown exercise 'wall-test'"));
    CHECK(wrong("figure: {like: drill}") == "1:82: 'drill' has no figure; name an exercise that has one\n");
    CHECK(wrong("figure: {like: drill}", poses) == "");
    CHECK(wrong("figure: {like: drill, line: true}", poses)
              .ends_with("a figure that is like another's has keys of its own; keep 'like' alone, or take it out\n"));
    CHECK(wrong("figure: {poses: [{hold: 1}]}") ==
          "1:83: a figure of fewer than two poses does not move; write where the motion begins and where it ends\n");
    CHECK(wrong("figure: {poses: [{hold: 1, anchors: {wall: [back]}}, {hold: 2}]}")
              .starts_with("1:110: something rests on the wall, but no prop is one; "));
    CHECK(wrong("figure: {poses: [{hold: 1, knee: 2}, {hold: 2}]}").starts_with("1:94: unknown key 'knee'"));
}

TEST_CASE("a test's figure is tried on the body") {
    CHECK(
        wrong("figure: {poses: [{hold: 1}, {hold: 2}]}").starts_with("1:84: nothing holds the body in the first pose"));
    // What it shares with an exercise is told there.
    const std::string flying = "figure: {poses: [{hold: 1}, {hold: 2}]}";
    CHECK(wrong("figure: {like: drill}", flying).find("nothing holds") != std::string::npos);
    CHECK(wrong("figure: {like: drill}", flying).starts_with("-"));
}

TEST_CASE("a test is in plans unless it says not") {
    const auto library = testing::library({drill(), "tests:", test("in_plans: true"),
                                           "  - {id: asked, title: Asked, text: Sit., sources: [article], in_plans: "
                                           "false}",
                                           "  - {id: plain, title: Plain, text: Sit., sources: [article]}"});
    CHECK(library.tests[0].in_plans);
    CHECK_FALSE(library.tests[1].in_plans);
    CHECK(library.tests[2].in_plans);
    CHECK(wrong("in_plans: maybe").starts_with("1:77: 'in_plans' is neither true nor false; write "));
}

TEST_CASE("a layer may take a test out of plans, or give it a figure") {
    valgus::Findings findings;
    std::vector<valgus::Layer> layers;
    for (const auto& text : {std::string(vocabulary) + "exercises:\n" + drill() + "\ntests:\n" + test(poses) + "\n",
                             std::string("tests:\n  - {id: wall-test, in_plans: false}\n")})
        layers.push_back({valgus::parse_yaml({"small.yaml", text}, {}, findings)});
    const auto library = valgus::decode_library(layers, findings);
    CHECK(findings.empty());
    CHECK_FALSE(library.tests[0].in_plans);
    CHECK(library.tests[0].figure);
    CHECK(valgus::check_geometry(layers, library).empty());
}
