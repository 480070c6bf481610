// Measured again: what is real, what may be chance, what is worse; and a profile that is found anew.
#include <doctest/doctest.h>

#include "assess/answered.hpp"
#include "unmarked.hpp"

using testing::call;
using testing::Ran;
using testing::TemporaryFile;
using testing::with_input;

namespace {

Ran repeat(const std::string& baseline, const std::string& answers, const std::string& format = "json") {
    const TemporaryFile profile("me.yaml", "side: right\nbaseline: {" + baseline + "}\n");
    return call({"assess", "--repeat", profile.path(), "--answers", "-", "--format", format}, with_input(answers));
}

// A line a measure: "Worst pain: 4 of 10 → 2 of 10, real: better by 2".
std::string compared(const std::string& baseline, const std::string& answers) {
    const auto ran = repeat(baseline, answers);
    if (ran.code != 0) return ran.err;
    std::string text;
    const auto value = [&](std::string_view key, std::size_t from) {
        const auto begin = ran.out.find("\"" + std::string(key) + "\": \"", from) + key.size() + 5;
        return ran.out.substr(begin, ran.out.find('"', begin) - begin);
    };
    for (auto at = ran.out.find("\"id\""); at != std::string::npos; at = ran.out.find("\"id\"", at + 1)) {
        text += value("measure", at) + ": " + value("before", at) + " → " + value("now", at) + ", " +
                value("text", at) + "\n";
        const auto verdict = value("verdict", at);
        const auto says = value("text", at);
        CHECK(verdict == (says.starts_with("real") ? "real" : says.starts_with("worse") ? "worse" : "chance"));
    }
    return text;
}

}  // namespace

TEST_CASE("repeat: each measure at its threshold, just below it, and the other way") {
    struct Row {
        std::string measure, question, title, unit;
        int before, better, step;
    };
    for (const auto& [measure, question, title, unit, before, better, step] : std::vector<Row>{
             {"pain-worst", "c-pain", "Worst pain", " of 10", 5, -2, 1},
             {"step-down", "step-down", "Step down", " points", 3, -2, 1},
             {"caved-of-10", "own-task", "Your own task, ten times", " of 10", 5, -3, 1},
             {"frontal-angle", "frontal-angle", "Angle of the knee in a film", " degrees", 20, -9, 1},
             {"koos-pf", "koos-pf", "Kneecap score, KOOS-PF", " of 100", 50, 16, 1},
             {"kneecap-scale", "kneecap-scale", "Scale of pain at the front of the knee", " of 100", 50, 10, 1}}) {
        const auto after = [&, &measure = measure, &question = question, &title = title, &unit = unit, before = before](
                               int change, const std::string& says) {
            const auto then = std::to_string(before), now = std::to_string(before + change);
            CHECK(compared(measure + ": " + then, question + ": " + now) ==
                  title + ": " + then + unit + " → " + now + unit + ", " + says + "\n");
        };
        const auto size = std::to_string(std::abs(better));
        const int less = better > 0 ? step : -step;
        after(better, "real: better by " + size);
        after(better - less, "may be chance: less than " + size);
        after(0, "no change");
        after(-better + less, "may be chance: less than " + size);
        after(-better, "worse by " + size);
    }
    CHECK(compared("knee-to-wall: 6.5", "knee-to-wall: 8.5") == "Knee to wall: 6.5 cm → 8.5 cm, real: better by 2\n");
    CHECK(compared("knee-to-wall: 6.5", "knee-to-wall: 8.4") ==
          "Knee to wall: 6.5 cm → 8.4 cm, may be chance: less than 2\n");
    CHECK(compared("knee-to-wall: 6.5", "knee-to-wall: 4.5") == "Knee to wall: 6.5 cm → 4.5 cm, worse by 2\n");
}

TEST_CASE("repeat: sides and tasks, each with itself") {
    CHECK(compared("knee-to-wall: {left: 9.5, right: 6.5}", "knee-to-wall: {left: 9, right: 8.7}") ==
          "Knee to wall, left: 9.5 cm → 9 cm, may be chance: less than 2\n"
          "Knee to wall, right: 6.5 cm → 8.7 cm, real: better by 2.2\n");
    CHECK(compared("knee-to-wall: {left: 9.5, right: 6.5, stops: calf}", "knee-to-wall: {right: 4, stops: front}") ==
          "Knee to wall, right: 6.5 cm → 4 cm, worse by 2.5\n");
    CHECK(compared("caved-of-10: {squat: 7, stairs: 5}", "own-task: {stairs: 5, squat: 0, running: 3}") ==
          "Your own task, ten times, sitting down, getting up, squatting: 7 of 10 → 0 of 10, real: better by 7\n"
          "Your own task, ten times, stairs: 5 of 10 → 5 of 10, no change\n");
    CHECK(compared("caved-of-10: {squat: 0}", "own-task: {squat: 3}") ==
          "Your own task, ten times, sitting down, getting up, squatting: 0 of 10 → 3 of 10, worse by 3\n");
}

TEST_CASE("repeat: things of one's own are found again by their words, and all have a mean") {
    const std::string before = "own: [{what: squat, score: 3}, {what: stairs, score: 5}, {what: 5 km, score: 2}]";
    const std::string own = "Three things of your own, ";
    CHECK(compared(before, "c-three: [{what: 5 km, score: 5}, {what: squat, score: 5}, {what: stairs, score: 6}]") ==
          own + "squat: 3 → 5, may be chance: less than 3\n" + own + "stairs: 5 → 6, may be chance: less than 3\n" +
              own + "5 km: 2 → 5, real: better by 3\n" + own + "on average: 3.3 → 5.3, real: better by 2\n");
    CHECK(compared(before, "c-three: [{what: squat, score: 5}, {what: stairs, score: 6}, {what: 5 km, score: 4}]") ==
          own + "squat: 3 → 5, may be chance: less than 3\n" + own + "stairs: 5 → 6, may be chance: less than 3\n" +
              own + "5 km: 2 → 4, may be chance: less than 3\n" + own +
              "on average: 3.3 → 5, may be chance: less than 2\n");
    CHECK(compared(before, "c-three: [{score: 0}, {score: 5}]") ==
          own + "squat: 3 → 0, worse by 3\n" + own + "stairs: 5 → 5, no change\n" + own +
              "on average: 4 → 2.5, may be chance: less than 2\n");
    // What was not named again is compared with nothing.
    CHECK(compared(before, "c-three: [{what: garden, score: 9}, {what: stairs, score: 5}]") ==
          own + "stairs: 5 → 5, no change\n");
    CHECK(compared(before, "c-three: [{what: stairs, score: ?}, {what: squat, score: 3}]") ==
          own + "squat: 3 → 3, no change\n");
}

TEST_CASE("repeat: what cannot be compared") {
    const std::string nothing =
        "valgus: error: nothing was measured both times; answer what the profile's 'baseline' holds\n";
    CHECK(compared("pain-worst: 3", "age: 30") == nothing);
    CHECK(compared("pain-worst: 3", "c-pain: ?") == nothing);
    CHECK(compared("knee-to-wall: {left: 3}", "knee-to-wall: {right: 3}") == nothing);
    CHECK(compared("landing-of-10: 3", "landing-test: 9") == nothing);  // nobody knows what a change is there
    CHECK(repeat("pain-worst: 3", "age: 30").code == 1);
    CHECK(compared("pain-worts: 3", "c-pain: 3")
              .find("me.yaml:2:12: error: nothing asks for 'pain-worts'; did you "
                    "mean 'pain-worst'?\n") != std::string::npos);
    CHECK(compared("pain-worst: 11", "c-pain: 3").find("me.yaml:2:24: error: '11' is out of range; allowed: 0 to 10") !=
          std::string::npos);
    for (const std::string text : {"side: right\n", "", "[]\n", "# nothing\n"}) {
        const TemporaryFile profile("me.yaml", text);
        const auto ran = call({"assess", "--repeat", profile.path(), "--answers", "-"}, with_input("c-pain: 3\n"));
        CHECK(ran.code == 3);
        CHECK(ran.err == profile.path() +
                             ": error: nothing was measured here; name a profile that "
                             "`valgus assess -o` wrote\n");
    }
    CHECK(call({"assess", "--repeat", "nosuch.yaml", "--answers", "-"}, with_input("c-pain: 3\n")).code == 4);
}

TEST_CASE("repeat: signs need not be answered, but one that is there refuses; forms are text and JSON") {
    const auto hot = repeat("pain-worst: 5", "c-pain: 3\nrf-hot: yes\n", "text");
    CHECK(hot.code == 5);
    CHECK(hot.out.empty());
    CHECK(hot.err.find("a hot or red knee") != std::string::npos);
    const auto table = repeat("pain-worst: 5", "c-pain: 3\n", "text");
    CHECK(table.code == 0);
    CHECK(table.out.find("Worst pain") != std::string::npos);
    CHECK(table.out.find("real: better by 2") != std::string::npos);
    CHECK(repeat("pain-worst: 5", "c-pain: 3", "yaml").code == 2);
    CHECK(testing::unmarked(repeat("pain-worst: 5", "c-pain: 3").out) ==
          "{\n  \"schema_version\": 1,\n  \"kind\": \"comparison\",\n  \"measures\": [\n    {\n"
          "      \"id\": \"pain-worst\",\n      \"measure\": \"Worst pain\",\n      \"before\": \"5 of 10\",\n"
          "      \"now\": \"3 of 10\",\n      \"side\": null,\n      \"before_value\": 5,\n      \"now_value\": 3,\n"
          "      \"verdict\": \"real\",\n      \"text\": \"real: better by 2\"\n    }\n"
          "  ]\n}\n");
}

TEST_CASE("a profile found anew keeps what was set by hand, and drops what was found") {
    const std::string old =
        "# Ann, since spring\n"
        "name: Ann\n"
        "side: left   # the worse one\n"
        "focus: [hip, knee]\n"
        "cause: structural\n"
        "position: stairs\n"
        "angle: 30\n"
        "conditions:\n"
        "  - arthritis\n"
        "  - pain\n"
        "pain: 7\n"
        "worse: left\n"
        "cleared: true\n"
        "mastered: [short-foot]\n"
        "week: 3  # of 8\n"
        "stage:\n"
        "  step-up: 2\n"
        "assessed: 2026-01-01\n"
        "found: [hip]\n"
        "minutes: 40\n"
        "baseline: {pain-worst: 7}\n"
        "exclude: [toe-lift]\n";
    const TemporaryFile profile("me.yaml", old);
    const std::vector<std::string> args{"assess", "--answers", "-", "-o", profile.path()};
    auto forced = args;
    forced.emplace_back("--force");
    const auto answers = testing::well("c-side: right; c-pain: 2; knee-to-wall: {right: 7, left: 7}");
    CHECK(call(args, with_input(answers)).code != 0);  // it is there
    CHECK(testing::read(profile.path()) == old);
    CHECK(call(forced, with_input("rf-hot: yes\n")).code == 5);
    CHECK(call(forced, with_input("rf-hto: yes\n")).code == 3);
    CHECK(testing::read(profile.path()) == old);
    CHECK(call(forced, with_input(answers)).code == 0);
    const std::string anew =
        "# Found by answers and simple tests; not a diagnosis.\n"
        "side: right\n"
        "focus: [ankle]  # ankle, weak: knee to wall 7 cm left, 7 cm right\n"
        "age: 32\n"
        "pain: 2\n"
        "minutes: 20  # the first two weeks stay short\n"
        "max-exercises: 5  # with pain, or from 65 on, few are done better than many; four, and one for the "
        "joint that was found\n"
        "assessed: 2026-11-16\n"
        "found: [\"ankle, weak: knee to wall 7 cm left, 7 cm right\"]\n"
        "baseline: {pain-worst: 2, knee-to-wall: {left: 7, right: 7}}\n"
        "name: Ann\n"
        "mastered: [short-foot]\n"
        "week: 3  # of 8\n"
        "stage:\n"
        "  step-up: 2\n"
        "exclude: [toe-lift]\n";
    CHECK(testing::read(profile.path()) == anew);
    CHECK(call({"plan", "--profile", profile.path()}).code == 0);
    CHECK(call(forced, with_input(answers)).code == 0);
    CHECK(testing::read(profile.path()) == anew);
}
