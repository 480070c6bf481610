// Findings of conditions, occasions, least doses and of files that are no library at all, each with its whole text.
#include <doctest/doctest.h>

#include "testing.hpp"

using testing::call;
using testing::exercise;
using testing::vocabulary;
using testing::with_input;

namespace {

// What is wrong, without places: a line a finding.
std::string wrong(const std::vector<std::string>& lines) {
    std::string text = std::string(vocabulary) + "exercises:\n";
    for (const auto& line : lines) text += line + "\n";
    const auto ran = call("check -", with_input(text));
    std::string found;
    for (std::size_t at = 0; (at = ran.out.find("error: ", at)) != std::string::npos; ++at)
        found += ran.out.substr(at + 7, ran.out.find('\n', at) - at - 6);
    return found;
}

std::string dose(std::string_view keys) {
    return wrong({exercise("a", "hip", "strengthen", "dose: {" + std::string(keys) + ", source: article}")});
}

std::string layer(const std::string& text) { return call("check --library builtin -", with_input(text)).out; }

}  // namespace

TEST_CASE("a least dose is at most the low end of what the dose states") {
    CHECK(dose("reps: 10-20, hold: 3, least: {reps: 10, hold: 3}") == "");
    CHECK(dose("sets: 2-3, duration: 30, least: {sets: 1, duration: 20}") == "");
    CHECK(dose("reps: 10-20, least: {reps: 11}") == "the least 'reps' is above the low end of the dose; lower it\n");
    CHECK(dose("reps: 10, hold: 3, least: {hold: 4}") ==
          "the least 'hold' is above the low end of the dose; lower it\n");
    CHECK(dose("sets: 2, duration: 30, least: {sets: 3, duration: 31}") ==
          "the least 'duration' is above the low end of the dose; lower it\n"
          "the least 'sets' is above the low end of the dose; lower it\n");
    CHECK(dose("reps: 10, least: {sets: 1}") ==
          "the least 'sets' is of a key that this dose does not state; state it in the dose, or leave it out\n");
    CHECK(dose("reps: 10, least: {reps: 5-8}") == "'reps' takes one number, not a range\n");
    CHECK(dose("reps: 10, least: {rest: 5}") == "unknown key 'rest'; did you mean 'reps'?\n");
    CHECK(dose("reps: 10, least: 5") == "'least' holds no record; write it as 'key: value' lines\n");
    CHECK(dose("reps: 10, least: {reps: 5}, assumed: [least]") ==
          "'assumed' names 'least', which this dose does not state; name keys of the dose, or leave it out\n");
    CHECK(dose("reps: 10, assumed: [source, sets]") ==
          "'assumed' names 'sets', which this dose does not state; name keys of the dose, or leave it out\n"
          "'assumed' names 'source', which this dose does not state; name keys of the dose, or leave it out\n");
}

TEST_CASE("the doses of variants and stages are checked too, each at its own place") {
    const std::string wrong_dose = "dose: {reps: 5, least: {reps: 6}, source: article}";
    const auto in = [&](const std::string& more) { return wrong({exercise("a", "hip", "strengthen", more)}); };
    const std::string told = "the least 'reps' is above the low end of the dose; lower it\n";
    CHECK(in("variants: [{causes: [structural], feel: x}, {sides: [left], " + wrong_dose + "}]") == told);
    CHECK(in("variants: {sides: [left], " + wrong_dose + "}") == told);
    CHECK(in("progressions: [{name: on, move_on_when: x, source: article}, {name: up, move_on_when: x, source: "
             "article, " +
             wrong_dose + "}]") == told);
    CHECK(call("check -", with_input(std::string(vocabulary) + "exercises:\n" +
                                     exercise("a", "hip", "strengthen",
                                              "\n     variants: [{sides: [left],\n       " + wrong_dose + "}]") +
                                     "\n"))
              .out.find("<stdin>:20:14: error: the least") == 0);
}

TEST_CASE("a stage says who proposes it") {
    CHECK(wrong({exercise("a", "hip", "strengthen", "progressions: [{name: on, move_on_when: x}]")}) ==
          "'source' is missing; add it: who proposes it\n");
    CHECK(wrong({exercise("a", "hip", "strengthen", "progressions: [{name: on, move_on_when: x, source: articel}]")}) ==
          "unknown source 'articel'; did you mean 'article'?\n");
}

TEST_CASE("what brings an exercise in names a cause or a position") {
    const auto in = [](const std::string& more) { return wrong({exercise("a", "hip", "strengthen", more)}); };
    CHECK(in("brought_by: [{causes: [structural]}, {positions: [squat], joints: [knee]}]") == "");
    CHECK(in("brought_by: {joints: [knee]}") ==
          "what brings 'a' in names no cause or position; give it causes or positions; a focus alone brings core "
          "exercises\n");
    CHECK(in("brought_by: [{positions: [squatt]}]").starts_with("unknown position 'squatt'; did you mean 'squat'?\n"));
    CHECK(in("enters_after: 0") == "'0' is out of range for 'enters_after'; allowed: 1 to 99\n");
    CHECK(in("enters_after: 100") == "'100' is out of range for 'enters_after'; allowed: 1 to 99\n");
}

TEST_CASE("a number that is not wanted is told as what it is, with the range that is") {
    const auto pose = [](const std::string& keys) {
        return wrong({exercise("a", "hip", "strengthen", "figure: {poses: [{hold: 1}, {" + keys + "}]}")});
    };
    const auto elbow = [&](const std::string& number) { return pose("working_arm: {elbow_flexion: " + number + "}"); };
    CHECK(elbow("-20") == "'-20' is out of range for 'elbow_flexion'; allowed: 0 to 155\n");
    CHECK(elbow("156") == "'156' is out of range for 'elbow_flexion'; allowed: 0 to 155\n");
    CHECK(elbow("9999999999") == "'9999999999' is out of range for 'elbow_flexion'; allowed: 0 to 155\n");
    CHECK(elbow("45.5") == "'45.5' is no whole number for 'elbow_flexion'; write a whole number from 0 to 155\n");
    CHECK(elbow("-0.5") == "'-0.5' is no whole number for 'elbow_flexion'; write a whole number from 0 to 155\n");
    for (const std::string text : {"-0", "045", "-045", "4.", ".5", "4.5.6", "1e1", "+5", "--5", "bent"})
        CHECK(elbow(text) == "'" + text + "' is no number for 'elbow_flexion'; write for example 12\n");
    CHECK(elbow("\"45\"") == "'45' is no number for 'elbow_flexion'; write for example 12\n");
    CHECK(pose("working_leg: {knee_flexion: 170}") == "'170' is out of range for 'knee_flexion'; allowed: -5 to 160\n");
    CHECK(pose("working_leg: {knee_flexion: 4.5}") ==
          "'4.5' is no whole number for 'knee_flexion'; write a whole number from -5 to 160\n");
    CHECK(pose("seconds: 0.5") == "'0.5' is no whole number for 'seconds'; write a whole number from 1 to 20\n");
    CHECK(wrong({exercise("a", "hip", "strengthen", "dose: {duration: 0.5, source: article}")}) ==
          "'0.5' is no whole number for 'duration'; write a whole number from 1 to 1800 s\n");
}

TEST_CASE("a condition that rules exercises out says why") {
    const auto condition = [](const std::string& more) {
        return wrong({exercise("a", "hip", "strengthen"),
                      "conditions: [{id: sore, label: sore, sources: [article], " + more + "}]"});
    };
    const std::string told = "'sore' does not say why it rules exercises out; add 'because'\n";
    CHECK(condition("detail: x") == "");
    CHECK(condition("rules_out: [a], because: it is sore") == "");
    CHECK(condition("rules_out: [a]") == told);
    CHECK(condition("rules_out_phases: [stretch]") == told);
    CHECK(condition("rules_out_positions: [squat]") == told);
    CHECK(condition("rules_out: [b], because: x") == "unknown exercise 'b'; did you mean 'a'?\n");
    CHECK(condition("under_age: 0") == "'0' is out of range for 'under_age'; allowed: 1 to 120\n");
    CHECK(wrong({exercise("a", "hip", "strengthen", "variants: [{conditions: [sor], feel: x}]"),
                 "conditions: [{id: sore, label: sore, sources: [article]}]"}) ==
          "unknown condition 'sor'; did you mean 'sore'?\n");
}

TEST_CASE("activities are prose: no placeholder of an exercise may stand there") {
    CHECK(
        layer("activities:\n  - {id: a, title: In your swim, text: \"Down to {angle}.\", sources: [article]}\n") ==
        "<stdin>:2:40: error: '{angle}' outside an exercise; only the texts of exercises speak of a side or an angle\n"
        "1 finding in 1 file\n");
}

TEST_CASE("files and sections that are none") {
    CHECK(layer("- a\n- b\n")
              .starts_with(
                  "<stdin>:1:1: error: a library is a mapping of sections; begin with a line like 'exercises:'\n"));
    CHECK(layer("exercises: 5\n")
              .starts_with("<stdin>:1:12: error: 'exercises' is no list; begin each record with '- id: …'\n"));
    CHECK(layer("exercises:\n  - 5\n")
              .starts_with("<stdin>:2:5: error: an item of 'exercises' is no record; begin it with '- id: …'\n"));
    CHECK(layer("exercises:\n  - {id: [a]}\n")
              .starts_with("<stdin>:2:5: error: 'id' is missing; add it: lower-case words joined by hyphens\n"));
    CHECK(layer("defaults: [a]\n")
              .starts_with("<stdin>:1:11: error: 'defaults' holds no record; write it as 'key: value' lines\n"));
    CHECK(layer("zzzzzz: []\n").find("unknown section 'zzzzzz'; known: library, defaults, body, joints") !=
          std::string::npos);
    CHECK(layer("skils: []\n").starts_with("<stdin>:1:1: error: unknown section 'skils'; did you mean 'skills'?\n"));
    for (const auto* id : {"Upper", "-edge", "edge-", "a--b", "under_score", "\"\""}) {
        CAPTURE(id);
        CHECK(layer("joints:\n  - {id: " + std::string(id) + ", label: x}\n").find("is no id; write at most 64") !=
              std::string::npos);
    }
}
