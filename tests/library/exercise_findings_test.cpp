// Findings of what exercises say of each other and of pages beside the library, each with its whole text.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

// What is wrong with these exercises, a line a finding, with its line among them and its column: "2:50: …".
std::string wrong(const std::vector<std::string>& exercises) {
    std::string text = "exercises:\n";
    for (const auto& line : exercises) text += line + "\n";
    const auto ran = call("check -", with_input(text + std::string(vocabulary)));
    std::string found;
    for (std::size_t at = 0; (at = ran.out.find("<stdin>:", at)) != std::string::npos; ++at)
        found += ran.out.substr(at + 8, ran.out.find('\n', at) - at - 7);
    return found;
}

// Without the places.
std::string told(const std::vector<std::string>& exercises) {
    const auto lines = wrong(exercises);
    std::string found;
    for (std::size_t at = 0; (at = lines.find("error: ", at)) != std::string::npos; ++at)
        found += lines.substr(at + 7, lines.find('\n', at) - at - 6);
    return found;
}

std::string one(const std::string& more) { return told({exercise("a", "hip", "strengthen", more)}); }

std::string after(std::string_view id, std::string_view stones) {
    return exercise(id, "hip", "strengthen", "after: " + std::string(stones));
}

}  // namespace

TEST_CASE("one exercise leads a joint") {
    CHECK(wrong({exercise("a", "hip", "strengthen", "leads: true"), exercise("b", "knee", "release", "leads: true"),
                 exercise("c", "hip", "release", "leads: false")}) == "");
    CHECK(wrong({"  - {leads: true, " + exercise("a", "hip", "strengthen").substr(5),
                 "  - {leads: true, " + exercise("b", "hip", "release").substr(5)}) ==
          "3:13: error: a second exercise that leads 'hip'; 'a' does already: keep 'leads' in one of them\n");
    CHECK(one("leads: yes") == "'leads' is neither true nor false; write one of them, or leave it out\n");
    // Of what could not be read nobody knows the joint.
    CHECK(told({exercise("a", "hip", "strengthen", "leads: true"), exercise("b", "hipp", "release", "leads: true")}) ==
          "unknown joint 'hipp'; did you mean 'hip'?\n");
}

TEST_CASE("stepping stones lead somewhere") {
    CHECK(wrong({after("a", "b"), after("b", "[c, [d, e]]"), exercise("c", "hip", "release"),
                 exercise("d", "hip", "release"), exercise("e", "hip", "release")}) == "");
    CHECK(told({after("abc", "[abcd]")}) == "unknown exercise 'abcd'; did you mean 'abc'?\n");
    CHECK(told({after("abc", "[[abcd, abc]]")}).starts_with("unknown exercise 'abcd'; did you mean 'abc'?\n"));
    CHECK(told({after("a", "[a]")}) == "'a' comes after itself; remove it\n");
    CHECK(told({after("a", "[[b, a]]"), exercise("b", "hip", "release")}) == "'a' comes after itself; remove it\n");
    CHECK(told({after("a", "b"), after("b", "[c, c]"), after("c", "[a, a]")}) ==
          "a circle of stepping stones: a after b after c after a; take one of them away\n");
    CHECK(told({after("a", "[[b, c]]"), exercise("b", "hip", "release"), after("c", "a")}) ==
          "a circle of stepping stones: a after c after a; take one of them away\n");
    CHECK(wrong({exercise("x", "hip", "release"), "  - {after: b, " + exercise("a", "hip", "release").substr(5),
                 after("b", "a")}) ==
          "3:13: error: a circle of stepping stones: a after b after a; take one of them away\n");
}

TEST_CASE("a long circle of stepping stones is not told whole") {
    std::vector<std::string> row;
    for (int i = 0; i < 12; ++i) row.push_back(after("e" + std::to_string(i), "e" + std::to_string((i + 1) % 12)));
    CHECK(
        told(row) ==
        "a circle of stepping stones: e0 after e1 after e2 after e3 after e4 after e5 after e6 after e7 after … after "
        "e0; take one of them away\n");
}

TEST_CASE("a superset is of two, and one of them says so") {
    CHECK(wrong({exercise("a", "hip", "strengthen", "with: b"), exercise("b", "hip", "strengthen")}) == "");
    CHECK(wrong({exercise("a", "hip", "strengthen", "with: b"), exercise("b", "hip", "strengthen", "with: a")}) == "");
    CHECK(one("with: a") == "'a' is done with itself; name another, or remove it\n");
    CHECK(one("with: ab") == "unknown exercise 'ab'; did you mean 'a'?\n");
}

TEST_CASE("a link is an address, an image lies beside the library") {
    CHECK(one("link: \"https://example.org/a?b=c#d\"") == "");
    for (const std::string text : {"http://example.org", "https://", "example.org", "https://exam ple.org"})
        CHECK(one("link: \"" + text + "\"") ==
              "'" + text + "' is no link; write an address that begins with https:// and has no blanks\n");
    for (const std::string text : {"../a.png", "a/../b.png", "/a.png", "C:/a.png", "https://x.org/a.png", "a.gif", "a",
                                   ".png", "a//b.png", "a.PNG", "a.png/.."})
        CHECK(one("image: \"" + text + "\"") ==
              "'" + text +
                  "' is no image beside the library; name a .png, .jpg, .jpeg or .svg file in the folder of "
                  "this file, without ..\n");
    CHECK(one("image: 'a\\b.png'").starts_with("'a\\b.png' is no image beside the library; "));
}

TEST_CASE("a stage bends as far as the body does") {
    const auto stage = [](const std::string& bend) {
        return one("progressions: {name: x, move_on_when: x, source: article, bend: " + bend + "}");
    };
    CHECK(stage("1") == "");
    CHECK(stage("140") == "");
    CHECK(stage("0") == "'0' is out of range for 'bend'; allowed: 1 to 180\n");
    CHECK(stage("141") == "'141' is out of range for 'bend'; allowed: 1 to 140, the 'most_bend' of the body\n");
}

TEST_CASE("whom an exercise, a note or a thing is for are conditions") {
    const std::string sore = "conditions: [{id: sore, label: sore, sources: [article]}]";
    CHECK(told({exercise("a", "hip", "strengthen", "enters_after: 20, at_once_for: sore"), sore}) == "");
    CHECK(told({exercise("a", "hip", "strengthen", "at_once_for: sor"), sore}) ==
          "unknown condition 'sor'; did you mean 'sore'?\n");
    CHECK(told({exercise("a", "hip", "strengthen"), sore,
                "habits: [{id: h, title: H, text: H., sources: article, not_for: sor}]"}) ==
          "unknown condition 'sor'; did you mean 'sore'?\n");
    CHECK(call("check --library builtin -", with_input("equipment: [{id: massage-ball, not_for: [unstedy]}]"))
              .out.starts_with("<stdin>:1:42: error: unknown condition 'unstedy'; did you mean 'unsteady'?\n"));
}
