// Questions of other libraries: the small one for shoulders, and made-up ones for what neither of the two asks for.
#include <doctest/doctest.h>

#include "assess/answered.hpp"
#include "assess/small_assessment.hpp"
#include "checkout.hpp"

using testing::Asking;
using testing::call;
using testing::Ran;
using testing::with_input;

namespace {

Ran shoulder(const std::string& answers, const std::string& format = "text") {
    return call({"assess", "--library", testing::source_dir() + "/docs/examples/shoulder.yaml", "--answers", "-",
                 "--format", format},
                with_input("s-today: no\ns-before: no\n" + answers));
}

// The command that it ends with, from the side on.
std::string line_of(const Ran& ran) {
    const auto at = ran.out.rfind("\"command\": ");
    if (ran.code != 0) return ran.err;
    const auto begin = ran.out.find(".yaml", at) + 5;
    return ran.out.substr(begin, ran.out.find('"', begin) - begin);
}
std::string for_shoulder(const std::string& answers) { return line_of(shoulder(answers, "json")); }

// The same of a made-up library.
std::string made_up(const Asking& asking, const std::string& answers) {
    const testing::TemporaryFile library("asking.yaml", testing::library_text(asking));
    return line_of(
        call({"assess", "--library", library.path(), "--answers", "-", "--format", "json"}, with_input(answers)));
}

std::string lower(std::string text) {
    for (auto& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
}

}  // namespace

TEST_CASE("shoulder: each rule as the winner, and just missed") {
    CHECK(for_shoulder("") == " --minutes 20");
    CHECK(for_shoulder("blade: {hitches: yes, helps: yes}") == " --focus shoulder-blade --minutes 20");
    CHECK(for_shoulder("blade: {helps: yes}") == " --focus shoulder-blade --minutes 20");
    CHECK(for_shoulder("blade: {hitches: no, helps: no}") == " --minutes 20");
    CHECK(for_shoulder("side: left\nup-the-back: {left: 10, right: 16}") ==
          " --side left --focus shoulder --minutes 20");
    CHECK(for_shoulder("side: left\nup-the-back: {left: 11, right: 16}") == " --side left --minutes 20");
    CHECK(for_shoulder("side: right\nup-the-back: {left: 10, right: 16}") == " --side right --minutes 20");
    CHECK(for_shoulder("blade: {hitches: yes}\nup-the-back: {left: 10, right: 16}") ==
          " --focus shoulder-blade,shoulder --minutes 20");
    CHECK(for_shoulder("pain: 3") == " --pain 3 --minutes 20");
    CHECK(for_shoulder("pain: 4") == " --pain 4 --minutes 20 --max-exercises 3");
    CHECK(for_shoulder("where: {reaching: 2, overhead: 3}\nfirst-hurt: 90") ==
          " --position overhead --angle 90 --minutes 20");
    CHECK(for_shoulder("where: {reaching: 3, overhead: 2}\nfirst-hurt: 45") ==
          " --position reaching --angle 45 --minutes 20");
    const auto sure = shoulder("blade: {hitches: yes, helps: yes}").out;
    CHECK(sure.find("Shoulder blade, strong: the shoulder hitches up") != std::string::npos);
    CHECK(shoulder("blade: {hitches: yes}").out.find("Shoulder blade, weak") != std::string::npos);
}

TEST_CASE("shoulder: stop signs") {
    CHECK(shoulder("").code == 0);
    const auto refused = [](const std::string& answers, const std::string& begin) {
        const auto ran =
            call({"assess", "--library", testing::source_dir() + "/docs/examples/shoulder.yaml", "--answers", "-"},
                 with_input(answers));
        CHECK(ran.out == "");
        CHECK(ran.code == 5);
        CHECK(ran.err.find(begin) != std::string::npos);
    };
    refused("s-today: yes\ns-before: no\n", "there is no plan with a hot or swollen shoulder");
    refused("s-today: yes\ns-before: yes\ncleared: yes\n", "there is no plan with a hot or swollen shoulder");
    refused("s-today: no\ns-before: yes\n", "there is no plan with a shoulder that was hurt");
    refused("s-today: no\n", "Not known: Hurt, powerless, numb.");
    refused("", "Not known: Hot, swollen, chest; Hurt, powerless, numb.");
}

TEST_CASE("shoulder: nothing that is printed speaks of legs") {
    const std::string all =
        "side: both\npain: 6\nwhere: {reaching: 3, overhead: 2}\nfirst-hurt: 45\n"
        "up-the-back: {left: 10, right: 16}\nblade: {hitches: yes, helps: yes}\n";
    for (const std::string format : {"text", "markdown", "json", "yaml"})
        for (const auto& answers : {all, std::string("pain: 0\n")}) {
            const auto ran = shoulder(answers, format);
            CHECK(ran.code == 0);
            const auto text = " " + lower(ran.out) + " ";
            for (const std::string word : {"leg", "knee", "thigh", "shin", "ankle", "foot", "feet", "toe", "squat"})
                CHECK_MESSAGE(text.find(word) == std::string::npos, word);
        }
    const auto sheet = call({"assess", "--library", testing::source_dir() + "/docs/examples/shoulder.yaml", "--sheet"});
    CHECK(sheet.code == 0);
    CHECK(sheet.out.find("Hand up the back") != std::string::npos);
    CHECK(lower(sheet.out).find("knee") == std::string::npos);
    CHECK(lower(sheet.out).find("leg") == std::string::npos);
    const testing::TemporaryFile profile("me.yaml", shoulder(all, "yaml").out);
    const auto ran = call({"assess", "--library", testing::source_dir() + "/docs/examples/shoulder.yaml", "--repeat",
                           profile.path(), "--answers", "-"},
                          with_input("pain: 4\nup-the-back: {left: 15, right: 16}\n"));
    CHECK(ran.code == 0);
    CHECK(ran.out.find("real: better by 2") != std::string::npos);
    CHECK(ran.out.find("real: better by 5") != std::string::npos);
    CHECK(lower(ran.out).find("knee") == std::string::npos);
}

TEST_CASE("made up: the numbers of one side by name, and the difference from the other side") {
    Asking asking;
    asking.rules.emplace_back("{id: l, when: {bend.left: {below: 50}}, max_exercises: 2, because: so, opinion: true}");
    asking.rules.emplace_back(
        "{id: r, when: {bend.right: {at_most: 50}}, max_exercises: 3, because: so, opinion: true}");
    CHECK(made_up(asking, "bend: {left: 49, right: 60}") == " --max-exercises 2");
    CHECK(made_up(asking, "bend: {left: 50, right: 50}") == " --max-exercises 3");
    CHECK(made_up(asking, "bend: {left: 50, right: 51}") == "");
    CHECK(made_up(asking, "bend: 40") == "");  // of one side, and nobody knows which
    CHECK(made_up(asking, "bend: 29") == " --focus hip");
}

TEST_CASE("made up: how often it was answered, and what was never said") {
    Asking asking;
    asking.questions.emplace_back(
        "{id: hops, title: Hops, block: start, ask: How many, why: So., repeats: 3, parts: [{id: good, ask: good, "
        "kind: "
        "number, range: 0-9}, {id: bad, ask: bad, kind: number, range: 0-9}]}");
    const std::string end = ", because: so, opinion: true}";
    asking.rules.push_back("{id: twice, when: {hops.good: {at_least: 5, repeats: 2}}, max_exercises: 2" + end);
    asking.rules.push_back("{id: once, when: {hops.good: {at_least: 5, repeats_at_most: 1}}, max_exercises: 3" + end);
    asking.rules.push_back("{id: some, when: {hops.good: {at_least: 5}, hops.bad: {at_most: 1}}, max_exercises: 4" +
                           end);
    asking.rules.push_back("{id: never, when: {hops.bad: {known: false}, hops: {known: true}}, max_exercises: 5" + end);
    CHECK(made_up(asking, "hops: [{good: 5}, {good: 6}]") == " --max-exercises 2");
    CHECK(made_up(asking, "hops: [{good: 5}, {good: 6}, {good: 4}]") == " --max-exercises 5");
    CHECK(made_up(asking, "hops: {good: 5}") == " --max-exercises 3");
    CHECK(made_up(asking, "hops: {good: 4}") == " --max-exercises 5");
    CHECK(made_up(asking, "hops: [{good: 5, bad: 2}, {good: 4, bad: 1}]") == "");  // not the same time
    CHECK(made_up(asking, "hops: [{good: 5, bad: 1}, {good: 4, bad: 2}]") == " --max-exercises 4");
    CHECK(made_up(asking, "hops: [{good: 4, bad: 2}, {good: 5, bad: 1}]") == " --max-exercises 4");
    CHECK(made_up(asking, "hops: [{good: 4, bad: 2}, {good: 4}, {good: 4}]") == "");  // 'bad' was said once
    CHECK(made_up(asking, "") == "");
}

TEST_CASE("made up: a count of one option, points below nought, and no joint") {
    Asking asking;
    const std::string end = ", because: so, opinion: true}";
    asking.points.push_back("{id: minus, when: {where.sitting: {at_least: 4}}, points: -3" + end);
    asking.rules.push_back("{id: move, when: {points: {below: 0}}, cause: functional" + end);
    asking.rules.push_back("{id: none, when: {focus: no}, most_minutes: 7" + end);
    asking.rules.push_back("{id: found, when: {focus: yes}, most_minutes: 8" + end);
    CHECK(made_up(asking, "where: {squat: 4}") == " --cause functional --position squat --minutes 7");
    CHECK(made_up(asking, "where: {squat: 3}") == " --position squat --minutes 7");
    CHECK(made_up(asking, "where: {standing: 4}") == " --position standing --minutes 7");
    CHECK(made_up(asking, "where: {squat: 4}\nsore: yes") == " --cause functional --position squat --minutes 7");
    CHECK(made_up(asking, "sore: yes") == " --cause structural --minutes 7");
    CHECK(made_up(asking, "bend: 29") == " --focus hip --minutes 8");
    CHECK(made_up(asking, "bend: 30") == " --minutes 7");
}

TEST_CASE("made up: at most two joints, the second ones behind another") {
    Asking asking;
    const std::string end = ", strength: weak, because: so}";
    asking.rules.push_back("{id: second, when: {sore: yes}, second: true, focus: knee" + end);
    asking.rules.push_back("{id: third, when: {sore: yes}, focus: ankle" + end);
    asking.rules.push_back("{id: again, when: {where: standing}, focus: ankle" + end);
    CHECK(made_up(asking, "bend: 29\nsore: yes") == " --focus hip,knee --cause structural");
    CHECK(made_up(asking, "bend: 30\nsore: yes") == " --focus ankle --cause structural");
    CHECK(made_up(asking, "bend: 29\nsore: no\nwhere: standing") == " --focus hip,ankle --position standing");
    CHECK(made_up(asking, "bend: 30\nsore: yes\nwhere: standing") ==
          " --focus ankle --cause structural --position standing");
}

TEST_CASE("made up: what does not concern one does not count, whatever hangs on it") {
    Asking asking;
    asking.questions.emplace_back(
        "{id: deep, title: Deep, block: start, ask: Is it deep, why: So., only_if: {sore: yes}, because: so}");
    asking.questions.emplace_back(
        "{id: deeper, title: Deeper, block: start, ask: Is it deeper, why: So., unless: {deep: no}, because: so}");
    asking.questions.emplace_back(
        "{id: skipped, title: Skipped, block: start, ask: Is it, why: So., skip_if: {sore: yes}, because: so}");
    asking.rules.emplace_back("{id: r1, when: {deep: yes}, max_exercises: 1, because: so}");
    asking.rules.emplace_back("{id: r2, when: {deeper: yes}, max_exercises: 2, because: so}");
    asking.rules.emplace_back("{id: r3, when: {skipped: yes}, max_exercises: 3, because: so}");
    CHECK(made_up(asking, "sore: yes\ndeep: yes") == " --cause structural --max-exercises 1");
    CHECK(made_up(asking, "sore: no\ndeep: yes") == "");
    CHECK(made_up(asking, "deep: yes\ndeeper: yes") == " --max-exercises 2");  // 'deep' is not known, and so no 'no'
    CHECK(made_up(asking, "sore: yes\ndeep: no\ndeeper: yes") == " --cause structural");
    CHECK(made_up(asking, "sore: no\ndeep: no\ndeeper: yes") == " --max-exercises 2");
    CHECK(made_up(asking, "sore: yes\nskipped: yes") == " --cause structural --max-exercises 3");
}

TEST_CASE("made up: the worse side only of both, and no angle beyond what the body does") {
    Asking asking;
    asking.questions.emplace_back(
        "{id: side, title: Side, block: start, ask: Which, why: So., kind: choice, fills: side, options: [{id: left, "
        "label: l}, {id: right, label: r}, {id: both, label: b}]}");
    asking.questions.emplace_back(
        "{id: worse, title: Worse, block: start, ask: Which, why: So., kind: choice, fills: worse, options: [{id: "
        "left, "
        "label: l}, {id: right, label: r}, {id: same, label: s}]}");
    asking.questions.emplace_back(
        "{id: angle, title: Angle, block: start, ask: How far, why: So., kind: number, range: 0-180, fills: angle}");
    asking.rules[1] = "{id: most, position_of: where, ranked_by: where, with_angle: true, because: it is there}";
    CHECK(made_up(asking, "side: both\nworse: left") == " --side both --worse left");
    CHECK(made_up(asking, "side: left\nworse: right") == " --side left");
    CHECK(made_up(asking, "side: both\nworse: same") == " --side both");
    CHECK(made_up(asking, "worse: left") == "");
    CHECK(made_up(asking, "angle: 90") == "");
    CHECK(made_up(asking, "where: squat\nangle: 139") == " --position squat --angle 139");
    CHECK(made_up(asking, "where: squat\nangle: 180") == " --position squat --angle 140");
}
