// Findings of conditions, occasions, doses and of files that are no library at all, each with its whole text.
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

TEST_CASE("no dose has a least any more, wherever it stands") {
    const std::string told = "'least' is no longer a key of a dose; no dose is cut for time: take it out\n";
    const std::string old = "dose: {reps: 5, least: {reps: 6}, source: article}";
    CHECK(dose("reps: 10, least: {reps: 5}") == told);
    CHECK(dose("reps: 10, least: 5") == told);
    CHECK(dose("reps: 10, laest: 5").starts_with("unknown key 'laest'; "));
    const auto in = [&](const std::string& more) { return wrong({exercise("a", "hip", "strengthen", more)}); };
    CHECK(in("variants: [{causes: [structural], feel: x}, {sides: [left], " + old + "}]") == told);
    CHECK(in("progressions: {name: on, move_on_when: x, source: article, " + old + "}") == told);
    CHECK(in("least: {reps: 5}").starts_with("unknown key 'least'; "));
}

TEST_CASE("what is assumed of a dose is what the dose states") {
    CHECK(dose("reps: 10, slower: 4, load: 20 kg, assumed: [slower, load]") == "");
    CHECK(dose("reps: 10, assumed: [source, sets]") ==
          "'assumed' names 'sets', which this dose does not state; name keys of the dose, or leave it out\n"
          "'assumed' names 'source', which this dose does not state; name keys of the dose, or leave it out\n");
}

TEST_CASE("a dose is counted, timed or measured, and by one of these alone") {
    CHECK(dose("reps: max") == "");
    CHECK(dose("distance: 10-15 m") == "");
    CHECK(dose("distance: 20") == "");
    CHECK(dose("sets: 2") == "a dose that takes no time; give it 'reps', or a 'duration' or 'distance'\n");
    CHECK(dose("reps: max, duration: 30") == "the dose has both 'reps' and 'duration'; keep one of them\n");
    CHECK(dose("reps: 10, distance: 10 m") == "the dose has both 'reps' and 'distance'; keep one of them\n");
    CHECK(dose("reps: 10, duration: 30, distance: 10 m") ==
          "the dose has 'reps', 'duration' and 'distance'; keep one of them\n");
    CHECK(dose("reps: maximum") == "'maximum' is no number, range or max for 'reps'; write for example 12 or 10-20\n");
    CHECK(dose("reps: \"max\"") == "'max' is no number, range or max for 'reps'; write for example 12 or 10-20\n");
    CHECK(dose("reps: [max]") == "'reps' holds a list; expected: number, range or max\n");
    CHECK(dose("reps: max, tempo: 0-0") == "a dose that takes no time; give each repetition a tempo or a hold\n");
}

TEST_CASE("a distance is of whole metres") {
    CHECK(dose("distance: 1001 m") == "'1001 m' is out of range for 'distance'; allowed: 1 to 1000 m\n");
    CHECK(dose("distance: 0") == "'0' is out of range for 'distance'; allowed: 1 to 1000 m\n");
    CHECK(dose("distance: 15-10 m") == "the range 15-10 m of 'distance' runs backwards; put the lower end first\n");
    for (const std::string text : {"10 km", "10 s", "m", "ten m", "10 mm"})
        CHECK(dose("distance: " + text) ==
              "'" + text + "' is no distance or range for 'distance'; write for example 20 m or 10-15 m\n");
    CHECK(dose("distance: 1.5") == "'1.5' is no whole number for 'distance'; write a whole number from 1 to 1000 m\n");
    CHECK(dose("duration: 10 m") ==
          "'10 m' is no duration or range for 'duration'; write for example 30 s or 1-2 min\n");
}

TEST_CASE("hold, tempo and slower are of repetitions, and slower is slower") {
    for (const std::string measure : {"duration: 30", "distance: 10 m"}) {
        CHECK(dose(measure + ", hold: 3") == "'hold' without 'reps'; write it as a 'duration'\n");
        CHECK(dose(measure + ", tempo: 1-2") == "'tempo' without 'reps'; remove it, or count repetitions\n");
        CHECK(dose(measure + ", slower: 4") == "'slower' without 'reps'; remove it, or count repetitions\n");
    }
    CHECK(dose("reps: 10, tempo: 1-3, slower: 4 s") == "");
    CHECK(dose("reps: max, slower: 2") == "");
    CHECK(dose("reps: 10, slower: 1") ==
          "'slower' is no slower than the way down, which takes 1 s; make it longer, or leave it out\n");
    CHECK(dose("reps: 10, tempo: 1-4, slower: 4") ==
          "'slower' is no slower than the way down, which takes 4 s; make it longer, or leave it out\n");
    CHECK(dose("reps: 10, slower: 61") == "'61' is out of range for 'slower'; allowed: 1 to 60 s\n");
    CHECK(dose("reps: 10, slower: 3-4 s") == "'slower' takes one number, not a range\n");
}

TEST_CASE("how often a day, how hard, how heavy and how long between") {
    CHECK(dose("reps: 10, times_a_day: 2-3, effort: 0-10, load: 20 kg, rest: 30-60 s") == "");
    CHECK(dose("reps: 10, times_a_day: 13") == "'13' is out of range for 'times_a_day'; allowed: 1 to 12\n");
    CHECK(dose("reps: 10, times_a_day: 3-2") ==
          "the range 3-2 of 'times_a_day' runs backwards; put the lower end first\n");
    CHECK(dose("reps: 10, effort: 5-11") == "'5-11' is out of range for 'effort'; allowed: 0 to 10\n");
    CHECK(dose("reps: 10, rest: 60-30 s") == "the range 60-30 s of 'rest' runs backwards; put the lower end first\n");
    CHECK(dose("reps: 10, load: \"a band at your {side} foot\"") ==
          "a brace in 'load'; write it without: it is the same for every side\n");
}

TEST_CASE("the doses of variants and stages are checked too, each at its own place") {
    const std::string wrong_dose = "dose: {reps: 5, slower: 1, source: article}";
    const auto in = [&](const std::string& more) { return wrong({exercise("a", "hip", "strengthen", more)}); };
    const std::string told =
        "'slower' is no slower than the way down, which takes 1 s; make it longer, or leave it out\n";
    CHECK(in("variants: [{causes: [structural], feel: x}, {sides: [left], " + wrong_dose + "}]") == told);
    CHECK(in("variants: {sides: [left], " + wrong_dose + "}") == told);
    CHECK(in("progressions: [{name: on, move_on_when: x, source: article}, {name: up, move_on_when: x, source: "
             "article, " +
             wrong_dose + "}]") == told);
    CHECK(call("check -", with_input(std::string(vocabulary) + "exercises:\n" +
                                     exercise("a", "hip", "strengthen",
                                              "\n     variants: [{sides: [left],\n       " + wrong_dose + "}]") +
                                     "\n"))
              .out.find("<stdin>:20:14: error: 'slower'") == 0);
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
          "what brings 'a' in names no cause, position or condition; give it one of them; a focus alone brings core "
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
    CHECK(condition("rules_out: [b], because: x") == "unknown exercise 'b'; allowed: a\n");
    CHECK(condition("under_age: 0") == "'0' is out of range for 'under_age'; allowed: 1 to 120\n");
    CHECK(wrong({exercise("a", "hip", "strengthen", "variants: [{conditions: [sor], feel: x}]"),
                 "conditions: [{id: sore, label: sore, sources: [article]}]"}) ==
          "unknown condition 'sor'; did you mean 'sore'?\n");
}

TEST_CASE("what a condition asks for is within bounds, and can be") {
    const auto condition = [](const std::string& more) {
        return wrong({exercise("a", "hip", "strengthen"),
                      "conditions: [{id: sore, label: sore, sources: [article], " + more + "}]"});
    };
    CHECK(condition("from_pain: 1, half_weeks: 52, max_exercises: 20, minutes: 240, refuses: x, clearable: true") ==
          "");
    CHECK(condition("from_pain: 0") == "'0' is out of range for 'from_pain'; allowed: 1 to 10\n");
    CHECK(condition("half_weeks: 53") == "'53' is out of range for 'half_weeks'; allowed: 1 to 52\n");
    CHECK(condition("max_exercises: 21") == "'21' is out of range for 'max_exercises'; allowed: 1 to 20\n");
    CHECK(condition("minutes: 241") == "'241' is out of range for 'minutes'; allowed: 1 to 240\n");
    CHECK(condition("clearable: true") ==
          "'sore' refuses nothing that could be cleared; give it 'refuses', or leave 'clearable' out\n");
    CHECK(condition("clearable: false") == "");
    CHECK(condition("under_age: 20, over_age: 18") == "");
    CHECK(condition("ages: 8-18") == "");
    CHECK(condition("ages: 0-18") == "'0-18' is out of range for 'ages'; allowed: 1 to 120\n");
    CHECK(condition("ages: 8-18, under_age: 20") ==
          "'sore' holds by age, and has 'ages' too; leave 'ages' out: no other age can have it\n");
    CHECK(condition("under_age: 20, over_age: 19") ==
          "'sore' holds at no age: nobody is under 20 and over 19; with both ages it holds between the two: let "
          "'under_age' be the greater\n");
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
    CHECK(layer("zzzzzz: []\n").find("unknown section 'zzzzzz'; known: library, defaults, body, assessment, joints") !=
          std::string::npos);
    CHECK(layer("skils: []\n").starts_with("<stdin>:1:1: error: unknown section 'skils'; did you mean 'skills'?\n"));
    for (const auto* id : {"Upper", "-edge", "edge-", "a--b", "under_score", "\"\""}) {
        CAPTURE(id);
        CHECK(layer("joints:\n  - {id: " + std::string(id) + ", label: x}\n").find("is no id; write at most 64") !=
              std::string::npos);
    }
}
